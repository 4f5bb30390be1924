// What holds for every text: readers never throw, point inside of it, and account for each line.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS, FORMAT_NAMES } from "../../../graph/read/formats.ts";
import { readText } from "../../../graph/read/read-text.ts";
import { sourceText } from "../../../graph/read/source-text.ts";
import { allFixtures } from "../../support/read-fixtures.ts";

const fixtures = allFixtures();

const PIECES = [
  ...[
    "\n",
    "\n\n",
    " ",
    "\t",
    "| Title | Authors |",
    "|---|---|",
    "| x | y |",
    "|",
    "# A 2020",
    "#1 ",
  ],
  ...[
    "- ",
    "[x](y)",
    "[",
    "](",
    "**",
    "*",
    "`",
    "$",
    "\\",
    "@article{k, title={A}}",
    "@a{",
    "}",
    "{",
  ],
  ...[
    '{"type":"book","title":"B"}',
    '"',
    "Authors: ",
    "Ann Lee · Bob Ray",
    "Accept (Poster)",
    "Abstract",
  ],
  ...[
    "Tue 4 Dec. 12:30 - 12:35 PST",
    "Oral",
    "• 6 authors",
    "·",
    "Apr 28, 2023",
    "<details>",
    "<summary>",
  ],
  ...[
    "</details>",
    "Title of Some Paper",
    "We propose a method. It works well.",
    "标题",
    "，",
    "\u00a0",
  ],
  ...["Title,Authors,Year\n", "Title\tAuthors\n", "a,b,c\n", '","', ",", ";", '""', "sep=;\n"],
  ...["<dblp>", "</dblp>", '<article key="a">', "</article>", "<title>", "</title>", "&uuml;", "<"],
  ...['{"DOI":"10.1000/x","member":"1"}', '{"results":[', "]}", "null", '"authorships":', ":", ","],
  ...["\ufeff", "\r\n", "\ud83d", "https://arxiv.org/abs/2001.00001", "et al.", "Jr.", "1. ", "> "],
];

/** Any text; texts of pieces that readers look for; fixtures cut, repeated and shuffled by lines. */
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("\n")),
  fc
    .tuple(fc.constantFrom(...fixtures), fc.nat(400), fc.nat(4000))
    .map(
      ([text, from, length]) => text.slice(0, from) + text.slice(from + length / 40, 4000 + length),
    ),
  fc
    .tuple(
      fc.constantFrom(...fixtures),
      fc.array(fc.tuple(fc.nat(6000), fc.nat(12), fc.constantFrom(...PIECES)), { maxLength: 4 }),
    )
    .map(([text, edits]) =>
      edits.reduce(
        (before, [at, length, piece]) =>
          before.slice(0, at % (before.length + 1)) +
          piece +
          before.slice((at % (before.length + 1)) + length),
        text,
      ),
    ),
  fc
    .tuple(
      fc.constantFrom(...fixtures),
      fc.constantFrom(...fixtures),
      fc.array(fc.nat(40), { maxLength: 30 }),
    )
    .map(([a, b, picks]) => {
      const lines = `${a}\n${b}`.split("\n");
      return picks.map((pick) => lines[pick % lines.length]).join("\n");
    }),
);

const formats = fc.constantFrom(null, ...FORMAT_NAMES);

describe("every text", () => {
  it("is read without an exception; records and issues point inside of it", () => {
    fc.assert(
      fc.property(texts, formats, (text, format) => {
        const result = readText(text, { file: "f", format });
        const lines = sourceText("f", text).lines;
        for (const { source } of result.records) {
          expect(source.line).toBeGreaterThanOrEqual(1);
          expect(source.line).toBeLessThanOrEqual(lines.length);
          expect(source.format).toBe(result.format);
        }
        for (const issue of result.issues) {
          const line = lines[issue.line - 1];
          expect(line).toBeDefined();
          expect(issue.column).toBeGreaterThanOrEqual(1);
          expect(issue.column).toBeLessThanOrEqual(line!.length + 1);
          expect(issue.raw.length).toBeLessThanOrEqual(500);
          expect(issue.message).not.toBe("");
          expect(issue.code).toMatch(/^[a-z-]+$/);
        }
        if (result.format === null) expect(result.records).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("has each of its lines in a record or in an issue, whatever reader it meets", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...FORMATS), (text, format) => {
        const source = sourceText("f", text);
        const { accounted, issues } = format.read(source, { file: "f" });
        const named = new Set(issues.map(({ line }) => line));
        for (const [i, line] of source.lines.entries())
          if (/[\p{L}\p{N}]/u.test(line)) expect(accounted[i] === 1 || named.has(i + 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("says the same with other line ends and a byte order mark", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = text.replace(/\r\n?/g, "\n").replace(/^\ufeff+/, "");
        const there = readText(`\ufeff${plain.replaceAll("\n", "\r\n")}`, { file: "f" });
        expect(there).toEqual(readText(plain, { file: "f" }));
      }),
      { numRuns: 200 },
    );
  });

  it("gives records that keep their own rules", () => {
    fc.assert(
      fc.property(texts, formats, (text, format) => {
        for (const record of readText(text, { file: "f", format }).records) {
          if (record.authors) expect(record.authorCount).toBe(record.authors.length);
          if (record.authors) expect(record.authors.every((name) => name.trim() !== "")).toBe(true);
          expect(record.authors === null || record.authors.length > 0).toBe(true);
          if (record.authorDetails)
            expect(record.authorDetails).toHaveLength(record.authors!.length);
          if (record.date) expect(record.date).toMatch(/^(?:\d{4}|-)(?:-\d\d){0,2}$/);
          if (record.doi) expect(record.doi).toMatch(/^10\.\d{4,9}\//);
          expect(record.title).not.toBe("");
          expect(record.abstract).not.toBe("");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never loses what its entries say to what a person adds", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), (text) => {
        const plain = readText(text, { file: "f" }).records;
        const given = readText(text, { file: "f", venue: "Soup 1999", year: 1999 }).records;
        for (const [i, record] of given.entries()) {
          expect(record.venue).toBe(plain[i]!.venue ?? "Soup 1999");
          expect(record.year).toBe(plain[i]!.year ?? 1999);
        }
      }),
    );
  });
});
