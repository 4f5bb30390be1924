import { describe, expect, test } from "vitest";
import { isDecisions } from "../../../../client/panels/identities/decision-text.ts";
import { sharedInWords, yearsOf } from "../../../../client/panels/identities/compared.ts";
import {
  answerHelp,
  answerWords,
  confidenceInWords,
  decisionOf,
  namesOf,
  questionKey,
  sideKept,
  titleOf,
} from "../../../../client/panels/identities/question-words.ts";
import { compared, question, side } from "../../../support/questions.ts";

const LI = side("author:li-li", "Li Li", [["paper:a", 2019]]);
const ERRAN = side("author:li-erran-li", "Li Erran Li", [
  ["paper:b", 2020],
  ["paper:c", 2022],
]);
const MAYBE_ONE = question("maybe-one-author", LI, ERRAN);

const MAIN = side("author:jo", "Jo Vale", [
  ["paper:d", 2018],
  ["paper:e", 2018],
]);
const DOUBT = side("author:jo", "Jo Vale", [["paper:f", 2021]], { spellings: ["J. Vale"] });
const MAYBE_TWO = question("maybe-two-authors", MAIN, DOUBT);

describe("an answer", () => {
  test("to two authors merges them into the name that stays, or keeps them apart", () => {
    expect(sideKept(MAYBE_ONE)).toBe("author:li-erran-li");
    expect(decisionOf(MAYBE_ONE, "one", "author:li-erran-li")).toEqual({
      kind: "merge",
      type: "author",
      ids: ["author:li-li"],
      into: "author:li-erran-li",
    });
    expect(decisionOf(MAYBE_ONE, "one", "author:li-li")).toMatchObject({
      ids: ["author:li-erran-li"],
      into: "author:li-li",
    });
    expect(decisionOf(MAYBE_ONE, "two", "author:li-li")).toEqual({
      kind: "keep-apart",
      type: "author",
      ids: ["author:li-li", "author:li-erran-li"],
    });
  });

  test("to one author splits the papers in doubt off, or keeps all together", () => {
    expect(decisionOf(MAYBE_TWO, "two", "author:jo")).toEqual({
      kind: "split",
      type: "author",
      id: "author:jo",
      papers: ["paper:f"],
    });
    expect(decisionOf(MAYBE_TWO, "one", "author:jo")).toEqual({
      kind: "keep-together",
      type: "author",
      id: "author:jo",
    });
  });

  test("splits the other side where not all papers in doubt are listed, and none if neither", () => {
    const long = { ...DOUBT, papers: 70 };
    const asked = question("authors-merged", MAIN, long);
    expect(decisionOf(asked, "two", "author:jo")).toMatchObject({ papers: ["paper:d", "paper:e"] });
    const both = question("authors-merged", { ...MAIN, papers: 90 }, long);
    expect(decisionOf(both, "two", "author:jo")).toBeNull();
  });
});

describe("words", () => {
  test("name both sides, by their spellings where it is one author", () => {
    expect(titleOf(MAYBE_ONE)).toBe("Li Li · Li Erran Li");
    expect(namesOf(MAYBE_TWO)).toEqual(["Jo Vale", "J. Vale"]);
    expect(answerWords(MAYBE_TWO)).toEqual({ one: "One person", two: "Two people" });
    expect(answerHelp(MAYBE_TWO).two).toBe("Splits 1 paper off.");
  });

  test("say how sure Asterism is", () => {
    expect([1, 0.9, 0.7, 0.5, 0.2].map(confidenceInWords)).toEqual([
      "practically certain",
      "very likely",
      "likely",
      "could go either way",
      "rather unlikely",
    ]);
  });

  test("say what both sides share, and that a paper of both makes two people", () => {
    const ref = (name: string) => ({ id: `author:${name}` as const, name, papers: 2 });
    expect(sharedInWords(compared(LI, ERRAN))).toMatch(/^Nothing in common/);
    const some = { coauthors: [ref("ana"), ref("bo")], venues: [ref("v")] };
    expect(sharedInWords(compared(LI, ERRAN, some))).toBe("In common: 2 co-authors and 1 venue");
    expect(sharedInWords(compared(LI, ERRAN, { venues: [ref("v")] }))).toBe(
      "In common: 1 venue; no co-author",
    );
    const together = { ...some, together: LI.examples };
    expect(sharedInWords(compared(LI, ERRAN, together))).toMatch(/1 paper: these are two people/);
  });
});

test("questions differ by what they ask and by the papers in doubt", () => {
  const other = { ...DOUBT, examples: [{ ...DOUBT.examples[0]!, id: "paper:g" as const }] };
  const keys = [
    MAYBE_ONE,
    MAYBE_TWO,
    question("authors-merged", MAIN, DOUBT),
    question("maybe-two-authors", MAIN, other),
  ].map(questionKey);
  expect(new Set(keys).size).toBe(4);
  expect(questionKey(question("maybe-one-author", LI, ERRAN, 0.9))).toBe(questionKey(MAYBE_ONE));
});

test("bars of both sides stand over the same years", () => {
  // 2019 to 2022: one paper; none, one, none, one.
  expect(yearsOf([LI, ERRAN]).map((years) => years.map(({ papers }) => papers))).toEqual([
    [1, 0, 0, 0],
    [0, 1, 0, 1],
  ]);
  expect(yearsOf([side("author:x", "X", [["paper:x", null]]), LI])[0]).toEqual([
    { year: 2019, papers: 0 },
  ]);
});

test("a file of decisions is told from a thesaurus", () => {
  expect(isDecisions('\uFEFF \n{"program":"Asterism"}')).toBe(true);
  expect(isDecisions("Label\tReplace by\nfoo\tbar")).toBe(false);
});
