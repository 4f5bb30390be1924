// A line of affiliations cut into addresses, and an address into its parts.
import { oneLine } from "../../model/text.ts";

/** What stands behind addresses and is none: mail, telephone, roles of the author. */
const TAIL =
  /\b(?:electronic address|e-?mails?(?: address)?|correspond(?:ing|ence)\b|reprint requests|tel(?:ephone)?|phone|fax)\b\s*[:.]|(?<!\S)\S[^\s@]*@/iu;

/** Marks that point from authors to addresses: `1 Institute …`, `a Department …`, `* University …`. */
const MARK = /^(?:[*†‡§¶#]+\s*|\(?\d{1,2}[).]?\s*(?=\p{Lu}\p{Ll})|[a-z][).]?\s+(?=\p{Lu}))/u;

/** Longer lines are no address. */
const MOST_LETTERS = 600;

/** No address has as many parts. */
const MOST_PARTS = 24;

/**
 * The addresses of a line, each cut at its commas: `Dept A, Univ B, City, Country; Dept C, …`. Brackets,
 * mail addresses and marks are left out, as are parts without letters at the end. Cost: linear.
 */
export function addressParts(line: string): string[][] {
  if (line.length > 20 * MOST_LETTERS) return [];
  return oneLine(line)
    .split(/;|\s\|\s|\band (?=\d?\s?(?:Department|Institute|School) of [^,]{0,300},)/u)
    .filter((address) => address.length <= MOST_LETTERS)
    .map(partsOf)
    .filter((parts) => parts.length > 0 && parts.length <= MOST_PARTS && !isReference(parts));
}

/** A cited work that a source gives among addresses: `LIND A, 1974, J GRAPHS, V16, P434`. */
function isReference(parts: readonly string[]): boolean {
  return parts.some((part) => /^V\d+$/u.test(part)) || /^\d{4}$/u.test(parts[1] ?? "");
}

function partsOf(address: string): string[] {
  const tail = TAIL.exec(address);
  const parts = (
    tail ? address.slice(0, tail.index).replace(/(?<![\s,;.(])[\s,;.(]+$/u, "") : address
  )
    .replace(/(?<![\s,.])[\s,.]+and\.?$/u, "")
    .replace(/(?:(?<!\s)\s+)?\([^()]*\)/gu, "")
    .replace(/(?:(?<!\s)\s+)?\[[^[\]]*\]/gu, "")
    .split(",")
    .map((part) => part.replace(MARK, "").trim())
    .filter((part) => part !== "")
    .reduce<string[]>(withForm, []);
  const last = parts.findLastIndex((part) => /\p{L}/u.test(part));
  const kept = parts.slice(0, last + 1).map((part) => part.replace(MARK, ""));
  if (kept.length > 0) kept[kept.length - 1] = withoutStop(kept.at(-1)!);
  return kept;
}

/** `Lind Tools, Inc.` is one part. */
function withForm(parts: string[], part: string): string[] {
  if (
    parts.length > 0 &&
    /^(?:Inc|Ltd|LLC|L\.?L\.?C|GmbH|Corp|Co|S\.A|LP|LLP|PLC|AG)\.?$/u.test(part)
  )
    parts.push(`${parts.pop()!}, ${part}`);
  else parts.push(part);
  return parts;
}

/** Ends of sentences, but not of `U.S.A.` and `Inc.`. */
function withoutStop(part: string): string {
  return /(?:^|[\s.])(?:\p{L}|Inc|Ltd|Co|Corp)\.$/u.test(part)
    ? part
    : part.replace(/(?<!\.)\.+$/u, "");
}
