// A text beside what it would become.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSheet, readText } from "../../../../graph/index.ts";
import { SMALL_LISTING } from "../../../support/listings.ts";

const options = { file: "a.txt" };

describe("passages", () => {
  test("are as many papers as the import reads, each at its lines", () => {
    const { rows, totals } = readSheet(SMALL_LISTING, options);
    const read = readText(SMALL_LISTING, options);
    expect(totals.papers).toBe(read.records.length);
    expect(rows.filter(({ kind }) => kind === "paper").map(({ lines }) => lines[0])).toEqual(
      read.records.map(({ source }) => source.line),
    );
  });

  test("never overlap, and together hold every line that is not empty", () => {
    const lines = SMALL_LISTING.split("\n");
    const held = new Set<number>();
    for (const {
      lines: [first, last],
    } of readSheet(SMALL_LISTING, options).rows)
      for (let line = first; line <= last; line++) {
        expect(held.has(line)).toBe(false);
        held.add(line);
      }
    for (const [i, line] of lines.entries()) if (line.trim() !== "") expect(held).toContain(i + 1);
  });

  test("of one line can't be told apart to be corrected", () => {
    const items = ["One Knot", "Two Knots"].map((title) => ({ type: "article-journal", title }));
    const { rows } = readSheet(JSON.stringify(items), { file: "a.json" });
    const papers = rows.filter(({ kind }) => kind === "paper");
    expect(papers.map(({ paper }) => paper?.title)).toEqual(["One Knot", "Two Knots"]);
    expect(papers.map(({ fingerprint }) => fingerprint)).toEqual([null, null]);
  });

  test("know what they would be together with the next paper", () => {
    const { rows } = readSheet(
      "Title,Authors,Year\nMoss,Ada Lind,1999\nStone,Bo Chen,2001\n",
      options,
    );
    const [moss, stone] = rows.filter(({ kind }) => kind === "paper");
    expect(moss?.withNext?.lines).toEqual([2, 3]);
    expect(stone?.withNext).toBe(null);
  });
});

test("the beginning of a long text reads as it does in the whole", () => {
  const rows = Array.from(
    { length: 5_000 },
    (_, i) => `Title number ${i} ${"and on ".repeat(40)},Ada Lind,${1900 + (i % 120)}`,
  );
  const text = `Title,Authors,Year\n${rows.join("\n")}\n`;
  const cut = readSheet(text.slice(0, 1_000_000), options, false);
  const whole = readSheet(text, options);
  const papers = cut.rows.filter(({ kind }) => kind === "paper");
  expect(papers.length).toBeGreaterThan(2000);
  const same = whole.rows.filter(({ kind }) => kind === "paper").slice(0, papers.length);
  expect(papers.map(({ paper }) => paper)).toEqual(same.map(({ paper }) => paper));
});

test("any text can be looked at", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const { rows, refusal, format } = readSheet(text, options);
      expect(format === null ? refusal : rows).not.toBe(null);
    }),
  );
});

describe("columns of a table", () => {
  const of = (text: string, more = {}) => readSheet(text, { file: "t.csv", ...more }).table;

  test("are shown with what they were taken as and three values", () => {
    const table = of("Title,Jahr,Note\nMoss,1999,\nStone,2001,x\nRain,2002,y\nSnow,2003,z\n");
    expect(table).toEqual({
      isRead: true,
      columns: [
        { heading: "Title", samples: ["Moss", "Stone", "Rain"], field: "title" },
        { heading: "Jahr", samples: ["1999", "2001", "2002"], field: "year" },
        { heading: "Note", samples: ["x", "y", "z"], field: null },
      ],
    });
  });

  test("can be taken from a field, so that no column holds it", () => {
    const text = "Title,Jahr,Authors\nMoss,1999,Ada Lind\nStone,2001,Bo Chen\n";
    const columns = [["year", ""]] as const;
    expect(of(text, { columns })?.columns[1]?.field).toBe(null);
    const { records, issues } = readText(text, { file: "t.csv", columns });
    expect(records.map(({ year }) => year)).toEqual([null, null]);
    expect(issues.map(({ code }) => code)).not.toContain("unknown-column");
  });

  test("of headings that nobody knows are found where all rows are alike", () => {
    const text = "Was;Wer\nMoss;Ada Lind\nStone;Bo Chen\n";
    expect(of(text)?.columns.map(({ heading }) => heading)).toEqual(["Was", "Wer"]);
    expect(of("Was;Wer\nMoss\nStone;Bo Chen;x\n")).toBe(null);
    expect(of(SMALL_LISTING)).toBe(null);
  });
});
