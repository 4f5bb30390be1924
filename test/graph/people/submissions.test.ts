import fc from "fast-check";
import { expect, test } from "vitest";
import { readSubmissions } from "../../../graph/people/submissions.ts";

const brief = (text: string) =>
  readSubmissions(text).submissions.map(({ key, title, authors }) => [
    key,
    title,
    ...authors.map(({ name }) => name),
  ]);

test.each([
  ["Moss in rivers; Ada Lind, Bo Chen\nKnots; Cyra Ruiz"],
  ["Moss in rivers\tAda Lind, Bo Chen\nKnots\tCyra Ruiz"],
  ["Moss in rivers | Ada Lind | Bo Chen\nKnots | Cyra Ruiz"],
  ["Moss in rivers\nAda Lind, Bo Chen\n\nKnots\nCyra Ruiz"],
  ["title,authors\nMoss in rivers,Ada Lind; Bo Chen\nKnots,Cyra Ruiz"],
])("%j", (text) => {
  expect(brief(text)).toEqual([
    ["1", "Moss in rivers", "Ada Lind", "Bo Chen"],
    ["2", "Knots", "Cyra Ruiz"],
  ]);
});

test("numbers of submissions are their keys, a number in a title is not", () => {
  expect(brief("17. Moss; Ada Lind\n#18 Knots; Bo Chen\n3D moss; Cyra Ruiz")).toEqual([
    ["17", "Moss", "Ada Lind"],
    ["18", "Knots", "Bo Chen"],
    ["3", "3D moss", "Cyra Ruiz"],
  ]);
  expect(brief("17\tMoss\tAda Lind")).toEqual([["17", "Moss", "Ada Lind"]]);
});

test("affiliations beside names are kept", () => {
  const text = "Paper ID,Paper Title,Author Names\n12,Moss,Ada Lind (Oxford); Bo Chen (Bergen)";
  expect(readSubmissions(text).submissions[0]!.authors).toEqual([
    { name: "Ada Lind", affiliations: ["Oxford"] },
    { name: "Bo Chen", affiliations: ["Bergen"] },
  ]);
});

test("a line without authors is an issue", () => {
  const { submissions, issues } = readSubmissions("Moss; Ada Lind\n\nonly a title\nKnots; Bo Chen");
  expect(submissions).toHaveLength(2);
  expect(issues.map(({ code, line }) => [code, line])).toEqual([["no-authors", 3]]);
});

test("any text is read without an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      for (const { title, text: about } of readSubmissions(text).submissions)
        expect(about.title).toBe(title ?? "");
    }),
  );
});
