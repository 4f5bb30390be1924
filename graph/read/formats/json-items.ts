// The objects of a JSON list with their places in the file. An object that is broken or cut off
// costs itself; reading goes on at the next one.

export interface JsonItem {
  /** Offsets of the object's `{` and of one past its `}`. */
  readonly start: number;
  readonly end: number;
  /** The parsed object, or null when it is broken. */
  readonly value: Readonly<Record<string, unknown>> | null;
}

/** One past the bracket that closes the one at `open`; -1 when the text ends before. Linear. */
export function valueEnd(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) {
      i = stringEnd(text, i);
      if (i < 0) return -1;
    } else if (code === 123 || code === 91) depth++;
    else if ((code === 125 || code === 93) && --depth === 0) return i + 1;
  }
  return -1;
}

/** Offset of the quotation mark that closes the string at `open`, or -1. */
export function stringEnd(text: string, open: number): number {
  for (let end = text.indexOf('"', open + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}

function parsed(slice: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(slice);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Where the list starts: behind `[`, behind `"items": [`, or at the first `{` of bare objects. */
export function listStart(text: string): number {
  const first = text.search(/\S/);
  if (first < 0) return text.length;
  if (text[first] === "[") return first + 1;
  const key = /"(?:items|references|data)"\s*:\s*\[/.exec(text.slice(first, first + 4000));
  // Only a key of the outermost object leads to the list.
  if (
    key &&
    text[first] === "{" &&
    !/[[{]/.test(withoutStrings(text.slice(first + 1, first + key.index)))
  )
    return first + key.index + key[0].length;
  return first;
}

function withoutStrings(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, "");
}

/** The next line that starts an object no deeper than the broken one. */
function nextObject(text: string, from: number, start: number): number {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, Math.max(lineStart, start)))![0].length;
  const line = /\n([ \t]*)(?:\[[ \t]*|,[ \t]*)?\{/g;
  line.lastIndex = Math.max(0, from - 1);
  for (let match = line.exec(text); match; match = line.exec(text))
    if (match[1]!.length <= indent) return match.index + match[0].length - 1;
  return text.length;
}

/** Where the objects stand, when that is known. */
export interface JsonPlace {
  /** Offset from which objects are read. */
  readonly from: number;
  /** They end with the `]` (or `}`) of what holds them. */
  readonly inList: boolean;
}

/**
 * The objects of `[…]`, `{"items": […]}`, one object, or one object a line; or those at a given
 * place. Cost: linear in the length for sound files.
 */
export function jsonItems(text: string, place?: JsonPlace): JsonItem[] {
  return [...eachJsonItem(text, place)];
}

/** The same, one at a time, so that no more than one object is held. */
export function* eachJsonItem(text: string, place?: JsonPlace): Generator<JsonItem, void> {
  // Text of nothing but openings would be searched to its end for each of them.
  let budget = 4 * text.length + 1_000_000;
  let at = text.indexOf("{", place?.from ?? listStart(text));
  if (place?.inList === true && isClosed(text, place.from, at)) return;
  // One object a line needs no search for its end, as long as the lines are whole.
  let byLine = place?.inList !== true;
  while (at >= 0 && at < text.length) {
    const line = byLine ? wholeLine(text, at) : null;
    byLine &&= line !== null;
    if (line !== null) {
      yield line;
      at = text.indexOf("{", line.end);
      continue;
    }
    const close = budget > 0 ? valueEnd(text, at) : -1;
    budget -= (close < 0 ? text.length : close) - at;
    const value = close < 0 ? null : parsed(text.slice(at, close));
    let end = close;
    if (value === null) {
      const next = budget > 0 ? nextObject(text, at + 1, at) : text.length;
      end = close < 0 || next < close ? next : close;
    }
    yield { start: at, end, value };
    at = text.indexOf("{", end);
    if (place?.inList === true && isClosed(text, end, at)) return;
  }
}

/** Whether what holds the objects ends between two offsets. */
export function isClosed(text: string, from: number, next: number): boolean {
  for (let i = from; i < (next < 0 ? text.length : next); i++)
    if (text[i] === "]" || text[i] === "}") return true;
  return false;
}

/** The object that is all of a line from an offset on, or null. */
function wholeLine(text: string, start: number): JsonItem | null {
  const lineEnd = text.indexOf("\n", start);
  let end = lineEnd < 0 ? text.length : lineEnd;
  while (end > start && /[\s,]/.test(text[end - 1]!)) end--;
  if (text[end - 1] !== "}") return null;
  const value = parsed(text.slice(start, end));
  return value === null ? null : { start, end, value };
}
