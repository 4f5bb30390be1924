// Bytes to text: what a byte order mark says, else UTF-16 by its zero bytes, else UTF-8, else what the
// file says of itself, else the old western code page. A guess is always told, as an issue on the
// first line it touches.
import { isUtf8 } from "node:buffer";
import type { ReadIssue } from "../../graph/index.ts";

export interface DecodedText {
  readonly text: string;
  /** At most one; its line is the first that is not plain UTF-8. */
  readonly issues: readonly ReadIssue[];
}

/** How bytes become text. `utf-8` is sound UTF-8, `damaged` has bytes that are none. */
export type Encoding =
  | { readonly by: "utf-8" | "damaged" }
  | { readonly by: "label"; readonly label: string }
  | { readonly by: "western"; readonly decode: (bytes: Uint8Array) => string };

const WESTERN: Encoding = { by: "western", decode: decodeWindows1252 };

/** What was decided of some bytes. */
interface Judged {
  readonly encoding: Encoding;
  readonly issues: readonly ReadIssue[];
}

/** Never throws: bytes that mean nothing become U+FFFD, and an issue says so. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const { encoding, issues } = decodeHead(file, bytes);
  return { text: decodeBy(encoding, bytes), issues };
}

/** How a text is to be decoded, by its first bytes or all of them. */
export function decodeHead(file: string, bytes: Uint8Array, isWhole = true): Judged {
  const label = markOf(bytes);
  if (label !== null) return { encoding: { by: "label", label }, issues: [] };
  const wide = wideOf(isWhole ? bytes : bytes.subarray(0, bytes.length & ~1));
  if (wide !== null)
    return { encoding: { by: "label", label: wide }, issues: [wideIssue(file, bytes, wide)] };
  if (isUtf8(bytes)) return { encoding: { by: "utf-8" }, issues: [] };
  return judgeDamage(file, bytes, bytes, 0);
}

/**
 * How bytes that are not UTF-8 are to be decoded.
 * @param head the beginning of the file, which may name its encoding
 * @param letters letters beyond ASCII that were read as UTF-8 before these bytes
 */
export function judgeDamage(
  file: string,
  bytes: Uint8Array,
  head: Uint8Array,
  letters: number,
): Judged {
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = { file, ...firstDamage(text) };
  if (looksLikeDamagedUtf8(text, letters)) {
    const message = "Some bytes are not valid UTF-8 and are shown as \ufffd. Check the file.";
    const issue = { ...damaged, code: "damaged-text", severity: "doubt", message } as const;
    return { encoding: { by: "damaged" }, issues: [issue] };
  }
  const stated = statedEncoding(head);
  if (stated !== null) return { encoding: stated, issues: [] };
  const message = "The file is not UTF-8; it was read as Windows-1252 (western European letters).";
  const issue = { ...damaged, code: "assumed-encoding", severity: "note", message } as const;
  const western = decodeWindows1252(bytes);
  const raw = (western.split(/\r\n|\r|\n/u, issue.line)[issue.line - 1] ?? "").slice(0, 500);
  return { encoding: WESTERN, issues: [{ ...issue, raw }] };
}

function decodeBy(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding.by === "western") return encoding.decode(bytes);
  return new TextDecoder(encoding.by === "label" ? encoding.label : "utf-8").decode(bytes);
}

/** The encoding that a byte order mark announces. */
function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

/** How many bytes tell whether a file is UTF-16. */
const WIDE_SAMPLE = 4096;

/** UTF-16 without a mark: every other byte of western text, or of its spaces and line ends, is zero. */
function wideOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, WIDE_SAMPLE) & ~1;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [high, low] = zeros as [number, number];
  if (length < 8 || bytes.length % 2 !== 0 || high + low < length / 20) return null;
  if (high > 20 * low) return "utf-16be";
  return low > 20 * high ? "utf-16le" : null;
}

function wideIssue(file: string, bytes: Uint8Array, label: string): ReadIssue {
  const text = new TextDecoder(label).decode(bytes);
  const raw = (text.split(/\r\n|\r|\n/u, 1)[0] ?? "").slice(0, 500);
  const message = "The file has no byte order mark; it was read as UTF-16 for its zero bytes.";
  const place = { file, line: 1, column: 1, raw } as const;
  return { ...place, code: "assumed-encoding", severity: "note", message };
}

/** The encoding that an XML declaration or JabRef's first line names, or null. */
function statedEncoding(bytes: Uint8Array): Encoding | null {
  const head = Buffer.from(bytes.subarray(0, 1000)).toString("latin1");
  const stated =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,30})["']/u.exec(head)?.[1] ??
    /^%+ ?Encoding: ?([\w:.-]{2,30})/mu.exec(head)?.[1];
  if (stated === undefined || /^utf-?8$/iu.test(stated)) return null;
  if (/^(?:iso-?8859[-_]1|latin-?1|windows-1252|cp-?1252|us-ascii)$/iu.test(stated)) return WESTERN;
  // JabRef writes Java's names: ISO8859_2, Cp1251.
  const label = stated
    .replace(/^iso-?8859[-_]/iu, "iso-8859-")
    .replace(/^cp-?(?=125)/iu, "windows-");
  try {
    return { by: "label", label: new TextDecoder(label).encoding };
  } catch {
    return null;
  }
}

/** More whole letters beyond ASCII than broken ones: UTF-8 with a fault, not another encoding. */
function looksLikeDamagedUtf8(text: string, before: number): boolean {
  let whole = before;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) whole++;
  }
  return whole > broken;
}

function firstDamage(text: string): Pick<ReadIssue, "line" | "column" | "raw"> {
  const before = text.slice(0, text.indexOf("\ufffd")).split(/\r\n|\r|\n/u);
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const raw = text.split(/\r\n|\r|\n/u, line)[line - 1] ?? "";
  return { line, column, raw: raw.slice(0, 500) };
}

/** The letters of 0x80 to 0x9f; the five unused places keep their control characters. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand, because Node 20 decodes 0x80 to 0x9f of this code page as control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/gu, (letter) => WINDOWS_1252.charAt(letter.charCodeAt(0) - 0x80));
}
