// Layout: a list of papers as people write it in Markdown: bullets, check boxes or numbers, with
// title, authors, venue and links on one line or on the lines below.
import { entryParts, evidenceFor } from "../entry-parts.ts";
import type { EntryLine, EntryParts } from "../entry-parts.ts";
import { addEntry } from "../entry-record.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { HeadingStack, headingOf } from "../markdown/headings.ts";
import { itemsIn } from "../markdown/items.ts";
import type { ItemLists, ListItem } from "../markdown/items.ts";
import { Reading } from "../reading.ts";
import { capitalShare, isProse, wordCount } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";
import { statedTotalIn } from "../stated-total.ts";

const NAME = "bullet-list";

/** An entry that may be a paper. */
interface Candidate {
  readonly lines: readonly EntryLine[];
  readonly parts: EntryParts;
  readonly evidence: number;
  readonly number: string | null;
  readonly checked: boolean | null;
  /** Names of the items it is nested in. */
  readonly section: string | null;
}

/** Items that only tell about the item above them: labelled lines, links, names, remarks. */
function isDetail(item: ListItem): boolean {
  const parts = entryParts(item.lines);
  const text = item.lines.map((line) => line.text).join(" ");
  if (parts.title === null) return true;
  if (/^[^\p{L}\p{N}]*(?:\p{L}[\p{L} /&-]{1,24})\s*[:：]/u.test(text.replace(/[*_`]/g, "")))
    return true;
  return evidenceFor(parts) === 0 && item.children.length === 0;
}

/** The lines of an item and of everything nested in it, in order. */
function allLines(item: ListItem): EntryLine[] {
  return [...item.lines, ...item.children.flatMap(allLines)].sort((a, b) => a.index - b.index);
}

function candidatesOf(item: ListItem, section: string | null, into: Candidate[]): void {
  const own = entryParts(item.lines);
  const details = item.children.every(isDetail);
  const withDetails = details ? entryParts(allLines(item)) : own;
  // A short item over items that are entries themselves is a category.
  if (!details && evidenceFor(own) === 0) {
    into.push({
      lines: item.lines,
      parts: own,
      evidence: -1,
      number: null,
      checked: null,
      section,
    });
    for (const child of item.children) candidatesOf(child, own.title ?? section, into);
    return;
  }
  into.push({
    lines: details ? allLines(item) : item.lines,
    parts: withDetails,
    evidence: evidenceFor(withDetails),
    number: item.number,
    checked: item.checked,
    section,
  });
  if (!details) for (const child of item.children) candidatesOf(child, section, into);
}

/** The candidates of each part of the file between two headings. */
function groupsOf({ items, headings }: ItemLists): { heading: number; candidates: Candidate[] }[] {
  const marks = [...headings.keys()];
  const groups: { heading: number; candidates: Candidate[] }[] = [];
  let next = 0;
  for (const item of items) {
    const at = item.lines[0]!.index;
    while (next < marks.length && marks[next]! < at) next++;
    const heading = next === 0 ? -1 : marks[next - 1]!;
    if (groups.at(-1)?.heading !== heading) groups.push({ heading, candidates: [] });
    candidatesOf(item, null, groups.at(-1)!.candidates);
  }
  return groups;
}

function canBePaper({ parts, evidence }: Candidate): boolean {
  const title = parts.title;
  if (title === null || evidence < 0 || title.length > 320) return false;
  return (
    wordCount(title) >= 1 && /\p{L}{2}/u.test(title) && !isProse(title) && !title.startsWith("http")
  );
}

/** Whether the entries of a group without any evidence still read like titles of papers. */
function areBareTitles(candidates: readonly Candidate[]): boolean {
  const titles = candidates.filter(canBePaper).map(({ parts }) => parts.title!);
  if (titles.length < 4 || titles.length < 0.8 * candidates.length) return false;
  const words = titles.reduce((sum, title) => sum + wordCount(title), 0) / titles.length;
  const capitals = titles.filter(
    (title) => capitalShare(title) >= 0.7 && !/[.;,]$/.test(title),
  ).length;
  return words >= 4.5 && capitals / titles.length >= 0.7;
}

/** Which candidates of a group are papers. */
function papersOf(
  candidates: readonly Candidate[],
  heading: string,
  pageIsOfPapers: boolean,
): Set<Candidate> {
  const able = candidates.filter(canBePaper);
  const strong = able.filter(({ evidence }) => evidence >= 1);
  if (
    NO_PAPERS.test(heading) &&
    strong.filter(({ evidence }) => evidence >= 2).length < able.length / 2
  )
    return new Set();
  // Among entries most of which are plainly papers, the barer ones are too.
  if (strong.length > 0 && strong.length >= 0.5 * able.length)
    return new Set(
      able.filter(({ evidence, parts }) => evidence >= 1 || wordCount(parts.title!) >= 3),
    );
  const listed =
    pageIsOfPapers ||
    /papers?\b|publications?|论文|proceedings|accepted|orals?\b|posters?\b|spotlights?\b/i.test(
      heading,
    );
  if (listed && areBareTitles(candidates)) return new Set(able);
  return new Set(strong.filter(({ evidence }) => evidence >= 2));
}

const NO_PAPERS =
  /^(?:[^\p{L}]*)(?:(?:table of )?contents?|toc|contribut\w*|licen[sc]e|acknowledg\w*|installation|usage|quick ?start|features|requirements|contact.*|support|changelog|news|updates?|faq|目录|贡献|许可|更新.*)\s*$/iu;

interface Outline {
  readonly lists: ItemLists;
  readonly groups: { heading: number; candidates: Candidate[]; papers: Set<Candidate> }[];
}

function outlineOf(source: SourceText): Outline {
  const lists = itemsIn(source.lines);
  const pageIsOfPapers = /papers?\b|publications?|论文/i.test(source.lines.slice(0, 6).join(" "));
  const groups = groupsOf(lists).map((group) => {
    const heading = group.heading < 0 ? "" : (headingOf(source.lines[group.heading]!)?.text ?? "");
    return { ...group, papers: papersOf(group.candidates, heading, pageIsOfPapers) };
  });
  return { lists, groups };
}

function detect(source: SourceText): { score: number; why: string } {
  if (
    !/^\s*(?:[-*+•‣▪◦·●○■–]|\d{1,5}[.)、．]|\[\d{1,5}\]|\(\d{1,4}\)|(?:\*\*)?\[)/mu.test(
      source.text,
    )
  )
    return { score: 0, why: "no bullets, numbers or lines of links" };
  const { groups } = outlineOf(source);
  const all = groups.flatMap(({ candidates }) =>
    candidates.filter(({ evidence }) => evidence >= 0),
  );
  const papers = groups.flatMap((group) => [...group.papers]);
  const lines = source.lines.filter((line) => line.trim() !== "").length;
  const used = papers.reduce((sum, paper) => sum + paper.lines.length, 0);
  const evidence =
    papers.length === 0
      ? 0
      : papers.reduce((sum, paper) => sum + paper.evidence, 0) / papers.length;
  const why = `${papers.length} of ${all.length} list items read like papers (${evidence.toFixed(1)} of 4 signs on average), on ${used} of ${lines} lines`;
  if (papers.length === 0 || lines === 0) return { score: 0, why };
  const share = used / lines;
  if (papers.length < 3 && (evidence < 2 || share < 0.5)) return { score: 0.3, why };
  return {
    score: Math.min(
      0.93,
      0.42 +
        0.25 * Math.min(1, share * 1.5) +
        0.2 * Math.min(1, evidence / 2) +
        0.06 * Math.min(1, papers.length / 5),
    ),
    why,
  };
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const { lists, groups } = outlineOf(source);
  const headings = new HeadingStack();
  const marks = [...lists.headings.keys()];
  let next = 0;
  for (const { heading, candidates, papers } of groups) {
    for (; next < marks.length && marks[next]! <= heading; next++)
      headings.push(headingOf(source.lines[marks[next]!]!)!);
    const context = headings.context();
    for (const candidate of candidates) {
      if (papers.has(candidate)) {
        const extra: Record<string, string> = candidate.checked === true ? { checked: "yes" } : {};
        const inner =
          candidate.section === null ? context : { ...context, section: candidate.section };
        addEntry(reading, candidate.parts, candidate.lines, inner, {
          extra,
          key: candidate.number,
        });
      } else
        for (const { index } of candidate.lines)
          if (candidate.evidence < 0)
            reading.note("category", index, "The name of a group of entries.");
          else
            reading.note(
              "other-item",
              index,
              "A list item that names no paper: no authors, venue or paper's address.",
            );
    }
  }
  nameTheRest(reading, lists);
  return reading.finish();
}

function nameTheRest(reading: Reading, { headings, code }: ItemLists): void {
  for (const [index, line] of reading.source.lines.entries()) {
    const text = tidyLine(line);
    if (text === "" || reading.isClaimed(index)) continue;
    const total = statedTotalIn(text);
    if (total !== null) reading.statedTotal ??= total;
    if (headings.has(index)) reading.note("heading", index, "A heading.");
    else if (code.has(index)) reading.note("code", index, "Inside of a block of code.");
    else reading.note("text-beside-entries", index, "Text that stands outside of the list items.");
  }
}

export const bulletList: FormatReader = {
  name: NAME,
  title: "List of papers in Markdown",
  detect,
  read,
};
