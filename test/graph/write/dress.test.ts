// Files in the colours and sizes that were chosen, and as ever where none were.
import { describe, expect, it } from "vitest";
import type { AskedPicture, NetworkFormat, WriteOptions } from "../../../graph/index.ts";
import {
  checkLookWithoutPapers,
  COLOR_BYS,
  DEFAULT_LOOK,
  dressed,
  NETWORK_FORMATS,
  readMap,
  recipeOfFile,
  SIZE_BYS,
  writeNetwork,
} from "../../../graph/index.ts";
import { mapOf, paintIn } from "../../../client/standalone/read-data.ts";
import type { StandaloneData } from "../../../graph/index.ts";
import { TIDE } from "../../../graph/model/look/ramp.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

const TEMPLATE = '<title></title><script type="application/json" id="map"></script>';

function textOf(format: NetworkFormat, picture?: AskedPicture): string {
  const options: WriteOptions = {
    template: TEMPLATE,
    ...(picture === undefined ? {} : { picture }),
  };
  return [...writeNetwork(format, TINY_MAP, TINY_CORPUS, options)].join("");
}

const { ids, degrees } = TINY_MAP.network.nodes;
const nodeOf = (id: string): number => ids.indexOf(id as never);

describe("by group and papers", () => {
  it("is the very map", () => {
    expect(dressed(TINY_MAP, TINY_CORPUS, DEFAULT_LOOK)).toBe(TINY_MAP);
  });

  it.each(NETWORK_FORMATS)("%s is the same, asked for or not", (format) => {
    expect(textOf(format, { colorBy: "community", sizeBy: "papers" })).toBe(textOf(format));
  });

  it("says nothing of it in recipes", () => {
    expect(Object.keys(recipeOfFile(TINY_MAP, { picture: DEFAULT_LOOK }).picture!).sort()).toEqual(
      "background caption heading height legend linkShape title width".split(" "),
    );
  });
});

describe("dressed", () => {
  it("has radii whose area stands for links, as full as before", () => {
    const { layout, dress } = dressed(TINY_MAP, TINY_CORPUS, {
      colorBy: "community",
      sizeBy: "links",
    });
    const area = (radii: Float64Array) => radii.reduce((sum, radius) => sum + radius ** 2, 0);
    // All radii were 0.25: 20 · 0.0625 = 1.25.
    expect(area(layout.radii)).toBeCloseTo(1.25, 10);
    const [most, least] = [Math.max(...degrees), Math.min(...degrees)];
    const [large, small] = [degrees.indexOf(most), degrees.indexOf(least)];
    expect((layout.radii[large]! / layout.radii[small]!) ** 2).toBeCloseTo(most / least, 10);
    expect(dress?.laidOut).toBe(TINY_MAP.layout.radii);
    expect(layout.x).toBe(TINY_MAP.layout.x);
  });

  it("takes from the papers what a map does not carry", () => {
    const { dress } = dressed(TINY_MAP, TINY_CORPUS, { colorBy: "venue", sizeBy: "citations" });
    expect(dress?.paint.legend).toMatchObject({ type: "categories", title: "venue" });
    expect(dress?.sizes).toHaveLength(ids.length);
  });
});

describe("files", () => {
  it("of Gephi have the colours and sizes, and are read back as they were laid out", () => {
    const gexf = textOf("gexf", { colorBy: "first-year", sizeBy: "links" });
    const node = (id: string) => gexf.slice(gexf.indexOf(`<node id="${id}"`)).split("</node>")[0]!;
    // 2018 is the first year of all, #2b3cad; authors have none in this map, #9198ab.
    expect(TIDE.colors[0]).toBe("#2b3cad");
    expect(node("paper:knots-in-rivers")).toContain('<viz:color r="43" g="60" b="173"/>');
    expect(node("author:ada-lind")).toContain('<viz:color r="145" g="152" b="171"/>');
    const radius = dressed(TINY_MAP, TINY_CORPUS, { colorBy: "type", sizeBy: "links" }).layout
      .radii[nodeOf("author:ada-lind")]!;
    expect(node("author:ada-lind")).toContain(`<viz:size value="${radius}"/>`);
    expect(node("author:ada-lind")).toContain('<attvalue for="radius" value="0.25"/>');
    const { map, corpus } = readMap(gexf, "map.gexf")!;
    expect([...writeNetwork("gexf", map, corpus)].join("")).toBe(textOf("gexf"));
  });

  it("that hold the map itself stay as they are but for the look in their recipe", () => {
    const withoutRecipe = (text: string) =>
      text.replace(/,\s*"(?:colorBy|sizeBy)": ?"links"/gu, "");
    for (const format of ["json", "graphml", "csv-nodes", "vosviewer", "report"] as const)
      expect(withoutRecipe(textOf(format, { colorBy: "links", sizeBy: "links" }))).toBe(
        textOf(format),
      );
  });

  it("of the web hold the paint and the sizes", () => {
    const page = textOf("html", { colorBy: "first-year", sizeBy: "links" });
    const [, json] = /id="map">([^<]*)</.exec(page)!;
    const data = JSON.parse(json!) as StandaloneData;
    const { dress, layout } = dressed(TINY_MAP, TINY_CORPUS, {
      colorBy: "first-year",
      sizeBy: "links",
    });
    expect(paintIn(data)).toEqual(dress!.paint);
    expect(mapOf(data).layout.radii).toEqual(
      layout.radii.map((radius) => Math.round(radius * 100) / 100),
    );
    expect(data.dress!.sizeSamples.at(-1)!.label).toBe(String(Math.max(...degrees)));
    const plain = JSON.parse(/id="map">([^<]*)</.exec(textOf("html"))![1]!) as StandaloneData;
    expect(paintIn(plain)).toBeNull();
  });

  it.each(COLOR_BYS)("are drawn by %s, whatever of it is known", (colorBy) => {
    const svg = textOf("svg", { colorBy });
    expect(svg).toContain("</svg>");
    expect(svg.includes(">Colour: ")).toBe(colorBy !== "community");
  });

  it.each(SIZE_BYS)("are drawn with sizes by %s", (sizeBy) => {
    const svg = textOf("svg", { sizeBy });
    expect(svg.includes(">Size: ")).toBe(sizeBy !== "equal");
    expect(svg.includes("No source of these papers states it.")).toBe(sizeBy === "citations");
  });
});

describe("recipes", () => {
  it("hold what was chosen", () => {
    const picture = { colorBy: "mean-year", sizeBy: "pagerank" } as const;
    expect(recipeOfFile(TINY_MAP, { picture }).picture).toMatchObject(picture);
    expect(textOf("svg", picture)).toContain('"colorBy":"mean-year"');
  });
});

describe("without the papers", () => {
  it("what only they tell is refused by name", () => {
    const check = (colorBy: "venue" | "links", sizeBy: "citations" | "links") => () => {
      checkLookWithoutPapers({ colorBy, sizeBy });
    };
    expect(check("venue", "links")).toThrow('"venue"');
    expect(check("links", "citations")).toThrow('"citations"');
    expect(check("links", "links")).not.toThrow();
  });
});
