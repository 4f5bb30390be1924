import { describe, expect, test } from "vitest";
import { applyDecisions } from "../../../../graph/resolve/decisions/apply-decisions.ts";
import { readThesaurus } from "../../../../graph/resolve/decisions/thesaurus.ts";
import { resolveRecords } from "../../../../graph/resolve/resolve.ts";
import { hiddenSpellings, writeThesaurus } from "../../../../graph/write/thesaurus.ts";
import { record } from "../records.ts";

const CORPUS = resolveRecords([
  record({
    title: "Gardening with Imaginary Robots",
    authors: ["Ada Lind", "Bo Sample"],
    keywords: ["robots", "automata", "novelty"],
  }),
  record({ title: "Cooking", authors: ["A. Q. Lindqvist"], keywords: ["machine", "cooking"] }),
]);

const lines = (...rows: string[]): string => rows.join("\n");

describe("keywords", () => {
  test("are merged into the one of that name, renamed, or left out", () => {
    const text = lines(
      "label\treplace by",
      "Robots\tautomaton",
      "machines\tautomaton",
      "cooking\tcuisine",
      "novelty\t",
    );
    const { decisions, issues } = readThesaurus(text, "t.txt", "keyword", CORPUS);
    expect(issues).toEqual([]);
    const { corpus, unapplied } = applyDecisions(CORPUS, decisions);
    expect(unapplied).toEqual([]);
    expect(corpus.keywords.labels).toEqual(["automaton", "cuisine"]);
    expect(corpus.keywords.ids).toEqual(["keyword:automaton", "keyword:cooking"]);
  });

  test("a name that nothing bears yet is taken by the first", () => {
    const text = lines("robots\tmechanical beings", "automata\tmechanical beings");
    const { decisions } = readThesaurus(text, "t.txt", "keyword", CORPUS);
    const { corpus } = applyDecisions(CORPUS, decisions);
    expect(corpus.keywords.labels).toContain("mechanical beings");
    expect(corpus.keywords.ids).not.toContain("keyword:automaton");
  });
});

test("authors are found by any of their spellings", () => {
  const text = lines("Label\tReplace by", "Lindqvist, A. Q.\tAda Lind");
  const { decisions, issues } = readThesaurus(text, "t.txt", "author", CORPUS);
  expect(issues).toEqual([]);
  expect(applyDecisions(CORPUS, decisions).corpus.authors.names).toEqual(["Ada Lind", "Bo Sample"]);
});

test("what cannot be done is told with its line", () => {
  const text = lines("unheard of\trobot", "no tab", "robots\tx\ty", "\tz", "", "__proto__\tx");
  const { decisions, issues } = readThesaurus(text, "t.txt", "keyword", CORPUS);
  expect(decisions).toEqual([]);
  expect(issues.map(({ line, code }) => [line, code])).toEqual([
    [1, "unknown-label"],
    [2, "no-thesaurus-line"],
    [3, "no-thesaurus-line"],
    [4, "no-thesaurus-line"],
    [6, "unknown-label"],
  ]);
});

test("what is so already needs no decision", () => {
  const text = lines("robots\trobot", "automata\tautomaton", "Robot\trobot");
  expect(readThesaurus(text, "t.txt", "keyword", CORPUS)).toEqual({ decisions: [], issues: [] });
});

test("a label of several people is left alone", () => {
  const records = ["Mia Exempel", "Mika Exempel"].flatMap((name, i) => [
    record({ title: `First about ${"ab"[i]!}`, authors: [name, `Friend ${"XY"[i]!}essen`] }),
  ]);
  const base = resolveRecords(records);
  const both = {
    ...base,
    authors: {
      ...base.authors,
      variants: base.authors.variants.map((own) => [...own, "M. Exempel"]),
    },
  };
  const { decisions, issues } = readThesaurus("M. Exempel\tMia Exempel", "t", "author", both);
  expect(decisions).toEqual([]);
  expect(issues.map(({ code }) => code)).toEqual(["ambiguous-label"]);
});

test("what is hidden is hidden in all its spellings", () => {
  const hide = { kind: "hide", type: "keyword", id: "keyword:robot" } as const;
  const other = { kind: "hide", type: "author", id: "author:ada-lind" } as const;
  const gone = { kind: "hide", type: "keyword", id: "keyword:gone" } as const;
  expect(hiddenSpellings("keyword", CORPUS, [hide, other, gone, hide])).toEqual(
    CORPUS.keywords.variants[CORPUS.keywords.ids.indexOf("keyword:robot")],
  );
  expect(hiddenSpellings("author", CORPUS, [hide, other])).toEqual(["Ada Lind"]);
});

test("what is written says the same again", () => {
  const merge = {
    kind: "merge",
    type: "keyword",
    ids: ["keyword:robot"],
    into: "keyword:automaton",
  } as const;
  const { corpus } = applyDecisions(CORPUS, [merge]);
  const text = [...writeThesaurus("keyword", corpus, ["novelty"])].join("");
  expect(text.split("\n")[0]).toBe("label\treplace by");
  expect(text).toContain("robots\tautomaton\n");
  expect(text).toContain("novelty\t\n");
  const { decisions } = readThesaurus(text, "t.txt", "keyword", CORPUS);
  expect(applyDecisions(CORPUS, decisions).corpus.keywords.labels).toEqual(
    applyDecisions(CORPUS, [merge, { kind: "hide", type: "keyword", id: "keyword:novelty" }]).corpus
      .keywords.labels,
  );
});
