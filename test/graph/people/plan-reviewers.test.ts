// Several submissions shared out among those close to them: by hand, and against every other way.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestAssignment, type Offer } from "../../../graph/people/best-assignment.ts";
import { indexPeople } from "../../../graph/people/match-names.ts";
import type { PlannedSubmission, PlanOptions } from "../../../graph/people/plan-answers.ts";
import { DEFAULT_PLAN_OPTIONS, planReviewers } from "../../../graph/people/plan-reviewers.ts";
import { indexTopics } from "../../../graph/people/topic-index.ts";
import { writePlan } from "../../../graph/write/plan-text.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

const worth = (offers: readonly Offer[], taken: readonly number[]): number =>
  taken.reduce((sum, at) => sum + offers[at]!.value, 0);

describe("bestAssignment", () => {
  test("gives somebody up to another where all in all that suits better", () => {
    // Both tasks suit taker 0 best; task 1 has nobody else. 8 + 5 = 13 beats 9 alone.
    const offers = [
      { task: 0, taker: 0, value: 9 },
      { task: 0, taker: 1, value: 8 },
      { task: 1, taker: 0, value: 5 },
    ];
    expect(bestAssignment([1, 1], [1, 1], offers)).toEqual([1, 2]);
    // With room for both, each has its best.
    expect(bestAssignment([1, 1], [2, 1], offers)).toEqual([0, 2]);
    expect(bestAssignment([2, 1], [2, 1], offers)).toEqual([0, 1, 2]);
    expect(bestAssignment([1, 1], [0, 1], offers)).toEqual([1]);
    expect(bestAssignment([], [], [])).toEqual([]);
  });

  test("fills as many places as any way does, and none that does is worth more", () => {
    const offers = fc.uniqueArray(
      fc.record({ task: fc.nat(2), taker: fc.nat(3), value: fc.nat(9) }),
      { maxLength: 9, selector: ({ task, taker }) => `${task} ${taker}` },
    );
    const few = (count: number) => fc.array(fc.nat(2), { minLength: count, maxLength: count });
    fc.assert(
      fc.property(few(3), few(4), offers, (needs, most, some) => {
        const taken = bestAssignment(needs, most, some);
        expect(isAllowed(needs, most, some, taken)).toBe(true);
        let best = [0, 0] as readonly [count: number, worth: number];
        for (let set = 0; set < 2 ** some.length; set++) {
          const way = [...some.keys()].filter((at) => ((set >> at) & 1) === 1);
          if (!isAllowed(needs, most, some, way)) continue;
          const value = worth(some, way);
          if (way.length > best[0] || (way.length === best[0] && value > best[1]))
            best = [way.length, value];
        }
        expect([taken.length, worth(some, taken)]).toEqual(best);
      }),
      { numRuns: 150 },
    );
  });
});

function isAllowed(
  needs: readonly number[],
  most: readonly number[],
  offers: readonly Offer[],
  taken: readonly number[],
): boolean {
  const count = (of: (offer: Offer) => boolean) => taken.filter((at) => of(offers[at]!)).length;
  return (
    needs.every((need, task) => count((offer) => offer.task === task) <= need) &&
    most.every((room, taker) => count((offer) => offer.taker === taker) <= room)
  );
}

const corpus = corpusOf([
  { title: "Moss lichen granite", year: 2022, authors: ["Ada Lind", "Bo Chen"] },
  { title: "Moss granite harbours", year: 2022, authors: ["Dag Moe"] },
  { title: "Moss tides harbours", year: 2021, authors: ["Eve Okafor"] },
  { title: "Sails ropes knots", year: 2022, authors: ["Gil Roe"] },
]);
const index = indexPeople(corpus);
const topics = indexTopics(corpus);
const submission = (key: string, title: string, author?: string): PlannedSubmission => ({
  key,
  title,
  text: { title, abstract: "", keywords: [] },
  authors:
    author === undefined
      ? []
      : [{ name: author, affiliations: [], authors: [`author:${author}` as const] }],
  paper: -1,
});
const plan = (submissions: readonly PlannedSubmission[], options: Partial<PlanOptions> = {}) =>
  planReviewers(index, topics, submissions, { ...DEFAULT_PLAN_OPTIONS, ...options });
const takers = ({ submissions }: ReturnType<typeof plan>) =>
  submissions.map(({ reviewers }) =>
    reviewers.filter(({ as }) => as === "takes").map(({ name }) => name),
  );

describe("planReviewers", () => {
  const two = [submission("1", "Moss lichen granite"), submission("2", "Moss granite harbours")];

  test("gives each its closest, and nobody more than the bound", () => {
    expect(takers(plan(two, { perSubmission: 1 }))).toEqual([["Ada Lind"], ["Dag Moe"]]);
    const shared = plan(two, { perSubmission: 2, mostEach: 1 });
    expect(takers(shared).flat().sort()).toEqual(["Ada Lind", "Bo Chen", "Dag Moe", "Eve Okafor"]);
    expect(shared.loads.map(({ submissions }) => submissions)).toEqual([1, 1, 1, 1]);
    expect(shared.counts).toEqual({ places: 4, taken: 4, unknownSubmissions: 2 });
    const short = plan(two, { perSubmission: 3, mostEach: 1 });
    expect(short.counts).toMatchObject({ places: 6, taken: 4 });
  });

  test("leaves out who is in conflict, and says why", () => {
    const [one] = plan([submission("7", "Moss lichen granite", "ada-lind")]).submissions;
    const byName = new Map(one!.reviewers.map((person) => [person.name, person]));
    // Whoever wrote it is not even named; Bo wrote with her.
    expect(byName.has("Ada Lind")).toBe(false);
    expect(byName.get("Bo Chen")).toMatchObject({
      as: "conflict",
      conflicts: [{ rule: "joint-paper" }],
    });
    expect(byName.get("Dag Moe")).toMatchObject({ as: "takes", conflicts: [] });
  });

  test("comes as a table and as a matrix", () => {
    const made = plan([submission("7", "Moss lichen granite", "ada-lind")], { perSubmission: 1 });
    const rows = (format: "csv" | "matrix") => [...writePlan(made, format)].join("").split("\r\n");
    expect(rows("csv").slice(0, 2)).toEqual([
      "submission,title,reviewer,closeness,is,submissions of the reviewer,by,conflicts",
      expect.stringMatching(/^7,Moss lichen granite,Dag Moe,0\.\d{3},reviews it,1,/),
    ]);
    expect(rows("csv")).toContainEqual(
      expect.stringMatching(/^7,Moss lichen granite,Bo Chen,.*,conflict,0,,joint paper 2022$/),
    );
    expect(rows("matrix")).toEqual([
      "submission,title,Dag Moe",
      expect.stringMatching(/^7,Moss lichen granite,0\.\d\d$/),
      ",submissions each,1",
      "",
    ]);
  });

  test("refuses numbers that make no sense", () => {
    expect(() => plan(two, { perSubmission: 0 })).toThrow("from 1 to 20");
    expect(() => plan(two, { mostEach: 0 })).toThrow("from 1");
    const many = Array.from({ length: 501 }, (_, k) => submission(String(k), "Moss"));
    expect(() => plan(many)).toThrow("at most 500 at a time");
  });
});
