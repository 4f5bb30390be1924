// Layout: a page of daily papers: title, perhaps an abstract, then `• 6 authors`, `·` and a date.
// Names are never given, only their number.
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { joinParagraphs } from "../paragraphs.ts";
import { Reading } from "../reading.ts";
import { isProse, isTitleLike, isWeakProse } from "../shapes.ts";
import type { SourceText } from "../source-text.ts";
import {
  authorCountOf,
  dateLine,
  isFurniture,
  isNumber,
  isPublished,
  isSummaryLabel,
  pageLines,
  upvotesOf,
} from "./daily-lines.ts";
import type { PageLine } from "./daily-lines.ts";

const NAME = "daily-papers";

function detect(source: SourceText): { score: number; why: string } {
  let counts = 0;
  let dates = 0;
  for (const line of source.lines) {
    if (line.length > 120) continue;
    const text = line.trim();
    if (authorCountOf(text)) counts++;
    else if (dateLine(text)) dates++;
  }
  const why = `${counts} lines such as "• 6 authors", ${dates} dates on a line of their own`;
  if (counts === 0) return { score: 0, why };
  const dated = Math.min(1, dates / counts);
  return { score: counts === 1 && dates === 0 ? 0.45 : 0.75 + 0.2 * dated, why };
}

/** One entry: the lines above its author count, and what stands below it. */
interface Entry {
  /** Above the count, title and abstract among them; below it, dates and numbers. */
  readonly above: PageLine[];
  readonly count: PageLine;
  readonly authors: number;
  date: string | null;
  readonly extra: Record<string, string>;
}

/** Lines of the page put to the author counts that close their entries. */
class Page {
  readonly entries: Entry[] = [];
  /** Lines that no author count follows. */
  rest: PageLine[] = [];
  readonly #hasSubmitters: boolean;
  /** Upvotes stand below the author counts of their papers, not above the titles. */
  readonly #upvotesBelow: boolean;

  constructor(lines: readonly PageLine[]) {
    const upvotes = lines.findIndex(({ text }) => upvotesOf(text) !== null || isUpvote(text));
    this.#upvotesBelow = upvotes > lines.findIndex(({ text }) => authorCountOf(text) !== null);
    this.#hasSubmitters = lines.some(({ text }) => /^submitted by/i.test(text));
    for (let i = 0; i < lines.length; i++) {
      const count = authorCountOf(lines[i]!.text);
      if (!count) {
        this.rest.push(lines[i]!);
        continue;
      }
      const entry = {
        above: this.rest,
        count: lines[i]!,
        authors: count.count,
        date: null,
        extra: {},
      };
      this.entries.push(entry);
      this.rest = [];
      this.#take(entry, count.behind);
      while (i + 1 < lines.length && this.#belongs(entry, lines, i + 1)) i++;
    }
  }

  /** Takes a date, with a number of comments behind it; false when the text is none. */
  #take(entry: Entry, text: string): boolean {
    const found = entry.date === null ? dateLine(text) : null;
    if (!found) return false;
    entry.date = found.date;
    if (found.number !== null) entry.extra["comments"] = found.number;
    return true;
  }

  /** Whether a line below an author count still tells about its entry. */
  #belongs(entry: Entry, lines: readonly PageLine[], at: number): boolean {
    const line = lines[at]!;
    if (this.#upvotesBelow && this.#takeUpvotes(entry, lines, at)) {
      entry.above.push(line);
      return true;
    }
    const comments =
      isNumber(line.text) && entry.extra["comments"] === undefined && !this.#isUpvote(lines, at);
    if (comments) entry.extra["comments"] = line.text;
    else if (!/^[•·∙|]+$/.test(line.text) && !this.#take(entry, line.text)) return false;
    entry.above.push(line);
    return true;
  }

  /** Takes `Upvote 12`, or `Upvote` over a number. */
  #takeUpvotes(entry: Entry, lines: readonly PageLine[], at: number): boolean {
    const { text } = lines[at]!;
    const button = isUpvote(lines[at - 1]!.text);
    const number = upvotesOf(text) ?? (button && isNumber(text) ? text : null);
    if (number === null) return isUpvote(text);
    if (entry.extra["upvotes"] !== undefined) return false;
    entry.extra["upvotes"] = number;
    return true;
  }

  /** On pages that name submitters, a number straight above a title counts that paper's upvotes. */
  #isUpvote(lines: readonly PageLine[], at: number): boolean {
    const next = lines.slice(at + 1, at + 3);
    if (
      next.some(({ text }) => /^submitted by/i.test(text) || isNumber(text) || authorCountOf(text))
    )
      return false;
    return next.length > 0 && this.#hasSubmitters && !/^\d$/.test(lines[at]!.text);
  }
}

const isUpvote = (text: string): boolean => /^upvotes?$/i.test(text);

/** The lines above an author count that can be title and abstract, and what the others say. */
interface Content {
  readonly lines: PageLine[];
  readonly extra: Record<string, string>;
  readonly dates: string[];
  /** The date that the entry says it was published on. */
  published: string | null;
  /** How many of `lines` stand above the label of a summary, or null without one. */
  summaryAt: number | null;
}

function contentOf(reading: Reading, above: readonly PageLine[]): Content {
  const content: Content = { lines: [], extra: {}, dates: [], published: null, summaryAt: null };
  let submitter = false;
  for (const line of above) {
    const { text } = line;
    const label = /^submitted by\s*(|\S.*)$/i.exec(text);
    const day = dateLine(text);
    if (label) submitter = label[1] === "";
    if (label && !submitter) content.extra["submittedBy"] = label[1]!;
    else if (label) reading.use(line.index, line.to);
    else if (submitter && text !== "" && !isFurniture(text)) {
      content.extra["submittedBy"] = text;
      submitter = false;
      reading.use(line.index, line.to);
    } else if (isNumber(text) || upvotesOf(text) !== null) {
      content.extra["upvotes"] ??= upvotesOf(text) ?? text;
      reading.use(line.index, line.to);
    } else if (isSummaryLabel(text)) {
      content.summaryAt = content.lines.length;
      reading.use(line.index, line.to);
    } else if (day && isPublished(text)) {
      content.published = day.date;
      reading.use(line.index, line.to);
    } else if (text === "" || isFurniture(text))
      reading.note("page-furniture", line.index, "Furniture of the page.");
    else if (day?.number === null) {
      content.dates.push(day.date);
      reading.note("page-header", line.index, "A day that the page states.");
    } else content.lines.push(line);
    if (label && !submitter) reading.use(line.index, line.to);
  }
  return content;
}

/**
 * The entry that an author count closes: the last heading or title-like line, and the running text
 * below it. A short sentence behind running text goes on with it. What stands before the title
 * belongs to nobody.
 */
function splitLines(lines: readonly PageLine[]): {
  before: PageLine[];
  title: PageLine | null;
  abstract: PageLine[];
} {
  const isTitle = ({ text, isHeading }: PageLine, i: number): boolean =>
    isHeading || (isTitleLike(text) && !(isSentence(text) && isProse(lines[i - 1]?.text ?? "")));
  const heading = lines.findLastIndex(({ isHeading }) => isHeading);
  const at = heading >= 0 ? heading : lines.findLastIndex(isTitle);
  if (at < 0) return { before: [], title: null, abstract: [...lines] };
  return { before: lines.slice(0, at), title: lines[at]!, abstract: lines.slice(at + 1) };
}

/** A short line that ends like a sentence, or speaks of the paper like one. */
function isSentence(text: string): boolean {
  return isWeakProse(text) || /^(?:we|our|this (?:paper|work))\b/i.test(text);
}

/**
 * Cuts the summary from the content of an entry. Its label may stand above or below it: of the texts
 * on both sides of the label the shorter one is the summary.
 */
function withoutSummary(content: Content): { lines: PageLine[]; summary: PageLine[] } {
  const { lines, summaryAt: at } = content;
  if (at === null || at === lines.length) return { lines, summary: [] };
  const last = lines[at - 1];
  const opened = lines[at - 2];
  // One sentence under a title is the summary, though it could be a title by its length.
  const isOne = last && opened && isSentence(last.text) && isTitleLike(opened.text);
  const split = splitLines(lines.slice(0, at));
  const abstract = isOne ? [last] : split.abstract;
  const opening = lines.slice(0, at - abstract.length);
  const below = lines.slice(at);
  if (abstract.length === 0) return { lines, summary: [] };
  const length = (texts: readonly PageLine[]): number =>
    texts.reduce((sum, { text }) => sum + text.length, 0);
  return length(abstract) < length(below)
    ? { lines: [...opening, ...below], summary: abstract }
    : { lines: [...opening, ...abstract], summary: below };
}

function readEntry(reading: Reading, entry: Entry, content: Content, date: string | null): void {
  const { lines, summary } = withoutSummary(content);
  const { title, abstract, before } = splitLines(lines);
  if (reading.records.length === 0) leaveHead(reading, before);
  else leaveOut(reading, before);
  const own = title ? [title, ...abstract] : abstract;
  for (const { index, to } of [...own, ...summary, entry.count]) reading.use(index, to);
  const start = own[0] ?? entry.count;
  if (!title) reading.doubt("missing-title", start.index, "An entry without a title line.");
  reading.add(
    {
      title: title?.text ?? null,
      url: title?.url ?? null,
      authorCount: entry.authors,
      abstract: joinParagraphs(abstract.map(({ text }) => text)),
      date: entry.date ?? content.published ?? date,
      extra: {
        ...content.extra,
        ...entry.extra,
        ...(summary.length > 0 ? { summary: summary.map(({ text }) => text).join(" ") } : {}),
      },
    },
    start.index,
  );
}

/** The head of the page; running text in it, and the title over that, may be a paper. */
function leaveHead(reading: Reading, lines: readonly PageLine[]): void {
  for (const [i, line] of lines.entries()) {
    const below = lines[i + 1];
    if (isProse(line.text) || (below && isProse(below.text))) leaveOut(reading, [line]);
    else
      for (let at = line.index; at < line.to; at++)
        reading.note("page-header", at, "The head of the page.");
  }
}

/** Text without the details of an entry: no paper that the page counts as one. */
function leaveOut(reading: Reading, lines: readonly PageLine[]): void {
  for (const { index, to } of lines)
    for (let i = index; i < to; i++)
      reading.skip(
        "entry-without-details",
        i,
        "No author count or date follows, so the page may not mean a paper; add it by hand if it is one.",
      );
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const page = new Page(pageLines(source));
  // What stands below an author count was put to the lines above it: it is claimed with them.
  const dated = page.entries.some(({ date }) => date !== null);
  let day: string | null = null;
  for (const entry of page.entries) {
    const below = new Set(entry.above.filter(({ index }) => index > entry.count.index));
    for (const { index, to } of below) reading.use(index, to);
    const content = contentOf(
      reading,
      entry.above.filter((line) => !below.has(line)),
    );
    day = content.dates.at(-1) ?? day;
    // Where no entry is dated, the day of the page is the day of its papers.
    readEntry(reading, entry, content, dated ? null : day);
  }
  leaveOut(reading, contentOf(reading, page.rest).lines);
  return reading.finish();
}

export const dailyPapers: FormatReader = {
  name: NAME,
  title: "Daily papers page (as on Hugging Face)",
  detect,
  read,
};
