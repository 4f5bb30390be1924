// The five listings that the sample is made from, number by number. They lie outside of the
// repository; without them these tests are skipped, and the run says so.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PaperRecord } from "../../../graph/model/paper-record.ts";
import type { ReadResult } from "../../../graph/model/read-result.ts";
import { readText } from "../../../graph/read/read-text.ts";

const FOLDER = new URL("../../../../shared/seeds/", import.meta.url);

function readSeed(number: string): ReadResult {
  const file = readdirSync(FOLDER).find((name) => name.startsWith(number))!;
  return readText(readFileSync(new URL(file, FOLDER), "utf8"), { file });
}

function countBy(records: readonly PaperRecord[], key: (record: PaperRecord) => string | null) {
  const counts = new Map<string | null, number>();
  for (const record of records) counts.set(key(record), (counts.get(key(record)) ?? 0) + 1);
  return counts;
}

describe.skipIf(!existsSync(FOLDER))("the five seed listings", () => {
  it("000: titles, abstracts and decisions, a line each", () => {
    const { format, records, issues } = readSeed("000");
    expect(format).toBe("title-abstract-list");
    expect(records).toHaveLength(100);
    const untitled = records.filter((record) => record.title === null);
    expect(untitled.map((record) => record.source.line)).toEqual([81, 84, 145, 203]);
    expect(records.every((record) => record.abstract !== null)).toBe(true);
    // No abstract holds two: each is one paragraph.
    expect(records.some((record) => record.abstract?.includes("\n"))).toBe(false);
    expect(countBy(records, (record) => record.acceptance?.asWritten ?? null)).toEqual(
      new Map([
        [null, 67],
        ["Accept (Poster)", 18],
        ["Accept: poster", 7],
        ["Accept (Spotlight)", 2],
        ["Accept: notable-top-25%", 2],
        ["Accept (Talk)", 2],
        ["Accept: notable-top-5%", 1],
        ["Accept (Oral)", 1],
      ]),
    );
    expect(countBy(records, (record) => record.acceptance?.tier ?? null)).toEqual(
      new Map([
        [null, 67],
        ["poster", 25],
        ["oral", 3],
        ["spotlight", 2],
        ["notable-top-25%", 2],
        ["notable-top-5%", 1],
      ]),
    );
    const decided = records.filter((record) => record.acceptance !== null);
    expect(decided.every((record) => record.acceptance?.outcome === "accepted")).toBe(true);
    expect(records.every((record) => record.authors === null && record.year === null)).toBe(true);
    expect(issues.map(({ code }) => code)).toEqual(Array(4).fill("missing-title"));
  });

  it("001: a conference session page", () => {
    const { format, records, issues } = readSeed("001");
    expect(format).toBe("session-page");
    expect(countBy(records, (record) => record.presentation)).toEqual(
      new Map([
        ["spotlight", 12],
        ["oral", 2],
      ]),
    );
    const [first] = records;
    expect(first?.session).toEqual({
      name: "Tue Track 2 -- Session 2",
      day: "Tue 4 Dec.",
      slot: "12:30 - 12:35",
      zone: "PST",
    });
    expect(first?.authors).toHaveLength(7);
    expect(first?.authors?.[5]).toBe("OpenAI Jonathan Ho");
    expect(records.every((record) => record.date === "--12-04" && record.year === null)).toBe(true);
    const paragraphs = records.map((record) => record.abstract!.split("\n\n").length);
    expect(paragraphs.filter((count) => count === 3)).toHaveLength(1);
    expect(paragraphs.filter((count) => count === 1)).toHaveLength(13);
    const doubts = issues.filter(({ severity }) => severity === "doubt");
    expect(doubts.map(({ code, line, raw }) => [code, line, raw])).toEqual([
      ["affiliation-in-name", 16, "OpenAI Jonathan Ho"],
    ]);
    expect(issues.some(({ raw }) => raw === "Chat is not available.")).toBe(true);
    expect(issues.some(({ severity }) => severity === "skipped")).toBe(false);
  });

  it("002: a daily-papers page", () => {
    const { format, records, issues } = readSeed("002");
    expect(format).toBe("daily-papers");
    expect(records).toHaveLength(54);
    expect(records.every((record) => record.authors === null)).toBe(true);
    expect(records.reduce((sum, record) => sum + record.authorCount!, 0)).toBe(263);
    const undated = records.filter((record) => record.year === null);
    expect(undated).toHaveLength(5);
    expect(undated.every((record) => /^--\d\d-\d\d$/.test(record.date!))).toBe(true);
    const commented = records.filter((record) => record.extra["comments"] !== undefined);
    expect(commented).toHaveLength(4);
    expect(records[0]?.source.line).toBe(13);
    // One title and its abstract stand there without author count and date.
    expect(issues.filter(({ severity }) => severity === "skipped").map(({ line }) => line)).toEqual(
      [285, 287],
    );
  });

  it("002: a year given by a person completes dates, and nothing else", () => {
    const file = readdirSync(FOLDER).find((name) => name.startsWith("002"))!;
    const text = readFileSync(new URL(file, FOLDER), "utf8");
    const plain = readText(text, { file }).records;
    const { records } = readText(text, { file, year: 2025 });
    for (const [i, record] of records.entries()) {
      const before = plain[i]!;
      expect(record.year).toBe(before.year ?? 2025);
      expect(record.date).toBe(before.year === null ? `2025${before.date!.slice(1)}` : before.date);
    }
  });

  it("003: a ranked list", () => {
    const { format, records, statedTotal } = readSeed("003");
    expect(format).toBe("ranked-list");
    expect(records).toHaveLength(25);
    expect(statedTotal).toBe(1095);
    expect(records.every((record) => record.venue === "ICLR.2022" && record.year === 2022)).toBe(
      true,
    );
    expect(records.some((record) => /\[|PDF|Kimi/.test(record.title!))).toBe(false);
    expect(records[0]?.extra).toEqual({ pdf: "1", kimi: "6" });
    expect(records[0]?.source.key).toBe("#1");
    // Rank 16 has one author and the label `Author:`.
    expect(records[15]?.authors).toHaveLength(1);
    expect(records.reduce((sum, record) => sum + record.authors!.length, 0)).toBe(105);
  });

  it("004: a Markdown table with Chinese headings", () => {
    const { format, records, statedTotal } = readSeed("004");
    expect(format).toBe("markdown-table");
    expect(records).toHaveLength(860);
    expect(statedTotal).toBe(860);
    expect(records.every((record) => record.title !== null)).toBe(true);
    expect(records.every((record) => record.url!.startsWith("https://openreview.net/"))).toBe(true);
    expect(records.filter((record) => record.abstract !== null)).toHaveLength(440);
    expect(records.every((record) => record.venue === "ICLR2021" && record.year === 2021)).toBe(
      true,
    );
    const counts = records.map((record) => record.authors!.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3836);
    expect(Math.max(...counts)).toBe(23);
    expect(records.some((record) => /\\[*`|]/.test(record.abstract ?? ""))).toBe(false);
  });

  it("all five: 1,053 records and 3,225 author spellings", () => {
    const records = ["000", "001", "002", "003", "004"].flatMap((seed) => readSeed(seed).records);
    expect(records).toHaveLength(1053);
    expect(new Set(records.flatMap((record) => record.authors ?? [])).size).toBe(3225);
  });
});
