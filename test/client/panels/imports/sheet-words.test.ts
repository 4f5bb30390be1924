import { expect, test } from "vitest";
import { sheetInWords } from "../../../../client/panels/imports/reading/sheet-words.ts";
import { readSheet } from "../../../../graph/index.ts";

const RIS = [
  "TY  - JOUR\nTI  - Moss on walls\nAU  - Lind, Ada\nPY  - 2020\nER  - ",
  "TY  - JOUR\nTI  - Erratum: Moss on walls\nAU  - Lind, Ada\nM3  - Erratum\nPY  - 2021\nER  - ",
].join("\n");

test("an entry that is no paper is named, so that the numbers add up", () => {
  const sheet = readSheet(RIS, { file: "moss.ris" });
  expect(sheet.totals).toMatchObject({
    papers: 1,
    noPapers: [{ why: "A correction of another paper, no paper of its own.", entries: 1 }],
  });
  const page = { ...sheet, isWhole: true, rowCount: 2, next: null };
  expect(sheetInWords(page)).toBe(
    "Read as RIS: 1 paper; 1 entry left out (a correction of another paper, no paper of its own).",
  );
});
