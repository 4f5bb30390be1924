// What people corrected by hand, put in the place of what was read. Pure: the same text and the same
// corrections give the same records.
import { EMPTY_RECORD, type PaperRecord } from "../model/paper-record.ts";
import type { ReadIssue } from "../model/read-result.ts";
import {
  CORRECTED,
  fingerprintOfLines,
  type PaperFix,
  type RecordCorrection,
} from "../model/record-correction.ts";
import type { ReadOptions } from "./format-reader.ts";
import { cutRaw } from "./reading.ts";

interface Read {
  readonly records: readonly PaperRecord[];
  readonly issues: readonly ReadIssue[];
}

interface CorrectedRead extends Read {
  /** Those that fitted the text. */
  readonly applied: readonly RecordCorrection[];
}

/** What was read, and where: enough to make a record where there was none. */
interface Place {
  readonly lines: readonly string[];
  readonly format: string;
  readonly options: ReadOptions;
}

/**
 * Puts the corrected papers in place of all that begins in their passages. A correction whose passage
 * reads otherwise, or that overlaps another, is left out. Issues of corrected passages give way to a
 * note of code `corrected-by-hand`. Cost: linear in records, issues and corrected lines.
 */
export function applyCorrections(read: Read, place: Place): CorrectedRead {
  const wanted = place.options.corrections ?? [];
  const applied = wanted.length === 0 ? [] : fitting(wanted, place);
  if (applied.length === 0) return { ...read, applied };
  const groups = recordsOf(applied, read.records);
  const found = (line: number): RecordCorrection | undefined => passageOf(applied, line);
  const kept = read.records.filter(({ source }) => found(source.line) === undefined);
  const made = applied.flatMap((correction) => {
    const record = correctedRecord(correction, groups.get(correction) ?? [], place);
    return record === null ? [] : [record];
  });
  const other = read.issues.filter((issue) => found(issue.line) === undefined);
  const notes = applied.map((correction) => noteOf(correction, place));
  return {
    records: [...kept, ...made].sort((a, b) => a.source.line - b.source.line),
    issues: [...other, ...notes].sort((a, b) => a.line - b.line || a.column - b.column),
    applied,
  };
}

/** What is said of a correction that fits nowhere. */
export function unappliedIssue({ lines }: RecordCorrection, file: string): ReadIssue {
  const [first, last] = lines;
  const where = first === last ? `line ${first}` : `lines ${first} to ${last}`;
  return {
    code: "correction-not-applied",
    severity: "doubt",
    file,
    line: first,
    column: 1,
    raw: "",
    message: `A correction of ${where} was not applied: the text there is not the one that was corrected.`,
  };
}

/** Those whose text is there, in the order of their lines, each passage once. */
function fitting(wanted: readonly RecordCorrection[], place: Place): readonly RecordCorrection[] {
  const before = (place.options.firstLine ?? 1) - 1;
  const fits: RecordCorrection[] = [];
  let end = 0;
  for (const correction of [...wanted].sort((a, b) => a.lines[0] - b.lines[0])) {
    const [first, last] = correction.lines;
    if (first <= end || first <= before || last < first || last > before + place.lines.length)
      continue;
    const passage = place.lines.slice(first - before - 1, last - before);
    if (fingerprintOfLines(passage) !== correction.fingerprint) continue;
    fits.push(correction);
    end = last;
  }
  return fits;
}

/** The correction whose passage has a line: by halving. */
function passageOf(
  applied: readonly RecordCorrection[],
  line: number,
): RecordCorrection | undefined {
  let [low, high] = [0, applied.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (applied[middle]!.lines[1] < line) low = middle + 1;
    else high = middle;
  }
  const found = applied[low];
  return found !== undefined && found.lines[0] <= line ? found : undefined;
}

function recordsOf(
  applied: readonly RecordCorrection[],
  records: readonly PaperRecord[],
): ReadonlyMap<RecordCorrection, readonly PaperRecord[]> {
  const groups = new Map<RecordCorrection, PaperRecord[]>();
  for (const record of records) {
    const correction = passageOf(applied, record.source.line);
    if (correction === undefined) continue;
    const group = groups.get(correction);
    if (group === undefined) groups.set(correction, [record]);
    else group.push(record);
  }
  return groups;
}

/** The first of the records as the person says it is; what only the others say is taken over. */
function correctedRecord(
  { paper, lines }: RecordCorrection,
  records: readonly PaperRecord[],
  { format, options }: Place,
): PaperRecord | null {
  if (paper === null) return null;
  const own: PaperRecord = records[0] ?? {
    ...EMPTY_RECORD,
    venue: options.venue ?? null,
    year: options.year ?? null,
    source: { file: options.file, line: lines[0], format, key: null },
  };
  const source = { ...own.source, line: lines[0] };
  const record = { ...own, ...firstSaid(records), source };
  return { ...record, ...namesOf(paper), ...factsOf(paper, record) };
}

function firstSaid(records: readonly PaperRecord[]): Pick<PaperRecord, "doi" | "url" | "abstract"> {
  const said = (field: "doi" | "url" | "abstract"): string | null =>
    records.find((record) => record[field] !== null)?.[field] ?? null;
  return { doi: said("doi"), url: said("url"), abstract: said("abstract") };
}

function namesOf({ authors }: PaperFix): Partial<PaperRecord> {
  if (authors === undefined) return {};
  if (authors.length === 0) return { authors: null, authorDetails: null, authorCount: null };
  // Facts about people stood at their places in the byline that was read.
  return { authors, authorDetails: null, authorCount: authors.length };
}

function factsOf({ title, venue, year }: PaperFix, { date }: PaperRecord): Partial<PaperRecord> {
  const isOtherYear = year !== undefined && date?.slice(0, 4) !== String(year);
  return {
    ...(title === undefined ? {} : { title: title === "" ? null : title }),
    ...(venue === undefined ? {} : { venue }),
    ...(year === undefined ? {} : { year, date: isOtherYear ? null : date }),
  };
}

function noteOf(correction: RecordCorrection, { lines, options }: Place): ReadIssue {
  const [first, last] = correction.lines;
  const before = (options.firstLine ?? 1) - 1;
  const passage = lines.slice(first - before - 1, last - before);
  return {
    code: CORRECTED,
    severity: "note",
    file: options.file,
    line: first,
    column: 1,
    raw: cutRaw(passage.join("\n").trim()),
    message: saidOf(correction.paper),
  };
}

function saidOf(paper: PaperFix | null): string {
  if (paper === null) return "Left out by hand: it is no paper.";
  const parts = (["title", "authors", "venue", "year"] as const).filter(
    (part) => paper[part] !== undefined,
  );
  return `Corrected by hand: ${parts.length === 0 ? "one paper" : parts.join(", ")}.`;
}
