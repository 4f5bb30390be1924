// Page numbers with one sign for "to".
import { describe, expect, it } from "vitest";
import { pageRange, pagesOf } from "../../../graph/read/pages.ts";

describe("pages", () => {
  it.each([
    ["101--112", "101-112"],
    ["101 – 112", "101-112"],
    ["pp. 3-9", "3-9"],
    ["p. 7", "7"],
    ["Pages", "Pages"],
    ["S3-S9", "S3-S9"],
    ["454-81", "454-81"],
    ["e12, e15", "e12, e15"],
    ["12-", "12"],
    ["-", null],
    ["", null],
  ])("%s becomes %s", (written, pages) => {
    expect(pagesOf(written)).toBe(pages);
  });

  it.each([
    ["3", "9", "3-9"],
    ["3-9", "9", "3-9"],
    ["3", "3", "3"],
    ["3", null, "3"],
    [null, "9", "9"],
    [null, null, null],
  ])("from %s to %s is %s", (first, last, pages) => {
    expect(pageRange(first, last)).toBe(pages);
  });
});
