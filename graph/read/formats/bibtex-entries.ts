// The entries of a BibTeX file with their fields as written. A broken entry ends where the next one
// starts at the beginning of a line, so it never swallows its neighbours.
import { SINGLE } from "./bibtex-fields.ts";

export interface BibField {
  /** Lower case. */
  readonly name: string;
  /** Without its delimiters; macros filled in. */
  readonly value: string;
}

export interface BibEntry {
  /** Lower case, for instance `article` or `string`. */
  readonly type: string;
  /** Citation key, "" when there is none. */
  readonly key: string;
  readonly fields: readonly BibField[];
  /** Offsets in the text: the `@`, and one past the end. */
  readonly start: number;
  readonly end: number;
  /** What is wrong with it, in words; empty when nothing is. */
  readonly faults: readonly string[];
}

const START = /^[ \t]*@[ \t]*([A-Za-z]+)\s*[{(]/gm;
const INLINE_START = /@[ \t]*([A-Za-z]+)\s*([{(])/y;
/** A line that starts a field: where a broken field ends at the latest. */
const FIELD_LINE = /^[ \t]*[A-Za-z][\w-]*(?: \w{1,20})?[ \t]*=[ \t]*(?=["{\w])/m;
/** A field behind a comma: any with a delimiter, of the usual ones also one without. */
const NEXT_FIELD =
  /,\s{0,40}(?:[A-Za-z][\w-]{1,30}\s{0,9}=\s{0,9}["{]|(?:author|title|year|date|month|journal|booktitle|publisher|editor|volume|number|pages|doi|url|eprint|note|keywords|abstract|series|address|isbn|issn)\s{0,9}=\s{0,9}\w)/i;
/** Each recovery may look through the whole entry. */
const MOST_RECOVERIES = 50;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Reads the fields of one entry between two offsets. */
class EntryScanner {
  readonly #text: string;
  readonly #limit: number;
  readonly #macros: ReadonlyMap<string, string>;
  readonly faults: string[] = [];
  readonly fields: BibField[] = [];
  #at: number;
  #recoveries = 0;

  constructor(text: string, at: number, limit: number, macros: ReadonlyMap<string, string>) {
    this.#text = text;
    this.#at = at;
    this.#limit = limit;
    this.#macros = macros;
  }

  /** Each fault once. */
  #fault(fault: string): void {
    if (!this.faults.includes(fault)) this.faults.push(fault);
  }

  get at(): number {
    return this.#at;
  }

  #skipSpace(): void {
    while (this.#at < this.#limit && /\s/.test(this.#text[this.#at]!)) this.#at++;
  }

  /** The citation key: what stands before the first comma on the first line that has one. */
  key(): string {
    this.#skipSpace();
    let end = this.#at;
    while (end < this.#limit && !/[,={}\n]/.test(this.#text[end]!)) end++;
    const stop = this.#text[end];
    const key = this.#text.slice(this.#at, end).trim();
    if (stop === "=") {
      // `@article{pell20 title={…}`: the last word before the sign names a field.
      const cut = /^(\S+)\s+(?=\S+$)/.exec(key);
      this.#fault(cut ? "the comma behind its key is missing" : "it has no key");
      this.#at += cut?.[0].length ?? 0;
      return cut?.[1] ?? "";
    }
    if (key === "") this.#fault("it has no key");
    this.#at = end < this.#limit && (stop === "," || stop === "\n") ? end + 1 : end;
    return key;
  }

  /** Reads fields up to the closing brace; true when it was found. */
  run(close: string): boolean {
    for (;;) {
      while (this.#at < this.#limit && /[\s,]/.test(this.#text[this.#at]!)) this.#at++;
      if (this.#at >= this.#limit) return false;
      if (this.#text[this.#at] === close) {
        this.#at++;
        // A brace too many closes early when fields still follow.
        if (!this.#fieldFollows()) return true;
        this.#fault("it has a closing brace too many");
        continue;
      }
      this.#field();
    }
  }

  #fieldFollows(): boolean {
    const next = this.#nextFieldLine(this.#at);
    if (next >= this.#limit) return false;
    return (
      /^[\s,}"]*$/.test(this.#text.slice(this.#at, next)) ||
      !this.#text.slice(this.#at, next).includes("\n\n")
    );
  }

  #nextFieldLine(from: number): number {
    // Searching the entry alone keeps broken files from being searched to their end again and again.
    const lineStart =
      from === 0 || this.#text[from - 1] === "\n" ? from : this.#text.indexOf("\n", from) + 1;
    if (lineStart === 0 || lineStart >= this.#limit) return this.#limit;
    const match = FIELD_LINE.exec(this.#text.slice(lineStart, this.#limit));
    return match ? lineStart + match.index : this.#limit;
  }

  #field(): void {
    const nameStart = this.#at;
    // Some databases write names of two words (`funding_text 1`).
    while (this.#at < this.#limit && !/[\n=,{}"#]/.test(this.#text[this.#at]!)) this.#at++;
    const name = this.#text.slice(nameStart, this.#at).trim().toLowerCase();
    this.#skipSpace();
    if (this.#text[this.#at] !== "=" || this.#at >= this.#limit || name === "") {
      this.#fault("a part of it is no field");
      this.#at = Math.max(this.#at + 1, Math.min(this.#limit, this.#nextFieldLine(this.#at + 1)));
      return;
    }
    this.#at++;
    const valueStart = this.#at;
    const value = this.#value();
    this.#skipSpace();
    const next = this.#text[this.#at];
    const ended = this.#at >= this.#limit || next === "," || next === "}" || next === ")";
    // A value up to the end of the entry has eaten the fields behind it.
    const eaten = this.#at >= this.#limit && this.#nextField(valueStart, this.#limit) >= 0;
    if (value === null || !ended || eaten) {
      // The value is cut off or goes on behind its delimiter: take all up to the next field.
      const end = this.#recovered(valueStart, value === null || eaten ? valueStart : this.#at);
      this.#fault(`its field "${name}" has a brace or quotation mark too many or too few`);
      this.#push(name, looseValue(this.#text.slice(valueStart, end)));
      this.#at = end;
      return;
    }
    this.#push(name, value);
  }

  /** Where to go on behind a broken value; the end of the entry when it is broken all through. */
  #recovered(valueStart: number, from: number): number {
    if (++this.#recoveries > MOST_RECOVERIES) return this.#limit;
    const line = this.#nextFieldLine(from);
    const comma = this.#nextField(valueStart, line);
    return comma < 0 ? line : comma;
  }

  /** Offset of a comma before what is plainly another field (`, author = {`), or -1. */
  #nextField(from: number, to: number): number {
    const match = NEXT_FIELD.exec(this.#text.slice(from, to));
    return match ? from + match.index : -1;
  }

  #push(name: string, value: string): void {
    const held = this.fields.find((field) => field.name === name);
    if (held && held.value !== value && SINGLE.has(name))
      this.#fault(`its field "${name}" is given twice; the first counts`);
    this.fields.push({ name, value });
  }

  /** A value: delimited texts, numbers and macros joined by `#`; null when a delimiter is missing. */
  #value(): string | null {
    let whole = "";
    for (;;) {
      this.#skipSpace();
      const char = this.#text[this.#at];
      if (char === "{" || char === '"') {
        const end = this.#delimited(char);
        if (end < 0) return null;
        whole += this.#text.slice(this.#at + 1, end);
        this.#at = end + 1;
      } else {
        const start = this.#at;
        while (this.#at < this.#limit && !/[\s,#{}"()=]/.test(this.#text[this.#at]!)) this.#at++;
        const word = this.#text.slice(start, this.#at);
        if (word === "") return null;
        whole += this.#macros.get(word.toLowerCase()) ?? word;
      }
      this.#skipSpace();
      if (this.#text[this.#at] !== "#") return whole;
      this.#at++;
    }
  }

  /** Offset of the delimiter that closes the one here, or -1 inside the entry. */
  #delimited(open: string): number {
    let depth = 0;
    for (let i = this.#at; i < this.#limit; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 92) i++;
      else if (code === 123) depth++;
      else if (code === 125) {
        depth--;
        if (open === "{" && depth === 0) return i;
        if (depth < 0) return -1;
      } else if (code === 34 && open === '"' && depth === 0 && i > this.#at) return i;
    }
    return -1;
  }
}

/** A value whose delimiters are broken, as far as it can be told. */
function looseValue(raw: string): string {
  return raw
    .trim()
    .replace(/(?<![\s,])[\s,]+$/, "")
    .replace(/^["{]+/, "")
    .replace(/(?<![}"])[}"]+$/, "")
    .trim();
}

/**
 * All entries of a text, also broken ones. Cost: linear in the length for sound files.
 * @param known macros of what stood before the text
 */
export function bibEntries(text: string, known: ReadonlyMap<string, string>): BibEntry[] {
  const macros = new Map([...MONTHS.map((month) => [month, month] as const), ...known]);
  const starts: number[] = [];
  for (const match of text.matchAll(START)) starts.push(match.index + match[0].indexOf("@"));
  const entries: BibEntry[] = [];
  let next = 0;
  let at = starts[0] ?? text.length;
  while (at < text.length) {
    while (next < starts.length && starts[next]! <= at) next++;
    const limit = starts[next] ?? text.length;
    const entry = entryAt(text, at, limit, macros);
    if (entry) {
      entries.push(entry);
      if (entry.type === "string")
        for (const { name, value } of entry.fields) macros.set(name, value);
    }
    at = inlineStart(text, entry?.end ?? at + 1, limit);
  }
  return entries;
}

/** Where the next entry starts on the same line, or the limit. */
function inlineStart(text: string, from: number, limit: number): number {
  for (let at = text.indexOf("@", from); at >= 0 && at < limit; at = text.indexOf("@", at + 1)) {
    INLINE_START.lastIndex = at;
    if (INLINE_START.test(text)) return at;
  }
  return limit;
}

function entryAt(
  text: string,
  start: number,
  limit: number,
  macros: ReadonlyMap<string, string>,
): BibEntry | null {
  INLINE_START.lastIndex = start;
  const head = INLINE_START.exec(text);
  if (!head) return null;
  const type = head[1]!.toLowerCase();
  const close = head[2] === "{" ? "}" : ")";
  const scanner = new EntryScanner(text, start + head[0].length, limit, macros);
  if (type === "comment" || type === "preamble") {
    const end = balancedEnd(text, start + head[0].length - 1, limit);
    return { type, key: "", fields: [], start, end, faults: [] };
  }
  const key = type === "string" ? "" : scanner.key();
  const closed = scanner.run(close);
  if (!closed) scanner.faults.push("its closing brace is missing");
  const end = closed ? scanner.at : limit;
  return { type, key, fields: scanner.fields, start, end, faults: scanner.faults };
}

function balancedEnd(text: string, open: number, limit: number): number {
  let depth = 0;
  for (let i = open; i < limit; i++) {
    const char = text[i];
    if (char === "{" || char === "(") depth++;
    else if ((char === "}" || char === ")") && --depth === 0) return i + 1;
  }
  const line = text.indexOf("\n", open);
  return line < 0 || line > limit ? limit : line;
}
