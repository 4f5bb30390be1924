// One entry of a free list (a bullet, a paragraph, a section) taken apart line by line. Nothing is
// reported here; the reader decides first whether the entry is a paper at all.
import { acceptanceOf } from "../acceptance.ts";
import { spansOf } from "../markdown/spans.ts";
import type { Span } from "../markdown/spans.ts";
import { splitNames } from "../names.ts";
import { isProse, wordCount } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import { cutAtLabels, isField, takeField } from "./fields.ts";
import { joined, takeLabels } from "./links.ts";
import { emptyParts } from "./parts.ts";
import type { EntryLine, EntryParts } from "./parts.ts";
import { takeRest } from "./rest.ts";
import { isByline, takeTag } from "./tags.ts";
import { takeTitleLine, withMarksOff } from "./title.ts";

/** Longer lines are running text; looking for a title in them would be slow. */
const LONGEST_LINE = 3000;

function spansIn(text: string): Span[] {
  return spansOf(text.replace(/^>\s?/, "").replace(/\\$/, ""));
}

/** Takes a line of labelled pieces; false when it starts with no label. */
function takeFields(spans: readonly Span[], index: number, parts: EntryParts): boolean {
  if (!isField(joined(spans))) return false;
  // The label itself may be a link's neighbour: links are taken before the value is read.
  for (const piece of cutAtLabels(joined(takeLabels(spans, parts))))
    if (!takeField(piece, index, parts)) takeRest(piece, index, parts);
  return true;
}

/** Reads one line behind the title line. */
function takeLine({ index, text: raw }: EntryLine, parts: EntryParts): void {
  const long = raw.length > LONGEST_LINE && !/ [·•⋅] /.test(raw.slice(0, 300));
  const spans = long ? [] : spansIn(raw);
  if (takeFields(spans, index, parts)) return;
  const kept = takeLabels(spans, parts);
  const text = long ? tidyLine(raw) : tidyLine(joined(kept));
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  const quoted = raw.startsWith(">");
  if (parts.decision === null && acceptanceOf(text)) {
    takeTag(text, parts);
    return;
  }
  const names = !quoted && !long && isByline(text);
  if (names && parts.byline === null) parts.byline = { text, index };
  else if (names && parts.byline && parts.abstract.length === 0 && parts.venue === null)
    parts.byline = { text: `${parts.byline.text}\n${text}`, index: parts.byline.index };
  else if (
    quoted ||
    isProse(text) ||
    (parts.abstract.length > 0 && parts.byline && wordCount(text) > 8)
  ) {
    if (!/^no abstract available/i.test(text)) parts.abstract.push(text);
  } else takeRest(withMarksOff(kept), index, parts);
}

/** Number of names in a line that is a byline and nothing else; 0 for any other line. */
export function namesInLine(text: string): number {
  if (text.length > 6000) return 0;
  const plain = tidyLine(joined(spansIn(text)));
  return isByline(plain) ? splitNames(plain).names.length : 0;
}

/** Whether a line below the title is plainly a byline, so that the title line holds none. */
function saysNames({ text }: EntryLine): boolean {
  return /^\P{L}*(?:authors?|作者)\s*[:：]/iu.test(text) || namesInLine(text) > 1;
}

/** Takes an entry apart: its first line carries the title, the others what stands below it. */
export function entryParts(lines: readonly EntryLine[]): EntryParts {
  const parts = emptyParts();
  const [first, ...others] = lines;
  if (first) {
    const namesBelow = others.slice(0, 4).some(saysNames);
    if (first.text.length > LONGEST_LINE) parts.abstract.push(tidyLine(first.text));
    else {
      const spans = spansIn(first.text);
      if (!takeFields(spans, first.index, parts))
        takeTitleLine(takeLabels(spans, parts), first.index, parts, namesBelow);
    }
  }
  for (const line of others) takeLine(line, parts);
  return parts;
}
