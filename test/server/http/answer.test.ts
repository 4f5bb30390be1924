// File names for saving.
import { expect, test } from "vitest";
import fc from "fast-check";
import { contentDisposition } from "../../../server/http/answer.ts";

test.each([
  ["papers.bib", `attachment; filename="papers.bib"; filename*=UTF-8''papers.bib`],
  [
    "Désirée's list.csv",
    `attachment; filename="Desiree's list.csv"; filename*=UTF-8''D%C3%A9sir%C3%A9e%27s%20list.csv`,
  ],
  ["論文.csv", `attachment; filename="asterism.csv"; filename*=UTF-8''%E8%AB%96%E6%96%87.csv`],
  [
    '../a"b\r\nX: y',
    `attachment; filename="asterism.. a b X y"; filename*=UTF-8''..%20a%20b%20X%20y`,
  ],
])("%j", (name, header) => {
  expect(contentDisposition(name)).toBe(header);
});

test("any name is a header field of one line in ASCII, with no way out of its quotes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(contentDisposition(name)).toMatch(
        /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.%~-]*$/u,
      );
      expect(contentDisposition(name).split('"')).toHaveLength(3);
    }),
  );
});
