// Looking at a file before it is imported, over HTTP.
import { beforeAll, expect, test } from "vitest";
import type { CorpusSummary, RecordCorrection, SheetPage } from "../../../graph/index.ts";
import { SMALL_LISTING } from "../../support/listings.ts";
import { formOf } from "../../support/form.ts";
import { importOver, startServer, type TestServer } from "../../support/server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ until: "file" });
});

async function preview(
  file: string,
  text: string | Uint8Array,
  options: object = {},
): Promise<SheetPage> {
  const body = formOf({ [file]: text }, options);
  const answer = await server.api("/previews", { method: "POST", body });
  expect(answer.status).toBe(200);
  return (await answer.json()) as SheetPage;
}

test("a correction shows in the preview, and the import makes the same of it", async () => {
  const { rows } = await preview("glacier.txt", SMALL_LISTING);
  const [wrong, none] = rows.filter(({ kind }) => kind === "paper");
  const corrections: RecordCorrection[] = [
    {
      within: null,
      lines: wrong!.lines,
      fingerprint: wrong!.fingerprint!,
      paper: { title: "A Better Title", authors: ["Zoe Ek"], year: 1988 },
    },
    { within: null, lines: none!.lines, fingerprint: none!.fingerprint!, paper: null },
  ];
  const corrected = await preview("glacier.txt", SMALL_LISTING, { corrections });
  expect(corrected.totals).toMatchObject({ papers: 4, corrected: 2 });
  expect(corrected.rows.find((row) => row.lines[0] === wrong!.lines[0])).toMatchObject({
    corrected: true,
    fingerprint: wrong!.fingerprint,
    paper: { title: "A Better Title", authors: ["Zoe Ek"], year: 1988 },
  });
  const only = await preview("glacier.txt", SMALL_LISTING, { corrections, only: "corrected" });
  expect(only.rows.map(({ kind }) => kind)).toEqual(["paper", "out"]);
  const said = { sources: { "glacier.txt": { corrections } } };
  const { corpusId } = await importOver(server, { "glacier.txt": SMALL_LISTING }, said);
  const summary = (await (await server.api(`/corpora/${corpusId!}`)).json()) as CorpusSummary;
  expect(summary.counts.papers).toBe(4);
  expect(summary.years.map(({ year }) => year)).toContain(1988);
  const again = await importOver(server, { "glacier.txt": SMALL_LISTING }, said);
  expect(again.corpusId).toBe(corpusId);
});

test("one file at a time, and options that hold together", async () => {
  const two = formOf({ "a.txt": SMALL_LISTING, "b.txt": SMALL_LISTING });
  expect((await server.api("/previews", { method: "POST", body: two })).status).toBe(400);
  const wrong = formOf({ "a.txt": SMALL_LISTING }, { corrections: [{ lines: [1, 1] }] });
  expect((await server.api("/previews", { method: "POST", body: wrong })).status).toBe(400);
});
