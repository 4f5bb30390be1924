// Where the records of a JSON text stand: in a list, under a key of an envelope, one a line, or the
// whole text. Told by walking over the outermost keys, so that a cut text is told as well.
import { stringEnd, valueEnd } from "../json-items.ts";

const PRIMITIVE = /[-+.\w]+/y;
const SPACE = /\s*/y;

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

/** One past the value at an offset; -1 when it does not end or is none. */
function endOfValue(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 34) {
    const end = stringEnd(text, at);
    return end < 0 ? -1 : end + 1;
  }
  if (code === 123 || code === 91) return valueEnd(text, at);
  PRIMITIVE.lastIndex = at;
  return PRIMITIVE.test(text) ? PRIMITIVE.lastIndex : -1;
}

/**
 * The keys of the object that opens at an offset, each with the offset of its value, as far as the
 * text goes. Cost: linear in the object's length.
 */
export function keysAt(text: string, open: number): Map<string, number> {
  const keys = new Map<string, number>();
  let at = skipSpace(text, open + 1);
  while (text[at] === '"') {
    const end = stringEnd(text, at);
    if (end < 0) break;
    const key = text.slice(at + 1, end);
    at = skipSpace(text, end + 1);
    if (text[at] !== ":") break;
    at = skipSpace(text, at + 1);
    keys.set(key, at);
    at = endOfValue(text, at);
    if (at < 0) break;
    at = skipSpace(text, at);
    if (text[at] !== ",") break;
    at = skipSpace(text, at + 1);
  }
  return keys;
}

/** Where records begin. */
export interface JsonFrame {
  /** Offset from which records are read: behind the list's `[`, or a record's own `{`. */
  readonly from: number;
  /** The records stand in a list that has an end, and something else may follow. */
  readonly inList: boolean;
  /** Keys of the first record. */
  readonly keys: ReadonlyMap<string, number>;
}

/**
 * The frame of a text: the list at the first of the given paths of keys that leads to one, else the
 * outermost list or object; a path may also lead to one object. Null when the text is no JSON.
 */
export function jsonFrame(text: string, paths: readonly (readonly string[])[]): JsonFrame | null {
  const first = skipSpace(text, 0);
  if (text[first] === "[") return listFrame(text, first);
  if (text[first] !== "{") return null;
  const outer = keysAt(text, first);
  for (const path of paths) {
    let keys: ReadonlyMap<string, number> = outer;
    let at: number | undefined = first;
    for (const [i, key] of path.entries()) {
      if (i > 0) keys = text[at] === "{" ? keysAt(text, at) : new Map();
      at = keys.get(key);
      if (at === undefined) break;
    }
    if (at === undefined) continue;
    if (text[at] === "[") return listFrame(text, at);
    if (text[at] === "{") return { from: at, inList: true, keys: keysAt(text, at) };
  }
  return { from: first, inList: false, keys: outer };
}

function listFrame(text: string, open: number): JsonFrame {
  const item = skipSpace(text, open + 1);
  const keys = text[item] === "{" ? keysAt(text, item) : new Map<string, number>();
  return { from: open + 1, inList: true, keys };
}
