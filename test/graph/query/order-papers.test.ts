// Papers by the columns of their table.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_TOPIC } from "../../../graph/model/topic-model.ts";
import type { TopicModel } from "../../../graph/model/topic-model.ts";
import { orderPapers, PAPER_ORDERS } from "../../../graph/query/order-papers.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

const ALL = [...TINY_CORPUS.papers.ids.keys()];
const ordered = (by: (typeof PAPER_ORDERS)[number], descending = false) =>
  orderPapers(TINY_CORPUS, ALL, { by, descending });

describe("orderPapers", () => {
  it("goes by year, unknown years last in both directions", () => {
    expect(ordered("year")).toEqual([5, 0, 1, 2, 4, 3]);
    expect(ordered("year", true)).toEqual([4, 2, 1, 0, 5, 3]);
  });

  it("goes by texts: titles, first authors, venues, decisions", () => {
    // Deep…, Graph…, Knots…, Learning…, Sampling…, Untitled…
    expect(ordered("title")).toEqual([1, 0, 5, 4, 2, 3]);
    // Ada, Bo, Cyra, Désirée, Eve, nobody.
    expect(ordered("authors")).toEqual([0, 1, 2, 4, 5, 3]);
    // ICLR 2020 before 2019, NeurIPS 2022 before 2021, Rivers, none.
    expect(ordered("venue")).toEqual([1, 0, 4, 2, 5, 3]);
    // oral, poster, rejected, spotlight; nothing known of 4 and 5, newest first.
    expect(ordered("decision")).toEqual([0, 1, 3, 2, 4, 5]);
  });

  it("takes citations for numbers, and letters for what they are without case and accents", () => {
    const corpus = corpusOf([
      { title: "Zebra", citationCount: 10 },
      { title: "émile", citationCount: 9 },
      { title: "apple" },
    ]);
    expect(orderPapers(corpus, [0, 1, 2], { by: "citations", descending: true })).toEqual([
      0, 1, 2,
    ]);
    expect(orderPapers(corpus, [0, 1, 2], { by: "citations", descending: false })).toEqual([
      1, 0, 2,
    ]);
    expect(orderPapers(corpus, [0, 1, 2], { by: "title", descending: false })).toEqual([2, 1, 0]);
  });

  it("goes by how well papers fit their topics; without topics by year", () => {
    const model = {
      topics: [{ id: "topic:knots", label: "knots", papers: 2, terms: [] }],
      paperTopics: new Int32Array([0, NO_TOPIC, 0, 0, NO_TOPIC, 0]),
      shares: new Float64Array([0.5, 0, 0.9, 0.1, 0, 0.5]),
      keywordTopics: new Int32Array(),
    } as unknown as TopicModel;
    const byFit = (descending: boolean) =>
      orderPapers(TINY_CORPUS, ALL, { by: "fit", descending }, model);
    // 0.9, twice 0.5 with the newer first, 0.1, then those of no topic, newest first.
    expect(byFit(true)).toEqual([2, 0, 5, 3, 4, 1]);
    expect(byFit(false)).toEqual([3, 0, 5, 2, 4, 1]);
    expect(ordered("fit")).toEqual(ordered("year", true));
  });

  it("keeps every paper, whatever the order they came in", () => {
    fc.assert(
      fc.property(
        arbitraryCorpus,
        fc.constantFrom(...PAPER_ORDERS),
        fc.boolean(),
        (corpus, by, descending) => {
          const rows = [...corpus.papers.ids.keys()];
          const once = orderPapers(corpus, rows, { by, descending });
          expect([...once].sort((a, b) => a - b)).toEqual(rows);
          expect(orderPapers(corpus, rows.toReversed(), { by, descending })).toEqual(once);
        },
      ),
      { numRuns: 60 },
    );
  });
});
