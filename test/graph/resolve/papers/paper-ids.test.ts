// Ids of papers of one title: who comes first in a list has nothing to do with it.
import { expect, test } from "vitest";
import type { PaperRecord } from "../../../../graph/model/paper-record.ts";
import { resolveRecords } from "../../../../graph/resolve/resolve.ts";
import { record } from "../records.ts";

const NOTED = [1996, 1999, 2004].map((year, i) =>
  record({
    title: "Briefly Noted",
    year,
    authors: [`Person ${"ABC"[i]!}rown`],
    doi: `10.1000/noted.${year}`,
    source: { file: "a.bib", line: i + 1, format: "bibtex", key: String(year) },
  }),
);

const idsByYear = (records: readonly PaperRecord[]): Map<number, string> => {
  const { papers } = resolveRecords(records);
  return new Map(papers.ids.map((id, row) => [papers.years[row]!, id]));
};

test("the earliest of a title has the plain id, in whatever order they are read", () => {
  const ids = idsByYear(NOTED);
  expect(new Set(ids.values()).size).toBe(3);
  expect(ids.get(1996)).toMatch(/^paper:briefly-noted-[0-9a-f]{8}$/u);
  const [a, b, c] = NOTED as [PaperRecord, PaperRecord, PaperRecord];
  for (const order of [
    [c, b, a],
    [b, a, c],
    [c, a, b],
  ])
    expect([...idsByYear(order)].sort()).toEqual([...ids].sort());
});

test("a later paper of the title changes no id", () => {
  const [a, b, c] = NOTED as [PaperRecord, PaperRecord, PaperRecord];
  const before = idsByYear([a, b]);
  const after = idsByYear([c, a, b]);
  for (const [year, id] of before) expect(after.get(year)).toBe(id);
});
