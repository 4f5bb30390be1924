// SVG as an XML reader finds it.
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Corpus, NetworkMap, WriteOptions } from "../../../graph/index.ts";
import { recipeInWords, recipeOfFile, writeNetwork } from "../../../graph/index.ts";
import { MOST_LINKS } from "../../../graph/write/picture/links.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";
import { TINY_MAP, knowledgeMapOf } from "../../support/tiny-map.ts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

function svgOf(map: NetworkMap, corpus: Corpus, options?: WriteOptions): string {
  return [...writeNetwork("svg", map, corpus, options)].join("");
}

/** Every element in order, with its own text; throws where the XML is not well-formed. */
function elementsOf(svg: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "" };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(svg).close();
  return elements;
}

const named = (elements: readonly Element[], name: string): Element[] =>
  elements.filter((element) => element.name === name);

describe("SVG", () => {
  const elements = elementsOf(svgOf(TINY_MAP, TINY_CORPUS));
  const texts = named(elements, "text").map(({ text }) => text);

  it("has a path for each link and a name for each node", () => {
    expect(named(elements, "path")).toHaveLength(24);
    const names = named(elements, "title").map(({ text }) => text);
    expect(names).toEqual(["Knowledge graph", ...TINY_MAP.network.nodes.labels]);
  });

  it("keeps text as text: title, counts, names, legends, caption", () => {
    expect(texts[0]).toBe("Knowledge graph");
    expect(texts[1]).toBe("20 nodes, 24 links, 6 papers");
    expect(texts).toContain("Graph Networks for Molecules");
    expect(texts).toContain("group 0 (10)");
    expect(texts).toContain("venue");
    expect(texts.join(" ")).toContain(recipeInWords(TINY_MAP));
    expect(elementsOf(svgOf(TINY_MAP, TINY_CORPUS)).some(({ name }) => name === "image")).toBe(
      false,
    );
  });

  it("carries the recipe for programs", () => {
    expect(JSON.parse(named(elements, "metadata")[0]!.text)).toEqual(
      JSON.parse(JSON.stringify(recipeOfFile(TINY_MAP, { format: "svg" }))),
    );
  });

  it("is 1600 × 1200 on white, and as asked for", () => {
    expect(elements[0]!.attributes).toMatchObject({ width: "1600", height: "1200" });
    const rects = (found: readonly Element[]): Element[] =>
      named(found, "rect").filter(({ attributes }) => attributes["x"] === undefined);
    expect(rects(elements)[0]!.attributes).toMatchObject({ width: "1600", fill: "#fff" });
    const other = elementsOf(
      svgOf(TINY_MAP, TINY_CORPUS, {
        title: "Tiny & small",
        picture: { width: 900, height: 700, background: "transparent", linkShape: "straight" },
      }),
    );
    expect(other[0]!.attributes).toMatchObject({ viewBox: "0 0 900 700" });
    expect(rects(other)).toEqual([]);
    expect(named(other, "text")[0]!.text).toBe("Tiny & small");
    expect(named(other, "text")[1]!.text).toBe("Knowledge graph: 20 nodes, 24 links, 6 papers");
    for (const { attributes } of named(other, "path"))
      expect(attributes["d"]).toMatch(/^M\S+ \S+L/);
  });

  it("survives hostile titles: well-formed, and no element that we did not write", () => {
    const hostile = elementsOf(svgOf(HOSTILE_MAP, HOSTILE_CORPUS, { title: "<script>x</script>" }));
    const known = "svg title desc metadata rect g text path circle use".split(" ");
    expect(new Set(hostile.map(({ name }) => name))).toEqual(new Set(known));
    expect(named(hostile, "text")[0]!.text).toBe("<script>x</script>");
  });

  it("draws the strongest of very many links, and says so", () => {
    const papers = Array.from({ length: 100 }, (_, i) => ({
      title: `Study ${i}`,
      authors: Array.from({ length: 45 }, (_, k) => `Ada Lind ${k}`),
    }));
    const corpus = corpusOf(papers);
    const map = knowledgeMapOf(corpus);
    const { links } = map.network;
    // The first link is made stronger than all others: it is drawn, last and above them.
    const strengths = Float64Array.from(links.strengths, (_, k) => (k === 0 ? 2 : 1));
    const strong = { ...map, network: { ...map.network, links: { ...links, strengths } } };
    const drawn = elementsOf(svgOf(strong, corpus));
    // 100 papers and 45 authors: twice as many links are fewer than a thousand.
    const most = 1000;
    expect(links.sources.length).toBeGreaterThan(MOST_LINKS);
    const paths = named(drawn, "path");
    expect(paths).toHaveLength(most);
    const widths = paths.map(({ attributes }) => Number(attributes["stroke-width"]));
    expect(widths.indexOf(Math.max(...widths))).toBe(most - 1);
    expect(
      named(drawn, "text")
        .map(({ text }) => text)
        .join(" "),
    ).toContain(`The ${most} strongest of ${links.sources.length} links are drawn.`);
  });

  it("draws a map of nothing", () => {
    const corpus = corpusOf([]);
    const empty = elementsOf(svgOf(knowledgeMapOf(corpus), corpus));
    expect(named(empty, "path")).toEqual([]);
    expect(svgOf(knowledgeMapOf(corpus), corpus)).not.toMatch(/NaN|Infinity/);
  });
});
