import fc from "fast-check";
import { expect, test } from "vitest";
import { american } from "../../../../graph/resolve/keywords/american.ts";

test.each([
  ["behaviour", "behavior"],
  ["behavioural", "behavioral"],
  ["neighbourhood", "neighborhood"],
  ["modelling", "modeling"],
  ["unlabelled", "unlabeled"],
  ["optimisation", "optimization"],
  ["organisational", "organizational"],
  ["optimiser", "optimizer"],
  ["generalisable", "generalizable"],
  ["analyse", "analyze"],
  ["analysing", "analyzing"],
  ["centre", "center"],
  ["catalogue", "catalog"],
  ["dialogue", "dialog"],
  ["nanometre", "nanometer"],
  ["leukaemia", "leukemia"],
  ["paediatric", "pediatric"],
  ["defence", "defense"],
])("%s is %s", (british, written) => {
  expect(american(british)).toBe(written);
  expect(american(written)).toBe(written);
});

test("what only looks British stays", () => {
  const words =
    "size advise advised noise denoising supervised unsupervised precise premise exercise promising " +
    "enterprise expertise improvisation pairwise stepwise likewise contour touring hour flour " +
    "spelling storytelling calling smaller seller wall analysis";
  for (const word of words.split(" ")) expect(american(word)).toBe(word);
});

test("twice is once", () => {
  const piece = fc.constantFrom(
    "mod",
    "ell",
    "label",
    "our",
    "is",
    "ys",
    "ation",
    "ed",
    "ing",
    "e",
    "er",
    "metre",
    "col",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const once = american(pieces.join(""));
      expect(american(once)).toBe(once);
    }),
  );
});
