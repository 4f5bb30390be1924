// The text form of COPY and our spelling of what PostgreSQL cannot hold, without a database.
import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  copyBytes,
  copyField,
  copyRows,
  fromCopyField,
  fromStorable,
  storable,
} from "../../../server/store/copy-text.ts";
import {
  incidenceRows,
  readIncidence,
  readSheet,
  sheetRows,
} from "../../../server/store/sheet-copy.ts";
import { AUTHORSHIPS, PAPERS } from "../../../server/store/sheets.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { hardCorpus, hardText } from "./hard-corpus.ts";

/** Rows as the database hands them back: the same fields without the corpus id. */
function returned(rows: Iterable<string>): Uint8Array {
  const lines = [...rows].map((row) => `${row.slice(row.indexOf("\t") + 1)}\n`);
  return new TextEncoder().encode(lines.join(""));
}

describe("storable", () => {
  it("spells out NUL, half pairs, byte order marks and its own mark, and leaves the rest alone", () => {
    expect(storable("a\0b")).toBe("a\u001a0000b");
    expect(storable("\ud83d!")).toBe("\u001ad83d!");
    expect(storable("\ufefftitle")).toBe("\u001afefftitle");
    expect(storable("\u001a0000")).toBe("\u001a001a0000");
    for (const text of ["", "😀 Émile\t\n\\", "图神经网络"]) expect(storable(text)).toBe(text);
  });

  it("comes back exactly and is well-formed", () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const kept = storable(text);
        assert.equal(fromStorable(kept), text);
        assert.equal(Buffer.from(kept, "utf8").toString("utf8"), kept);
        assert.ok(!kept.includes("\0"));
      }),
    );
  });
});

describe("copyField", () => {
  it("escapes what ends a field or a row", () => {
    expect(copyField("a\tb\nc\rd\\N")).toBe("a\\tb\\nc\\rd\\\\N");
  });

  it("reads what the server may escape", () => {
    expect(fromCopyField("\\b\\f\\n\\r\\t\\v\\\\")).toBe("\b\f\n\r\t\v\\");
  });

  it("comes back exactly, on one line and without a tab", () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const field = copyField(text);
        assert.equal(fromCopyField(field), text);
        assert.ok(!/[\t\n\r]/u.test(field) && field !== "\\N" && field !== "\\.");
      }),
    );
  });
});

describe("rows", () => {
  it("are read one by one, however long all are together", () => {
    const rows = Array.from({ length: 30 }, (_, k) => `${k}\t${"x".repeat(300_000)}`);
    const read = [...copyRows(copyBytes(rows))];
    expect(read.map((fields) => fields[0])).toEqual(rows.map((_, k) => String(k)));
    expect(read.every((fields) => fields[1]?.length === 300_000)).toBe(true);
    expect([...copyRows(new Uint8Array(0))]).toEqual([]);
  });

  it("carry any papers and authorships there and back", () => {
    fc.assert(
      fc.property(hardCorpus, ({ papers, authorships }) => {
        const count = papers.ids.length;
        const sheet = readSheet(PAPERS, count);
        sheet.add(returned(sheetRows(PAPERS, "id", papers, count)));
        assert.deepStrictEqual(sheet.done(), papers);
        const incidence = readIncidence(AUTHORSHIPS, count, authorships.items.length);
        incidence.add(returned(incidenceRows(AUTHORSHIPS, "id", authorships)));
        assert.deepStrictEqual(incidence.done(), authorships);
      }),
    );
  });

  it("that are missing, doubled or out of order give no table", () => {
    const { papers, authorships } = TINY_CORPUS;
    const count = papers.ids.length;
    const rows = [...sheetRows(PAPERS, "id", papers, count)];
    const items = [...incidenceRows(AUTHORSHIPS, "id", authorships)];
    const wrongs = (whole: readonly string[]): string[][] => [
      whole.slice(1),
      whole.slice(0, -1),
      [...whole, whole.at(-1)!],
      [whole[1]!, whole[0]!, ...whole.slice(2)],
    ];
    for (const wrong of wrongs(rows)) {
      const reader = readSheet(PAPERS, count);
      reader.add(returned(wrong));
      expect(reader.done()).toBeNull();
    }
    for (const wrong of wrongs(items)) {
      const reader = readIncidence(AUTHORSHIPS, count, items.length);
      reader.add(returned(wrong));
      expect(reader.done()).toBeNull();
    }
  });
});
