// Papers as paragraphs or pairs of lines: a title in bold or as a link with its authors below, or
// plainly a title over a line of names, as pages look when their text is copied.
import { namesInLine } from "../entry/entry.ts";
import { isField, isTitleField } from "../entry/fields.ts";
import type { EntryLine } from "../entry/parts.ts";
import { isLinkLabel } from "../links.ts";
import { headingOf } from "../markdown/headings.ts";
import { spansOf } from "../markdown/spans.ts";
import { isTag } from "../entry/tags.ts";
import { isTitleLike } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";
import { canBePaper, candidateOf, isPlainlyPaper } from "./list-candidates.ts";
import type { Candidate, Group } from "./list-candidates.ts";

interface PlainLine extends EntryLine {
  readonly heading: number;
  /** A blank line stands before it. */
  readonly gap: boolean;
}

function plainLines(source: SourceText): PlainLine[] {
  const lines: PlainLine[] = [];
  let heading = -1;
  let gap = true;
  let fenced = false;
  for (const [index, line] of source.lines.entries()) {
    const text = tidyLine(line);
    if (/^(?:`{3}|~{3})/.test(text)) fenced = !fenced;
    if (text === "" || fenced) gap = true;
    else if (headingOf(line)) {
      heading = index;
      gap = true;
    } else {
      lines.push({ index, text: text.replace(/(?:(?<!\s)\s+)?\\$/, ""), heading, gap });
      gap = false;
    }
  }
  return lines;
}

/** Whether nothing but a bold or linked title stands in a line (a number or tag may lead it). */
function isMarkedTitle(text: string): boolean {
  if (
    !/^(?:\d{1,4}[.)]\s+|[[(【][^\])】]{1,40}[\])】]\s*)?(?:\*\*|__|\[|<b>|<a\s|<strong>)/i.test(
      text,
    ) ||
    text.length > 1500
  )
    return false;
  return spansOf(text).some(
    ({ kind, text: inner }) =>
      (kind === "strong" || kind === "link") && !isLinkLabel(inner) && inner.length > 8,
  );
}

/** `[pdf] [supp] [bibtex]` and the like. */
function isLabelLine(text: string): boolean {
  if (text.length > 200) return false;
  const words = text.split(/[\s[\]()|【】·•]+/).filter((word) => word !== "");
  return words.length > 0 && words.every(isLinkLabel);
}

/** Labels of submission sites that tell nothing about the paper itself. */
const SITE_LABEL =
  /^(?:readers|(?:last )?modified|primary area|secondary area|area|license|supplementary [\w ]{2,20}|submission number|student paper)\s*[:：]/i;

/** A line of the same paragraph that says when, where or how: a label, a tag, a decision. */
function isDetail({ text, gap }: PlainLine): boolean {
  return !gap && text.length < 300 && (isField(text) || isTag(text) || SITE_LABEL.test(text));
}

function grouped(
  entries: readonly PlainLine[][],
  isPaper: (candidate: Candidate) => boolean,
  weighed: (candidate: Candidate) => Candidate = (candidate) => candidate,
): Group[] {
  const groups: { heading: number; candidates: Candidate[] }[] = [];
  for (const lines of entries) {
    const heading = lines[0]!.heading;
    if (groups.at(-1)?.heading !== heading) groups.push({ heading, candidates: [] });
    groups.at(-1)!.candidates.push(weighed(candidateOf(lines)));
  }
  return groups.map(({ heading, candidates }) => ({
    heading,
    candidates,
    papers: new Set(candidates.filter(isPaper)),
  }));
}

/** Paragraphs that open with a marked title, with the bullets and labelled lines below them. */
export function groupsOfParagraphs(source: SourceText): Group[] {
  const entries: PlainLine[][] = [];
  for (const line of plainLines(source)) {
    const entry = entries.at(-1);
    const text = line.text.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, "");
    const goesOn = entry && isMarkedTitle(entry[0]!.text) && entry[0]!.heading === line.heading;
    const detail = goesOn && text !== line.text && (isField(text) || !isMarkedTitle(text));
    if (detail) entry.push({ ...line, text });
    else if (line.gap || isMarkedTitle(line.text)) entries.push([line]);
    else entry?.push(line);
  }
  const marked = entries.filter((lines) => isMarkedTitle(lines[0]!.text));
  const groups = grouped(marked, isPlainlyPaper);
  // Where most of several have some sign of a paper, one sign is enough for each.
  const all = groups.flatMap(({ candidates }) => candidates);
  const signed = all.filter((candidate) => canBePaper(candidate) && candidate.evidence >= 1);
  if (signed.length < 3 || signed.length < 0.6 * all.length) return groups;
  const papers = new Set(signed);
  return groups.map((group) => ({
    ...group,
    papers: new Set(group.candidates.filter((candidate) => papers.has(candidate))),
  }));
}

/** Blocks of labelled lines, each opened by `Title: …`. */
export function groupsOfBlocks(source: SourceText): Group[] {
  const entries: PlainLine[][] = [];
  // Lines since the last blank one: `Paper ID: 12` above a title belongs to that title.
  let above: PlainLine[] = [];
  for (const line of plainLines(source)) {
    if (line.gap) above = [];
    const entry = entries.at(-1);
    if (isTitleField(withoutMarks(line.text))) {
      if (entry && above.length > 0) entry.splice(-above.length);
      entries.push([line, ...above]);
      above = [];
    } else if (/^(?:[-*_]\s*){3,}$/.test(line.text)) above = [];
    else if (!entry || entry[0]!.heading === line.heading) {
      entry?.push(line);
      const opens = line.gap || above.length > 0;
      above = opens && above.length < 3 && line.text.length < 120 ? [...above, line] : [];
    }
  }
  return grouped(entries, isPlainlyPaper, labelled);
}

/** A labelled title is a sign of a paper itself where names, an abstract or a decision follow. */
function labelled(candidate: Candidate): Candidate {
  const { byline, abstract, decision } = candidate.parts;
  const signed = byline !== null || abstract.length > 0 || decision !== null;
  return signed ? { ...candidate, evidence: Math.max(2, candidate.evidence + 1) } : candidate;
}

const withoutMarks = (text: string): string =>
  text.replace(/^(?:[-*+•]\s+)?[*_]{0,3}|[*_]{2,3}/g, "");

/** Title lines with a line of names straight below. */
export function groupsOfPairs(source: SourceText): Group[] {
  const lines = plainLines(source).filter(({ text }) => !/^(?:[-*+•|>]|<\w)/.test(text));
  const entries: PlainLine[][] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const title = lines[i]!;
    const names = lines[i + 1]!;
    if (names.heading !== title.heading || namesInLine(names.text) === 0) continue;
    // The last line of a paragraph is no title of the next one.
    if (names.gap && !title.gap) continue;
    if (!isTitleLike(title.text) || namesInLine(title.text) > 1 || isLabelLine(title.text))
      continue;
    const entry = [title, names];
    let next = i + 2;
    while (next < lines.length && (isLabelLine(lines[next]!.text) || isDetail(lines[next]!)))
      entry.push(lines[next++]!);
    entries.push(entry);
    i = next - 1;
  }
  // One name alone under a line is a title only in a list whose other bylines have several.
  const several = entries.filter((entry) => namesInLine(entry[1]!.text) > 1).length;
  if (several < entries.length / 2) return [];
  return grouped(entries, ({ parts }) => parts.title !== null && parts.byline !== null);
}

/** References without any marks, one a line: names, year and title in each. */
export function groupsOfReferences(source: SourceText): Group[] {
  const lines = plainLines(source).filter(
    ({ text }) => !/^(?:[-*+•|>#]|\d{1,4}[.)]|<\w)/.test(text),
  );
  const dated = lines.filter(
    ({ text }) => text.length >= 30 && text.length <= 800 && /(?:19|20)\d{2}/.test(text),
  );
  if (dated.length < 3 || dated.length < 0.6 * lines.length) return [];
  const isReference = ({ title, byline, year, venue, abstract }: Candidate["parts"]): boolean =>
    title !== null && byline !== null && (year !== null || venue !== null) && abstract.length === 0;
  return grouped(
    dated.map((line) => [line]),
    (candidate) => isPlainlyPaper(candidate) && isReference(candidate.parts),
  );
}
