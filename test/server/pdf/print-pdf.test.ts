// PDF as pdf.js finds it: text that can be searched, the recipe, the same bytes every time.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import type { NetworkMap, WriteOptions } from "../../../graph/index.ts";
import { drawMap, recipeInWords, recipeOfFile } from "../../../graph/index.ts";
import { printPdf } from "../../../server/pdf/print-pdf.ts";
import { HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

interface Found {
  /** Everything that is written on the page, pieces of a line joined. */
  readonly text: string;
  readonly size: readonly number[];
  readonly info: { readonly Title?: string; readonly Custom?: Record<string, string> };
}

async function read(map: NetworkMap, options?: WriteOptions): Promise<Found> {
  const bytes = printPdf(drawMap(map, options));
  const document = await getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    cMapUrl: "node_modules/pdfjs-dist/cmaps/",
  }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const text = items
    .map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""))
    .join("");
  const { info } = (await document.getMetadata()) as { info: Found["info"] };
  const [, , width, height] = page.view as [number, number, number, number];
  await document.destroy();
  return { text, size: [width, height], info };
}

/** The map with a node called so; all others are without name. */
function called(name: string): NetworkMap {
  const { network } = TINY_MAP;
  const labels = network.nodes.labels.map((_, i) => (i === 0 ? name : ""));
  return { ...TINY_MAP, network: { ...network, nodes: { ...network.nodes, labels } } };
}

const plainly = (text: string): string => text.replace(/\s+/gu, " ");

describe("PDF", () => {
  it("keeps text as text: title, counts, names, legends, caption; each once", async () => {
    const { text, size } = await read(TINY_MAP, { title: "Tiny & small" });
    expect(size).toEqual([1200, 900]);
    expect(text).toContain("Tiny & small");
    expect(text).toContain("20 nodes, 24 links, 6 papers");
    expect(text).toContain("group 0 (10)");
    expect(plainly(text)).toContain(recipeInWords(TINY_MAP));
    expect(text.split("Graph Networks for Molecules")).toHaveLength(2);
  });

  it("writes Latin, Greek, Cyrillic and Hebrew letters as they are", async () => {
    for (const name of ["Želmíra Łukasiewicz", "Ελένη Νάκου", "Анна Өмирова", "Nguyễn Văn Ánh"])
      expect((await read(called(name))).text).toContain(name);
    expect((await read(called("שרה"))).text).toMatch(/שרה|הרש/u);
  });

  it("shows what no font has, and says so", async () => {
    const { text } = await read(called("नमस् and e\u0301"));
    expect(text).toContain("\ufffd\ufffd\ufffd\ufffd and \u00e9");
    expect(text).toContain("stands for 4 different characters");
    expect((await read(called("Ada"))).text).not.toContain("\ufffd");
  });

  it("names the letters of Chinese, Japanese and Korean, which stay text", async () => {
    for (const name of ["王伟 Wei Wang", "田中さくら、ゲーム", "김민수 (KAIST)", "臺灣大學"]) {
      const { text } = await read(called(name));
      expect(text.normalize("NFKC").replace(/\s/gu, "")).toContain(
        name.normalize("NFKC").replace(/\s/gu, ""),
      );
      expect(text).not.toContain("\ufffd");
    }
    const faces = (name: string): string =>
      Buffer.from(printPdf(drawMap(called(name)))).toString("latin1");
    expect(faces("王伟")).toContain("/Encoding /UniGB-UTF16-H");
    expect(faces("臺灣大學")).toContain("/Encoding /UniCNS-UTF16-H");
    expect(faces("Ada")).not.toContain("UTF16-H");
  });

  it("carries title and recipe", async () => {
    const options = { title: "T", picture: { width: 800 } };
    const { info } = await read(TINY_MAP, options);
    expect(info.Title).toBe("T");
    expect(JSON.parse(info.Custom!["AsterismRecipe"]!)).toEqual(
      JSON.parse(JSON.stringify(recipeOfFile(TINY_MAP, options))),
    );
  });

  it("leaves out what is not asked for", async () => {
    const picture = { heading: false, legend: false, caption: false, width: 600, height: 600 };
    const { text, size } = await read(TINY_MAP, { picture });
    expect(size).toEqual([450, 450]);
    expect(text).not.toContain("20 nodes");
    expect(text).not.toContain("group 0 (10)");
    expect(text).not.toContain("Made with Asterism");
  });

  it("is the same bytes every time, and others on another ground", () => {
    const print = (background: "white" | "transparent"): string =>
      Buffer.from(printPdf(drawMap(TINY_MAP, { picture: { background } }))).toString("latin1");
    expect(print("white")).toBe(print("white"));
    expect(print("white")).not.toBe(print("transparent"));
  });

  it("survives hostile titles", async () => {
    const { text } = await read(HOSTILE_MAP, { title: "(un)balanced \\ brackets ((" });
    expect(text).toContain("(un)balanced \\ brackets ((");
    expect(text).toContain("__proto__");
  });
});
