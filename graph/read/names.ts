// Lists of names as bylines write them, cut into single names. The names stay as written.
import { withoutLab } from "../model/labs.ts";
import type { AuthorDetail } from "../model/paper-record.ts";

/** A byline taken apart. */
export interface NameList {
  readonly names: readonly string[];
  /** Parallel to `names`, or null when the byline says nothing but names. */
  readonly details: readonly (AuthorDetail | null)[] | null;
  /** The byline says that further authors are left out (`et al.`). */
  readonly incomplete: boolean;
}

/** Which part of a name comes first where a comma may stand inside of it. */
export type NameOrder = "given-first" | "family-first";

/** Separators beside which a comma parts no people. */
const STRONGER_THAN_COMMA = /[;；·•∙\n、]/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/i;
const ET_AL = /^(?:and )?(?:et\.? ?al\.?|others|等人?|\.{3}|…)$/i;
const INITIALS = /^(?:\p{Lu}\.?[ -]?){1,4}$/u;
/** `Pell A.`: whole without a comma. */
const INITIALS_BEHIND = /^\p{L}[\p{L}\p{M}'’-]+ (?:\p{Lu}\.[ -]?){1,4}$/u;
const MARKS = /[*†‡§¶∗⋆★☆✉♠♣♦♥♮♯#⁎]|[¹²³⁴-⁹⁰]|\\?\^\{?\d*\}?|\$\^?\{?[^$]{0,12}\}?\$/gu;

/** Splits at separators that stand outside of brackets. */
function splitOutside(text: string, isSeparator: (char: string) => boolean): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if ("([（【{".includes(char)) depth++;
    else if (")]）】}".includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isSeparator(char)) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  // Brackets that never close would hide every separator behind them.
  if (depth > 0) return text.split(/[,，、;；·•|\n]/).filter((part) => part.trim() !== "");
  return parts;
}

/** The strongest separator in a byline: · and its kin, line ends, semicolons, enumeration commas. */
function separatorOf(text: string): (char: string) => boolean {
  if (/[ \u00a0][·•∙・‧⋅|][ \u00a0]|[·•∙]/.test(text)) return (c) => "·•∙・‧⋅|".includes(c);
  if (/[;；]/.test(text)) return (c) => c === ";" || c === "；";
  if (text.includes("、")) return (c) => c === "、" || c === "，";
  return (c) => c === "," || c === "，";
}

/** "A and B" or "A & B" → both; "and B" → B. Brackets (`B (X & Y)`) are left whole. */
function splitAnd(part: string): string[] {
  const found = part.search(/[([（【]/);
  const bracket = found < 0 ? part.length : found;
  const pieces = part
    .slice(0, bracket)
    .split(/(?:^|\s)(?:and|&|und|和|与)\s+|(?<=\p{Script=Han}{2})[和与](?=\p{Script=Han}{2})/iu);
  pieces.push((pieces.pop() ?? "") + part.slice(bracket));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
}

/** `Given Family (Place, Other place)` → name and places. */
function takePlaces(text: string): { name: string; places: string[] } {
  const match = /[(（]([^()（）]*)[)）][\s*†‡§¶∗⋆\d]*$/.exec(text);
  const name = text.slice(0, match?.index).trimEnd();
  if (!match || name === "") return { name: text, places: [] };
  const inner = match[1]!.trim();
  // A short note such as (equal contribution) or (*) is no place.
  if (inner === "" || /^[\d*,†‡ ]+$|equal|correspond/i.test(inner)) return { name, places: [] };
  return {
    name,
    places: inner.split(/(?:(?<!\s)\s+)?[;；/]\s*/).filter((p) => p !== ""),
  };
}

function tidyName(text: string): string {
  return text
    .replace(MARKS, "")
    .replace(/(?<=\p{L})\d(?:,\d)*$/u, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:·•|]+|(?<![\s,;:·•|])[\s,;:·•|]+$/g, "")
    .replace(/^(?:by|authors?)\s*[:：]?\s+/i, "");
}

/** `Family, Given, Other, Given`: every second comma parts people; null when that can't be. */
function joinPairs(parts: readonly string[]): string[] | null {
  const apart =
    (parts.length > 2 && parts.every((part) => isName(part))) ||
    parts.every((part) => INITIALS_BEHIND.test(part.trim()));
  if (parts.length % 2 === 1 || apart) return null;
  return parts
    .filter((_, i) => i % 2 === 0)
    .map((part, i) => `${part.trim()}, ${parts[2 * i + 1]!.trim()}`);
}

/** `Family, G. H., Other, I.` has initials as every second piece; those belong together. */
function joinInverted(parts: readonly string[]): string[] | null {
  if (parts.length < 2 || parts.length % 2 === 1) return null;
  const inverted = parts.every((part, i) => (i % 2 === 1) === INITIALS.test(part.trim()));
  if (!inverted) return null;
  return parts
    .filter((_, i) => i % 2 === 0)
    .map((part, i) => `${part.trim()}, ${parts[2 * i + 1]!.trim()}`);
}

/**
 * The names of a byline, in order. Each line is cut by its own separator: `·`,
 * `;`, `、` or `,`, with "and" or "&" before the last; suffixes such as `Jr.` stay with their name;
 * what stands in brackets behind a name is its affiliation; footnote marks are dropped. With
 * `family-first`, a comma stands inside of each name (`Pell, Ada, Tran, Bo`).
 * Cost: linear in the length.
 */
export function splitNames(byline: string, order: NameOrder = "given-first"): NameList {
  const text = byline.replace(/[^\S\n]+/g, " ").trim();
  if (text.includes("\n"))
    return joinLists(text.split("\n").map((line) => splitNames(line, order)));
  const byComma = !STRONGER_THAN_COMMA.test(text);
  const parts = splitOutside(text, separatorOf(text)).flatMap(splitAnd);
  const pieces =
    (byComma ? joinInverted(parts) : null) ??
    (byComma && order === "family-first" ? joinPairs(parts) : null) ??
    parts;
  const names: string[] = [];
  const details: (AuthorDetail | null)[] = [];
  let incomplete = false;
  for (const piece of pieces) {
    const { name: bare, places } = takePlaces(piece);
    let name = tidyName(bare);
    if (ET_AL.test(name)) {
      incomplete = true;
      continue;
    }
    const trailing = /^(.*[^\s,])(?:,? et\.? al\.?| ?等人?)$/i.exec(name);
    if (trailing) {
      incomplete = true;
      name = trailing[1]!;
    }
    if (!/\p{L}/u.test(name)) continue;
    if (SUFFIX.test(name) && names.length > 0) {
      names.push(`${names.pop() ?? ""}, ${name}`);
      continue;
    }
    names.push(name);
    details.push(places.length > 0 ? { affiliations: places, orcid: null } : null);
  }
  return { names, details: details.some((d) => d !== null) ? details : null, incomplete };
}

/** A piece with its one comma, brackets and marks aside: family and given name, or null. */
function inverted(piece: string): { family: string; given: string } | null {
  const bare = tidyName(piece.replace(/[(（][^()（）]*[)）]/g, " "));
  const parts = bare.split(/(?:(?<!\s)\s+)?,\s*/).filter((part) => !SUFFIX.test(part));
  if (parts.length !== 2) return null;
  return { family: parts[0]!, given: parts[1]! };
}

const ONE_WORD = /^(?!\p{Script=Han})\p{Lu}[\p{L}\p{M}'’-]+$/u;
const FAMILY = /^(?:(?:de|del|della|di|da|dos|du|van|von|der|den|la|le|el|al|bin|ter|ten) )*\S+$/iu;
const GIVEN = /^(?!\p{Script=Han})\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}\.?){0,2}$/u;

/**
 * The order in which a column of bylines writes names, told from those that have several people
 * (`Pell, Ada; Tran, Bo`); null when none tells. Cost: linear.
 */
export function nameOrderOf(bylines: Iterable<string>): NameOrder | null {
  let familyFirst = 0;
  let givenFirst = 0;
  for (const byline of bylines) {
    const pieces = byline.split(/[;；\n]|\s(?:and|&|und)\s/);
    if (pieces.length < 2) continue;
    for (const piece of pieces) {
      if (piece.trim() === "") continue;
      const split = inverted(piece);
      if (split && FAMILY.test(split.family)) familyFirst++;
      else if (!piece.includes(",")) givenFirst++;
    }
  }
  if (familyFirst + givenFirst === 0) return null;
  return familyFirst >= 4 * givenFirst ? "family-first" : "given-first";
}

/** Whether a byline may be one person written `Pell, Ada`: two words are hardly two full names. */
export function mayBeInverted(byline: string): boolean {
  if (byline.length > 120 || STRONGER_THAN_COMMA.test(byline) || /\band\b|&/.test(byline))
    return false;
  const split = inverted(byline);
  return split !== null && ONE_WORD.test(split.family) && GIVEN.test(split.given);
}

/** Bylines on several lines are one list. */
function joinLists(lists: readonly NameList[]): NameList {
  const details = lists.flatMap((list) => list.details ?? list.names.map(() => null));
  return {
    names: lists.flatMap((list) => list.names),
    details: details.some((d) => d !== null) ? details : null,
    incomplete: lists.some((list) => list.incomplete),
  };
}

const PARTICLES =
  /^(?:de|del|della|di|da|das|dos|du|van|von|der|den|la|le|el|al|bin|ibn|ter|ten|zu|y|e|st\.?|d'|do)$/i;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’`´.-]*|[\p{Lo}]{1,6}|\p{Lu}\.)$/u;
const NOT_IN_NAMES =
  /^(?:The|A|An|Of|For|With|In|On|To|From|By|Via|And|Using|Towards?|Learning|Networks?|Deep|Neural|Models?|Data|Analysis|Based|Session|Papers?|University|Institute|Abstract|Track|Conference|Workshop|Poster|Oral|Spotlight|Notes?|Introduction|Surveys?|Computing|Journal|Nature|Science|Robotics|Letters|Transactions|Reviews?|Intelligence|Systems?|Machine|Research|Vision|International|Advances|Proceedings|Vol|ACM|IEEE|AAAI|ICML|ICLR|NeurIPS|CVPR|Award|Project|Website|Benchmark|Framework|Method|Approach|Study|Representation|Image|Video|Language|Large|Graph|Self|Optimization|Generation|Detection|Segmentation|Estimation|Reinforcement|Transformers?|Attention|Diffusion|Ballroom)$/;

/** Whether a text can be one person's name: two to six capitalised words, particles between. */
export function isName(text: string): boolean {
  const name = tidyName(text);
  if (name.length < 2 || name.length > 60) return false;
  if (/^[\p{Script=Han}·]{2,8}$/u.test(name)) return name.length <= 4 || name.includes("·");
  const words = name
    .replace(/,/g, " ")
    .split(" ")
    .filter((word) => word !== "");
  if (words.length < 2 || words.length > 7) return false;
  let capitals = 0;
  for (const word of words) {
    if (NOT_IN_NAMES.test(word)) return false;
    if (NAME_WORD.test(word)) capitals++;
    else if (!PARTICLES.test(word) && !(words.length === 2 && /^\p{Ll}+$/u.test(word)))
      return false;
  }
  return capitals >= 2 || (capitals === 1 && words.length === 2);
}

/** Share of the pieces of a byline that can be names; 0 for a text of one piece that can't. */
export function nameShare(byline: string): number {
  const { names } = splitNames(byline);
  if (names.length === 0) return 0;
  return names.filter((name) => isName(name) || withoutLab(name) !== null).length / names.length;
}
