// Reading a person's name: which part is family, which given, however it was written down. Used to
// compare names (`resolve/`) and to write them the way reference managers expect (`write/`).
import { isGroupName } from "./group-name.ts";
import { foldWords, oneLine } from "./text.ts";

/** A written name taken apart. Parts keep their spelling; absent parts are empty. */
export interface PersonName {
  /** Given and middle names, for instance `Joshua B.`; empty for a single name. */
  readonly given: string;
  /** Words that belong to the family name without being sorted by, for instance `van der`. */
  readonly particles: string;
  /** Never empty unless the whole name is. */
  readonly family: string;
  /** `Jr.`, `III`, …; empty for most. */
  readonly suffix: string;
}

const PARTICLES = new Set(
  (
    "af al am auf aus bin bint da dal dalla das de del dela della den der des di do dos du e el " +
    "ibn la las le lo los op 't ten ter tot v van vande vanden vander vom von y z zu zum zur"
  ).split(" "),
);

/** Particles that count even when written with a capital (`Luc Van Gool`). */
const CAPITAL_PARTICLES = new Set(
  "da dal dalla de del della den der di dos du van vande vanden vander von".split(" "),
);

/** Family names written first in Vietnam, where `Van` is a middle name. */
const VIETNAMESE_FAMILIES = new Set(
  "bui cao dang dao dinh do doan duong ha ho hoang huynh le luong ly mai ngo nguyen pham phan phung ta to tran trinh truong vo vu".split(
    " ",
  ),
);

const SUFFIX = /^(?:jr|sr|i{2,3}|iv|vi{0,3}|2nd|3rd|4th)\.?$/iu;
const ROMAN = /^(?:II|III|IV|VI|VII|VIII)$/u;

/**
 * Takes a name apart: `Given Family`, `Family, Given`, `Family, Jr., Given`, particles, suffixes.
 * Without a comma the last word (and the particles before it) is the family name; a single word and
 * the name of a group are a family name whole. Never throws; an empty text gives empty parts.
 * Cost: linear in the length.
 */
export function parsePersonName(written: string): PersonName {
  const line = oneLine(written);
  if (isGroupName(line)) return { given: "", particles: "", family: line, suffix: "" };
  const commaParts = line
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  let suffix = "";
  for (let i = commaParts.length - 1; i > 0 && suffix === ""; i--)
    if (SUFFIX.test(commaParts[i]!)) suffix = commaParts.splice(i, 1)[0]!;
  if (commaParts.length >= 2) return fromFamilyFirst(commaParts, suffix);

  const words = (commaParts[0] ?? "").split(" ").filter((word) => word !== "");
  const last = words.at(-1);
  if (suffix === "" && words.length >= 3 && last !== undefined && isTrailingSuffix(last))
    suffix = words.pop()!;
  if (words.length <= 1) return { given: "", particles: "", family: words[0] ?? "", suffix };
  const start = familyStart(words);
  const end = particlesEnd(words, start);
  return {
    given: words.slice(0, start).join(" "),
    particles: words.slice(start, end).join(" "),
    family: words.slice(end).join(" "),
    suffix,
  };
}

/**
 * The name in reading order: given, particles, family, suffix. `Berg, Rianne van den` becomes
 * `Rianne van den Berg`.
 */
export function displayPersonName(name: PersonName): string {
  return [name.given, name.particles, name.family, name.suffix]
    .filter((part) => part !== "")
    .join(" ");
}

/** The family name with its particles, folded: what bylines are compared by. */
export function foldFamily(name: PersonName): string {
  return foldWords(`${name.particles} ${name.family}`);
}

/**
 * A name typed in one case spelled properly: `YIFANG FU` → `Yifang Fu`, `jean-luc d'arc` →
 * `Jean-Luc D'Arc`, particles small, initials and roman numerals large. A name of mixed case is
 * returned as it is, except a family name of three or more letters in capitals (`Jean DUPONT`).
 */
export function spellProperly(written: string): string {
  const words = written.split(" ");
  if (written === written.toUpperCase() || written === written.toLowerCase())
    return words
      .map((word, i) => {
        const isGiven = i < words.length - 1;
        return isGiven && areInitials(word) ? word : properWord(word, i > 0 && isGiven);
      })
      .join(" ");
  const family = words.at(-1)!;
  if (words.length < 2 || !/^\p{Lu}[\p{Lu}\-']{2,}$/u.test(family) || ROMAN.test(family))
    return written;
  return [...words.slice(0, -1), properWord(family, false)].join(" ");
}

/** Two-letter given names; any other two capitals before a family name are initials. */
const SHORT_NAMES = new Set(
  (
    "al an bo cy di do ed el eu ha he hu ji jo ju ki la le li lu ma me mi mo na ni no pu qi ra ro ru " +
    "si su ta te ti ty wu xi xu ya ye yi yo yu ze zu"
  ).split(" "),
);

/** `HF`, `JM`, `JGM`: capitals that no name is made of. */
function areInitials(word: string): boolean {
  if (!/^\p{Lu}{2,3}$/u.test(word)) return false;
  const plain = foldWords(word);
  return plain.length === 2 ? !SHORT_NAMES.has(plain) : !/[aeiouy]/u.test(plain);
}

function fromFamilyFirst(commaParts: readonly string[], suffix: string): PersonName {
  const familyWords = commaParts[0]!.split(" ");
  const givenWords = commaParts.slice(1).join(" ").split(" ");
  const lead: string[] = [];
  while (familyWords.length > 1 && isParticle(familyWords[0]!)) lead.push(familyWords.shift()!);
  const trail: string[] = [];
  while (givenWords.length > 1 && isSmallParticle(givenWords.at(-1)!))
    trail.unshift(givenWords.pop()!);
  return {
    given: givenWords.join(" "),
    particles: [...trail, ...lead].join(" "),
    family: familyWords.join(" "),
    suffix,
  };
}

/** Index of the first word of particles and family; at least one given name stays before it. */
function familyStart(words: readonly string[]): number {
  const vietnamese = VIETNAMESE_FAMILIES.has(foldWords(words[0]!));
  for (let i = 1; i < words.length - 1; i++) {
    const word = words[i]!;
    if (isSmallParticle(word)) return i;
    if (!vietnamese && CAPITAL_PARTICLES.has(word.toLowerCase()) && word.length > 1) return i;
  }
  return words.length - 1;
}

function particlesEnd(words: readonly string[], start: number): number {
  let end = start;
  while (end < words.length - 1 && isParticle(words[end]!)) end++;
  return end;
}

function isParticle(word: string): boolean {
  return isSmallParticle(word) || CAPITAL_PARTICLES.has(word.toLowerCase());
}

function isSmallParticle(word: string): boolean {
  return word === word.toLowerCase() && PARTICLES.has(word);
}

/** Roman numerals must be capitals here: `Vi` may be a name. */
function isTrailingSuffix(word: string): boolean {
  return ROMAN.test(word) || /^(?:jr|sr)\.?$/iu.test(word);
}

function properWord(word: string, inside: boolean): string {
  const lower = word.toLowerCase();
  if (inside && PARTICLES.has(lower) && lower.length > 1) return lower;
  if (ROMAN.test(word)) return word;
  return lower.replace(/(^|[-.'’\u2010\u2011])(\p{L})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}
