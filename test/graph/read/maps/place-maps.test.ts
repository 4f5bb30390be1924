// Maps of organizations and countries, written and read back: the same bytes, with the same places.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_ANALYSIS_OPTIONS,
  DEFAULT_NETWORK_OPTIONS,
  analyseNetwork,
  buildNetwork,
  readMap,
  writeNetwork,
  type Corpus,
  type NetworkFormat,
  type NetworkMap,
} from "../../../../graph/index.ts";
import { HOSTILE_TITLES } from "../../../support/hostile-titles.ts";
import { corpusOf } from "../../../support/tiny-corpus.ts";

const FORMATS = ["gexf", "gexf-dynamic", "graphml", "json"] as const;
const KINDS = ["organizations", "countries"] as const;

/** Three places that work together in pairs; each name stands for an organization. */
function corpusOfPlaces(first: string, second: string, third: string): Corpus {
  const paper = (title: string, year: number, ...places: readonly (readonly [string, string])[]) =>
    ({
      title,
      year,
      authors: places.map(([, country]) => `Person of ${country}`),
      organizations: places.map(
        ([name, country]) => [name, country, `Person of ${country}`] as const,
      ),
    }) as const;
  const a = [first, "Sweden"] as const;
  const b = [second, "Norway"] as const;
  const c = [third, "Japan"] as const;
  return corpusOf([
    paper("Maps of Moss", 2019, a, b),
    paper("Maps of Ferns", 2020, a, b),
    paper("Maps of Lichen", 2021, b, c),
  ]);
}

function mapOf(corpus: Corpus, kind: (typeof KINDS)[number]): NetworkMap {
  const network = buildNetwork(corpus, kind, DEFAULT_NETWORK_OPTIONS);
  return analyseNetwork(corpus, network, DEFAULT_ANALYSIS_OPTIONS);
}

function textOf(format: NetworkFormat, map: NetworkMap, corpus: Corpus): string {
  return [...writeNetwork(format, map, corpus)].join("");
}

function again(format: NetworkFormat, written: string): string {
  const { map, corpus, years } = readMap(written, "map")!;
  return [...writeNetwork(format, map, corpus, years === null ? {} : { years })].join("");
}

describe.each(KINDS)("a map of %s", (kind) => {
  const corpus = corpusOfPlaces("Lindholm University", "Pell Institute", "Dorn College");
  const map = mapOf(corpus, kind);

  it("has three nodes, of which one is linked to both others", () => {
    expect([...map.network.nodes.degrees].sort()).toEqual([1, 1, 2]);
  });

  it.each(FORMATS)("comes back from %s as the same bytes and the same nodes", (format) => {
    const written = textOf(format, map, corpus);
    expect(again(format, written)).toBe(written);
    const { nodes, links, kind: readKind } = readMap(written, "map")!.map.network;
    expect(readKind).toBe(kind);
    expect(nodes.ids).toEqual(map.network.nodes.ids);
    expect(nodes.labels).toEqual(map.network.nodes.labels);
    expect(nodes.types).toEqual(map.network.nodes.types);
    expect(nodes.occurrences).toEqual(map.network.nodes.occurrences);
    expect(links).toEqual(map.network.links);
  });

  it.each(FORMATS)("comes back from %s whatever the organizations are called", (format) => {
    const name = fc.oneof(
      fc.constantFrom(...HOSTILE_TITLES),
      fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
        const any = corpusOfPlaces(a!, b!, c!);
        const written = textOf(format, mapOf(any, kind), any);
        expect(again(format, written)).toBe(written);
      }),
      { numRuns: 25 },
    );
  });
});

it("organizations keep their countries", () => {
  const corpus = corpusOfPlaces("Lindholm University", "Pell Institute", "Dorn College");
  for (const format of FORMATS) {
    const written = textOf(format, mapOf(corpus, "organizations"), corpus);
    for (const country of ["Sweden", "Norway", "Japan"]) {
      expect(written).toContain(country);
      expect(again(format, written)).toContain(country);
    }
  }
});
