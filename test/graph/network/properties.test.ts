// Laws that hold for every corpus, and a second, slower way to count.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildNetwork,
  COUNTINGS,
  NETWORK_KINDS,
  NORMALIZATIONS,
  rowOf,
  type Corpus,
  type NetworkOptions,
} from "../../../graph/index.ts";
import { arbitraryCorpus, arbitraryPapers } from "../../support/arbitrary-corpus.ts";
import { viewOf } from "../../support/view-of.ts";
import { strengthsOf } from "../../support/link-lines.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

/** Ids of the corpora here, and one that none has. */
const someIds = fc.subarray(
  ["author:ada-lind", "author:bo-chen", "keyword:graph", "venue:iclr", "author:nobody"] as const,
  { maxLength: 3 },
);
const kinds = fc.constantFrom(...NETWORK_KINDS);
const options: fc.Arbitrary<Partial<NetworkOptions>> = fc.record(
  {
    counting: fc.constantFrom(...COUNTINGS),
    normalization: fc.constantFrom(...NORMALIZATIONS),
    years: fc.option(
      fc
        .tuple(fc.integer({ min: 2010, max: 2020 }), fc.nat(8))
        .map(([first, span]): [number, number] => [first, first + span]),
    ),
    maxAuthors: fc.option(fc.integer({ min: 1, max: 4 })),
    minPapers: fc.integer({ min: 1, max: 3 }),
    minLinkStrength: fc.constantFrom(0, 0.5, 1, 2),
    top: fc.option(fc.integer({ min: 1, max: 8 })),
    around: someIds,
    steps: fc.constantFrom(1, 2),
    only: someIds,
    connect: fc.boolean(),
    minLinks: fc.nat(3),
    minComponentSize: fc.integer({ min: 1, max: 4 }),
    largestComponent: fc.boolean(),
  },
  { requiredKeys: [] },
);

const conditions: fc.Arbitrary<Partial<NetworkOptions>> = fc.record(
  {
    venues: fc.subarray(["venue:iclr", "venue:neurips", "venue:none"] as const),
    acceptance: fc.subarray(["accepted", "oral"] as const),
    text: fc.constantFrom("", "graph", "a", "nothing of the kind"),
  },
  { requiredKeys: [] },
);

/** id–id → strength, counted pair by pair through a Map. */
function naiveStrengths(
  corpus: Corpus,
  kind: "coauthorship" | "keywords",
  counting: "full" | "fractional",
): Map<string, number> {
  const [ids, incidence] =
    kind === "coauthorship"
      ? [corpus.authors.ids, corpus.authorships]
      : [corpus.keywords.ids, corpus.paperKeywords];
  const strengths = new Map<string, number>();
  for (let paper = 0; paper < corpus.papers.ids.length; paper++) {
    const items = [...new Set(rowOf(incidence, paper))].map((row) => ids[row]!);
    for (const a of items)
      for (const b of items)
        if (a < b)
          strengths.set(
            `${a}–${b}`,
            (strengths.get(`${a}–${b}`) ?? 0) + (counting === "full" ? 1 : 1 / (items.length - 1)),
          );
  }
  return strengths;
}

function expectSameStrengths(found: Map<string, number>, expected: Map<string, number>): void {
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [pair, strength] of expected) expect(found.get(pair)).toBeCloseTo(strength, 9);
}

describe("every network", () => {
  it("has a ledger that adds up", () => {
    fc.assert(
      fc.property(arbitraryCorpus, kinds, options, conditions, (corpus, kind, chosen, asked) => {
        const { ledger, nodes, links } = viewOf(corpus, kind, { ...chosen, ...asked });
        for (const count of ["papers", "nodes", "links"] as const) {
          const leftOut = ledger.leftOut.map((entry) => entry[count]);
          expect(Math.min(0, ...leftOut)).toBe(0);
          expect(ledger.shown[count] + leftOut.reduce((sum, n) => sum + n, 0)).toBe(
            ledger.all[count],
          );
        }
        expect(ledger.shown.nodes).toBe(nodes.ids.length);
        expect(ledger.shown.links).toBe(links.sources.length);
        expect(ledger.all).toEqual(buildNetwork(corpus, kind).ledger.all);
        expect(ledger.all.papers).toBe(corpus.papers.ids.length);
      }),
    );
  });

  it("has sorted nodes and links, and sums that agree", () => {
    fc.assert(
      fc.property(arbitraryCorpus, kinds, options, (corpus, kind, chosen) => {
        const { nodes, links } = viewOf(corpus, kind, chosen);
        const places = nodes.ids.map((id, node) => `${nodes.types[node]!}${id}`);
        expect(places).toEqual([...new Set(places)].sort());
        let before = -1;
        for (const [k, source] of links.sources.entries()) {
          const target = links.targets[k]!;
          expect(source).toBeLessThan(target);
          expect(source * nodes.ids.length + target).toBeGreaterThan(before);
          before = source * nodes.ids.length + target;
          expect(links.strengths[k]).toBeGreaterThan(0);
          expect(links.papers[k]).toBeGreaterThan(0);
        }
        const sum = (values: Iterable<number>): number =>
          [...values].reduce((total, value) => total + value, 0);
        expect(sum(nodes.totalLinkStrengths)).toBeCloseTo(2 * sum(links.strengths), 6);
        expect(sum(nodes.degrees)).toBe(2 * links.sources.length);
      }),
    );
  });

  it("is the same whichever way round papers, authors, keywords and references stand", () => {
    fc.assert(
      fc.property(
        arbitraryPapers,
        kinds,
        fc.constantFrom(...COUNTINGS),
        (papers, kind, counting) => {
          const titled = papers.map((paper, k) => ({ ...paper, title: `Paper ${k}` }));
          const turned = titled.toReversed().map((paper) => ({
            ...paper,
            authors: (paper.authors ?? []).toReversed(),
            keywords: (paper.keywords ?? []).toReversed(),
            references: (paper.references ?? []).toReversed(),
          }));
          const one = corpusOf(titled);
          const other = corpusOf(turned);
          // Ids of names that fold to one slug are numbered by first mention; leave these out.
          fc.pre(one.authors.ids.length === new Set(one.authors.ids.map(stripNumber)).size);
          fc.pre(one.keywords.ids.length === new Set(one.keywords.ids.map(stripNumber)).size);
          expectSameStrengths(
            strengthsOf(buildNetwork(other, kind, { counting })),
            strengthsOf(buildNetwork(one, kind, { counting })),
          );
        },
      ),
    );
  });

  it("never loses a node when a filter is widened", () => {
    fc.assert(
      fc.property(
        arbitraryCorpus,
        kinds,
        options,
        fc.constantFrom<Partial<NetworkOptions>>(
          { years: null },
          { maxAuthors: null },
          { minPapers: 1 },
          { minLinkStrength: 0 },
          { minComponentSize: 1 },
        ),
        (corpus, kind, chosen, wider) => {
          // `top` and the largest component choose by comparison: more rivals may win.
          const narrow = { ...chosen, top: null, largestComponent: false };
          const before = viewOf(corpus, kind, narrow).nodes.ids;
          const after = new Set(viewOf(corpus, kind, { ...narrow, ...wider }).nodes.ids);
          expect(before.filter((id) => !after.has(id))).toEqual([]);
        },
      ),
    );
  });
});

describe("networks of shared papers", () => {
  const shared = fc.constantFrom("coauthorship" as const, "keywords" as const);

  it("count as the naive way does", () => {
    fc.assert(
      fc.property(
        arbitraryCorpus,
        shared,
        fc.constantFrom(...COUNTINGS),
        (corpus, kind, counting) => {
          expectSameStrengths(
            strengthsOf(buildNetwork(corpus, kind, { counting })),
            naiveStrengths(corpus, kind, counting),
          );
        },
      ),
    );
  });

  it("have full strengths of at most the papers of either end", () => {
    fc.assert(
      fc.property(arbitraryCorpus, shared, (corpus, kind) => {
        const { nodes, links } = buildNetwork(corpus, kind);
        for (const [k, source] of links.sources.entries()) {
          expect(links.strengths[k]).toBe(links.papers[k]);
          expect(links.strengths[k]).toBeLessThanOrEqual(nodes.occurrences[source]!);
          expect(links.strengths[k]).toBeLessThanOrEqual(nodes.occurrences[links.targets[k]!]!);
        }
      }),
    );
  });
});

function stripNumber(id: string): string {
  return id.replace(/-\d+$/, "");
}
