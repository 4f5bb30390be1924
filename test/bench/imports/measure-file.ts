// One export file read and compared.
import type { PaperRecord } from "../../../graph/model/paper-record.ts";
import type { ReadResult } from "../../../graph/model/read-result.ts";
import { heldSource } from "../../../server/jobs/byte-source.ts";
import { readAll } from "../../../server/jobs/read-stream.ts";
import { UNPACKED_LIMIT } from "../../../server/jobs/unpack.ts";
import { anyOrder, isSame, letters } from "./compare.ts";
import type { GoldFile, StatedRecord } from "./gold-files.ts";
import { KNOWN_DIFFERENCES } from "./known-differences.ts";
import { COMPARED, twinRecords } from "./twins.ts";
import type { Compared, TwinRecord } from "./twins.ts";

export interface Difference {
  readonly file: string;
  readonly record: number;
  readonly field: Compared | "first" | "last" | "records";
  readonly ours: string;
  readonly theirs: string;
  /** Why it is so, where that is known. */
  readonly reason: string | null;
}

export interface MeasuredFile {
  readonly name: string;
  readonly format: string | null;
  readonly expected: number | null;
  readonly read: number;
  /** Entries that are no papers, or say nothing: left out on purpose, each with an issue. */
  readonly setAside: number;
  readonly compared: number;
  readonly equal: number;
  readonly differences: readonly Difference[];
  readonly milliseconds: number;
}

/** Issues that stand for an entry which is no paper. */
const SET_ASIDE =
  /^(?:no-paper|container|erratum|empty-entry|api-error|broken-record|no-content|bibtex-\w+)$/;

/** Reads a file and compares it with what is known of it. */
export async function measureFile(file: GoldFile): Promise<MeasuredFile> {
  const source = { name: file.name, bytes: file.bytes, format: null, venue: null, year: null };
  const start = performance.now();
  const [read] = (await readAll(heldSource(source), UNPACKED_LIMIT)) as [ReadResult];
  const milliseconds = performance.now() - start;
  const twins = file.twin ? twinRecords(file.twin) : [];
  const setAside = read.issues.filter(({ code }) => SET_ASIDE.test(code)).length;
  const expected = file.records ?? (file.twin ? twins.length : null);
  const found = { compared: 0, equal: 0, differences: [] as Difference[] };
  const tell = (difference: Omit<Difference, "file" | "reason">): void => {
    const reason = reasonFor(file.name, difference.field, difference.record);
    found.differences.push({ file: file.name, ...difference, reason });
  };
  if (expected !== null && read.records.length !== expected)
    tell({
      record: 0,
      field: "records",
      ours: String(read.records.length),
      theirs: String(expected),
    });
  compareEnds(file, read, setAside, found, tell);
  for (const [i, twin] of twins.entries()) {
    const record = matching(read.records, twin, i, twins.length);
    for (const field of COMPARED) {
      if (twin[field] === undefined) continue;
      found.compared++;
      if (record && isSame(record, twin, field)) found.equal++;
      else
        tell({
          record: i + 1,
          field,
          ours: shown(record?.[field] ?? null),
          theirs: shown(twin[field]),
        });
    }
  }
  return {
    name: file.name,
    format: read.format,
    expected,
    read: read.records.length,
    setAside,
    ...found,
    milliseconds,
  };
}

type Tell = (difference: Omit<Difference, "file" | "reason">) => void;

function compareEnds(
  file: GoldFile,
  read: ReadResult,
  setAside: number,
  found: { compared: number; equal: number },
  tell: Tell,
): void {
  const ends = [
    ["first", file.first, read.records[0]],
    ["last", file.last, read.records.at(-1)],
  ] as const;
  for (const [field, stated, record] of ends) {
    if (!stated) continue;
    const said = endFields(stated);
    for (const [name, fits] of said) {
      found.compared++;
      // The first or last entry may be one that was set aside; then nothing can be compared.
      const entry = setAside > 0 && record && !said[0]?.[1](record) ? other(read, said) : record;
      if (entry && fits(entry)) found.equal++;
      else
        tell({
          record: field === "first" ? 1 : read.records.length,
          field,
          ours: entry ? `${name}: ${shown(entry[name as Compared])}` : "no such record",
          theirs: shown(stated[name === "year" && stated.published ? "published" : name] ?? null),
        });
    }
  }
}

type EndField = readonly ["title" | "authors" | "year", (record: PaperRecord) => boolean];

function other(read: ReadResult, said: readonly EndField[]): PaperRecord | undefined {
  return read.records.find((record) => said.every(([, fits]) => fits(record)));
}

/** What the facts say of a record, each with a test. */
function endFields(stated: StatedRecord): EndField[] {
  const title = Array.isArray(stated.title) ? (stated.title as string[])[0] : stated.title;
  const year = /\d{4}/.exec(String(stated.year ?? stated.published ?? ""))?.[0];
  const { authors } = stated;
  const fields: EndField[] = [];
  if (typeof title === "string" && title !== "")
    fields.push(["title", (record) => letters(record.title ?? "") === letters(title)]);
  if (authors !== undefined && authors.length > 0)
    fields.push([
      "authors",
      (record) =>
        typeof authors === "string"
          ? anyOrder((record.authors ?? []).join(" ")) === anyOrder(authors)
          : (record.authors ?? []).map(anyOrder).join("|") === authors.map(anyOrder).join("|"),
    ]);
  if (year !== undefined) fields.push(["year", (record) => String(record.year) === year]);
  return fields;
}

/** The record that a twin is about: the one with its title near its place, else the one there. */
function matching(
  records: readonly PaperRecord[],
  twin: TwinRecord,
  place: number,
  twins: number,
): PaperRecord | undefined {
  const there = records.length === twins ? records[place] : undefined;
  const named = (record: PaperRecord): boolean => isSame(record, twin, "title");
  if (twin.title === undefined || (there && named(there))) return there;
  return records.find(named) ?? there;
}

function reasonFor(file: string, field: Difference["field"], record: number): string | null {
  const known = KNOWN_DIFFERENCES.find(
    (entry) =>
      entry.file.test(file) &&
      entry.fields.includes(field) &&
      (entry.records === undefined || entry.records.includes(record)),
  );
  return known?.reason ?? null;
}

function shown(value: string | number | readonly string[] | null): string {
  const text = typeof value === "object" ? (value?.join(" | ") ?? "nothing") : String(value);
  return text.length > 160 ? `${text.slice(0, 157)}...` : text;
}
