import { describe, expect, test } from "vitest";
import { indexPeople } from "../../../graph/people/match-names.ts";
import type { ReviewerOptions } from "../../../graph/people/reviewer-answers.ts";
import {
  DEFAULT_REVIEWER_OPTIONS,
  suggestReviewers,
} from "../../../graph/people/suggest-reviewers.ts";
import { indexTopics } from "../../../graph/people/topic-index.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

const corpus = corpusOf([
  { title: "Moss lichen granite", year: 2022, authors: ["Ada Lind", "Bo Chen"] },
  { title: "Moss lichen granite", year: 2017, authors: ["Cyra Ruiz"] },
  { title: "Moss granite harbours", year: 2022, authors: ["Dag Moe"] },
  { title: "Moss tides harbours", year: 2022, authors: ["Eve Okafor"] },
  { title: "Tides harbours lichen", year: 2022, authors: ["Finn Hay", "Eve Okafor"] },
  { title: "Sails ropes knots", year: 2022, authors: ["Gil Roe"] },
  { title: "Sails ropes tides", year: 2022, authors: ["Gil Roe"] },
]);
const index = indexPeople(corpus);
const topics = indexTopics(corpus);
const submission = { title: "Moss lichen granite", abstract: "", keywords: [] };

function ask(options: Partial<ReviewerOptions> = {}, author?: string, without?: number) {
  const authors =
    author === undefined
      ? []
      : [{ name: author, affiliations: [], authors: [`author:${author}` as const] }];
  return suggestReviewers(
    index,
    topics,
    submission,
    authors,
    { ...DEFAULT_REVIEWER_OPTIONS, ...options },
    without,
  );
}
const names = (...args: Parameters<typeof ask>) => ask(...args).suggested.map(({ name }) => name);

describe("who is close in topic", () => {
  test("the same words first, newer before older; who shares none is not there", () => {
    expect(names()).toEqual([
      "Ada Lind",
      "Bo Chen",
      "Dag Moe",
      "Eve Okafor",
      "Cyra Ruiz",
      "Finn Hay",
    ]);
  });

  test("by a score that can be worked out", () => {
    const { suggested } = ask();
    const [ada] = suggested;
    const cyra = suggested.find(({ name }) => name === "Cyra Ruiz")!;
    // One paper of three that count, as close as can be, of this year: 1 · 2^0 / 3.
    expect(ada).toMatchObject({ rank: 1, score: 0.3333, activity: 1, lastYear: 2022 });
    expect(ada!.papers).toMatchObject([{ closeness: 1, weight: 1, label: "Moss lichen granite" }]);
    expect([...ada!.papers[0]!.words].sort()).toEqual(["granite", "lichen", "moss"]);
    // Five years older: half of it.
    expect(cyra.score).toBe(0.1667);
    expect(cyra.papers[0]!.weight).toBe(0.5);
  });

  test("two papers on it stand before one, where both are as close", () => {
    const eve = ask().suggested.find(({ name }) => name === "Eve Okafor")!;
    const finn = ask().suggested.find(({ name }) => name === "Finn Hay")!;
    expect(eve.papers).toHaveLength(2);
    expect(eve.score).toBeGreaterThan(finn.score);
  });
});

describe("who is asked at all", () => {
  test("only a pool, never those excluded, only with papers of those years", () => {
    expect(names({ pool: ["author:dag-moe", "author:cyra-ruiz", "author:nobody"] })).toEqual([
      "Dag Moe",
      "Cyra Ruiz",
    ]);
    expect(names({ exclude: ["author:ada-lind"], limit: 1 })).toEqual(["Bo Chen"]);
    expect(names({ activeYears: 4 })).not.toContain("Cyra Ruiz");
    expect(names({ minPapers: 2 })).toEqual(["Eve Okafor"]);
  });

  test("a paper that is looked at as if it were not there says nothing of anybody", () => {
    expect(names({}, undefined, 0)).not.toContain("Ada Lind");
  });
});

describe("who is set aside", () => {
  test("those in conflict, with the evidence and the place they would have", () => {
    const { suggested, setAside } = ask({ limit: 2 }, "bo-chen");
    expect(suggested.map(({ name }) => name)).toEqual(["Dag Moe", "Eve Okafor"]);
    expect(setAside).toMatchObject([
      { name: "Ada Lind", place: 1, why: "conflict", conflicts: [{ rule: "joint-paper" }] },
      { name: "Bo Chen", place: 2, why: "conflict", conflicts: [{ rule: "same-person" }] },
    ]);
  });

  test("on demand those close to somebody above them", () => {
    const { suggested, setAside } = ask({ oneEach: true });
    expect(suggested.map(({ name }) => name)).not.toContain("Bo Chen");
    expect(setAside[0]).toMatchObject({ name: "Bo Chen", why: "similar", like: "author:ada-lind" });
  });
});

test("a text about nothing here suggests nobody, and says so", () => {
  const answer = suggestReviewers(
    index,
    topics,
    { title: "Zeppelins", abstract: "", keywords: ["airships"] },
    [{ name: "Xu", affiliations: [], authors: [] }],
    DEFAULT_REVIEWER_OPTIONS,
  );
  expect(answer.suggested).toEqual([]);
  expect(answer.counts).toMatchObject({ unknownWords: 2, unknownAuthors: 1, peopleNear: 0 });
});

test("numbers out of range are refused", () => {
  expect(() => ask({ limit: 0 })).toThrow(/limit is 0/);
  expect(() => ask({ activeYears: -1 })).toThrow(/activeYears is -1/);
  expect(() => ask({ minPapers: 0.5 })).toThrow(/minPapers is 0.5/);
});
