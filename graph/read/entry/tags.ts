// Short pieces that say where and when: `(NeurIPS 2019)`, `[Oral]`, `ICRA, 2020`, and whole bylines.
import { acceptanceField, acceptanceOf, presentationOf } from "../acceptance.ts";
import { dateOf, leadingDate, yearOf } from "../dates.ts";
import { isName, nameShare, splitNames } from "../names.ts";
import { isProse, wordCount } from "../shapes.ts";
import { venueIn, yearIn } from "../venue.ts";
import type { EntryParts } from "./parts.ts";

/** Words that only venues have. */
export const VENUE_WORDS =
  /\b(?:proceedings|proc\.|conference|journal|transactions|trans\.|symposium|workshop|advances in|letters|magazine|annals|lecture notes|arxiv|biorxiv|medrxiv|preprint|press|nature|pmlr|lncs|ieee|acm|thesis|technical report|review)\b|学报|期刊|会议|大会|杂志|通报/i;

/** `[2] arXiv:2401.00001 [pdf, html]`, as arXiv lists number papers and their formats. */
const ARXIV_ENTRY = /^\[\d{1,5}\]\s+(arXiv:\S+)(?:\s+\(cross-list[^()]*\))?(?:\s+\[[^[\]]*\])?$/i;

function bareTag(text: string): string {
  const entry = ARXIV_ENTRY.exec(text.trim());
  return entry
    ? entry[1]!
    : text.replace(/^[\s[(（【]+|(?<![\s\])）】,.;，。])[\s\])）】,.;，。]+$/g, "");
}

/** Whether a run is a tag: a venue, year, date, or kind of talk, and nothing else. */
export function isTag(text: string): boolean {
  const bare = bareTag(text);
  if (bare.length > 120) return false;
  if (yearOf(bare) !== null || dateOf(bare) !== null) return true;
  const venue = venueIn(bare);
  if (venue && wordCount(bare) <= 6) {
    // `A. Pell, B. Tran, ICML 2020` is more than a tag.
    const beside = bare
      .replace(venue.venue, " ")
      .replace(/[\s,.;:()]+/g, " ")
      .trim();
    if (beside === "" || nameShare(beside) < 0.5) return true;
  }
  return (
    wordCount(bare) <= 5 && (acceptanceField(bare) !== null || /^arxiv(?:\W*\d{4})?/i.test(bare))
  );
}

/** Takes what a tag says; false when it says nothing that an entry has a place for. */
export function takeTag(text: string, parts: EntryParts): boolean {
  const bare = bareTag(text);
  if (bare === "") return true;
  const year = yearOf(bare);
  if (year !== null) {
    parts.year ??= year;
    return true;
  }
  if (acceptanceOf(bare)) {
    parts.decision ??= bare;
    if (venueIn(bare)) takeVenue(bare, parts);
    return true;
  }
  const date = leadingDate(bare);
  if (date?.rest === "" && !venueIn(bare)) {
    parts.date ??= date.date;
    return true;
  }
  if (venueIn(bare) && wordCount(bare) <= 8) {
    takeVenue(bare, parts);
    return true;
  }
  if (/^arxiv\b/i.test(bare) && wordCount(bare) <= 5) {
    takeVenue(bare, parts);
    return true;
  }
  const presentation = wordCount(bare) <= 3 ? presentationOf(bare) : null;
  if (presentation) parts.presentation ??= presentation;
  else if (acceptanceField(bare)) parts.decision ??= bare;
  else return false;
  return true;
}

/** Takes a text as the venue: the venue in it when it is short, else all of it without volume and year. */
export function takeVenue(text: string, parts: EntryParts): void {
  const bare = bareTag(text).replace(/^(?:in|published in|accepted (?:at|by|to))\s*:?\s+/i, "");
  const found = venueIn(bare);
  parts.presentation ??= presentationOf(bare);
  parts.year ??= found?.year ?? yearIn(bare);
  if (parts.venue !== null) return;
  if (found?.year && wordCount(bare) <= 8) parts.venue = found.venue;
  else
    parts.venue = bare
      .replace(/,?(?<!\s)\s+(?:vol(?:ume)?\.?\s+)?\d[\d()]*[,:;].*$/i, "")
      .replace(/(?:(?<![,\s(])[,\s(]+)?(?:19|20)\d{2}\)?$/, "");
}

/** A whole byline: nearly all pieces names, or one name alone. */
export function isByline(text: string): boolean {
  if (text.length > 6000 || isProse(text.split(/[,·;、，⋅•]/)[0] ?? "")) return false;
  const { names } = splitNames(text);
  if (names.length === 0) return false;
  if (names.length === 1)
    return isName(names[0]!) || (/\bet\.? al\b/i.test(text) && wordCount(text) <= 6);
  return nameShare(text) >= 0.7;
}

/** Cuts the trailing pieces of a comma list that are venue and year: `A, B, NeurIPS 2019`. */
export function takeTrailingVenue(text: string, parts: EntryParts): string {
  const pieces = text.split(/,\s+|，\s*/);
  let cut = pieces.length;
  while (cut > 1) {
    const last = pieces[cut - 1]!.trim().replace(/\.$/, "");
    if (!isTag(last) && !(VENUE_WORDS.test(last) && !isName(last))) break;
    if (!takeTag(last, parts)) takeVenue(last, parts);
    cut--;
  }
  return cut === pieces.length ? text : pieces.slice(0, cut).join(", ");
}
