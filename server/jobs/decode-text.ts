// Bytes to text: what a byte order mark says, else UTF-8, else the old western code page. A guess
// is always told, as an issue on the first line it touches.
import type { ReadIssue } from "../../graph/index.ts";

export interface DecodedText {
  readonly text: string;
  /** At most one; its line is the first that is not plain UTF-8. */
  readonly issues: readonly ReadIssue[];
}

/** Never throws: bytes that mean nothing become U+FFFD, and an issue says so. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const mark = markOf(bytes);
  if (mark !== null) return { text: new TextDecoder(mark).decode(bytes), issues: [] };
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\ufffd") || isValidUtf8(bytes)) return { text, issues: [] };
  const damaged = { file, ...firstDamage(text) };
  if (looksLikeDamagedUtf8(text)) {
    const message = "Some bytes are not valid UTF-8 and are shown as \ufffd. Check the file.";
    const issue = { ...damaged, code: "damaged-text", severity: "doubt", message } as const;
    return { text, issues: [issue] };
  }
  const message = "The file is not UTF-8; it was read as Windows-1252 (western European letters).";
  const issue = { ...damaged, code: "assumed-encoding", severity: "note", message } as const;
  const western = decodeWindows1252(bytes);
  const raw = (western.split(/\r\n|\r|\n/u, issue.line)[issue.line - 1] ?? "").slice(0, 500);
  return { text: western, issues: [{ ...issue, raw }] };
}

/** The encoding that a byte order mark announces. */
function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** More whole letters beyond ASCII than broken ones: UTF-8 with a fault, not another encoding. */
function looksLikeDamagedUtf8(text: string): boolean {
  let whole = 0;
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
