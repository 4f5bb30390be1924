// Layout: a page of daily papers: title, perhaps an abstract, then `• 6 authors`, `·` and a date.
// Names are never given, only their number.
import { leadingDate } from "../dates.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { Reading } from "../reading.ts";
import type { RecordFields } from "../reading.ts";
import { isProse, isTitleLike } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";

const NAME = "daily-papers";

const COUNT = /^[•·∙*\s-]*(\d{1,5})\s+authors?\b[\s•·]*(.*)$/i;
const DOT = /^[•·∙|]+$/;
const NUMBER = /^\d{1,6}(?:[.,]\d)?k?$/i;
const FURNITURE =
  /^(?:new|hot|trending|subscribe|upvote|log ?in|sign ?up|daily papers|trending papers|get trending papers.*|by\s?ak.*|and the research community|papers|models|datasets|spaces|community|docs|pricing|previous|next|view (?:paper|details|all)|submitted by.*|daily|weekly|monthly|search|hugging ?face.*|arxiv(?: page)?|github|pdf|paper)$/i;

interface TextLine {
  readonly index: number;
  readonly text: string;
}

/** Lines of author counts, and of dates (perhaps with a number behind). */
function countLines(source: SourceText): { counts: number; dates: number } {
  let counts = 0;
  let dates = 0;
  for (const line of source.lines) {
    if (line.length > 80) continue;
    const text = tidyLine(line);
    if (COUNT.test(text)) counts++;
    else if (leadingDate(text)) dates++;
  }
  return { counts, dates };
}

function detect(source: SourceText): { score: number; why: string } {
  const { counts, dates } = countLines(source);
  const why = `${counts} lines such as "• 6 authors", ${dates} dates on a line of their own`;
  if (counts === 0) return { score: 0, why };
  return {
    score: counts === 1 && dates === 0 ? 0.45 : 0.75 + 0.2 * Math.min(1, dates / counts),
    why,
  };
}

/** What stands behind the author count: a dot, a date with or without year, a number of comments. */
interface Details {
  readonly fields: RecordFields;
  /** First line behind the details. */
  readonly end: number;
}

function readDetails(reading: Reading, at: number, behind: string): Details {
  const { lines } = reading.source;
  const extra: Record<string, string> = {};
  let date: string | null = null;
  const takeDate = (text: string): boolean => {
    const found = date === null ? leadingDate(text) : null;
    if (!found || !/^[\d\s•·]*$/.test(found.rest)) return false;
    date = found.date;
    const comments = /\d+/.exec(found.rest)?.[0];
    if (comments) extra["comments"] = comments;
    return true;
  };
  takeDate(behind.replace(/^[•·\s]+/, ""));
  reading.use(at);
  let end = at + 1;
  for (let i = end; i < lines.length; i++) {
    const text = tidyLine(lines[i]!);
    if (text === "") continue;
    const number = NUMBER.test(text) && extra["comments"] === undefined && !isUpvote(reading, i);
    if (number) extra["comments"] = text;
    else if (!DOT.test(text) && !takeDate(text.replace(/^[•·\s]+/, ""))) break;
    reading.use(i);
    end = i + 1;
  }
  return { fields: { date, extra }, end };
}

/** A number straight before the next title is that paper's upvotes when another number precedes. */
function isUpvote(reading: Reading, index: number): boolean {
  const { lines } = reading.source;
  let seen = 0;
  for (let i = index + 1; i < lines.length && seen < 2; i++) {
    const text = tidyLine(lines[i]!);
    if (text === "") continue;
    seen++;
    if (/^submitted by/i.test(text)) return false;
    if (NUMBER.test(text) || COUNT.test(text)) return false;
  }
  return seen > 0 && pageHasSubmitters(reading) && !/^\d$/.test(tidyLine(lines[index]!));
}

function pageHasSubmitters(reading: Reading): boolean {
  return /^\s*submitted by/im.test(reading.source.text.slice(0, 4000));
}

/**
 * The entry that an author count closes: the last title-like line that only running text follows,
 * and that text. What stands before it belongs to nobody.
 */
function splitBlock(block: readonly TextLine[]): {
  before: TextLine[];
  title: TextLine | null;
  abstract: TextLine[];
} {
  let at = block.length;
  while (at > 0 && (isProse(block[at - 1]!.text) || !isTitleLike(block[at - 1]!.text))) at--;
  // All is running text: the first line may still be a title that looks like a sentence.
  if (at === 0) return { before: [], title: null, abstract: [...block] };
  return { before: block.slice(0, at - 1), title: block[at - 1]!, abstract: block.slice(at) };
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  let block: TextLine[] = [];
  // Where no entry is dated, the day of the page is the day of its papers.
  const dayCounts = countLines(source).dates <= 1;
  let pageDate: string | null = null;
  let first = true;
  for (let i = 0; i < source.lines.length; i++) {
    const text = tidyLine(source.lines[i]!);
    if (text === "") continue;
    const count = text.length <= 120 ? COUNT.exec(text) : null;
    if (!count) {
      block.push({ index: i, text });
      continue;
    }
    const content = furnish(reading, block, first);
    pageDate ??= content.date;
    const { before, title, abstract } = splitBlock(content.lines);
    if (first)
      for (const { index } of before) reading.note("page-header", index, "The head of the page.");
    else leaveOut(reading, before);
    const details = readDetails(reading, i, count[2]!);
    const start = title ?? abstract[0] ?? { index: i, text: "" };
    for (const { index } of title ? [title, ...abstract] : abstract) reading.use(index);
    if (!title) reading.doubt("missing-title", start.index, "An entry without a title line.");
    reading.add(
      {
        ...details.fields,
        date: details.fields.date ?? (dayCounts ? pageDate : null),
        title: title?.text ?? null,
        authorCount: Number(count[1]),
        abstract: abstract.length > 0 ? abstract.map((line) => line.text).join("\n\n") : null,
        extra: { ...content.extra, ...details.fields.extra },
      },
      start.index,
    );
    block = [];
    first = false;
    i = details.end - 1;
  }
  leaveOut(reading, furnish(reading, block, false).lines);
  return reading.finish();
}

/** Takes furniture, upvotes, submitters and the page's own date out of a block. */
function furnish(
  reading: Reading,
  block: readonly TextLine[],
  first: boolean,
): { lines: TextLine[]; extra: Record<string, string>; date: string | null } {
  const lines: TextLine[] = [];
  const extra: Record<string, string> = {};
  let date: string | null = null;
  for (let k = 0; k < block.length; k++) {
    const { index, text } = block[k]!;
    const submitter = /^submitted by\s*(.*)$/i.exec(text);
    if (submitter) {
      const name = submitter[1] === "" ? block[k + 1] : undefined;
      extra["submittedBy"] = name?.text ?? submitter[1]!;
      reading.use(index);
      if (name) {
        reading.use(name.index);
        k++;
      }
    } else if (NUMBER.test(text)) {
      extra["upvotes"] = text;
      reading.use(index);
    } else if (DOT.test(text) || FURNITURE.test(text))
      reading.note("page-furniture", index, "Furniture of the page.");
    else if (first && leadingDate(text)?.rest === "") {
      date = leadingDate(text)!.date;
      reading.note("page-header", index, "The day of the page.");
    } else lines.push(block[k]!);
  }
  return { lines, extra, date };
}

/** Text without the details of an entry: no paper that the page counts as one. */
function leaveOut(reading: Reading, lines: readonly TextLine[]): void {
  for (const { index, text } of lines) {
    if (FURNITURE.test(text)) reading.note("page-furniture", index, "Furniture of the page.");
    else
      reading.skip(
        "entry-without-details",
        index,
        "No author count or date follows, so the page may not mean a paper; add it by hand if it is one.",
      );
  }
}

export const dailyPapers: FormatReader = {
  name: NAME,
  title: "Daily papers page (as on Hugging Face)",
  detect,
  read,
};
