// Names as people see them.
import { expect, test } from "vitest";
import fc from "fast-check";
import { corpusNameOf, distinctNames } from "../../../server/http/file-names.ts";

test.each([
  [
    ["a.md", "a.md", "a.md"],
    ["a.md", "a (2).md", "a (3).md"],
  ],
  [
    ["../x/a.md", "C:\\y\\a.md"],
    ["a.md", "a (2).md"],
  ],
  [
    ["", " ", "."],
    ["Unnamed", "Unnamed (2)", "."],
  ],
  [["a\u0000b\u202e.md"], ["a b .md"]],
  [
    ["論文.md", "\ud800"],
    ["論文.md", "\ufffd"],
  ],
])("%j become %j", (given, names) => {
  expect(distinctNames(given)).toEqual(names);
});

test("any names become different names of one line without folders", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 300 })), (given) => {
      const names = distinctNames(given);
      expect(new Set(names).size).toBe(given.length);
      for (const name of names) expect(name).toMatch(/^[^/\\\p{Cc}]{1,220}$/u);
    }),
  );
});

test("a corpus is named for its first file", () => {
  expect(corpusNameOf(["iclr.md"])).toBe("iclr");
  expect(corpusNameOf(["iclr.md", "b.bib", "c.bib"])).toBe("iclr and 2 more");
  expect(corpusNameOf([".md"])).toBe(".md");
});
