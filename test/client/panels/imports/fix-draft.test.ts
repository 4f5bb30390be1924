import { describe, expect, test } from "vitest";
import {
  authorsOf,
  correctionOf,
  draftOf,
  hasBadYear,
  joined,
  joinedDraft,
  namesIn,
  splitAt,
  titleIn,
  withCorrection,
  withoutCorrection,
} from "../../../../client/panels/imports/reading/fix-draft.ts";
import type { RecordCorrection, SheetRow } from "../../../../graph/index.ts";

function row(line: number, raw: string, more: Partial<SheetRow> = {}): SheetRow {
  return {
    kind: "paper",
    within: null,
    lines: [line, line],
    raw,
    rawIsWhole: true,
    fingerprint: `f${line}`,
    paper: {
      title: raw,
      authors: null,
      authorCount: null,
      venue: null,
      year: null,
      doi: null,
      identifiers: null,
    },
    issues: [],
    corrected: false,
    withNext: null,
    ...more,
  };
}

describe("names and titles in a text", () => {
  test("names stand between commas and words for and, or between semicolons", () => {
    expect(namesIn(" by Ada Lind, Bo Chen and Cy Roe.")).toEqual(["Ada Lind", "Bo Chen", "Cy Roe"]);
    expect(namesIn("Lind, Ada; Chen, Bo & Co")).toEqual(["Lind, Ada", "Chen, Bo & Co"]);
    expect(namesIn("Ada Lind1,2, Bo J.*")).toEqual(["Ada Lind", "Bo J."]);
    expect(namesIn("Ada Lind\nBo Chen\n\n12")).toEqual(["Ada Lind", "Bo Chen"]);
    expect(namesIn("")).toEqual([]);
  });

  test("a title has no number before and no mark behind", () => {
    expect(titleIn("  [12] “Knots in\n Rivers” ")).toBe("Knots in Rivers");
    expect(titleIn("3. Slow Gardens -")).toBe("Slow Gardens");
  });

  test("the split says where one ends and the others begin", () => {
    expect(splitAt("1. Knots. Ada Lind, Bo Chen", 9)).toEqual({
      title: "Knots.",
      authors: "Ada Lind\nBo Chen",
    });
  });
});

describe("a draft", () => {
  test("becomes a correction of what differs from the reading", () => {
    const read = draftOf(row(3, "Knots"));
    const draft = { ...read, authors: " Ada Lind \n\nBo Chen", year: "1999" };
    expect(correctionOf(row(3, "Knots"), draft, read, null)).toEqual({
      within: null,
      lines: [3, 3],
      fingerprint: "f3",
      paper: { authors: ["Ada Lind", "Bo Chen"], year: 1999 },
    });
    const again = correctionOf(row(3, "Knots"), { ...read, title: "Nots" }, read, { year: 7 });
    expect(again.paper).toEqual({ title: "Nots", year: 7 });
  });

  test("of a passage that is no paper begins with its text", () => {
    expect(draftOf(row(1, "a\n b", { paper: null, kind: "left" })).title).toBe("a b");
    expect(authorsOf({ title: "", authors: "", venue: "", year: "" })).toEqual([]);
    expect([
      hasBadYear({ ...draftOf(row(1, "x")), year: "19" }),
      hasBadYear(draftOf(row(1, "x"))),
    ]).toEqual([true, false]);
  });

  test("of two passages takes the second for the byline", () => {
    const next = row(2, "Ada Lind, Bo Chen");
    const first = row(1, "Knots", { withNext: { lines: [1, 2], fingerprint: "f12" } });
    expect(joined(first, next)).toEqual({
      within: null,
      lines: [1, 2],
      fingerprint: "f12",
      raw: "Knots\nAda Lind, Bo Chen",
    });
    expect(joinedDraft(first, next)).toMatchObject({
      title: "Knots",
      authors: "Ada Lind\nBo Chen",
    });
    expect(joined(first, row(3, "x"))).toBe(null);
  });
});

test("a correction takes the place of those it covers, and can be taken back", () => {
  const at = (first: number, last: number): RecordCorrection => ({
    within: null,
    lines: [first, last],
    fingerprint: "",
    paper: null,
  });
  const two = withCorrection(withCorrection([], at(5, 5)), at(2, 2));
  expect(two.map(({ lines }) => lines[0])).toEqual([2, 5]);
  expect(withCorrection(two, at(4, 6)).map(({ lines }) => lines)).toEqual([
    [2, 2],
    [4, 6],
  ]);
  expect(withoutCorrection(two, row(2, ""))).toEqual([at(5, 5)]);
});
