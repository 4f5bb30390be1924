// What people corrected by hand, put in place of what was read.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CORRECTED,
  TextReading,
  fingerprintOfLines,
  readText,
  type PaperFix,
  type RecordCorrection,
} from "../../../graph/index.ts";

const TABLE = [
  "Title,Authors,Year",
  "Moss,Ada Lind,1999",
  "Stone,Bo Chen,2001",
  "Rain,Cy Roe,2002",
];
const options = { file: "t.csv" };

function correction(
  lines: readonly string[],
  [first, last]: readonly [number, number],
  paper: PaperFix | null,
): RecordCorrection {
  const fingerprint = fingerprintOfLines(lines.slice(first - 1, last));
  return { within: null, lines: [first, last], fingerprint, paper };
}

const text = TABLE.join("\n");
const titles = (corrections: readonly RecordCorrection[], of = text) =>
  readText(of, { ...options, corrections }).records.map(({ title }) => title);

describe("a correction", () => {
  test("says what it names, and leaves the rest as it was read", () => {
    const fix = { title: "Mosses", authors: ["Zoe Ek", "Ada Lind"], year: 1998 };
    const [moss] = readText(text, {
      ...options,
      corrections: [correction(TABLE, [2, 2], fix)],
    }).records;
    const [read] = readText(text, options).records;
    expect(moss).toEqual({ ...read, ...fix, authorCount: 2, authorDetails: null });
  });

  test("makes one paper of two passages, or none of one", () => {
    expect(titles([correction(TABLE, [2, 3], {})])).toEqual(["Moss", "Rain"]);
    expect(titles([correction(TABLE, [3, 3], null)])).toEqual(["Moss", "Rain"]);
  });

  test("makes a paper of what became nothing", () => {
    const lines = [...TABLE, "A line that is no row"];
    expect(titles([], lines.join("\n"))).toHaveLength(3);
    const fixed = [correction(lines, [5, 5], { title: "A Paper", authors: ["Di Poe"] })];
    const { records } = readText(lines.join("\n"), { ...options, corrections: fixed });
    expect(records.at(-1)).toMatchObject({
      title: "A Paper",
      authors: ["Di Poe"],
      year: null,
      source: { file: "t.csv", line: 5, format: "csv", key: null },
    });
  });

  test("is told as a note with the text as it stands", () => {
    const corrections = [
      correction(TABLE, [2, 2], { title: "M" }),
      correction(TABLE, [3, 3], null),
    ];
    const { issues } = readText(text, { ...options, corrections });
    expect(issues.filter(({ code }) => code === CORRECTED)).toMatchObject([
      { severity: "note", line: 2, raw: TABLE[1], message: "Corrected by hand: title." },
      { severity: "note", line: 3, raw: TABLE[2], message: "Left out by hand: it is no paper." },
    ]);
  });

  test("of another text at its lines is left out, and that is said", () => {
    const other = correction(["", "Moss,Ada Lind,2000"], [2, 2], null);
    const { records, issues } = readText(text, { ...options, corrections: [other] });
    expect(records).toHaveLength(3);
    expect(issues.filter(({ code }) => code === "correction-not-applied")).toMatchObject([
      { severity: "doubt", line: 2 },
    ]);
  });

  test("of a passage that another has already is left out", () => {
    const both = [correction(TABLE, [2, 3], {}), correction(TABLE, [3, 3], { title: "S" })];
    expect(titles(both)).toEqual(["Moss", "Rain"]);
  });
});

test("a text read in pieces is corrected as the whole is", () => {
  const rows = Array.from({ length: 60 }, (_, i) => `Title ${i},Ada Lind,${1950 + i}`);
  const lines = [TABLE[0]!, ...rows];
  const whole = lines.join("\n");
  const place = fc.integer({ min: 2, max: 61 });
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { maxLength: 8 }),
      fc.integer({ min: 40, max: 900 }),
      (at, pieceLength) => {
        const corrections = at.map((line, i) =>
          correction(lines, [line, line], i % 2 === 0 ? null : { title: `Corrected ${i}` }),
        );
        const expected = readText(whole, { ...options, corrections });
        const reading = new TextReading({ ...options, corrections, pieceLength });
        const parts = [...reading.write(whole), ...reading.end()];
        expect(parts.flatMap(({ records }) => records)).toEqual(expected.records);
        expect(
          parts
            .flatMap(({ issues }) => issues)
            .map(({ code }) => code)
            .sort(),
        ).toEqual(expected.issues.map(({ code }) => code).sort());
      },
    ),
    { numRuns: 40 },
  );
});

test("the fingerprint of lines does not see white space around them, and sees all else", () => {
  expect(fingerprintOfLines(["a ", "", "\tb"])).toBe(fingerprintOfLines(["a", "b"]));
  expect(fingerprintOfLines(["a b"])).not.toBe(fingerprintOfLines(["a", "b"]));
});
