// Reading a venue as written: the series it belongs to, and the year it may carry.
import { foldWords, oneLine } from "../model/text.ts";
import { withoutMarkup } from "./plain-text.ts";
import { VENUE_SERIES } from "./venue-series.ts";

export interface VenueName {
  /** Folded series; equal keys are one venue. Never empty. */
  readonly key: string;
  /** How to show the series, for instance `ICLR`. */
  readonly name: string;
  /** The year in the name, or null. */
  readonly year: number | null;
}

/** Reads venues as written; null in, null out. */
export type VenueReader = (written: string | null) => VenueName | null;

const KNOWN: ReadonlyMap<string, string> = new Map(
  VENUE_SERIES.flatMap(({ name, aliases }) =>
    [foldWords(name), ...aliases].map((alias): [string, string] => [alias, name]),
  ),
);

const ORDINAL_WORD =
  /^(?:\d+(?:st|nd|rd|th)|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ieth)-?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}{3,6}teenth)?)$/iu;

/** What a listing adds to a series to say how a paper was presented there. */
const TRACK =
  /\s+(?:poster|oral|spotlight|talk|accept(?:ed)?|conference|main track|main conference)$/iu;

/**
 * The series and year of a venue: `ICLR.2022`, `ICLR2021`, `NeurIPS 2018`, `ICML '19`, `Proceedings
 * of the 34th International Conference on Machine Learning`. Null when nothing but a year or
 * punctuation is left. Cost: linear in the length.
 */
export function venueOf(written: string): VenueName | null {
  const text = oneLine(withoutMarkup(written).slice(0, 500));
  const year = yearIn(text);
  let name = text
    .replace(/^(?:in\s+)?proc(?:eedings|\.)?\s+of\s+(?:the\s+)?/iu, "")
    .replace(/(?<=\p{L})[\s.'’_-]*(?:19|20)\d{2}(?!\d)/gu, "")
    .replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu, " ")
    .replace(/(?<=\p{L})\s?['’]\d{2}(?!\d)/gu, "")
    .replace(/\b(?:arxiv\s+preprint\b.*|arxiv:.*|corr\s+abs.*)$/iu, "arXiv");
  name = name.split(" ").filter(isNoOrdinal).join(" ");
  name = name.replace(/^the\s+/iu, "").replace(TRACK, "");
  name = withoutVolume(oneLine(name)).replace(/^[\s,.;:()-]+|[\s,.;:(-]+$/gu, "");
  const bracket = /^([^()]+)\s*\(([^()]*)\)?$/u.exec(name);
  const series = KNOWN.get(foldWords(name)) ?? (bracket === null ? undefined : seriesOf(bracket));
  const key = foldWords(series ?? name);
  return key === "" ? null : { key, name: series ?? name, year };
}

/** A reader that works each spelling out once: a corpus has few venues and many papers. */
export function createVenueReader(): VenueReader {
  const known = new Map<string, VenueName | null>();
  return (written) => {
    if (written === null) return null;
    let venue = known.get(written);
    if (venue === undefined) known.set(written, (venue = venueOf(written)));
    return venue;
  };
}

/** `Long Name (SHORT)`: whichever of the two is known, else the name without its brackets. */
function seriesOf([, outside = "", inside = ""]: readonly string[]): string {
  return KNOWN.get(foldWords(outside)) ?? KNOWN.get(foldWords(inside)) ?? outside.trim();
}

function isNoOrdinal(word: string): boolean {
  return word !== "" && !(word.length > 2 && ORDINAL_WORD.test(word));
}

/** Volumes of one series are one venue. */
function withoutVolume(name: string): string {
  const cut = /[,:(]\s*(?:vol(?:ume|\.)?|pt|part)\s*\w{1,5}\b/iu.exec(name);
  return (cut === null ? name : name.slice(0, cut.index)).replace(/\s+\d{1,3}$/u, "");
}

function yearIn(text: string): number | null {
  const full = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(text);
  if (full !== null) return Number(full[0]);
  const short = /\p{L}\s?['’](\d{2})(?!\d)/u.exec(text);
  if (short === null) return null;
  const two = Number(short[1]);
  return two >= 50 ? 1900 + two : 2000 + two;
}
