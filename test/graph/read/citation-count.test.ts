// How often a paper was cited, in notes and in fields of its own.
import { describe, expect, it } from "vitest";
import { citationCountIn, countOf } from "../../../graph/read/citation-count.ts";

describe("citation counts", () => {
  it.each([
    ["Cited By :4", 4],
    ["cited by: 12; Export Date: 3 May 2020", 12],
    ["cited By 0", 0],
    ["Times Cited in Web of Science Core Collection:  13Total Times Cited:  15", 13],
    ["Cited Reference Count: 11", null],
    ["a note", null],
  ])("%s", (note, count) => {
    expect(citationCountIn(note)).toBe(count);
  });

  it.each([
    ["1,234", 1234],
    [" 7 ", 7],
    ["7 times", null],
    ["-1", null],
    [null, null],
  ])("of a field that says %s", (text, count) => {
    expect(countOf(text)).toBe(count);
  });
});
