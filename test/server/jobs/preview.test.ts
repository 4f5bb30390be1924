// What a file would become, passage by passage.
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import type { SheetPage } from "../../../graph/index.ts";
import { previewOf, type PreviewOrder } from "../../../server/jobs/preview.ts";
import type { SourceFile } from "../../../server/store/store.ts";
import { PROSE, SMALL_LISTING } from "../../support/listings.ts";

async function preview(
  name: string,
  text: string | Uint8Array,
  said: Partial<PreviewOrder> & Partial<SourceFile> = {},
): Promise<SheetPage> {
  const { isCut = false, only = "all", from = 0, limit = 100, ...facts } = said;
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const source = { name, bytes, format: null, venue: null, year: null, ...facts };
  return previewOf({ source, isCut, only, from, limit });
}

test("each passage of a listing stands beside what it became", async () => {
  const sheet = await preview("glacier.txt", SMALL_LISTING);
  expect(sheet).toMatchObject({ format: "ranked-list", isWhole: true, next: null, table: null });
  expect(sheet.totals).toMatchObject({ papers: 5, left: 0, corrected: 0 });
  const lines = SMALL_LISTING.split("\n");
  for (const {
    lines: [first, last],
    raw,
    rawIsWhole,
  } of sheet.rows) {
    expect(rawIsWhole).toBe(true);
    expect(raw).toBe(lines.slice(first - 1, last).join("\n"));
  }
});

test("pages of passages are parts of the whole", async () => {
  const whole = await preview("glacier.txt", SMALL_LISTING);
  const first = await preview("glacier.txt", SMALL_LISTING, { limit: 3 });
  expect(first.rows).toEqual(whole.rows.slice(0, 3));
  const rest = await preview("glacier.txt", SMALL_LISTING, { from: first.next!, limit: 100 });
  expect([...first.rows, ...rest.rows]).toEqual(whole.rows);
  expect(first.rowCount).toBe(whole.rows.length);
});

test("columns are guessed, shown and corrected", async () => {
  const table = "Was,Wer,Wann?\nMoss auf Stein,Ada Lind,1999\nMoss auf Holz,Bo Chen,2001\n";
  const guessed = await preview("moss.csv", table);
  expect(guessed.format).toBe(null);
  expect(guessed.table).toEqual({
    isRead: false,
    columns: [
      { heading: "Was", samples: ["Moss auf Stein", "Moss auf Holz"], field: null },
      { heading: "Wer", samples: ["Ada Lind", "Bo Chen"], field: null },
      { heading: "Wann?", samples: ["1999", "2001"], field: null },
    ],
  });
  const columns = [
    ["title", "Was"],
    ["authors", "Wer"],
  ] as const;
  const said = await preview("moss.csv", table, { format: "csv", columns });
  expect(said.rows.flatMap(({ paper }) => (paper === null ? [] : [paper.title]))).toEqual([
    "Moss auf Stein",
    "Moss auf Holz",
  ]);
  expect(said.table?.columns.map(({ field }) => field)).toEqual(["title", "authors", null]);
});

test("what is packed is looked at, also where its end is not there", async () => {
  const zip = zipSync({ "in/glacier.txt": new TextEncoder().encode(SMALL_LISTING) });
  const packed = await preview("two.zip", zip);
  expect(packed.totals.papers).toBe(5);
  expect(packed.rows[0]).toMatchObject({ within: "in/glacier.txt" });
  // Lines that don't pack well, so that the half of the file has some of them.
  const many = Array.from({ length: 400 }, (_, i) => `${i},Title ${Math.sin(i)},Ada Lind`);
  const gz = gzipSync(`Rank,Title,Authors\n${many.join("\n")}\n`);
  const half = await preview("t.csv.gz", gz.subarray(0, gz.length >> 1), { isCut: true });
  expect(half).toMatchObject({ format: "csv", isWhole: false });
  expect(half.totals.papers).toBeGreaterThan(50);
  expect(half.totals.papers).toBeLessThan(400);
});

test("what is no list says why, and a map says what it is", async () => {
  expect(await preview("prose.txt", PROSE)).toMatchObject({ format: null, rows: [] });
  const gexf = `<?xml version="1.0"?>\n<gexf xmlns="http://gexf.net/1.3"></gexf>`;
  expect((await preview("map.gexf", gexf)).map).toMatchObject({ format: "gexf", ours: false });
});
