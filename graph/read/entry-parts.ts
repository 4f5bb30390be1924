// One entry of a free list (a bullet, a paragraph, an unfolded section) taken apart: which piece is
// the title, who wrote it, where it appeared. Nothing is reported here; the reader decides first
// whether the entry is a paper at all.
import type { Presentation } from "../model/paper-record.ts";
import { acceptanceField, presentationOf } from "./acceptance.ts";
import { dateOf, leadingDate, yearOf } from "./dates.ts";
import { doiIn, isAddress, isLinkLabel, isScholarly } from "./links.ts";
import { spansOf } from "./markdown/spans.ts";
import type { Span } from "./markdown/spans.ts";
import { isName, nameShare, splitNames } from "./names.ts";
import { isProse, wordCount } from "./shapes.ts";
import { tidyLine } from "./source-text.ts";
import { venueIn, yearIn } from "./venue.ts";

/** One line of an entry, without list marker and indentation. */
export interface EntryLine {
  /** From 0. */
  readonly index: number;
  readonly text: string;
}

/** What an entry says. */
export interface EntryParts {
  title: string | null;
  url: string | null;
  byline: { text: string; index: number } | null;
  abstract: string[];
  venue: string | null;
  year: number | null;
  date: string | null;
  presentation: Presentation | null;
  decision: string | null;
  doi: string | null;
  keywords: string[] | null;
  readonly extra: Map<string, string>;
}

const FIELD =
  /^\s*(?:[^\p{L}\p{N}\s]+\s*)?(Authors?|Author\(s\)|By|Abstract|Summary|TL;?DR|Venue|Conference|Journal|Published(?: in)?|Publication|Year|Date|Published on|Links?|Resources|URLs?|Papers?|PDF|arXiv|DOI|Code|GitHub|Project(?: page)?|Keywords?|Tags?|Topics?|Decision|Status|Affiliations?|Institutions?|Title|作者|摘要|简介|会议|期刊|发表|年份|日期|时间|链接|论文链接|论文|代码|关键词|标签|机构|单位|标题|题目)\s*[:：]\s*(.*)$/isu;

/** Longer lines are running text; the search for a title in them would be slow. */
const LONGEST_TITLE_LINE = 3000;

const VENUE_WORDS =
  /\b(?:proceedings|conference|journal|transactions|symposium|workshop|advances in|letters|magazine|annals|lecture notes|arxiv|biorxiv|medrxiv|preprint|press|nature|science|pmlr|lncs|ieee|acm|thesis|technical report|review)\b/i;

/** The spans that only lead somewhere go to `extra`; the others remain. */
function takeLabels(spans: readonly Span[], parts: EntryParts): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (span.kind === "image") continue;
    if (span.kind === "link" && (isLinkLabel(span.text) || isTagLink(span))) {
      if (span.url !== null && !span.url.startsWith("#")) takeLink(span.text, span.url, parts);
    } else kept.push(span);
  }
  return kept;
}

function isTagLink(span: Span): boolean {
  return /^[[(]/.test(span.text) && wordCount(span.text) <= 3;
}

function takeLink(label: string, url: string, parts: EntryParts): void {
  const name = tidyLine(label.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")) || "link";
  parts.doi ??= doiIn(url);
  if (
    parts.url === null &&
    (isScholarly(url) || /^(?:paper|pdf|link|arxiv|abs|论文)/i.test(name)) &&
    !/^(?:supp|slide|poster|code|video)/i.test(name)
  )
    parts.url = url;
  else if (url !== parts.url) addExtra(parts, name.toLowerCase(), url);
}

function addExtra(parts: EntryParts, name: string, value: string): void {
  const held = parts.extra.get(name);
  if (held === undefined) parts.extra.set(name, value);
  else if (!held.split(" ").includes(value)) parts.extra.set(name, `${held} ${value}`);
}

const joined = (spans: readonly Span[]): string => spans.map((span) => span.text).join(" ");

/** Whether a bracketed or emphasised run is a tag: a venue, year, date, kind of talk or a short note. */
function isTag(text: string): boolean {
  const bare = text.replace(/^[[(（【]+|[\])）】]+$/g, "").trim();
  if (yearOf(bare) !== null || dateOf(bare) !== null) return true;
  const venue = venueIn(bare);
  if (venue && wordCount(bare) <= 6) return true;
  return (
    (acceptanceField(bare) !== null || /^arxiv(?:\W*\d{4})?/i.test(bare)) && wordCount(bare) <= 5
  );
}

/** Takes what a tag says; false when it says nothing that a record has a place for. */
function takeTag(text: string, parts: EntryParts): boolean {
  const bare = text.replace(/^[[(（【]+|[\])）】,.;]+$/g, "").trim();
  if (bare === "") return true;
  const year = yearOf(bare);
  if (year !== null) {
    parts.year ??= year;
    return true;
  }
  const date = leadingDate(bare);
  if (date?.rest === "" && !venueIn(bare)) {
    parts.date ??= date.date;
    return true;
  }
  const found = venueIn(bare);
  if (found && wordCount(bare) <= 8) {
    parts.venue ??=
      found.year !== null || wordCount(bare) > 3
        ? found.year === null
          ? bare
          : found.venue
        : bare;
    parts.year ??= found.year ?? yearIn(bare);
    parts.presentation ??= presentationOf(bare);
    return true;
  }
  if (/^arxiv\b/i.test(bare) && wordCount(bare) <= 5) {
    parts.venue ??= bare;
    parts.year ??= yearIn(bare);
    return true;
  }
  const presentation = wordCount(bare) <= 3 ? presentationOf(bare) : null;
  if (presentation) parts.presentation ??= presentation;
  else if (acceptanceField(bare)) parts.decision ??= bare;
  else return false;
  return true;
}

/** A whole byline: all pieces names, or one name alone. */
function isByline(text: string): boolean {
  if (text.length > 6000 || isProse(text.split(/[,·;]/)[0] ?? "")) return false;
  const { names } = splitNames(text);
  if (names.length === 0) return false;
  if (names.length === 1) return isName(names[0]!) || /\bet\.? al\b/i.test(text);
  return nameShare(text) >= 0.7;
}

/** Cuts the trailing pieces of a comma list that are venue and year: `A, B, NeurIPS 2019`. */
function takeTrailingVenue(text: string, parts: EntryParts): string {
  const pieces = text.split(/,\s+/);
  while (pieces.length > 1) {
    const last = pieces.at(-1)!.trim().replace(/\.$/, "");
    if (!isTag(last) && !(VENUE_WORDS.test(last) && !isName(last))) break;
    if (!takeTag(last, parts)) parts.venue ??= last;
    pieces.pop();
  }
  return pieces.join(", ");
}

/** Reads free text beside the title: names, venue, year, dates, notes. */
function takeRest(text: string, index: number, parts: EntryParts): void {
  let rest = text;
  // Brackets first: (NeurIPS 2019), [Oral], (Smith et al., 2019).
  rest = rest.replace(/[[(（【]([^[\]()（）【】]{1,200})[\])）】]/g, (whole, inner: string) => {
    const said = inner.trim();
    if (said === "" || isLinkLabel(said)) return " ";
    if (isTag(said) && takeTag(said, parts)) return " ";
    const cut = takeTrailingVenue(said, parts);
    if (parts.byline === null && cut !== "" && isByline(cut) && wordCount(cut) > 1) {
      parts.byline = { text: cut, index };
      return " ";
    }
    return cut === "" ? " " : whole;
  });
  const segments = rest
    .split(
      /\s+[-–—|•]{1,3}\s+|\s*[|｜]\s*|(?<=[\p{Ll}\p{N})”"]{2})\.\s+(?=\S)|\s*\/\/\s*|\n|(?:^|[\s,])[Bb]y\s+(?=\p{Lu})/u,
    )
    .map((segment) => segment.replace(/^[\s.,;:：，。–—|/-]+|[\s;:：，,–—|/-]+$/g, ""))
    .filter((segment) => segment !== "");
  for (const segment of segments) takeSegment(segment, index, parts);
}

function takeSegment(segment: string, index: number, parts: EntryParts): void {
  if (isTag(segment) && takeTag(segment, parts)) return;
  if (isAddress(segment)) {
    takeLink("link", segment, parts);
    return;
  }
  if (isProse(segment)) {
    parts.abstract.push(segment);
    return;
  }
  const bare = takeTrailingVenue(segment.replace(/\.$/, ""), parts);
  if (parts.byline === null && isByline(bare)) parts.byline = { text: bare, index };
  else if (isTag(bare) && takeTag(bare, parts)) return;
  else if (parts.venue === null && VENUE_WORDS.test(bare) && wordCount(bare) <= 20) {
    parts.venue = bare.replace(/^in:?\s+/i, "").replace(/[,\s(]*(?:19|20)\d{2}\)?$/, "");
    parts.year ??= venueIn(bare)?.year ?? yearIn(bare);
  } else if (bare !== "" && /[\p{L}\p{N}]/u.test(bare)) addNote(parts, bare);
}

function addNote(parts: EntryParts, text: string): void {
  const held = parts.extra.get("note");
  parts.extra.set("note", held === undefined ? text : `${held}; ${text}`);
}

/** A labelled line (`Authors: …`); true when it was one. */
function takeField(line: EntryLine, parts: EntryParts): boolean {
  const spans = takeSpans(line.text);
  const match = FIELD.exec(joined(spans).slice(0, 20000));
  if (!match) return false;
  const name = match[1]!.toLowerCase();
  const value = joined(takeLabels(spans, parts)).replace(FIELD, "$2").trim();
  const saidNothing =
    value === "" || /^(?:[•·|,\s-]*|no abstract available\.?|n\/a|none|无|暂无)$/i.test(value);
  if (saidNothing) return true;
  if (/^(?:author|by|作者)/.test(name)) parts.byline ??= { text: value, index: line.index };
  else if (/^(?:abstract|摘要)/.test(name)) parts.abstract.push(value);
  else if (/^(?:summary|tl;?dr|简介)/.test(name)) addExtra(parts, match[1]!, value);
  else if (/^(?:title|标题|题目)/.test(name)) parts.title ??= value;
  else if (/^(?:venue|conference|journal|published in|publication|会议|期刊|发表)/.test(name)) {
    parts.venue ??= value;
    parts.year ??= venueIn(value)?.year ?? yearIn(value);
  } else if (/^(?:year|date|published|年份|日期|时间)/.test(name)) {
    const date = leadingDate(value)?.date;
    if (date) parts.date ??= date;
    else if (yearOf(value) !== null) parts.year ??= yearOf(value);
    else if (!takeTag(value, parts)) addExtra(parts, match[1]!, value);
  } else if (/^(?:keyword|tag|topic|关键词|标签)/.test(name))
    parts.keywords ??= value.split(/\s*[;；,，、]\s*/).filter((word) => word !== "");
  else if (/^(?:decision|status)/.test(name) && acceptanceField(value)) parts.decision ??= value;
  else if (/^doi/.test(name)) parts.doi ??= doiIn(value);
  else if (isAddress(value)) takeLink(match[1]!, value, parts);
  else addExtra(parts, match[1]!, value);
  return true;
}

function takeSpans(text: string): Span[] {
  return spansOf(text.replace(/^>\s?/, "").replace(/\\$/, ""));
}

interface TitleChoice {
  readonly title: string;
  readonly url: string | null;
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

/** Emphasised names (the list's own authors) and tags are no titles. */
function canBeTitle(text: string, least: number): boolean {
  if (isTag(text) || /[:：]$/.test(text)) return false;
  return wordCount(text) >= least && /\p{L}{2}/u.test(text) && !/^\(.*\)$/.test(text);
}

/** The span that carries the title: a link, else bold, quoted or (behind names) emphasised text. */
function markedTitle(spans: readonly Span[]): TitleChoice | null {
  const at = (i: number): TitleChoice => ({
    title: spans[i]!.text,
    url: spans[i]!.url,
    before: spans.slice(0, i),
    after: spans.slice(i + 1),
  });
  const link = spans.findIndex(
    (s) => s.kind === "link" && canBeTitle(s.text, 2) && !s.url?.startsWith("#"),
  );
  const strong = spans.findIndex((s) => s.kind === "strong" && canBeTitle(s.text, 3));
  const strongIsName = strong >= 0 && isByline(spans[strong]!.text);
  if (strong >= 0 && !strongIsName && (link < 0 || strong < link)) return at(strong);
  if (link >= 0) return at(link);
  const short = spans.findIndex(
    (s) =>
      (s.kind === "link" || s.kind === "strong") &&
      canBeTitle(s.text, 1) &&
      !s.url?.startsWith("#"),
  );
  const emphasis = spans.findIndex(
    (s) =>
      s.kind === "emphasis" &&
      canBeTitle(s.text, 3) &&
      !isByline(s.text) &&
      !VENUE_WORDS.test(s.text),
  );
  const textBefore = joined(spans.slice(0, Math.max(0, emphasis))).trim();
  if (emphasis >= 0 && (textBefore === "" || isByline(textBefore.replace(/[.,:;]\s*$/, ""))))
    return at(emphasis);
  // One bold or linked word is a title only when nothing but it opens the line.
  if (short === 0 && (spans[0]!.url !== null || spans.length === 1)) return at(0);
  return null;
}

/** The title of a line without marks: up to the names, or behind them in a citation. */
function plainTitle(text: string, index: number, parts: EntryParts, namesBelow: boolean): string {
  const quoted = /^(.*?)[“"]([^“”"]{10,300}?)[.,]?[”"](.*)$/s.exec(text);
  if (
    quoted &&
    wordCount(quoted[2]!) >= 3 &&
    (quoted[1]!.trim() === "" || isByline(quoted[1]!.replace(/[.,:;\s]+$/, "")))
  ) {
    takeRest(quoted[1]!, index, parts);
    takeRest(quoted[3]!, index, parts);
    return quoted[2]!;
  }
  // Leading tags: "[CVPR 2020] Title", "(2019/05) Title", "2019.05 - Title".
  let rest = text;
  for (let tag = /^\s*[[(（【]([^[\]()（）【】]{1,60})[\])）】]\s*[-–—:：]?\s*/.exec(rest); tag;) {
    if (!isTag(tag[1]!) || !takeTag(tag[1]!, parts)) break;
    rest = rest.slice(tag[0].length);
    tag = /^\s*[[(（【]([^[\]()（）【】]{1,60})[\])）】]\s*[-–—:：]?\s*/.exec(rest);
  }
  if (namesBelow) return rest.replace(/[\s,;–—-]+$/, "").trim();
  const cuts = [
    ...rest.matchAll(
      /\s+[-–—|]{1,2}\s+|\s*[|｜]\s*|(?<=[\p{Ll}\p{N})”"?!]{2})[.?!]\s+(?=\S)|\s+\/\/\s+|[,.]?\s+by\s+(?=\p{Lu})|\s+(?=[(（][^()（）]{1,200}[)）]\s*[.,]?$)/gu,
    ),
  ];
  let from = 0;
  for (const cut of cuts) {
    const end = cut.index + (/^[?!]/.test(cut[0]) ? 1 : 0);
    const head = rest.slice(from, end).trim();
    const tail = rest.slice(cut.index + cut[0].length);
    if (from === 0 && opensCitation(head, cut[0], tail)) {
      // A citation: names first, perhaps a year, then the title.
      parts.byline ??= { text: head, index };
      from = cut.index + cut[0].length;
      continue;
    }
    if (
      from === 0 &&
      /\(\d{4}[a-z]?\)$/.test(head) &&
      isByline(head.replace(/\s*\(\d{4}[a-z]?\)$/, ""))
    ) {
      parts.byline ??= { text: head.replace(/\s*\(\d{4}[a-z]?\)$/, ""), index };
      parts.year ??= yearIn(head);
      from = cut.index + cut[0].length;
      continue;
    }
    if (head === "") continue;
    const following = firstSegment(tail);
    const says =
      from > 0 ||
      isByline(takeTrailingVenue(following, emptyParts())) ||
      isTag(following) ||
      (/^\s*[(（]/.test(tail) && isTag(tail.replace(/[.,]\s*$/, ""))) ||
      VENUE_WORDS.test(following);
    if (!says) continue;
    takeRest(tail, index, parts);
    return head;
  }
  return rest
    .slice(from)
    .replace(/[\s,;–—-]+$/, "")
    .trim();
}

/** `A. Smith, B. Jones. Title …`: names first, and no more names behind them. */
function opensCitation(head: string, cut: string, tail: string): boolean {
  if (!isByline(head) || wordCount(tail) < 3 || isByline(firstSegment(tail))) return false;
  const { names, incomplete } = splitNames(head);
  return (
    names.length > 1 || incomplete || /(?:^|\s)\p{Lu}\.?$/u.test(head) || /^[.]/.test(cut.trim())
  );
}

function firstSegment(text: string): string {
  return text.split(/\s+[-–—|]{1,2}\s+|(?<=[\p{Ll}\p{N})]{2})\.\s+|\.?\s*[[(（]|\.$/u)[0]!.trim();
}

function emptyParts(): EntryParts {
  return {
    title: null,
    url: null,
    byline: null,
    abstract: [],
    venue: null,
    year: null,
    date: null,
    presentation: null,
    decision: null,
    doi: null,
    keywords: null,
    extra: new Map(),
  };
}

function takeTitleLine(line: EntryLine, parts: EntryParts, namesBelow: boolean): void {
  if (line.text.length > LONGEST_TITLE_LINE) {
    parts.abstract.push(tidyLine(line.text));
    return;
  }
  const spans = takeLabels(takeSpans(line.text), parts);
  const marked = markedTitle(spans);
  if (!marked) {
    const title = plainTitle(
      tidyLine(joined(spans).replace(/\[\s*\]|\(\s*\)/g, " ")),
      line.index,
      parts,
      namesBelow,
    );
    if (title !== "") parts.title ??= tidyTitle(title);
    return;
  }
  if (marked.url !== null) {
    parts.url = marked.url;
    parts.doi ??= doiIn(marked.url);
  }
  parts.title ??= tidyTitle(marked.title);
  const before = tidyLine(joined(marked.before)).replace(/[[(\s]+$/, "");
  if (before !== "") takeRest(before, line.index, parts);
  const emphasised = marked.after.filter(
    (span) => span.kind === "emphasis" || span.kind === "code",
  );
  for (const span of emphasised) takeSegment(span.text, line.index, parts);
  const rest = marked.after.filter((span) => !emphasised.includes(span));
  takeRest(joined(rest), line.index, parts);
}

function tidyTitle(title: string): string {
  return tidyLine(title)
    .replace(/^["“](.*)["”]$/, "$1")
    .replace(/^\d{1,4}[.)]\s+(?=\p{L})/u, "")
    .replace(/(?<=[\p{Ll}\p{N})])\.$/u, "");
}

/** Reads one line behind the title line. */
function takeLine(line: EntryLine, parts: EntryParts): void {
  if (takeField(line, parts)) return;
  const quoted = /^>/.test(line.text);
  const spans = takeLabels(takeSpans(line.text), parts);
  const text = tidyLine(joined(spans).replace(/\[\s*\]|\(\s*\)/g, " "));
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  if (!quoted && parts.byline === null && isByline(text)) {
    parts.byline = { text, index: line.index };
  } else if (
    quoted ||
    isProse(text) ||
    (parts.abstract.length > 0 && parts.byline !== null && wordCount(text) > 8)
  ) {
    if (!/^no abstract available/i.test(text)) parts.abstract.push(text);
  } else if (
    parts.byline !== null &&
    isByline(text) &&
    parts.abstract.length === 0 &&
    parts.venue === null &&
    !text.includes("@")
  )
    parts.byline = { text: `${parts.byline.text}\n${text}`, index: parts.byline.index };
  else takeRest(text, line.index, parts);
}

/** Whether a line below the title is plainly a byline, so that the title line holds none. */
function saysNames(text: string): boolean {
  if (text.length > 6000) return false;
  const plain = tidyLine(joined(takeSpans(text)));
  return (
    /^\P{L}*(?:authors?|作者)\s*[:：]/iu.test(plain) || (nameCount(plain) > 1 && isByline(plain))
  );
}

const nameCount = (text: string): number => splitNames(text).names.length;

/** Takes an entry apart: its first line carries the title, the others what stands below it. */
export function entryParts(lines: readonly EntryLine[]): EntryParts {
  const parts = emptyParts();
  const [first, ...others] = lines;
  const namesBelow = others.slice(0, 4).some(({ text }) => saysNames(text));
  if (first && !takeField(first, parts)) takeTitleLine(first, parts, namesBelow);
  for (const line of others) takeLine(line, parts);
  return parts;
}

/** How much an entry looks like a paper: one point each for names, venue or year, address, abstract. */
export function evidenceFor(parts: EntryParts): number {
  return (
    (parts.byline ? 1 : 0) +
    (parts.venue !== null || parts.year !== null || parts.date !== null ? 1 : 0) +
    ((parts.url !== null && isScholarly(parts.url)) || parts.doi !== null ? 1 : 0) +
    (parts.abstract.some((text) => text.length > 150) ? 1 : 0)
  );
}
