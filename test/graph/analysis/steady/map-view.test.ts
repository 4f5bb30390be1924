import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_ANALYSIS_OPTIONS,
  DEFAULT_NETWORK_OPTIONS,
  NETWORK_KINDS,
  analyseNetwork,
  applyDecisions,
  buildNetwork,
  compareParts,
  encodeMap,
  mapView,
  resolveRecords,
  suggestOptions,
  type Corpus,
  type Decision,
  type NetworkKind,
  type NetworkMap,
  type NetworkOptions,
} from "../../../../graph/index.ts";
import { leastGap } from "../../../support/discs.ts";
import { generateRecords } from "../../../support/generate-records.ts";
import { sharesKept } from "../../../bench/steady-measures.ts";

const CORPUS = resolveRecords(generateRecords(600, 3, { abstracts: false }));
const ANALYSIS = DEFAULT_ANALYSIS_OPTIONS;

function viewOf(corpus: Corpus, options: NetworkOptions): NetworkMap {
  return mapView(corpus, buildNetwork(corpus, "coauthorship", options), ANALYSIS);
}

describe("mapView", () => {
  const suggested = suggestOptions(CORPUS, "coauthorship");
  const whole = viewOf(CORPUS, suggested);

  it("leaves maps without filters as they are on their own", () => {
    const corpus = resolveRecords(generateRecords(60, 3, { abstracts: false }));
    for (const kind of NETWORK_KINDS)
      for (const options of [DEFAULT_NETWORK_OPTIONS, suggestOptions(corpus, kind)]) {
        const network = buildNetwork(corpus, kind, { ...options, counting: "fractional" });
        const view = mapView(corpus, network, ANALYSIS);
        expect(encodeMap(view)).toEqual(encodeMap(analyseNetwork(corpus, network)));
        expect(view.steady).toBeUndefined();
      }
  });

  it("keeps nodes in place, in colour and in name where a filter leaves most of them", () => {
    const options = { ...suggested, minPapers: suggested.minPapers + 1 };
    const network = buildNetwork(CORPUS, "coauthorship", options);
    const alone = sharesKept(whole, analyseNetwork(CORPUS, network));
    const view = viewOf(CORPUS, options);
    const kept = sharesKept(whole, view);
    expect(view.steady).toEqual({
      from: "suggested",
      nodes: network.nodes.ids.length,
      keepsPlaces: true,
    });
    expect(alone.moved).toBeGreaterThan(0.5);
    expect(kept.moved).toBeLessThan(0.1);
    expect(kept.color).toBeGreaterThan(0.8);
    expect(kept.name).toBeGreaterThan(0.8);
  });

  it("is the same from memory and anew, lets no discs touch, fits its circle", () => {
    const remembered = { suggested: () => suggested, map: () => whole };
    const filters = fc.record({
      years: fc.constantFrom(null, [2012, 2022] as const, [1998, 2008] as const),
      minPapers: fc.integer({ min: 1, max: 5 }),
      minLinks: fc.integer({ min: 0, max: 3 }),
      top: fc.constantFrom(null, 7, 60),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const network = buildNetwork(CORPUS, "coauthorship", { ...suggested, ...filter });
        const view = mapView(CORPUS, network, ANALYSIS);
        expect(mapView(CORPUS, network, ANALYSIS, remembered)).toEqual(view);
        const { x, y, radii } = view.layout;
        if (x.length > 1 && x.length < 400) expect(leastGap(x, y, radii)).toBeGreaterThan(0);
        for (const [node, value] of x.entries())
          expect(Math.hypot(value, y[node]!) + radii[node]!).toBeLessThanOrEqual(1000.001);
      }),
      { numRuns: 5 },
    );
  });

  it("finds the same communities without positions", () => {
    const options = { ...suggested, minPapers: suggested.minPapers + 1 };
    const network = buildNetwork(CORPUS, "coauthorship", options);
    const placeless = mapView(CORPUS, network, { ...ANALYSIS, layout: "none" });
    const placed = mapView(CORPUS, network, ANALYSIS);
    expect(placeless.partition).toEqual(placed.partition);
    expect(placeless.communities).toEqual(placed.communities);
  });

  it("keeps colours, names and places when a file is added, whoever asks", () => {
    const records = generateRecords(600, 3, { abstracts: false }).map((record, row) => ({
      ...record,
      source: { ...record.source, file: row % 20 === 7 ? "later" : "first" },
    }));
    const first = records.filter(({ source }) => source.file === "first");
    const before = resolveRecords(first);
    const later = records.filter(({ source }) => source.file === "later");
    const corpus = resolveRecords([...first, ...later]);
    const was = viewOf(before, suggestOptions(before, "coauthorship"));
    const options = suggestOptions(corpus, "coauthorship");
    const network = buildNetwork(corpus, "coauthorship", options);
    const alone = sharesKept(was, analyseNetwork(corpus, network));
    const view = viewOf(corpus, options);
    const kept = sharesKept(was, view);
    expect(view.steady).toMatchObject({ from: "earlier", keepsPlaces: true });
    expect(alone.moved).toBeGreaterThan(0.5);
    expect(kept.moved).toBeLessThan(0.1);
    expect(kept.color).toBeGreaterThan(0.9);
    expect(kept.name).toBeGreaterThan(0.9);
    expect(encodeMap(viewOf(corpus, options))).toEqual(encodeMap(view));
  });

  it("keeps colours, names and places when names are corrected, but no name that was changed", () => {
    const { ids, labels } = whole.network.nodes;
    const merge = {
      kind: "merge",
      type: "author",
      ids: [ids[40]!],
      into: ids[7]!,
      at: "",
    } as const;
    const [leader] = whole.communities[0]!.leaders;
    const rename = { kind: "rename", type: "author", id: ids[leader!]!, name: "New Name", at: "" };
    const { corpus } = applyDecisions(CORPUS, [merge, rename as Decision]);
    const options = suggestOptions(corpus, "coauthorship");
    const network = buildNetwork(corpus, "coauthorship", options);
    const alone = sharesKept(whole, analyseNetwork(corpus, network));
    const view = viewOf(corpus, options);
    const kept = sharesKept(whole, view);
    expect(view.steady).toMatchObject({ from: "uncorrected", keepsPlaces: true });
    expect(alone.moved).toBeGreaterThan(0.3);
    expect(kept.moved).toBeLessThan(0.1);
    expect(kept.color).toBeGreaterThan(0.95);
    for (const { label } of view.communities) expect(label).not.toContain(labels[leader!]!);
    // The same from memory.
    const before = {
      suggested: (kind: NetworkKind) => suggestOptions(CORPUS, kind),
      map: () => whole,
    };
    const remembered = { suggested: () => options, map: () => whole, uncorrected: before };
    expect(mapView(corpus, network, ANALYSIS, remembered)).toEqual(view);
  });

  it("gives groups of two parts that are compared the looks they have together", () => {
    const { years } = CORPUS.papers;
    const parts = [
      Uint8Array.from(years, (year) => Number(year < 2008)),
      Uint8Array.from(years, (year) => Number(year > 2012)),
    ] as const;
    const { network } = compareParts(CORPUS, "coauthorship", suggested, parts, ["old", "new"]);
    const alone = sharesKept(whole, analyseNetwork(CORPUS, network));
    const kept = sharesKept(whole, mapView(CORPUS, network, ANALYSIS));
    expect(kept.color).toBeGreaterThan(0.8);
    expect(kept.name).toBeGreaterThan(alone.name);
  });

  it("maps a view that the filter left empty", () => {
    const view = viewOf(CORPUS, { ...suggested, minPapers: 9999 });
    expect(view.communities).toEqual([]);
    expect(view.layout.x.length).toBe(0);
  });
});
