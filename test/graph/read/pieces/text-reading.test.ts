// Reading in pieces equals reading whole: for every fixture, pieces and chunks of any length.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../../../graph/model/paper-record.ts";
import type { ReadIssue } from "../../../../graph/model/read-result.ts";
import { TextReading } from "../../../../graph/read/pieces/text-reading.ts";
import { readText } from "../../../../graph/read/read-text.ts";
import { fixturesIn } from "../../../support/read-fixtures.ts";

interface Outcome {
  readonly format: string | null | undefined;
  readonly records: PaperRecord[];
  readonly issues: ReadIssue[];
}

/** How many parts of the text gave records. */
let partCount = 0;

function readInPieces(text: string, pieceLength: number, chunkLength: number): Outcome {
  const reading = new TextReading({ file: "a file", pieceLength });
  const parts = [];
  for (let at = 0; at < text.length; at += chunkLength)
    parts.push(...reading.write(text.slice(at, at + chunkLength)));
  parts.push(...reading.end());
  partCount = parts.filter(({ records }) => records.length > 0).length;
  return {
    format: reading.head?.format,
    records: parts.flatMap((part) => part.records),
    issues: parts.flatMap((part) => part.issues).filter(isTold),
  };
}

function readWhole(text: string): Outcome {
  const { format, records, issues } = readText(text, { file: "a file" });
  return { format, records: [...records], issues: issues.filter(isTold) };
}

/** Notes about the frame around records may be split. */
function isTold({ code }: ReadIssue): boolean {
  return !/^(?:json|xml)-frame$/.test(code);
}

/** A book that entries of a later piece stand in is taken for a paper: what comes is not known. */
const isLookingAhead = (name: string): boolean => name === "biblatex.bib";

const FOLDERS = ["tables", "json", "xml", "tagged", "bibtex", "csl"];

describe.each(FOLDERS)("%s in pieces", (folder) => {
  const url = new URL(`../../../fixtures/formats/${folder}/`, import.meta.url);
  it.each(fixturesIn(url).filter((name) => !isLookingAhead(name)))("%s", (name) => {
    const text = readFileSync(new URL(name, url), "utf8");
    const anyLength = fc.integer({ min: 1, max: text.length });
    const whole = readWhole(text);
    fc.assert(
      fc.property(anyLength, anyLength, (pieceLength, chunkLength) => {
        expect(readInPieces(text, pieceLength, chunkLength)).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  it("loses no more by damage than the whole text does", () => {
    const texts = fixturesIn(url).map((name) => readFileSync(new URL(name, url), "utf8"));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(10_000),
        fc.nat(20),
        fc.integer({ min: 1, max: 1000 }),
        (sound, at, length, pieceLength) => {
          const text = sound.slice(0, at) + sound.slice(at + length);
          const { records } = readInPieces(text, pieceLength, 500);
          expect(records.length).toBeGreaterThanOrEqual(readWhole(text).records.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const FAMILIES = [
  { name: "JSON lines", record: (i: number) => `{"corpusid":${i},"title":"Reeds ${i}"}\n` },
  { name: "RIS", record: (i: number) => `TY  - JOUR\r\nTI  - Reeds ${i}\r\nER  - \r\n` },
  { name: "BibTeX", record: (i: number) => `@misc{k${i}, title = {Reeds ${i}}}\n` },
  { name: "refer", record: (i: number) => `%0 Journal Article\n%T Reeds ${i}\n%D 2001\n\n` },
  { name: "MEDLINE", record: (i: number) => `PMID- ${i + 1}\nTI  - Reeds ${i}\n\n` },
  { name: "Ovid", record: (i: number) => `<${i + 1}. >\nTI  - Reeds ${i}\nSO  - Fens\n` },
  {
    name: "Web of Science",
    head: "FN Reeds\nVR 1.0\n",
    record: (i: number) => `PT J\nTI Reeds ${i}\nER\n`,
  },
  { name: "CSV", head: "Title,Year,DOI\n", record: (i: number) => `"Reeds\n${i}",2001,\n` },
  {
    name: "JSON list",
    head: '{"results":[',
    record: (i: number) =>
      `{"id":"https://openalex.org/W${i}","display_name":"Reeds","authorships":[]},`,
    foot: "{}]}",
  },
  {
    name: "CSL-JSON",
    head: "[\n",
    record: (i: number) => `{"type":"book","title":"Reeds ${i}"},\n`,
    foot: "]",
  },
  {
    name: "XML",
    head: "<dblp>",
    record: (i: number) => `<article key="${i}"><title>Reeds</title></article>`,
    foot: "</dblp>",
  },
];

describe.each(FAMILIES)("$name", ({ head = "", record, foot = "" }) => {
  it("is read in about as many pieces as fit", () => {
    const text = head + Array.from({ length: 40 }, (_, i) => record(i)).join("") + foot;
    const { records } = readInPieces(text, 200, 64);
    expect(records).toHaveLength(40);
    expect(partCount).toBeGreaterThan(text.length / 600);
  });
});

it("keeps macros, keys and volumes of BibTeX for the pieces behind", () => {
  const filler = Array.from({ length: 20 }, (_, i) => `@misc{f${i}, title = {Filler}}\n`).join("");
  const text =
    "@string{jr = {Journal of Reeds}}\n@proceedings{v, title = {On Fens}, year = 2001}\n" +
    `@article{a, title = {One}, journal = jr}\n${filler}` +
    "@article{a, title = {Two}, journal = jr}\n@inproceedings{b, title = {Three}, crossref = {v}}\n";
  const { records, issues } = readInPieces(text, 100, 1000);
  const [two, three] = records.slice(-2);
  expect(two).toMatchObject({ title: "Two", venue: "Journal of Reeds" });
  expect(three).toMatchObject({ title: "Three", venue: "On Fens", year: 2001 });
  expect(issues.map(({ code, line }) => [code, line])).toContainEqual(["duplicate-key", 24]);
});

it("holds a text whose format is read whole until its end", () => {
  const text = "no list of papers at all\n".repeat(40_000);
  const reading = new TextReading({ file: "a file" });
  expect(reading.write(text)).toEqual([]);
  const [part, ...others] = reading.end();
  expect(others).toEqual([]);
  expect(part?.issues.map(({ code }) => code)).toEqual(["unknown-format"]);
  expect(reading.head?.format).toBeNull();
});

it("gives a record up that goes on for too long, and reads on behind it", () => {
  const line = (i: number): string => `{"corpusid":${i},"title":"Reeds ${i}"}\n`;
  const torn = '{"corpusid":0,"title":"Torn\n';
  const text = torn + Array.from({ length: 200 }, (_, i) => line(i + 1)).join("");
  const reading = new TextReading({ file: "a file", pieceLength: 100, patience: 1000 });
  const parts = [...reading.write(text), ...reading.end()];
  expect(parts.flatMap((part) => part.records)).toHaveLength(200);
  expect(parts.flatMap((part) => part.issues)).toMatchObject([{ code: "broken-item", line: 1 }]);
  expect(parts.length).toBeGreaterThan(10);
});
