// The lines of a daily-papers page, whether copied as text or scraped as Markdown, and what each of
// them can be.
import { leadingDate } from "../dates.ts";
import { isAddress } from "../links.ts";
import { inlineText } from "../markdown/inline.ts";
import { isProse } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";

/** A line (or several that one paragraph was wrapped into) as a reader of the page sees it. */
export interface PageLine {
  /** Of its first line, from 0. */
  readonly index: number;
  /** One past its last line. */
  readonly to: number;
  readonly text: string;
  /** Where the line's first link leads. */
  readonly url: string | null;
  /** It is a Markdown heading. */
  readonly isHeading: boolean;
}

const COUNT = /^[•·∙*\s-]*(\d{1,5})\s+authors?\b(.*)$/i;
const NUMBER = /^\d{1,6}(?:[.,]\d)?k?$/i;
/** Marks, with perhaps a number among them. */
const MARKS = /^([•·∙|*_–—\s[\]()-]*)(?:\d+([•·∙|*_–—\s[\]()-]*))?$/;
const FURNITURE =
  /^(?:new|hot|trending|subscribe|upvote|log ?in|sign ?up|join|daily papers|trending papers|get trending papers.*|by|ak|by\s?ak.*|by.{0,40}and the research community|and the research community|papers|models|datasets|spaces|community|docs|enterprise|pricing|previous|next|view (?:paper|details|all)|daily|weekly|monthly|search|hugging ?face.*|arxiv(?: page)?|(?:link: )?github.{0,20}|pdf|paper)$/i;

/** `• 6 authors` with what stands behind it, or null. */
export function authorCountOf(text: string): { count: number; behind: string } | null {
  const match = text.length <= 120 ? COUNT.exec(text) : null;
  return match && { count: Number(match[1]), behind: match[2]!.replace(/^[•·\s]+/, "") };
}

/** Upvotes or comments. */
export const isNumber = (text: string): boolean => NUMBER.test(text);

/** Menus, buttons, bullets, addresses: what is on every such page. */
export function isFurniture(text: string): boolean {
  return isMarks(text) || FURNITURE.test(text) || isAddress(text);
}

/** `• [ ] 3`, `[2]`, `| --- |` */
function isMarks(text: string): boolean {
  const match = MARKS.exec(text);
  if (match === null) return false;
  const [, before = "", behind] = match;
  if (behind === undefined || /\[[-\s]*\]\s*$/.test(before)) return true;
  return before.endsWith("[") && behind.startsWith("]");
}

const PUBLISHED =
  /^(?:(?:published|submitted|posted|released|uploaded)(?: on)?|date)(?:\s*[:：])?\s+(?=\S)/i;

/** Whether a date is said to be the paper's own, as in `Published on Oct 6, 2025`. */
export const isPublished = (text: string): boolean => PUBLISHED.test(text);

/** The number of `Upvote 12` or `12 upvotes`, or null. */
export function upvotesOf(text: string): string | null {
  const match =
    /^(?:[▲△⬆↑👍]\s*)?(?:upvotes?\s*(?:[:：]\s*)?(\d[\d.,k]*)|(\d[\d.,k]*)\s*upvotes?)$/iu.exec(
      text,
    );
  return match?.[1] ?? match?.[2] ?? null;
}

/** The label that such pages set between an abstract and a sentence that sums it up. */
export const isSummaryLabel = (text: string): boolean =>
  /^(?:ai[- ]generated (?:summary|tl;?dr)|summary by .{2,30}|tl;?dr|ai summary)\s*[:：]?$/i.test(
    text,
  );

/** A date (a weekday may lead it) with nothing but a number behind. */
export function dateLine(text: string): { date: string; number: string | null } | null {
  const bare = text.replace(/^[•·\s-]+/, "").replace(PUBLISHED, "");
  const found = leadingDate(bare);
  if (!found || !/^[\d\s•·]*$/.test(found.rest)) return null;
  return { date: found.date, number: /\d+/.exec(found.rest)?.[0] ?? null };
}

function pageLine(line: string, index: number): PageLine {
  const heading = /^\s*#{1,6}\s+/.exec(line);
  const bare = line.slice(heading?.[0].length ?? 0).replace(/\[([^[\]]*)\]\[\d+\]/g, "$1");
  const linked = bare.includes("](") ? inlineText(bare) : null;
  return {
    index,
    to: index + 1,
    text: tidyLine(linked?.plain ?? bare),
    url: linked?.links[0]?.url ?? null,
    isHeading: heading !== null,
  };
}

/** Whether a line goes on with the paragraph above it, which was wrapped. */
function goesOn(above: PageLine, line: PageLine): boolean {
  if (above.to !== line.index || above.text.length < 70 || above.isHeading || line.isHeading)
    return false;
  return (
    /^\p{Ll}/u.test(line.text) ||
    (isProse(above.text) && !authorCountOf(line.text) && line.text.length > 40)
  );
}

/** The non-blank lines of a page; lines without any text (images) have an empty one. */
export function pageLines(source: SourceText): PageLine[] {
  const lines: PageLine[] = [];
  for (const [index, raw] of source.lines.entries()) {
    if (tidyLine(raw) === "") continue;
    const line = pageLine(raw, index);
    const above = lines.at(-1);
    if (above && goesOn(above, line))
      lines.splice(-1, 1, { ...above, to: index + 1, text: `${above.text} ${line.text}` });
    else lines.push(line);
  }
  return lines;
}
