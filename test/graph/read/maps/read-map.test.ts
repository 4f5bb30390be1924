// Maps written and read back: the same bytes again, whatever the names; and clear words for others.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Corpus, NetworkFormat, NetworkMap, ReadMap } from "../../../../graph/index.ts";
import { mapFileOf, readMap, writeNetwork } from "../../../../graph/index.ts";
import { arbitraryMap } from "../../../support/arbitrary-map.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP, HOSTILE_TITLES } from "../../../support/hostile-titles.ts";
import { TINY_CORPUS, corpusOf, type PlainPaper } from "../../../support/tiny-corpus.ts";
import { TINY_MAP, knowledgeMapOf } from "../../../support/tiny-map.ts";

const FORMATS = ["gexf", "gexf-dynamic", "graphml", "json"] as const;

function textOf(format: NetworkFormat, map: NetworkMap, corpus: Corpus): string {
  return [...writeNetwork(format, map, corpus)].join("");
}

function back(text: string): ReadMap {
  const read = readMap(text, "map");
  if (read === null) throw new Error("no map");
  return read;
}

/** Written, read and written again. */
function again(format: NetworkFormat, written: string): string {
  const { map, corpus, years } = back(written);
  const options = years === null ? {} : { years };
  return [...writeNetwork(format, map, corpus, options)].join("");
}

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE_TITLES),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 12 }),
);

const paper: fc.Arbitrary<PlainPaper> = fc.record(
  {
    title: hostile,
    year: fc.integer({ min: 0, max: 2100 }),
    venue: hostile,
    authors: fc.array(hostile, { maxLength: 4 }),
    keywords: fc.array(hostile, { maxLength: 4 }),
    doi: hostile,
    url: hostile,
    acceptance: fc.constantFrom(
      { asWritten: "yes", outcome: "accepted", tier: "poster" } as const,
      { asWritten: "no", outcome: "rejected", tier: null } as const,
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** The knowledge graph of any papers, some of whose authors have affiliations. */
const knowledge = fc
  .tuple(fc.array(paper, { maxLength: 12 }), fc.array(hostile, { minLength: 1, maxLength: 3 }))
  .map(([papers, labs]) => {
    const plain = corpusOf(papers);
    const affiliations = plain.authors.ids.map((_, i) => (i % 2 === 0 ? labs : []));
    const corpus = { ...plain, authors: { ...plain.authors, affiliations } };
    return { corpus, map: knowledgeMapOf(corpus) };
  });

describe.each(FORMATS)("%s", (format) => {
  it("comes back as the same bytes: a small map, and one of hostile titles", () => {
    for (const [map, corpus] of [
      [TINY_MAP, TINY_CORPUS],
      [HOSTILE_MAP, HOSTILE_CORPUS],
    ] as const) {
      const written = textOf(format, map, corpus);
      expect(again(format, written)).toBe(written);
    }
  });

  it("comes back as the same bytes for papers, people and places of any name", () => {
    fc.assert(
      fc.property(knowledge, ({ map, corpus }) => {
        const written = textOf(format, map, corpus);
        expect(again(format, written)).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  if (format !== "gexf-dynamic")
    it("comes back as the same bytes for any numbers, communities and labels", () => {
      fc.assert(
        fc.property(arbitraryMap, (any) => {
          const { network } = any;
          const ids = network.nodes.ids.map((id, i) => `keyword:${i} ${id}` as const);
          const nodes = { ...network.nodes, ids, types: network.nodes.types.map(() => 3) };
          const map = { ...any, network: { ...network, nodes } };
          const written = textOf(format, map, corpusOf([]));
          expect(again(format, written)).toBe(written);
        }),
        { numRuns: 60 },
      );
    });
});

describe("a map read back", () => {
  it("is the map: numbers, places, communities, ledger", () => {
    for (const format of FORMATS) {
      const { map, corpus } = back(textOf(format, TINY_MAP, TINY_CORPUS));
      // Rows are places in the corpus that came with it.
      const { rows } = map.network.nodes;
      expect(map.network.nodes).toEqual({ ...TINY_MAP.network.nodes, rows });
      // Its y of the first node is −0, which no file tells from 0.
      const layout = { ...TINY_MAP.layout, y: TINY_MAP.layout.y.map((y) => y + 0) };
      expect({ ...map, network: null }).toEqual({ ...TINY_MAP, layout, network: null });
      expect(map.network.ledger).toEqual(TINY_MAP.network.ledger);
      expect(corpus.fingerprint).toBe(TINY_CORPUS.fingerprint);
    }
  });

  it("is written in the other formats as the first map was", () => {
    const formats = ["gexf", "graphml", "json", "csv", "csv-nodes", "vosviewer", "pajek"] as const;
    for (const from of FORMATS) {
      const { map, corpus } = back(textOf(from, TINY_MAP, TINY_CORPUS));
      for (const to of [...formats, "gml", "cytoscape", "svg"] as const)
        expect(textOf(to, map, corpus)).toBe(textOf(to, TINY_MAP, TINY_CORPUS));
    }
  });
});

describe("a text that is no map of ours", () => {
  it("is not taken for one", () => {
    for (const text of ["", "<", "{}", "{", "<?xml version='1.0'?>", "@article{a, title={b}}"])
      expect([mapFileOf(text), readMap(text, "file")]).toEqual([null, null]);
    expect(mapFileOf('<?xml version="1.0"?><dblp><article/></dblp>')).toBeNull();
    expect(mapFileOf('{"items": [{"title": "gexf"}]}')).toBeNull();
  });

  it("is refused with words when it is a network of another program", () => {
    const gexf = '<?xml version="1.0"?>\n<!-- x -->\n<gexf version="1.3"><graph/></gexf>';
    expect(mapFileOf(gexf)).toMatchObject({ format: "gexf", ours: false });
    expect(() => readMap(gexf, "net.gexf")).toThrow(/net\.gexf.*another program.*lists of papers/u);
    const graphml = "<!DOCTYPE graphml>\n<g:graphml xmlns:g='x'></g:graphml>";
    expect(mapFileOf(graphml)).toMatchObject({ format: "graphml", ours: false });
    const json = '{"options":{"type":"mixed"},"attributes":{},"nodes":[],"edges":[]}';
    expect(mapFileOf(json)).toMatchObject({ format: "json", ours: false });
  });

  it("is refused with words when it was changed or cut", () => {
    const changes: readonly [NetworkFormat, (text: string) => string][] = [
      ["gexf", (text) => text.slice(0, text.length / 2)],
      ["gexf", (text) => text.replace("</nodes>", "")],
      ["gexf", (text) => text.replace('"form":1', '"form":2')],
      ["gexf", (text) => text.replace('"counting":"full"', '"counting":"half"')],
      ["gexf", (text) => text.replace('"color":"#0072b2"', '"color":"red\\""')],
      ["gexf", (text) => text.replace('"leftOut":[', '"leftOut":[3')],
      ["gexf", (text) => text.replace('target="author:ada-lind"', 'target="author:nobody"')],
      ["graphml", (text) => text.replace('id="author:ada-lind"', 'id="author:bo-chen"')],
      ["graphml", (text) => text.replace(">paper<", ">prose<")],
      ["json", (text) => text.slice(0, -10)],
      ["json", (text) => text.replace('"nodes": [', '"knots": [')],
    ];
    for (const [format, change] of changes) {
      const written = textOf(format, TINY_MAP, TINY_CORPUS);
      const changed = change(written);
      expect(changed).not.toBe(written);
      expect(() => readMap(changed, "map")).toThrow(
        /Cannot read the map in map: .+ export it again/u,
      );
    }
  });

  it("never fails otherwise, whatever the text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), fc.nat(), fc.string(), (format, at, inserted) => {
        const written = textOf(format, TINY_MAP, TINY_CORPUS);
        const place = at % written.length;
        const text = written.slice(0, place) + inserted + written.slice(place + inserted.length);
        try {
          readMap(text, "map");
        } catch (error) {
          expect(error).toMatchObject({ name: "GraphError", code: "unknown-format" });
        }
      }),
      { numRuns: 300 },
    );
  });
});
