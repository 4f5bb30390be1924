// Layout: a conference session page: a slot (`Tue 4 Dec. 12:30 - 12:35 PST`), the kind of talk, the
// title, the authors between `·`, and the abstract in paragraphs.
import type { Session } from "../../model/paper-record.ts";
import { presentationOf } from "../acceptance.ts";
import { authorFields } from "../author-fields.ts";
import { leadingDate } from "../dates.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { nameShare } from "../names.ts";
import { addLine, joinParagraphs } from "../paragraphs.ts";
import { Reading } from "../reading.ts";
import { isProse, isTitleLike, wordCount } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";
import { venueIn } from "../venue.ts";

const NAME = "session-page";

interface Slot {
  readonly day: string | null;
  readonly slot: string;
  readonly zone: string | null;
  readonly date: string | null;
  /** The room, where the line names it behind `@`. */
  readonly place: string | null;
}

const CLOCK = String.raw`\d{1,2}(?:[:.]\d{2})?(?:\s*[ap]\.?\s?m\.?)?`;
const SLOT = new RegExp(
  String.raw`^(?:(.*?)(?<![\s,|])[\s,|]+)?(${CLOCK}\s*(?:-{1,2}|[–—]|to)\s*${CLOCK})\s*(?:\(?([A-Z][A-Za-z/+-]{1,5}\d{0,2}(?:[+-]\d{1,2})?)\)?\s*)?(?:@\s*(\S.{0,79}))?$`,
  "iu",
);
/** A day with nothing but the time at which a talk starts. */
const START =
  /^((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b[a-z\d.,\s]{0,30}?)[\s,|]+(\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?)\s*(?:\(?([A-Z]{2,5})\)?\s*)?(?:@\s*(\S.{0,79}))?$/i;
const DAY =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?,?)?\s*(?:(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+[a-z]{3,9}\.?|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?)\s*)?(?:(?:,\s*)?\d{4})?$/i;

/** `Tue 4 Dec. 12:30 - 12:35 PST` taken apart, or null when a line is no slot. */
function slotOf(text: string): Slot | null {
  if (text.length > 120) return null;
  const start = START.exec(text);
  if (start && DAY.test(start[1]!))
    return {
      day: start[1]!,
      slot: start[2]!.trim(),
      zone: start[3] ?? null,
      date: leadingDate(start[1]!)?.date ?? null,
      place: start[4]?.trim() ?? null,
    };
  const match = SLOT.exec(text);
  // A range of bare numbers (2010 - 2015, 3 - 5) is no time of the day.
  if (!match || !/\d[:.]\d{2}|[ap]\.?\s?m/i.test(match[2]!)) return null;
  const day = match[1]?.trim().replace(/(?<![,:|])[,:|]+$/, "") ?? "";
  if (day !== "" && !DAY.test(day)) return null;
  return {
    day: day === "" ? null : day,
    slot: match[2]!.trim(),
    zone: match[3] ?? null,
    date: day === "" ? null : (leadingDate(day)?.date ?? null),
    place: match[4]?.trim() ?? null,
  };
}

const TALK =
  /^(?:[[(]?\s*(?:in[- ]person |virtual |live |contributed |long |short |oral )*(?:oral|spotlight|poster|talk|highlight)s?(?: (?:talk|presentation|session|poster|equity|paper|position paper track)s?)*(?:\s*[\])])?)(?:\s*[:：]\s+(\S.*))?$/i;
const OTHER_EVENT =
  /^(?:invited (?:talk|speaker|oral)|keynote|tutorial|workshop|demonstrations?|break|coffee break|lunch(?: break)?|panel(?: discussion)?|discussion(?: panel)?|opening(?: remarks)?|closing(?: remarks)?|remarks|welcome|awards?|social|expo.*|competition|q ?& ?a|live q ?& ?a|question(?:s)? (?:and|&) answers?|poster session|break-out.*|mentorship|town hall|affinity.*|session|test of time.*|registration.*|reception|business meeting|introduction|intro)\b(?:\s+#?(?:\d{1,3}|[A-Z]))?(?:\s*[:：]\s+\S.*)?$/i;
const FURNITURE =
  /^(?:skip to .*|chat is not available\.?|abstract\s*[:：]?|toggle .*|show details|hide details|bookmark|log in.*|login.*|video|livestream.*|view full details|paperurl|visit .*|favorite|select year.*|.*all times.*|timezone.*|\[?\s*(?:abstract|paper|pdf|video|slides|livestream|poster|openreview|project page|code)\s*\]?|\[\s*visit .*|(?:\[[^\]]{1,40}\]\s*)+|successful page load|moderators?\s*[:：].*|chairs?\s*[:：].*|session chairs?\s*[:：].*|.*\bno recording\b.*)$/i;

/** A kind of talk by itself, as it opens an entry; `Poster session` names the page. */
function isTalkLine(text: string): boolean {
  return text.length <= 60 && !/session/i.test(text) && TALK.exec(text)?.[1] === undefined
    ? TALK.test(text)
    : false;
}

/** A title that a byline between dots follows. */
function isHead(title: string | undefined, byline: string | undefined): boolean {
  if (title === undefined || byline === undefined || !isTitleLike(title)) return false;
  return / [·•∙] /.test(byline) || nameShare(byline.slice(0, 400)) > 0.7;
}

function detect(source: SourceText): { score: number; why: string } {
  let slots = 0;
  let talks = 0;
  let dotted = 0;
  for (const line of source.lines) {
    const text = tidyLine(line);
    if (text.length > 400) continue;
    if (slotOf(text)) slots++;
    else if (TALK.test(text)) talks++;
    else if (/ [·•] /.test(text)) dotted++;
  }
  const why = `${slots} time slots, ${talks} kinds of talk, ${dotted} lines of names between dots`;
  if (slots === 0 && talks > 0 && dotted > 0) {
    const heads = talksWithNames(source);
    return { score: heads === 0 ? 0 : 0.5 + 0.45 * Math.min(1, heads / talks), why };
  }
  if (slots === 0 || talks + dotted === 0) return { score: 0, why };
  const ratio = Math.min(1, Math.max(talks, dotted) / slots);
  return { score: 0.45 + 0.5 * ratio, why };
}

/** Entries of a page without slots: a kind of talk, a title, and names. */
function talksWithNames(source: SourceText): number {
  const lines = source.lines.map(tidyLine).filter((text) => text !== "");
  return lines.filter((text, i) => isTalkLine(text) && isHead(lines[i + 1], lines[i + 2])).length;
}

interface Page {
  session: string | null;
  /** The day that a line by itself states for the slots below it. */
  day: string | null;
}

interface Entry {
  readonly start: number;
  /** Null on pages that give no time to each paper. */
  readonly slot: Slot | null;
  readonly body: { index: number; text: string; gap: boolean }[];
}

/** A session's name: the line behind `Session`, else the first plain line of the head. */
function readHead(
  reading: Reading,
  head: readonly { index: number; text: string }[],
  page: Page,
): void {
  let named = false;
  for (const { index, text } of head) {
    if (FURNITURE.test(text)) reading.note("page-furniture", index, "Furniture of the page.");
    else if (/^(?:\w+ )?sessions?$/i.test(text)) {
      reading.note("page-furniture", index, "The page says what it is.");
      if (!/^sessions?$/i.test(text) && !named) page.session = text;
    } else if (leadingDate(text)?.rest === "") {
      page.day = text;
      reading.use(index);
    } else if (!named && !isProse(text) && venueIn(text)?.venue !== text) {
      page.session = text.replace(/^session\s*[:：]\s*/i, "");
      named = true;
      reading.use(index);
    } else reading.note("page-header", index, "The head of the page.");
  }
}

function sessionOf(page: Page, slot: Slot | null): Session | null {
  const day = slot?.day ?? page.day;
  if (slot === null && day === null && page.session === null) return null;
  return { name: page.session, day, slot: slot?.slot ?? null, zone: slot?.zone ?? null };
}

function readEntry(
  reading: Reading,
  entry: Entry,
  page: Page,
  venue: { venue: string; year: number | null } | null,
): void {
  const body = [...entry.body];
  const extra: Record<string, string> = {};
  const place = entry.slot?.place ?? null;
  if (place !== null) extra["place"] = place;
  let presentation = null;
  let titleLine: { index: number; text: string } | null = null;
  let other: string | null = null;
  while (body.length > 0 && titleLine === null && other === null) {
    const { index, text } = body.shift()!;
    const talk = TALK.exec(text);
    if (talk && !presentation) {
      presentation = presentationOf(text.slice(0, 60));
      reading.use(index);
      if (talk[1]) titleLine = { index, text: talk[1] };
    } else if (/^#\s?\d+$/.test(text)) {
      extra["board"] = text;
      reading.use(index);
    } else if (OTHER_EVENT.test(text) && wordCount(text) <= 14) other = text;
    else if (FURNITURE.test(text)) reading.note("page-furniture", index, "Furniture of the page.");
    else titleLine = { index, text };
  }
  if (other !== null || titleLine === null) {
    const what = other ?? "a slot without a title";
    for (const { index } of [{ index: entry.start }, ...entry.body])
      if (!reading.isClaimed(index)) reading.note("other-event", index, `No paper, but: ${what}.`);
    return;
  }
  reading.use(entry.start);
  reading.use(titleLine.index);
  const authors: { authors?: readonly string[] } = {};
  const abstract: string[] = [];
  for (const { index, text, gap } of body) {
    if (FURNITURE.test(text)) {
      reading.note("page-furniture", index, "Furniture of the page.");
      continue;
    }
    reading.use(index);
    const byline =
      authors.authors === undefined &&
      abstract.length === 0 &&
      (/ [·•∙] /.test(text)
        ? !isProse(text) || nameShare(text) > 0.6
        : text.length < 200 && nameShare(text) > 0.7);
    if (byline) Object.assign(authors, authorFields(reading, index, text));
    else addLine(abstract, text.replace(/^abstract\s*[:：]\s*/i, ""), gap);
  }
  if (authors.authors === undefined)
    reading.doubt("missing-authors", titleLine.index, "No line of authors follows.");
  reading.add(
    {
      ...authors,
      title: titleLine.text,
      abstract: joinParagraphs(abstract),
      venue: venue?.venue ?? null,
      year: venue?.year ?? null,
      date: entry.slot?.date ?? (page.day ? (leadingDate(page.day)?.date ?? null) : null),
      presentation,
      session: sessionOf(page, entry.slot),
      extra,
    },
    entry.start,
  );
}

/** Takes the last line above a slot when it is the kind of the talk that the slot opens. */
function takeKind(
  source: SourceText,
  slot: number,
  above: { index: number; text: string }[],
): { index: number; text: string } | null {
  const last = above.at(-1);
  if (!last || last.index !== slot - 1 || !isTalkLine(last.text)) return null;
  const below = source.lines.slice(slot + 1, slot + 4).map(tidyLine);
  if (isTalkLine(below.find((text) => text !== "") ?? "")) return null;
  above.pop();
  return last;
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const page: Page = { session: null, day: null };
  const head: { index: number; text: string }[] = [];
  const open: Entry[] = [];
  let venue: { venue: string; year: number | null } | null = null;
  let gap = false;
  const bySlot = source.lines.some((line) => slotOf(tidyLine(line)) !== null);
  /** Whether a page without slots starts an entry here. */
  const isTalk = (index: number, text: string): boolean =>
    !bySlot && isTalkLine(text) && tidyLine(source.lines[index + 1] ?? "") !== "";
  const close = (): void => {
    for (const entry of open.splice(0)) readEntry(reading, entry, page, venue);
    readHead(reading, head.splice(0), page);
  };
  for (const [index, line] of source.lines.entries()) {
    const text = tidyLine(line);
    if (text === "") {
      gap = true;
      continue;
    }
    const slot = slotOf(text);
    if (slot) {
      const kind = takeKind(source, index, open[0]?.body ?? head);
      close();
      open.push({ start: kind?.index ?? index, slot, body: kind ? [{ ...kind, gap: false }] : [] });
      if (kind) reading.use(index);
    } else if (isTalk(index, text)) {
      close();
      open.push({ start: index, slot: null, body: [{ index, text, gap }] });
    } else if (
      open.length > 0 &&
      (/^skip to (?:yearly|main)/i.test(text) || /^session$/i.test(text))
    ) {
      // Another page begins in the same text.
      close();
      head.push({ index, text });
    } else if (open.length > 0) open[0]!.body.push({ index, text, gap });
    else {
      venue ??= venueIn(text);
      head.push({ index, text });
    }
    gap = false;
  }
  close();
  return reading.finish();
}

export const sessionPage: FormatReader = {
  name: NAME,
  title: "Conference session page",
  detect,
  read,
};
