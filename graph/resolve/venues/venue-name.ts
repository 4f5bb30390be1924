// Reading a venue as written: the series it belongs to, and the year it may carry.
import { foldWords, oneLine } from "../../model/text.ts";
import { pushTo } from "../count.ts";
import { greekAsWords, withoutMarkup } from "../plain-text.ts";
import { withoutDate } from "./dated-title.ts";
import { properlyCased } from "./venue-case.ts";
import { abbreviates, contentWords, shapeOf } from "./venue-abbreviations.ts";
import { VENUE_SERIES } from "./venue-series.ts";
import {
  besides,
  coreKey,
  isMeeting,
  plainKey,
  withoutHost,
  withoutOrdinals,
  withoutTrack,
  withoutVolume,
} from "./venue-words.ts";

export interface VenueName {
  /** Folded series; equal keys are one venue. Never empty. */
  readonly key: string;
  /** How to show the series, for instance `ICLR`. */
  readonly name: string;
  /** The year in the name, or null. */
  readonly year: number | null;
  /** What the name says it is called in short, for instance `SON` in `Symposium on Nothing (SON)`. */
  readonly short?: string;
}

const KNOWN: ReadonlyMap<string, string> = new Map(
  VENUE_SERIES.flatMap(({ name, aliases }) =>
    [foldWords(name), ...aliases].map((alias): [string, string] => [plainKey(alias), name]),
  ),
);

const KNOWN_BY_SHAPE = new Map<string, { words: string[]; name: string }[]>();
for (const [alias, name] of KNOWN) {
  const words = contentWords(alias);
  if (words.length > 1) pushTo(KNOWN_BY_SHAPE, shapeOf(words), { words, name });
}

/** Folded names of well-known series. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(
  VENUE_SERIES.map(({ name }) => foldWords(name)),
);

/**
 * The series and year of a venue: `ICLR.2022`, `ICLR2021`, `NeurIPS 2018`, `ICML '19`, `Proceedings
 * of the 34th International Conference on Machine Learning`. Null when nothing but a year or
 * punctuation is left. Cost: linear in the length.
 */
export function venueOf(written: string): VenueName | null {
  const title = oneLine(withoutMarkup(written).slice(0, 500));
  const year = yearIn(title);
  const text = withoutDate(title);
  const whole = withoutYears(text).replace(
    /\b(?:arxiv\s+(?:preprint|e-prints?)\b.*|arxiv:.*|corr\s+abs.*)$/iu,
    "arXiv",
  );
  let name = tidy(withoutOrdinals(whole));
  const full = knownSeries(name) ?? knownSeries(tidy(withoutTrack(withoutVolume(name))));
  if (full !== null) return { key: foldWords(full), name: full, year };
  name = withoutProceedings(name, /\d/u.test(text) || name !== tidy(whole));
  name = withoutTrack(withoutVolume(withoutTrack(withoutHost(tidy(name))))).replace(
    /^the\s+/iu,
    "",
  );
  name = tidy(name);
  const { long, short } = twoNames(name);
  const series = knownSeries(long) ?? (short === null ? null : knownSeries(short)) ?? partOf(long);
  const shown = series ?? properlyCased(long);
  const key = greekAsWords(foldWords(series ?? plainKey(foldWords(long))));
  if (key === "") return null;
  return { key, name: shown, year, ...(short === null || series !== null ? {} : { short }) };
}

/** What stands beside or under a well-known meeting: `ACL Demonstrations`, `IWSLT: Evaluation`. */
function partOf(name: string): string | null {
  // `Advances in … 30: Annual Conference on …` says its name twice.
  const twice = name.split(/:\s+(?=Annual Conference\b)/iu);
  const once = twice.length > 1 ? knownSeries(tidy(withoutVolume(tidy(twice[0]!)))) : null;
  if (once !== null) return once;
  const aside = besides(name);
  const meeting = aside === null ? null : knownSeries(tidy(twoNames(tidy(aside.meeting)).long));
  if (aside !== null && meeting !== null) return `${meeting} ${aside.side}`;
  const colon = name.lastIndexOf(": ");
  const whole = colon < 0 ? null : knownSeries(tidy(name.slice(0, colon)));
  return whole === null ? null : `${whole}: ${name.slice(colon + 2)}`;
}

/** The name of a well-known series, or null. */
function knownSeries(name: string): string | null {
  const key = plainKey(foldWords(name));
  return (
    KNOWN.get(key) ??
    KNOWN.get(coreKey(key)) ??
    KNOWN.get(key.replace(/^(?:the|acm|ieee) /u, "")) ??
    knownByAbbreviation(key)
  );
}

/** `ieee trans pattern anal mach intell`, where only one well-known series may be meant. */
function knownByAbbreviation(key: string): string | null {
  const words = contentWords(key);
  const found = new Set<string>();
  for (const alias of KNOWN_BY_SHAPE.get(shapeOf(words)) ?? [])
    if (abbreviates(words, alias.words)) found.add(alias.name);
  return found.size === 1 ? [...found][0]! : null;
}

function withoutYears(text: string): string {
  return text
    .replace(/(?<=\p{L})[\s.'’_-]*(?:19|20)\d{2}(?!\d)/gu, "")
    .replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, " ")
    .replace(/(?<=\p{L})\s?['’]\d{2}(?!\d)/gu, "")
    .replace(SHORT_YEAR, "");
}

/** `KDD-96`, `COLING-02`: the year of a meeting in capitals. */
const SHORT_YEAR = /(?<=\b(?!COVID)\p{Lu}[\p{Lu}-]{1,9})[-–]\d{2}(?![\d-])/gu;

/** A list of papers is called after its meeting; `Proceedings of the IEEE` is a journal. */
function withoutProceedings(name: string, numbered: boolean): string {
  const head = /^(.{12,}?):\s*proceedings of (?:a|the) (?:workshop|conference|symposium)\b/iu.exec(
    name,
  );
  if (head !== null && head[1]!.includes(" ")) return head[1]!;
  const cut = name.replace(
    /^(?:in:?\s+)?(?:the\s+)?(?:conference\s+)?(?:procee+dings|proc\.?|actes|tagungsband)(?:\s+of|\s+de|\s+des?r?|\s*[-–:]|\s)\s*(?:the\s+|la\s+|le\s+|les\s+)?/iu,
    "",
  );
  const journal = !numbered && !isMeeting(cut) && cut.includes(" ") && knownSeries(cut) === null;
  return journal || cut === "" || /^IEEE$/iu.test(cut) ? name : cut;
}

/** `Long Name (SHORT)`, `SHORT: Long Name`, `SHORT - Proceedings of the Long Name`, or one name. */
function twoNames(name: string): { long: string; short: string | null } {
  const bracket = /^([^()]{3,})\(([^()]*)(?:\)\s*)?$/u.exec(name);
  if (bracket !== null) {
    const [outside, inside] = [bracket[1]!.trim(), tidy(bracket[2]!)];
    if (isShort(outside) && isMeeting(inside)) return { long: inside, short: outside };
    return { long: outside, short: isShort(inside) ? inside : null };
  }
  const placed = /^([^()]{8,})\(([^()]{2,20})\)[,;.]\s/u.exec(name);
  if (placed !== null && isShort(tidy(placed[2]!)) && isMeeting(placed[1]!))
    return { long: placed[1]!.trim(), short: tidy(placed[2]!) };
  const lead =
    /^([\p{L}*][\p{L}\d*]{1,14}(?:[-/][\p{L}\d]{2,8})?)\s?(?::|,|\s[-–]|(?=\sProceedings))\s+(\S.{7,})$/u.exec(
      name,
    );
  if (lead !== null && (isShort(lead[1]!) || knownSeries(lead[1]!) !== null)) {
    const rest = tidy(withoutProceedings(lead[2]!.replace(/^the\s+/iu, ""), true));
    if (isMeeting(rest) && !/\bworkshop/iu.test(rest)) return { long: rest, short: lead[1]! };
  }
  const tail = /^(.{8,}?),\s([\p{L}\d-]{2,15})$/u.exec(name);
  if (tail !== null && isShort(tail[2]!) && isMeeting(tail[1]!))
    return { long: tail[1]!, short: tail[2]! };
  // Medline: `Title : subtitle`, `Title = parallel title`.
  const parallel = /^([^:=]{4,}?)\s[:=]\s/u.exec(name);
  if (parallel !== null && !isMeeting(name)) return { long: parallel[1]!, short: null };
  const dashed = /^([\p{Lu}]{3,8})-(\p{Lu}[\p{Lu}\s&,-]{8,})$/u.exec(name);
  if (dashed !== null && initialsOf(dashed[2]!) === dashed[1]!)
    return { long: dashed[2]!, short: dashed[1] };
  // Web of Science: `TITLE-SUBTITLE`, `TITLE-PARALLEL TITLE`.
  const subtitled = /^([\p{Lu}\s&,]{8,})-[\p{Lu}\s&,-]{8,}$/u.exec(name);
  if (subtitled?.[1]!.includes(" ") === true) return { long: name, short: subtitled[1] };
  return { long: name, short: null };
}

/** Two capitals or more, in one word: a place or a language in brackets is no name. */
function isShort(text: string): boolean {
  return (
    /^[\p{L}\d*][\p{L}\d*&/+-]{1,15}$/u.test(text) &&
    (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 &&
    !/^(?:USA|UK|EU|US|CD|II|III|IV|UAE|USSR|PRC)$/u.test(text)
  );
}

function initialsOf(text: string): string {
  return text
    .split(/[\s&,-]+/u)
    .filter((word) => word !== "" && !/^(?:of|the|and|for|in|on)$/iu.test(word))
    .map((word) => word[0]!)
    .join("");
}

function tidy(name: string): string {
  return oneLine(name)
    .replace(/\(\s*\)/gu, "")
    .replace(/^[\s,.;:()–-]+|(?<![\s,.;:(–-])[\s,.;:(–-]+$/gu, "")
    .replace(/(?<!\s)\s+(?=[,;)])/gu, "");
}

function yearIn(text: string): number | null {
  const full = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(text);
  if (full !== null) return Number(full[0]);
  const short = /\p{L}\s?['’](\d{2})(?!\d)/u.exec(text)?.[1] ?? SHORT_YEAR_OF.exec(text)?.[1];
  if (short === undefined) return null;
  const two = Number(short);
  return two >= 50 ? 1900 + two : 2000 + two;
}

const SHORT_YEAR_OF = /\b(?!COVID)\p{Lu}[\p{Lu}-]{1,9}[-–](\d{2})(?![\d-])/u;
