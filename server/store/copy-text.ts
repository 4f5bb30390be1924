// The text form of PostgreSQL's COPY: a row per line, fields between tabs, backslash escapes.
// What PostgreSQL cannot hold (NUL, half surrogate pairs) or a driver drops from the start of a text
// (the byte order mark) is spelled out, reversibly.

/** The field of a NULL. */
export const NULL_FIELD = "\\N";

/** U+001A SUBSTITUTE and four hexadecimal digits stand for a UTF-16 unit that cannot be stored. */
const SUBSTITUTE = "\u001a";

// Half surrogates match only in a `u` pattern, whole pairs do not.
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const NOT_STORABLE = /[\u0000\u001a\ud800-\udfff\ufeff]/gu;
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const SPELLED_OUT = /\u001a([0-9a-f]{4})/gu;
const NEEDS_ESCAPE = /[\\\t\n\r]/gu;
const ESCAPED = /\\([bfnrtv\\])/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};

const UNESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};

/** Any text as PostgreSQL gives it back; ordinary texts stay as they are. */
export function storable(text: string): string {
  return text.replace(
    NOT_STORABLE,
    (unit) => SUBSTITUTE + unit.charCodeAt(0).toString(16).padStart(4, "0"),
  );
}

/** The text before `storable`. */
export function fromStorable(text: string): string {
  if (!text.includes(SUBSTITUTE)) return text;
  return text.replace(SPELLED_OUT, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** A storable text as a field. */
export function copyField(text: string): string {
  return text.replace(NEEDS_ESCAPE, (character) => ESCAPES[character]!);
}

/** The text of a field that is not NULL. */
export function fromCopyField(field: string): string {
  if (!field.includes("\\")) return field;
  return field.replace(ESCAPED, (_, letter: string) => UNESCAPES[letter]!);
}

/** How much is turned into text at a time, in bytes. */
const PIECE = 1 << 22;
const NEWLINE = 0x0a;

/** The rows of what COPY TO wrote, each as its fields. A newline byte always ends a row. */
export function* copyRows(bytes: Uint8Array): Generator<string[], void> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for (let start = 0; start < bytes.length;) {
    let end = Math.min(start + PIECE, bytes.length);
    while (end < bytes.length && bytes[end - 1] !== NEWLINE) end++;
    const text = decoder.decode(bytes.subarray(start, end));
    const lines = text.split("\n");
    // What follows the last newline is empty.
    for (let i = 0; i + 1 < lines.length; i++) yield lines[i]!.split("\t");
    start = end;
  }
}

/** Rows (fields joined by tabs), at least one, as COPY FROM takes them. */
export function copyBytes(rows: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${rows.join("\n")}\n`);
}
