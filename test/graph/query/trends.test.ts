// Trends of papers, by hand.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chances } from "../../../graph/query/topic-trends.ts";
import { trendsOf } from "../../../graph/query/trends.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { corpusOf, TINY_CORPUS, type PlainPaper } from "../../support/tiny-corpus.ts";

const trendsOfAll = (papers: readonly PlainPaper[]) => {
  const corpus = corpusOf(papers);
  return trendsOf(corpus, corpus.papers.ids.keys());
};

describe("chances", () => {
  it("are those of drawing papers from all at random", () => {
    // 3 papers, all late, where 2 are early and 4 late: 2 · C(4, 3) / C(6, 3) = 2 · 4 / 20.
    expect(chances(2, 4)(0, 3)).toBeCloseTo(0.4, 12);
    // 1 early and 2 late are what is expected: both tails hold more than half.
    expect(chances(2, 4)(1, 2)).toBe(1);
    // One paper of few is no trend, however great the odds: 3 of 393, one of them among 13.
    expect(chances(380, 13)(2, 1)).toBeGreaterThan(0.15);
  });

  it("are the same whichever part comes first", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), (e, l, more, others) => {
        const [early, late] = [e + more, l + others];
        expect(chances(early, late)(e, l)).toBeCloseTo(chances(late, early)(l, e), 9);
      }),
    );
  });
});

describe("trendsOf", () => {
  it("counts papers, people, newcomers and authors per paper of each year", () => {
    const { papers, unknownYears, years, venues, newcomers } = trendsOf(
      TINY_CORPUS,
      TINY_CORPUS.papers.ids.keys(),
    );
    expect([papers, unknownYears]).toEqual([6, 1]);
    expect(years).toEqual([
      { year: 2018, papers: 1, authors: 2, newAuthors: 2, authorsPerPaper: 2 },
      { year: 2019, papers: 1, authors: 3, newAuthors: 3, authorsPerPaper: 3 },
      { year: 2020, papers: 1, authors: 2, newAuthors: 0, authorsPerPaper: 2 },
      { year: 2021, papers: 1, authors: 2, newAuthors: 1, authorsPerPaper: 2 },
      { year: 2022, papers: 1, authors: 1, newAuthors: 0, authorsPerPaper: 1 },
    ]);
    expect(venues.map(({ name, years }) => [name, years])).toEqual([
      [
        "ICLR",
        [
          { year: 2019, papers: 1 },
          { year: 2020, papers: 1 },
        ],
      ],
      [
        "NeurIPS",
        [
          { year: 2021, papers: 1 },
          { year: 2022, papers: 1 },
        ],
      ],
      ["Rivers Workshop", [{ year: 2018, papers: 1 }]],
    ]);
    expect(newcomers).toEqual([]);
  });

  it("is about the papers given alone: who is new among them, who came last", () => {
    // Papers 2 and 4: Cyra and Désirée are both new in 2021, though Cyra wrote in 2019.
    const { years, newcomers } = trendsOf(TINY_CORPUS, [2, 4]);
    expect(years.map(({ newAuthors }) => newAuthors)).toEqual([2, 0]);
    expect(newcomers).toEqual([]);
    const later = trendsOf(TINY_CORPUS, [1, 2]);
    expect(later.newcomers.map(({ name }) => name)).toEqual(["Cyra Ruiz", "Désirée Moreau"]);
  });

  it("says nothing of nothing, of one year, of no year", () => {
    expect(trendsOfAll([])).toMatchObject({ papers: 0, years: [], parts: null, venues: [] });
    expect(trendsOfAll([{ title: "A" }])).toMatchObject({
      unknownYears: 1,
      years: [],
      parts: null,
    });
    const single = trendsOfAll([
      { title: "A", year: 2020, authors: ["Ada Lind"], keywords: ["k"] },
    ]);
    expect(single).toMatchObject({ parts: null, rising: [], fading: [], newcomers: [] });
    expect(single.years).toEqual([
      { year: 2020, papers: 1, authors: 1, newAuthors: 1, authorsPerPaper: 1 },
    ]);
  });

  it("cuts the years where the parts are most alike, the earlier cut on a tie", () => {
    const of = (...years: number[]) =>
      trendsOfAll(years.map((year, k) => ({ title: `P${k}`, year }))).parts;
    // 1 + 1 | 4 is a gap of 2, 1 | 1 + 4 of 4.
    expect(of(2018, 2019, 2020, 2020, 2020, 2020)).toEqual({ firstLate: 2020, early: 2, late: 4 });
    // 1 | 2 and 2 | 1.
    expect(of(2018, 2019, 2020)).toEqual({ firstLate: 2019, early: 1, late: 2 });
  });

  it("tells rising from fading by the odds, with half a paper added to every cell", () => {
    const of = (year: number, keyword: string, count: number) =>
      Array.from({ length: count }, (_, k) => ({
        title: `${keyword} ${year} ${k}`,
        year,
        keywords: [keyword, "steady"],
      }));
    const { rising, fading, parts } = trendsOfAll([
      ...of(2019, "moss", 18),
      ...of(2019, "fern", 2),
      ...of(2020, "moss", 2),
      ...of(2020, "fern", 18),
    ]);
    expect(parts).toEqual({ firstLate: 2020, early: 20, late: 20 });
    expect(rising).toHaveLength(1);
    expect(rising[0]).toMatchObject({ name: "fern", papers: 20, early: 2, late: 18, sure: true });
    // ln(18.5/2.5) − ln(2.5/18.5) = 2·ln 7.4.
    expect(rising[0]!.change).toBeCloseTo(2 * Math.log(7.4), 12);
    expect(rising[0]!.chance).toBeCloseTo(chances(20, 20)(2, 18), 12);
    expect(rising[0]!.years).toEqual([
      { year: 2019, papers: 2 },
      { year: 2020, papers: 18 },
    ]);
    expect(fading.map(({ name, change }) => [name, -change])).toEqual([
      ["moss", rising[0]!.change],
    ]);
  });

  it("keeps noise apart: rare keywords are not told, doubtful ones are called so", () => {
    const papers = Array.from({ length: 40 }, (_, k) => ({
      title: `P${k}`,
      year: k < 20 ? 2019 : 2020,
      keywords: [
        // In both parts alike; these are what the doubtful one is measured among.
        ...Array.from({ length: 8 }, (_, n) => (k % 2 === 0 ? `even ${n}` : `odd ${n}`)),
        ...(k >= 38 ? ["rare"] : []),
        ...(k >= 35 ? ["doubtful"] : []),
      ],
    }));
    const { rising, fading } = trendsOfAll(papers);
    // 5 of 5 among the later 20 of 40: 2 · C(20, 5) / C(40, 5) = 2 · 15504 / 658008.
    expect(rising.map(({ name, sure }) => [name, sure])).toEqual([["doubtful", false]]);
    expect(rising[0]!.chance).toBeCloseTo(31008 / 658008, 12);
    expect(fading).toEqual([]);
  });

  it("balances, whatever the papers", () => {
    fc.assert(
      fc.property(arbitraryCorpus, (corpus) => {
        const { papers, unknownYears, years, parts, rising, fading } = trendsOf(
          corpus,
          corpus.papers.ids.keys(),
        );
        const dated = years.reduce((sum, year) => sum + year.papers, 0);
        expect(dated).toBe(papers - unknownYears);
        expect(parts === null ? dated : parts.early + parts.late).toBe(dated);
        const people = new Set(
          Array.from(corpus.papers.years.keys())
            .filter((paper) => corpus.papers.years[paper] !== 0)
            .flatMap((paper) => [
              ...corpus.authorships.items.subarray(
                corpus.authorships.offsets[paper],
                corpus.authorships.offsets[paper + 1],
              ),
            ]),
        );
        expect(years.reduce((sum, { newAuthors }) => sum + newAuthors, 0)).toBe(people.size);
        for (const { papers, early, late, years } of [...rising, ...fading]) {
          expect(early + late).toBe(papers);
          expect(years.reduce((sum, year) => sum + year.papers, 0)).toBe(papers);
        }
      }),
      { numRuns: 60 },
    );
  });
});
