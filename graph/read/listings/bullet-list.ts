// Layout: a list of papers as people write it: bullets, check boxes, numbers, sections, paragraphs or
// plain lines, with title, authors, venue and links on one line or on the lines below.
import { addEntry } from "../entry/record.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { HeadingStack, headingOf } from "../markdown/headings.ts";
import { itemsIn } from "../markdown/items.ts";
import { Reading } from "../reading.ts";
import { isProse } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";
import { statedTotalIn } from "../stated-total.ts";
import { venueIn } from "../venue.ts";
import type { FoundVenue } from "../venue.ts";
import type { Candidate, Group } from "./list-candidates.ts";
import { groupsOfItems } from "./list-items.ts";
import {
  groupsOfBlocks,
  groupsOfPairs,
  groupsOfParagraphs,
  groupsOfReferences,
} from "./list-paragraphs.ts";
import { groupsOfSections } from "./list-sections.ts";

const NAME = "bullet-list";

interface Outline {
  /** What its entries are, in words. */
  readonly of: string;
  readonly groups: readonly Group[];
  readonly papers: readonly Candidate[];
  /** Sum of the evidence of its papers. */
  readonly weight: number;
}

function outline(of: string, groups: readonly Group[]): Outline {
  const papers = groups.flatMap((group) => [...group.papers]);
  const weight = papers.reduce((sum, { evidence }) => sum + evidence + 0.5, 0);
  return { of, groups, papers, weight };
}

/** The way of taking the file apart under which most of it reads like papers. */
function bestOutline(source: SourceText): Outline {
  const outlines = [
    outline("list items", groupsOfItems(source)),
    outline("sections", groupsOfSections(source)),
    outline("paragraphs", groupsOfParagraphs(source)),
    outline("labelled blocks", groupsOfBlocks(source)),
    outline("lines of references", groupsOfReferences(source)),
    outline("title lines over names", groupsOfPairs(source)),
  ];
  return outlines.reduce((best, other) => (other.weight > best.weight ? other : best));
}

function detect(source: SourceText): { score: number; why: string } {
  const { of, groups, papers, weight } = bestOutline(source);
  const all = groups.reduce(
    (sum, { candidates }) => sum + candidates.filter((c) => c.evidence >= 0).length,
    0,
  );
  const lines = source.lines.filter((line) => line.trim() !== "").length;
  if (papers.length === 0) return { score: 0, why: `no ${of} that read like papers, of ${all}` };
  const used = papers.reduce((sum, paper) => sum + paper.lines.length, 0);
  const signs = weight / papers.length - 0.5;
  const why = `${papers.length} of ${all} ${of} read like papers (${signs.toFixed(1)} of 4 signs on average), on ${used} of ${lines} lines`;
  const share = used / lines;
  // A list of papers is one for a good part of its entries and of its file.
  const few = papers.length < 3 && (signs < 1.5 || share < 0.5);
  const rare =
    papers.length < 0.4 * all || share < (papers.length >= 10 && signs >= 1.8 ? 0.05 : 0.15);
  if (few || rare) return { score: 0.3, why };
  const score = 0.42 + 0.25 * Math.min(1, 1.5 * share) + 0.2 * Math.min(1, signs / 2);
  return { score: score + 0.06 * Math.min(1, papers.length / 5), why };
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const { headings, code } = itemsIn(source.lines);
  const stack = new HeadingStack();
  const marks = [...headings.keys()];
  let next = 0;
  const { groups } = bestOutline(source);
  const head = headOf(source, groups);
  for (const { heading, candidates, papers } of groups) {
    for (; next < marks.length && marks[next]! <= heading; next++)
      stack.push(headingOf(source.lines[marks[next]!]!)!);
    for (const candidate of candidates)
      readCandidate(reading, candidate, papers.has(candidate), stack, head);
  }
  const first = reading.records[0]?.source.line ?? source.lines.length;
  for (const [index, line] of source.lines.entries())
    nameLine(reading, index, line, headings, code, index >= first);
  return reading.finish();
}

/**
 * The venue of the whole page: with its year in a plain line near the top, or in the title of the
 * file where headings of subjects, as high as the title, follow before the first entry.
 */
function headOf(source: SourceText, groups: readonly Group[]): FoundVenue | null {
  const papers = groups.flatMap((group) => [...group.papers]);
  const first = papers[0]?.lines[0]?.index ?? 0;
  const above = source.lines.slice(0, first);
  const titles = above.map(headingOf).filter((heading) => heading?.level === 1);
  const plain = above.slice(0, 10).filter((line) => line.length < 120 && !headingOf(line));
  const stated = [...plain, ...(titles.length > 1 ? [titles[0]!.text] : [])].map(venueIn);
  return stated.find((found) => found?.year) ?? null;
}

function readCandidate(
  reading: Reading,
  candidate: Candidate,
  isPaper: boolean,
  stack: HeadingStack,
  head: FoundVenue | null,
): void {
  if (isPaper) {
    const extra: Record<string, string> = candidate.checked === true ? { checked: "yes" } : {};
    const stated = stack.context();
    const context =
      stated.venue === null && head
        ? { ...stated, venue: head.venue, year: stated.year ?? head.year }
        : stated;
    const inner = candidate.section === null ? context : inSection(context, candidate.section);
    addEntry(reading, candidate.parts, candidate.lines, inner, { extra, key: candidate.number });
    return;
  }
  const group = candidate.evidence < 0;
  for (const { index } of candidate.lines) {
    if (reading.isClaimed(index) || headingOf(reading.source.lines[index]!)) continue;
    if (group) reading.note("category", index, "The name of a group of entries.");
    else
      reading.note("other-item", index, "It names no paper: no authors, venue or paper's address.");
  }
}

/** The name of a group of items counts like a heading: it may be a venue or a subject. */
function inSection(
  context: ReturnType<HeadingStack["context"]>,
  name: string,
): ReturnType<HeadingStack["context"]> {
  const found = venueIn(name);
  return found
    ? { ...context, venue: found.venue, year: found.year ?? context.year }
    : { ...context, section: name };
}

function nameLine(
  reading: Reading,
  index: number,
  line: string,
  headings: ReadonlyMap<number, string>,
  code: ReadonlySet<number>,
  amongEntries: boolean,
): void {
  const text = tidyLine(line);
  if (text === "" || reading.isClaimed(index)) return;
  const total = statedTotalIn(text);
  if (total !== null) reading.statedTotal ??= total;
  if (headings.has(index)) reading.note("heading", index, "A heading.");
  else if (code.has(index)) reading.note("code", index, "Inside of a block of code.");
  else if (amongEntries && isProse(text))
    reading.skip("unread-prose", index, "Running text among the entries that belongs to none.");
  else reading.note("text-beside-entries", index, "Text that stands outside of the entries.");
}

export const bulletList: FormatReader = { name: NAME, title: "List of papers", detect, read };
