// Titles as plain words of Markdown.
import { describe, expect, it, test } from "vitest";
import { plain, table } from "../../../../graph/write/report/markdown.ts";
import { rounded } from "../../../../graph/write/report/rankings.ts";
import { HOSTILE_TITLES } from "../../../support/hostile-titles.ts";

describe("plain", () => {
  test.each([
    ["a | b", "a \\| b"],
    ["`rm -rf`", "\\`rm -rf\\`"],
    ["[click](javascript:x)", "\\[click\\](javascript:x)"],
    ["<img onerror=x>", "\\<img onerror=x\\>"],
    ["*bold* _it_ ~~no~~ $x$", "\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\$x\\$"],
    ["&lt;b&gt;", "\\&lt;b\\&gt;"],
    ["back\\slash", "back\\\\slash"],
    ["see https://x.example and WWW.x.example", "see https\\://x.example and WWW\\.x.example"],
    ["mail ada@x.example", "mail ada\\@x.example"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["--- rule", "\\--- rule"],
    ["1. item", "1\u200b. item"],
    ["2048 is a game", "2048 is a game"],
    ["-invariant maps", "-invariant maps"],
    ["two\r\nlines", "two lines"],
    ["\u0000 \u0007", "—"],
  ])("%j becomes %j", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test.each(HOSTILE_TITLES)("%j stays on one line, no markup unescaped", (title) => {
    const left = plain(title).replace(/\\./gu, "");
    expect(left).not.toMatch(/[\\`*_[\]<>#|~$&@^{}\n\r]/);
    expect(left).not.toContain("://");
    expect(plain(title)).not.toBe("");
  });
});

it("sets tables with their numbers at the right", () => {
  expect([...table(["", "n"], [["a", 1]])].join("")).toBe(
    "|  | n |\n| --- | ---: |\n| a | 1 |\n\n",
  );
});

it("rounds to three digits that count", () => {
  expect([0, 3, 12.345, 0.00123456, 1234.56].map(rounded)).toEqual([
    "0",
    "3",
    "12.3",
    "0.00123",
    "1235",
  ]);
});
