import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { EntityId } from "../../../graph/model/ids.ts";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import {
  ALL_PAPERS,
  filterPapers,
  filterSentence,
  pagePapers,
} from "../../../graph/query/paper-filter.ts";
import type { PaperFilter } from "../../../graph/query/paper-filter.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

const index = indexCorpus(TINY_CORPUS);

const CASES: readonly [Partial<PaperFilter>, readonly number[], string][] = [
  [{}, [0, 1, 2, 3, 4, 5], "all papers"],
  [{ text: " " }, [0, 1, 2, 3, 4, 5], "all papers"],
  [{ authors: ["author:ada-lind"] }, [0, 1], "by Ada Lind"],
  [{ authors: ["author:ada-lind", "author:cyra-ruiz"] }, [0], "by Ada Lind and Cyra Ruiz"],
  [{ venues: ["venue:iclr"] }, [0, 1], "ICLR"],
  [{ venues: ["venue:neurips", "venue:iclr"] }, [0, 1, 2, 4], "NeurIPS or ICLR"],
  [{ keywords: ["keyword:molecule"] }, [0, 3], "about molecule"],
  [
    { keywords: ["keyword:deep-learning", "keyword:language-model"] },
    [2],
    "about deep learning and language model",
  ],
  [{ years: [2019, 2020] }, [0, 1], "2019 to 2020"],
  [{ years: [2021, 9999] }, [2, 4], "from 2021"],
  [{ years: [1, 9999] }, [0, 1, 2, 4, 5], "any known year"],
  [{ acceptance: ["accepted"] }, [0, 1], "accepted"],
  [{ acceptance: ["oral", "rejected"] }, [0, 3], "oral or rejected"],
  [{ ids: ["paper:knots-in-rivers"] }, [5], "among 1 chosen paper"],
  [{ ids: [] }, [], "among 0 chosen papers"],
  // In the title of 0, 1; in the abstract of 0; "molecules" in the abstracts of 0, 3.
  [{ text: "graph" }, [0, 1], "with “graph” in the text"],
  [{ text: "Molecules" }, [0, 3], "with “Molecules” in the text"],
  [{ text: "désirée neur" }, [2, 4], "with “désirée neur” in the text"],
  [{ text: "graph knots" }, [], "with “graph knots” in the text"],
  [
    {
      authors: ["author:bo-chen", "author:ada-lind"],
      years: [2018, 2022],
      venues: ["venue:iclr", "venue:neurips", "venue:rivers-workshop"],
      acceptance: ["oral"],
    },
    [0],
    "by Bo Chen and Ada Lind, 2018 to 2022, ICLR, NeurIPS or Rivers Workshop, oral",
  ],
];

describe("filterPapers and filterSentence", () => {
  it.each(CASES)("%j", (filter, rows, sentence) => {
    expect([...filterPapers(index, filter)]).toEqual(rows);
    expect(filterSentence(filter, index)).toBe(sentence);
  });

  it("refuse an id that the corpus does not have", () => {
    for (const filter of [
      { authors: ["author:nobody"] },
      { venues: ["keyword:molecule"] },
      { keywords: ["keyword:alchemy"] },
    ] satisfies Partial<PaperFilter>[]) {
      expect(() => filterPapers(index, filter)).toThrow(/This corpus has no/);
      expect(() => filterSentence(filter, index)).toThrow(/This corpus has no/);
    }
    expect(() => filterPapers(index, { ids: ["paper:unwritten"] })).toThrow(/no paper/);
  });

  it("lose no paper when a condition is widened", () => {
    const year = fc.integer({ min: 2014, max: 2025 });
    fc.assert(
      fc.property(arbitraryCorpus, fc.tuple(year, year, year, year), fc.nat(), (corpus, ys, n) => {
        const random = indexCorpus(corpus);
        const [a, b, c, d] = [...ys].sort((x, y) => x - y) as [number, number, number, number];
        const author = corpus.authors.ids.slice(n % 3, (n % 3) + 1);
        const venues = corpus.venues.ids;
        const narrow = { years: [b, c] as const, authors: author, venues: venues.slice(0, 1) };
        const wide = { years: [a, d] as const, venues: venues.length === 0 ? [] : venues };
        const kept = new Set(filterPapers(random, wide));
        for (const row of filterPapers(random, narrow)) expect(kept).toContain(row);
      }),
    );
  });

  it("find every paper by each word of its title", () => {
    fc.assert(
      fc.property(arbitraryCorpus, (corpus) => {
        const random = indexCorpus(corpus);
        corpus.papers.labels.forEach((text, row) => {
          expect(filterPapers(random, { text })).toContain(row);
        });
      }),
    );
  });
});

describe("pagePapers", () => {
  it("pages through what passes", () => {
    const filter = { venues: ["venue:iclr", "venue:neurips"] as EntityId[] };
    const first = pagePapers(index, filter, { limit: 3 });
    expect(first).toMatchObject({
      total: 4,
      items: [{ year: 2019 }, { year: 2020 }, { year: 2021 }],
    });
    const second = pagePapers(index, filter, { limit: 3, next: first.next });
    expect(second).toMatchObject({ total: 4, items: [{ year: 2022 }], next: null });
  });

  it("refuses a next of another filter", () => {
    const { next } = pagePapers(index, {}, { limit: 1 });
    expect(() => pagePapers(index, { years: [2018, 2022] }, { next })).toThrow(/does not continue/);
    expect(pagePapers(index, ALL_PAPERS, { next }).items).toHaveLength(5);
  });
});
