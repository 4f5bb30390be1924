// Bytes to text as they come. The first megabyte decides how they are decoded, as a whole file is;
// what breaks later is judged where it stands.
import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import type { ReadIssue } from "../../graph/index.ts";
import { decodeHead, judgeDamage, type Encoding } from "./decode-text.ts";

const HEAD = 1 << 20;

export class TextStream {
  readonly #file: string;
  #head: Uint8Array[] = [];
  #headLength = 0;
  /** The beginning, which may name the encoding. */
  #start: Uint8Array = new Uint8Array();
  #encoding: Encoding | null = null;
  #decoder: TextDecoder | null = null;
  /** Bytes of a letter whose others are still to come. */
  #rest: Uint8Array = new Uint8Array();
  /** Letters beyond ASCII so far, about. */
  #letters = 0;
  #lines = 0;
  #issues: ReadIssue[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** The text of the next bytes, as far as it is sure. */
  write(bytes: Uint8Array): string {
    if (this.#encoding !== null) return this.#decode(bytes, false);
    this.#head.push(bytes);
    this.#headLength += bytes.length;
    return this.#headLength < HEAD ? "" : this.#begin(false);
  }

  /** The last of the text. */
  end(): string {
    return this.#encoding === null ? this.#begin(true) : this.#decode(new Uint8Array(), true);
  }

  /** What is to be said of the text that was given since the last call. */
  takeIssues(): readonly ReadIssue[] {
    const issues = this.#issues;
    this.#issues = [];
    return issues;
  }

  #begin(isWhole: boolean): string {
    const bytes = Buffer.concat(this.#head);
    this.#head = [];
    this.#start = bytes.subarray(0, 1000);
    const whole = isWhole ? bytes : bytes.subarray(0, bytes.length - openBytes(bytes));
    const { encoding, issues } = decodeHead(this.#file, whole, isWhole);
    this.#issues.push(...issues);
    this.#use(encoding);
    return this.#decode(bytes, isWhole);
  }

  #use(encoding: Encoding): void {
    this.#encoding = encoding;
    if (encoding.by === "label") this.#decoder = new TextDecoder(encoding.label);
    if (encoding.by === "damaged") this.#decoder = new TextDecoder("utf-8");
  }

  #decode(bytes: Uint8Array, isLast: boolean): string {
    const encoding = this.#encoding!;
    if (this.#decoder !== null) return this.#decoder.decode(bytes, { stream: !isLast });
    if (encoding.by === "western") return encoding.decode(bytes);
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const sound = isLast ? all : all.subarray(0, all.length - openBytes(all));
    if (!isUtf8(sound)) return this.#judge(all, isLast);
    this.#rest = all.subarray(sound.length);
    const text = Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength).toString("utf8");
    this.#letters += sound.length - text.length;
    this.#lines += linesIn(text);
    return text;
  }

  /** Bytes that are not UTF-8, in a text that was until here. */
  #judge(bytes: Uint8Array, isLast: boolean): string {
    this.#rest = new Uint8Array();
    const { encoding, issues } = judgeDamage(this.#file, bytes, this.#start, this.#letters);
    for (const issue of issues) this.#issues.push({ ...issue, line: issue.line + this.#lines });
    this.#use(encoding);
    return this.#decode(bytes, isLast);
  }
}

/** How many bytes at the end begin a letter of UTF-8 that goes on behind them. */
function openBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
}

function linesIn(text: string): number {
  const unix = text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text;
  let lines = 0;
  for (let at = unix.indexOf("\n"); at >= 0; at = unix.indexOf("\n", at + 1)) lines++;
  return lines;
}
