// Titles that differ by a slip: a typing error, a space, a cut-off end, a subtitle that one source
// leaves out. Found by sorting, so that no pairs are tried.
import { pushTo } from "../count.ts";
import { mainTitle } from "./title-key.ts";

/** How two titles differ. */
export type Slip = "spacing" | "typing" | "cut-off" | "subtitle";

export interface TitleForm {
  /** Folded. */
  readonly title: string;
  /** As a source writes it. */
  readonly written: string;
}

/** Shorter titles (letters) are compared as they are: one letter is another word there. */
const LONG_ENOUGH = 24;

/** Spaces by which one title may be longer than the other. */
const MOST_SPACES = 6;

/** How many neighbours in the order of the alphabet a title is compared with. */
const WINDOW = 3;

/** Words after which a title is another paper's, not the same with a subtitle. */
const OTHER_PAPER =
  /\b(?:parts?|errat(?:um|a)|corrigend(?:um|a)|corrections?|reply|replies|response|comments?|commentary|rejoinder|discussion|supplement(?:ary|al)?|appendix|addendum|retract(?:ed|ion)|abstract|poster|demo|tutorial|reprint|ii|iii|iv|v|vi|\d+)\b/u;

/**
 * Pairs of titles with a slip between them. Cost: n log n in the titles.
 *
 * @param forms distinct titles
 */
export function nearTitles(
  forms: readonly TitleForm[],
): { readonly a: number; readonly b: number; readonly slip: Slip }[] {
  const letters = forms.map(({ title }) => title.replaceAll(" ", ""));
  const rows = [...forms.keys()].filter((row) => letters[row]!.length >= LONG_ENOUGH);
  const found = new Map<string, { a: number; b: number; slip: Slip }>();
  // One slip leaves one of the ends as it is.
  for (const [end, key] of ENDS)
    for (const bucket of bucketsOf(rows, (row) => end(letters[row]!)))
      for (const [a, b] of neighbours(bucket, (row) => key(letters[row]!), forms)) {
        const slip = slipBetween(forms[a]!, forms[b]!);
        const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
        if (slip !== null && !found.has(pair)) found.set(pair, { a, b, slip });
      }
  return [...found.values()];
}

type Letters = (text: string) => string;

/** An end of a title, and the form in which titles with that end are sorted. */
const ENDS: readonly (readonly [end: Letters, key: Letters])[] = [
  [(text) => text.slice(0, LONG_ENOUGH / 2), (text) => text],
  [(text) => text.slice(-LONG_ENOUGH / 2), backwards],
];

/** By code units: only the order matters. */
function backwards(text: string): string {
  let turned = "";
  for (let i = text.length - 1; i >= 0; i--) turned += text[i]!;
  return turned;
}

function bucketsOf(rows: readonly number[], keyOf: (row: number) => string): number[][] {
  const buckets = new Map<string, number[]>();
  for (const row of rows) pushTo(buckets, keyOf(row), row);
  return [...buckets.values()].filter((bucket) => bucket.length > 1);
}

/** Pairs of titles that stand near each other when sorted. */
function* neighbours(
  bucket: readonly number[],
  keyOf: (row: number) => string,
  forms: readonly TitleForm[],
): Generator<[number, number]> {
  const keys = bucket.map((row) => ({ row, key: `${keyOf(row)}\n${forms[row]!.title}` }));
  keys.sort((a, b) => (a.key < b.key ? -1 : 1));
  for (let at = 0; at < keys.length; at++)
    for (const { row } of keys.slice(at + 1, at + 1 + WINDOW)) yield [keys[at]!.row, row];
}

/** How two titles differ, or null where they are titles of different papers. */
export function slipBetween(a: TitleForm, b: TitleForm): Slip | null {
  const [short, long] = a.title.length <= b.title.length ? [a, b] : [b, a];
  if (
    long.title.length - short.title.length < MOST_SPACES &&
    long.title.replaceAll(" ", "") === short.title.replaceAll(" ", "")
  )
    return "spacing";
  if (!long.title.startsWith(short.title)) return isTypo(a.title, b.title) ? "typing" : null;
  if (/(?:…|\.\.\.)\s*$/u.test(short.written)) return "cut-off";
  if (mainTitle(long.written) !== short.title) return isTypo(a.title, b.title) ? "typing" : null;
  return OTHER_PAPER.test(long.title.slice(short.title.length)) ? null : "subtitle";
}

/** Words for words, of which one differs in one letter that is neither its first nor a digit. */
function isTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [wordsA, wordsB] = [a.split(" "), b.split(" ")];
  if (wordsA.length !== wordsB.length) return false;
  let slips = 0;
  for (let i = 0; i < wordsA.length; i++) {
    const [one, other] = [wordsA[i]!, wordsB[i]!];
    if (one === other) continue;
    if (++slips > 1 || !isSlip(one, other)) return false;
  }
  return slips === 1;
}

/** One letter more, less, other or swapped with the next, in words of five letters and more. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || a[0] !== b[0] || /\d/u.test(a + b)) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB === restA[1]! + restA[0]!;
}
