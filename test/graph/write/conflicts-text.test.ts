import { expect, test } from "vitest";
import { DEFAULT_CONFLICT_OPTIONS, findConflicts, indexPeople } from "../../../graph/index.ts";
import { writeConflicts } from "../../../graph/write/conflicts-text.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

const report = findConflicts(
  indexPeople(TINY_CORPUS),
  [
    {
      key: "+1",
      title: "*Moss* <b>",
      authors: [{ name: "Ada Lind", affiliations: [], authors: ["author:ada-lind"] }],
    },
  ],
  [
    { name: "Bo Chen", affiliations: [], authors: ["author:bo-chen", "author:eve-okafor"] },
    { name: "@nobody", affiliations: [], authors: [] },
  ],
  DEFAULT_CONFLICT_OPTIONS,
);

test("a table that no spreadsheet computes", () => {
  const rows = [...writeConflicts(report, "csv")].join("").split("\r\n");
  expect(rows).toHaveLength(3);
  expect(rows[1]).toBe(
    "'+1,*Moss* <b>,Bo Chen,Ada Lind,joint paper,to check,2020,2,Deep Learning on Graphs (ICLR 2020); Graph Networks for Molecules (ICLR 2019)",
  );
});

test("a text whose titles are no markup, and that says what is not known", () => {
  const text = [...writeConflicts(report, "markdown")].join("");
  expect(text).toContain("1 of 2 pairs of a submission and a reviewer, by papers of 2019 to 2022");
  expect(text).toContain("nothing of 0 of 1 authors and of 1 of 2 reviewers; 1 name may be");
  expect(text).toContain(": joint paper (to check); Deep Learning on Graphs");
  expect(text).not.toContain("*Moss* <b>");
});

test("a matrix with a column for everybody, also for those without a conflict", () => {
  const rows = [...writeConflicts(report, "matrix")].join("").split("\r\n");
  expect(rows.slice(0, 2)).toEqual([
    "submission,title,conflicts,Bo Chen,'@nobody",
    "'+1,*Moss* <b>,1,joint paper 2020 (to check),",
  ]);
});
