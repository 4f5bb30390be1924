// The line of an entry that carries its title, marked (link, bold, quotation) or plain.
import { doiIn } from "../links.ts";
import type { Span } from "../markdown/spans.ts";
import { splitNames } from "../names.ts";
import { wordCount } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import { yearIn } from "../venue.ts";
import { joined } from "./links.ts";
import { emptyParts } from "./parts.ts";
import type { EntryParts } from "./parts.ts";
import { takeRest } from "./rest.ts";
import { VENUE_WORDS, isByline, isTag, takeTag, takeTrailingVenue } from "./tags.ts";

interface TitleChoice {
  readonly title: string;
  readonly url: string | null;
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

const isAnchor = (span: Span): boolean => span.url?.startsWith("#") ?? false;

/** Tags and labels are no titles. */
function canBeTitle(text: string, least: number): boolean {
  if (isTag(text) || /[:：]$/.test(text)) return false;
  return wordCount(text) >= least && /\p{L}{2}/u.test(text) && !/^\(.*\)$/.test(text);
}

/** The span that carries the title: a link, else bold, else (alone or behind names) emphasised text. */
function markedTitle(spans: readonly Span[]): TitleChoice | null {
  const at = (i: number): TitleChoice => ({
    title: spans[i]!.text,
    url: spans[i]!.url,
    before: spans.slice(0, i),
    after: spans.slice(i + 1),
  });
  const link = spans.findIndex((s) => s.kind === "link" && canBeTitle(s.text, 2) && !isAnchor(s));
  const strong = spans.findIndex(
    (s) => s.kind === "strong" && canBeTitle(s.text, 3) && !isByline(s.text),
  );
  if (strong >= 0 && (link < 0 || strong < link)) return at(strong);
  if (link >= 0) return at(link);
  const emphasis = spans.findIndex(
    (s) =>
      s.kind === "emphasis" &&
      canBeTitle(s.text, 3) &&
      !isByline(s.text) &&
      !VENUE_WORDS.test(s.text),
  );
  const before = joined(spans.slice(0, Math.max(0, emphasis))).replace(
    /(?<![\s.,:;])[\s.,:;]+$/,
    "",
  );
  if (emphasis >= 0 && (before.trim() === "" || isByline(before) || isTag(before)))
    return at(emphasis);
  const opening = titleBeforeMark(spans);
  if (opening) return opening;
  // One bold or linked word is a title only when nothing but it opens the line.
  const short = spans[0];
  const marked =
    short && (short.kind === "link" || short.kind === "strong") && canBeTitle(short.text, 1);
  return marked && !isAnchor(short) && (short.url !== null || spans.length === 1) ? at(0) : null;
}

/** `Title, *Ada Pell, Bo Tran*`: plain text up to emphasised names, venue or tag. */
function titleBeforeMark(spans: readonly Span[]): TitleChoice | null {
  const [text, mark] = spans;
  if (text?.kind !== "text" || (mark?.kind !== "emphasis" && mark?.kind !== "strong")) return null;
  const title = text.text.trim().replace(/(?<![\s,.:;–—-])[\s,.:;–—-]+$/, "");
  const says = isByline(mark.text) || isTag(mark.text) || VENUE_WORDS.test(mark.text);
  if (!says || wordCount(title) < 2 || isByline(title) || !/[,.:;–—-]\s*$/.test(text.text))
    return null;
  return { title, url: null, before: [], after: spans.slice(1) };
}

const TAG_IN_FRONT = /^\s*[[(（【]([^[\]()（）【】]{1,60})[\])）】]\s?[-–—:：]?\s?/;
/** Where a plain title may end. */
const CUT =
  / [-–—|]{1,2} | ?[|｜] ?|(?<=[\p{Ll}\p{N})”"?!]{2})[.?!] (?=\S)|(?<=, ?\p{Lu}\.) (?=\p{Lu}\p{Ll}+ \p{Ll})| \/\/ |[,.]? by (?=\p{Lu})|[，。]|, (?=\p{Lu}[\p{L}.'’-]* \p{Lu})| (?=[(（][^()（）]{1,200}[)）] ?[.,]?$)/gu;

function firstSegment(text: string): string {
  return text.split(/ [-–—|]{1,2} |(?<=[\p{Ll}\p{N})]{2})\. |\.? ?[[(（]|\.$|。/u)[0]!.trim();
}

/** `A. Smith, B. Jones. Title …`: names first, and no more names behind them. */
function opensCitation(head: string, cut: string, tail: string): boolean {
  if (!isByline(head) || wordCount(tail) < 3 || isByline(firstSegment(tail))) return false;
  const { names, incomplete } = splitNames(head);
  if (/^,/.test(cut)) return false;
  return names.length > 1 || incomplete || /(?:^|\s)\p{Lu}\.?$/u.test(head) || cut.startsWith(".");
}

/** Whether what follows a cut says names, venue or year, so that the title ends there. */
function endsTitle(head: string, cut: string, tail: string): boolean {
  const following = firstSegment(tail);
  const bare = takeTrailingVenue(following, emptyParts());
  const names = isByline(bare);
  // A comma ends a title only before several names; `C. Dorn, F. Mulder, and …` opens with one.
  if (/^,/.test(cut) && /^(?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}'’-]+(?:,|$)/u.test(head)) return false;
  if (/^,/.test(cut)) return names && splitNames(bare).names.length > 1;
  const bracket = /^ ?[(（]/.test(tail) && isTag(tail.replace(/[.,]\s*$/, ""));
  return names || bracket || isTag(following) || VENUE_WORDS.test(following);
}

/** The title of a line without marks: up to the names, or behind them in a citation. */
function plainTitle(line: string, index: number, parts: EntryParts, namesBelow: boolean): string {
  const text = line.replace(/\s+/g, " ");
  const quoted = /^([^“"《]*)(?:[“"]([^“”"]{10,300}?)[.,]?[”"]|《([^《》]{4,200})》)(.*)$/s.exec(
    text,
  );
  const inQuotes = quoted?.[2] ?? quoted?.[3];
  if (quoted && inQuotes !== undefined && wordCount(inQuotes) >= 3) {
    const before = quoted[1]!.replace(/(?<![.,:;\s])[.,:;\s]+$/, "");
    if (before === "" || isByline(before) || isTag(before)) {
      takeRest(before, index, parts);
      takeRest(quoted[4]!, index, parts);
      return inQuotes;
    }
  }
  let rest = text;
  for (let tag = TAG_IN_FRONT.exec(rest); tag && isTag(tag[1]!); tag = TAG_IN_FRONT.exec(rest)) {
    takeTag(tag[1]!, parts);
    rest = rest.slice(tag[0].length);
  }
  if (namesBelow) return rest.replace(/(?<![\s,;–—-])[\s,;–—-]+$/, "").trim();
  let from = 0;
  for (const cut of rest.matchAll(CUT)) {
    const head = rest.slice(from, cut.index + (/^[?!]/.test(cut[0]) ? 1 : 0)).trim();
    const tail = rest.slice(cut.index + cut[0].length);
    const dated = /(?:(?<!\s)\s+)?\(\d{4}[a-z]?\)$/.exec(head);
    if (from === 0 && opensCitation(dated ? head.slice(0, dated.index) : head, cut[0], tail)) {
      parts.byline ??= { text: dated ? head.slice(0, dated.index) : head, index };
      if (dated) parts.year ??= yearIn(dated[0]);
      from = cut.index + cut[0].length;
    } else if (
      head !== "" &&
      ((from > 0 && !cut[0].startsWith(",")) || endsTitle(head, cut[0], tail))
    ) {
      takeRest(tail, index, parts);
      return head;
    }
  }
  return rest
    .slice(from)
    .replace(/(?<![\s,;–—-])[\s,;–—-]+$/, "")
    .trim();
}

function tidyTitle(title: string): string {
  return tidyLine(title)
    .replace(/^["“](.*)["”]$/, "$1")
    .replace(/^《(.*)》$/, "$1")
    .replace(/^\d{1,4}[.)] (?=\p{L})/u, "")
    .replace(/^[(（](?:19|20)\d{2}[a-z]?[)）][,.:]? (?=\p{L})/u, "")
    .replace(/(?<=[\p{Ll}\p{N})])\.$/u, "");
}

/** Takes the title line of an entry, whose label links are gone. */
export function takeTitleLine(
  spans: readonly Span[],
  index: number,
  parts: EntryParts,
  namesBelow: boolean,
): void {
  const marked = markedTitle(spans);
  if (!marked) {
    const title = plainTitle(tidyLine(joined(spans)), index, parts, namesBelow);
    if (title !== "") parts.title ??= tidyTitle(title);
    return;
  }
  if (marked.url !== null) {
    parts.url = marked.url;
    parts.doi ??= doiIn(marked.url);
  }
  parts.title ??= tidyTitle(marked.title);
  const before = tidyLine(joined(marked.before)).replace(/(?<![[(\s])[[(\s]+$/, "");
  if (before !== "") takeRest(before, index, parts);
  takeRest(withMarksOff(marked.after), index, parts);
}

/** The text of spans, with emphasised runs and code between bars: they are pieces of their own. */
export function withMarksOff(spans: readonly Span[]): string {
  return joined(
    spans.map((span) =>
      span.kind === "emphasis" || span.kind === "code"
        ? { ...span, text: ` | ${span.text} | ` }
        : span,
    ),
  );
}
