// What a file said, as bytes and back.
import assert from "node:assert/strict";
import { expect, test } from "vitest";
import { EMPTY_RECORD, type PaperRecord, type ReadResult } from "../../../graph/index.ts";
import { heldSource } from "../../../server/jobs/byte-source.ts";
import { readSource } from "../../../server/jobs/import-sources.ts";
import { decodeReads, encodeReads, readsKept } from "../../../server/jobs/kept-reads.ts";
import { framed } from "../../../server/store/computed.ts";
import { generateRecords } from "../../support/generate-records.ts";
import { PROSE, SMALL_LISTING } from "../../support/listings.ts";

const readOf = (records: readonly PaperRecord[], file = "a.bib"): ReadResult => ({
  file,
  format: "bibtex",
  tried: [{ format: "bibtex", score: 1, why: "begins with @" }],
  records,
  issues: [],
  statedTotal: null,
});

const texts = (reads: readonly ReadResult[]): string =>
  JSON.stringify(reads.map(({ records }) => records));

/** Also as text, in which the order of fields shows. */
function expectBack(reads: readonly ReadResult[]): void {
  const back = decodeReads(encodeReads(reads));
  assert.deepStrictEqual(back, reads);
  expect(texts(back)).toBe(texts(reads));
}

test("no file, an empty one, and records in several pieces come back", () => {
  expectBack([]);
  expectBack([readOf([])]);
  const many = generateRecords(5003, 1);
  expectBack([readOf(many.slice(0, 2)), readOf(many, "b.bib"), readOf(many.slice(0, 5000))]);
});

test("every field comes back, and what is no text that a disk knows", () => {
  const source = { file: "a", line: 1, format: "x", key: null };
  const full: PaperRecord = {
    ...EMPTY_RECORD,
    title: "\ud800 half a letter\0",
    authors: ["Ada", "", "__proto__"],
    authorDetails: [null, { affiliations: ["U"], orcid: null, identifiers: ["dblp:1"] }, null],
    authorCount: -0,
    venue: "",
    year: 2020,
    acceptance: { asWritten: "ok", outcome: "accepted", tier: null },
    session: { name: null, day: "Tue", slot: null, zone: null },
    extra: JSON.parse('{"__proto__": "own", "2": "b", "1": "a"}') as Record<string, string>,
    source,
  };
  expectBack([readOf([full, { ...EMPTY_RECORD, source }, { ...full, venue: null }])]);
});

test("the fields of a record keep an order of their own", () => {
  const source = { file: "a", line: 1, format: "x", key: "k" };
  const odd = { source, ...EMPTY_RECORD, title: "First its source" };
  expectBack([readOf([{ ...EMPTY_RECORD, source }, odd])]);
});

test("what readers make of listings comes back, issues and all", async () => {
  for (const text of [SMALL_LISTING, PROSE]) {
    const bytes = new TextEncoder().encode(text);
    const source = { name: "a.txt", bytes, format: null, venue: null, year: null };
    expectBack(await readSource(heldSource(source)));
  }
});

test("nothing kept, or something damaged, is nothing known", () => {
  const kept = framed(encodeReads([readOf(generateRecords(3, 1))]));
  expect(readsKept(kept)).toHaveLength(1);
  expect(readsKept(null)).toBeNull();
  for (const at of [0, 40, kept.length - 1])
    expect(readsKept(kept.map((byte, i) => (i === at ? byte ^ 1 : byte)))).toBeNull();
  expect(readsKept(kept.subarray(0, 50))).toBeNull();
});
