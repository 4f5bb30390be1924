// What holds for every text that a reader of tagged files, BibTeX or CSL-JSON meets: no exception,
// every line in a record or an issue, and no text so bad that it takes forever.
import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectFormats } from "../../../../graph/read/detect.ts";
import { bibtex } from "../../../../graph/read/formats/bibtex.ts";
import { cslJson } from "../../../../graph/read/formats/csl-json.ts";
import { medline } from "../../../../graph/read/formats/medline.ts";
import { ovid } from "../../../../graph/read/formats/ovid.ts";
import { refer } from "../../../../graph/read/formats/refer.ts";
import { ris } from "../../../../graph/read/formats/ris.ts";
import { webOfScienceTable } from "../../../../graph/read/formats/web-of-science-table.ts";
import { webOfScience } from "../../../../graph/read/formats/web-of-science.ts";
import { sourceText } from "../../../../graph/read/source-text.ts";

const TAGGED = [ris, medline, ovid, refer, webOfScience, webOfScienceTable];
const READERS = [...TAGGED, bibtex, cslJson];

const FOLDERS = ["formats/tagged", "formats/bibtex", "formats/csl", "read"];
const files = FOLDERS.flatMap((folder) => {
  const at = new URL(`../../../fixtures/${folder}/`, import.meta.url);
  return readdirSync(at)
    .filter((name) => !name.endsWith(".expected.json"))
    .map((name) => ({ folder, name, text: readFileSync(new URL(name, at), "utf8") }));
});
const fixtures = files.filter(({ folder }) => folder !== "read").map(({ text }) => text);

const PIECES = [
  ...["TY  - JOUR", "TY  -", "TY -", "ER  -", "AU  - Pell, Ada", "AU  - ;;,", "N1  - <p", "KW  -"],
  ...[
    "PMID- 1",
    "PMID-",
    "FAU - ",
    "AD  - ",
    "AUID- 0000-0002-1825-0097",
    "      goes on",
    "PT  - ",
  ],
  ...["FN x", "VR 1.0", "PT J", "AU Pell, A", "AF Pell, Ada", "   Tran, B", "C1 [", "C1 [Pell] x"],
  ...["OI Pell, A/0", "CR , DOI [", "ER", "EF", "%0 Thesis", "%T x", "%A ", "%0", "%X y", "% z"],
  ...["<1. >", "<2>", "Author", "  Pell, Ada MD 1, 2", "Institution", "  (1)Here", "SO  - a. 1;"],
  ...[
    "PT\tAU\tTI\tSO",
    "J\tA\tB\tC",
    "\t\t",
    "",
    " ",
    "—",
    "\u0000",
    "\ud83d",
    "__proto__",
    "DA  - 99999",
  ],
];

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("\n")),
  fc
    .tuple(fc.constantFrom(...fixtures), fc.nat(3000), fc.nat(200), fc.constantFrom(...PIECES))
    .map(([text, at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length)),
  fc
    .tuple(fc.constantFrom(...fixtures), fc.array(fc.nat(80), { maxLength: 60 }))
    .map(([text, picks]) => {
      const lines = text.split("\n");
      return picks.map((pick) => lines[pick % lines.length]).join("\n");
    }),
);

describe("every text", () => {
  it("is read by every reader, with each of its lines accounted for", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...READERS), (text, reader) => {
        const source = sourceText("f", text);
        reader.detect(source);
        const { records, issues, accounted } = reader.read(source, { file: "f" });
        const named = new Set(issues.map(({ line }) => line));
        for (const [i, line] of source.lines.entries())
          if (/[\p{L}\p{N}]/u.test(line)) expect(accounted[i] === 1 || named.has(i + 1)).toBe(true);
        for (const { source: place } of records)
          expect(place.line).toBeLessThanOrEqual(source.lines.length);
      }),
      { numRuns: 1500 },
    );
  });

  it("gives fields in the spelling that records promise", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...READERS), (text, reader) => {
        for (const record of reader.read(sourceText("f", text), { file: "f" }).records) {
          for (const issn of record.issns ?? []) expect(issn).toMatch(/^\d{4}-\d{3}[\dX]$/);
          for (const id of record.identifiers ?? []) expect(id).toMatch(/^[a-z\d]+:\S/);
          for (const name of record.authors ?? []) expect(name.trim()).not.toBe("");
          for (const work of record.references ?? []) expect(work).not.toBe("");
          for (const word of record.keywords ?? []) expect(word.trim()).not.toBe("");
          if (record.date !== null) expect(record.date).toMatch(/^(?:\d{4}|-)(?:-\d\d){0,2}$/);
          if (record.date !== null && record.year !== null)
            expect(record.date.startsWith(String(record.year))).toBe(true);
          if (record.citationCount !== null) expect(record.citationCount).toBeGreaterThanOrEqual(0);
          expect(record.authorDetails?.length ?? record.authors?.length).toBe(
            record.authors?.length,
          );
          expect(record.pages).not.toBe("");
          expect(record.identifiers).not.toEqual([]);
          expect(record.keywords).not.toEqual([]);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe("the longest lines", () => {
  // A reader that looks through a part of them again for every character meets the time limit.
  const long = (piece: string): string => piece.repeat(Math.ceil(30_000 / piece.length));
  const FIELDS = [
    ...["TI", "AU", "AD", "PY", "SP", "SN", "KW", "UR", "N1", "C1", "CR", "OI", "RP", "SO"],
    ...["FAU", "Author", "Institution", "%A", "%P", "%D"],
  ];
  const WORST = [" ", ",", ";", "-", "1 ", "a ", "(1)", "[", "DOI [", "*", "."];
  it.each(WORST)("of %j are read", (piece) => {
    const value = `x${long(piece)}x`;
    const heads = ["TY  - JOUR", "PMID- 1", "PT J", "<1>"].join("\n");
    const lines = FIELDS.map((tag) => `${tag}  - ${value}\n${tag} ${value}\n${tag}\n  ${value}`);
    const source = sourceText("f", `${heads}\n${lines.join("\n")}\nER  -`);
    for (const reader of TAGGED) {
      reader.detect(source);
      expect(reader.read(source, { file: "f" }).accounted).toHaveLength(source.lines.length);
    }
  });
});

describe("detection", () => {
  it("tells the formats of the fixtures from each other, and from listings", () => {
    for (const { folder, name, text } of files) {
      const source = sourceText(name, text);
      const claims = READERS.filter((reader) => reader.detect(source).score >= 0.5);
      const isListing = folder === "read" && !/\.(?:bib|json)$/.test(name);
      expect([name, claims.length]).toEqual([name, isListing ? 0 : 1]);
      if (!isListing) expect(detectFormats(source)[0]!.format).toBe(claims[0]!.name);
    }
  });

  it.each([
    ["a letter with a list", "TO  - the baker\nRE  - bread\n\nPlease send some.\n"],
    ["capitals at line starts", "AT noon we met.\nIT was cold.\nER came last.\nWE left.\n"],
    ["percent signs", "%T is a format directive\n%A too\nand so on, in a manual of shells\n"],
    ["numbers in angle brackets", "<1>\nSome markup\n<2>\nMore of it\n"],
    ["a table of something else", "PT\tAU\tXX\n1\t2\t3\n"],
  ])("claims no part of %s", (_, text) => {
    const source = sourceText("f", text);
    for (const reader of READERS) expect(reader.detect(source).score).toBeLessThan(0.5);
  });
});
