// Layout: a schedule written by hand in Markdown: under `Orals` and `Spotlights`, per paper a
// paragraph of a time or room, the linked title, links to slides, and one author a line.
import { entryParts } from "../entry/entry.ts";
import type { EntryLine, EntryParts } from "../entry/parts.ts";
import { addEntry } from "../entry/record.ts";
import { dateOf, leadingDate } from "../dates.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { isLinkLabel } from "../links.ts";
import { HeadingStack, headingOf } from "../markdown/headings.ts";
import { spansOf } from "../markdown/spans.ts";
import { Reading } from "../reading.ts";
import type { RecordFields } from "../reading.ts";
import { wordCount } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";

const NAME = "markdown-schedule";

/** Lines between blank lines and headings; a link broken over two lines is one of them. */
interface Paragraph {
  readonly heading: number;
  readonly lines: EntryLine[];
  /** Every line of the paragraph, also those joined to the one before. */
  readonly indices: number[];
}

interface Talk {
  readonly paragraph: Paragraph;
  readonly parts: EntryParts;
  /** Time and room, from the lines above the title. */
  readonly time: string | null;
  readonly place: string | null;
}

const TIME =
  /^(\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*(?:-{1,2}|[–—]|to)\s*\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?)?)\s*(?:[:@|,–-]+(|[^:@|,–-].*))?$/i;

/** Headings over what has a title and names, but is no paper. */
const OTHER_EVENTS =
  /^\P{L}*(?:invited|keynotes?|tutorials?|workshops?|demonstrations?|demos?|socials?|expo|panels?|town hall|mentor\w*|breaks?|opening|closing|competitions?)\b/iu;

function paragraphsOf(source: SourceText): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let current: Paragraph | null = null;
  let heading = -1;
  let inCode = false;
  for (const [index, raw] of source.lines.entries()) {
    if (/^\s*(?:`{3}|~{3})/.test(raw)) inCode = !inCode;
    const text = tidyLine(raw).replace(/(?:(?<!\s)\s+)?\\$/, "");
    if (inCode || text === "" || headingOf(raw)) {
      if (!inCode && text !== "") heading = index;
      current = null;
      continue;
    }
    if (!current) paragraphs.push((current = { heading, lines: [], indices: [] }));
    const last = current.lines.at(-1);
    const broken = last && /^(?:\*\*)?\[[^\]]*$/.test(last.text) && text.includes("](");
    if (broken)
      current.lines[current.lines.length - 1] = { index: last.index, text: `${last.text} ${text}` };
    else current.lines.push({ index, text });
    current.indices.push(index);
  }
  return paragraphs;
}

/** The line below a table's head, as `|---|:-:|`. */
function isTableRule(text: string): boolean {
  const dashes = text.indexOf("---");
  return dashes >= 0 && text.lastIndexOf("|") > dashes && /^[\s|:-]+$/.test(text);
}

/** The linked title of a paragraph: its first line, or its second or third under time and room. */
function talkOf(paragraph: Paragraph): Talk | null {
  if (paragraph.lines.some(({ text }) => isTableRule(text))) return null;
  const at = paragraph.lines.slice(0, 3).findIndex(({ text }) => {
    const first = spansOf(text)[0];
    return (
      first?.kind === "link" &&
      !isLinkLabel(first.text) &&
      wordCount(first.text) >= 2 &&
      !first.url?.startsWith("#")
    );
  });
  if (at < 0) return null;
  const parts = entryParts(paragraph.lines.slice(at));
  if (parts.title === null || parts.byline === null) return null;
  const above = paragraph.lines.slice(0, at).map(({ text }) => text);
  if (above.some((text) => text.length > 80)) return null;
  const timed = above.map((text) => TIME.exec(text)).find((match) => match !== null);
  const place = timed?.[2]?.trim() ?? above.find((text) => !TIME.test(text)) ?? null;
  return { paragraph, parts, time: timed?.[1] ?? null, place: place === "" ? null : place };
}

function detect(source: SourceText): { score: number; why: string } {
  if (!source.text.includes("](")) return { score: 0, why: "no links" };
  const paragraphs = paragraphsOf(source).filter(
    ({ lines }) => !/^(?:[-*+]|\d+[.)])\s/.test(lines[0]!.text),
  );
  const talks = paragraphs.map(talkOf).filter((talk) => talk !== null);
  const stacked = talks.filter(({ paragraph }) => paragraph.lines.length >= 3).length;
  const why = `${talks.length} paragraphs with a linked title and names below it, ${stacked} of them a line each`;
  if (talks.length === 0 || stacked < talks.length / 2)
    return { score: talks.length === 0 ? 0 : 0.3, why };
  const lines = source.lines.filter((line) => line.trim() !== "").length;
  const used = talks.reduce((sum, { paragraph }) => sum + paragraph.indices.length, 0);
  const enough = talks.length > 1 ? used >= 0.05 * lines : used >= 0.5 * lines;
  return { score: enough ? 0.97 : 0.3, why };
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const headings = new HeadingStack();
  let day: string | null = null;
  let place: string | null = null;
  let slotHeading = -1;
  const paragraphs = paragraphsOf(source);
  let seen = 0;
  for (const paragraph of paragraphs) {
    for (; seen <= paragraph.heading; seen++) {
      const heading = headingOf(source.lines[seen]!);
      if (!heading) continue;
      headings.push(heading);
      if (leadingDate(heading.text) && heading.text.length < 60) day = heading.text;
      reading.note("heading", seen, "A heading.");
    }
    // Rooms hold for the talks under the same heading.
    if (paragraph.heading !== slotHeading) place = null;
    slotHeading = paragraph.heading;
    const talk = talkOf(paragraph);
    const above = paragraph.heading < 0 ? null : headingOf(source.lines[paragraph.heading]!);
    if (talk && above && OTHER_EVENTS.test(above.text)) {
      for (const index of paragraph.indices)
        reading.note("other-event", index, `Under "${above.text}": no paper.`);
      continue;
    }
    if (!talk) {
      const text = paragraph.lines.map((line) => line.text).join(" ");
      if (
        paragraph.lines.length === 1 &&
        /\b(?:hall|room|ballroom|theat(?:er|re)|auditorium)\b/i.test(text) &&
        text.length < 60
      ) {
        place = text;
        reading.use(paragraph.indices[0]!);
      } else
        for (const index of paragraph.indices)
          reading.note(
            "text-beside-entries",
            index,
            "No linked title with names below it, so no paper.",
          );
      continue;
    }
    place = talk.place ?? place;
    const context = headings.context();
    const fields: RecordFields = {
      session: { name: place, day, slot: talk.time, zone: null },
      date: day === null ? null : dayOf(day),
    };
    for (const index of paragraph.indices) reading.use(index);
    addEntry(reading, talk.parts, talk.paragraph.lines, { ...context, section: null }, fields);
  }
  for (; seen < source.lines.length; seen++)
    if (headingOf(source.lines[seen]!)) reading.note("heading", seen, "A heading.");
  return reading.finish("text-beside-entries", "Text that stands outside of the entries.");
}

function dayOf(day: string): string | null {
  return dateOf(day) ?? leadingDate(day)?.date ?? null;
}

export const markdownSchedule: FormatReader = {
  name: NAME,
  title: "Conference schedule in Markdown",
  detect,
  read,
};
