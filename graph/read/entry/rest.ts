// The text beside a title: names, venue, year, dates, remarks, told apart by what they look like.
import { isAddress, isLinkLabel } from "../links.ts";
import { isProse, wordCount } from "../shapes.ts";
import { venueIn, yearIn } from "../venue.ts";
import { cutAtLabels, takeField } from "./fields.ts";
import { takeLink } from "./links.ts";
import { addExtra } from "./parts.ts";
import type { EntryParts } from "./parts.ts";
import { VENUE_WORDS, isByline, isTag, takeTag, takeTrailingVenue, takeVenue } from "./tags.ts";

/** Reads free text; emphasised runs are marked off by ` | `. */
export function takeRest(text: string, index: number, parts: EntryParts): void {
  for (const piece of cutAtLabels(text.replace(/[^\S\n]+/g, " ")))
    if (!takeField(piece, index, parts)) takePiece(piece, index, parts);
}

function takePiece(piece: string, index: number, parts: EntryParts): void {
  const text = piece.replace(/^[\s,，.;:：。]+/, "");
  const leading = /^([\p{L}][\p{L} ]{1,24})[:：] ?(https?:\/\/\S+)$/u.exec(text.trim());
  if (leading) {
    takeLink(leading[1]!, leading[2]!, parts);
    return;
  }
  if (parts.venue === null && isWholeVenue(text)) {
    takeVenue(text, parts);
    return;
  }
  // Brackets first: (NeurIPS 2019), [Oral], (Smith et al., 2019).
  const rest = text.replace(
    /[[(（【]([^[\]()（）【】]{1,200})[\])）】]/g,
    (whole, inner: string) => {
      const said = inner.trim();
      const label = isLinkLabel(said) && !/\d/.test(said);
      if (said === "" || label || (isTag(said) && takeTag(said, parts))) return " ";
      const cut = takeTrailingVenue(said, parts);
      if (parts.byline === null && wordCount(cut) > 1 && isByline(cut)) {
        parts.byline = { text: cut, index };
        return " ";
      }
      return cut === "" ? " " : whole;
    },
  );
  const segments = rest
    .split(
      / [-–—|•]{1,3} | ?[|｜] ?|(?<=[\p{Ll}\p{N})”"]{2})\. (?=\S)| \/\/ |\n|。|(?:^|[ ,])[Bb]y (?=\p{Lu})/u,
    )
    .map((segment) =>
      segment.replace(/^[\s.,;:：，。–—|/-]+|(?<![\s;:：，,–—|/-])[\s;:：，,–—|/-]+$/g, ""),
    )
    .filter((segment) => segment !== "");
  for (const segment of segments) takeSegment(segment, index, parts);
}

/** `Conference on Robot Learning (CoRL), 2021`: venue words with a year or a known venue. */
function isWholeVenue(text: string): boolean {
  return (
    wordCount(text) <= 18 &&
    VENUE_WORDS.test(text) &&
    !/[|]|\. /.test(text.trim()) &&
    (venueIn(text) !== null || yearIn(text) !== null) &&
    !isByline(text.split(/[,，(]/)[0]!)
  );
}

function takeSegment(segment: string, index: number, parts: EntryParts): void {
  if (isTag(segment) && takeTag(segment, parts)) return;
  if (isAddress(segment)) {
    takeLink("link", segment, parts);
    return;
  }
  if (isProse(segment) && !isByline(segment)) {
    parts.abstract.push(segment);
    return;
  }
  const bare = takeTrailingVenue(segment.replace(/(?<=\p{Ll}{2})\.$/u, ""), parts);
  if (parts.byline === null && isByline(bare)) parts.byline = { text: bare, index };
  else if (isTag(bare) && takeTag(bare, parts)) return;
  else if (parts.venue === null && VENUE_WORDS.test(bare) && wordCount(bare) <= 20)
    takeVenue(bare, parts);
  else if (/[\p{L}\p{N}]/u.test(bare)) addExtra(parts, "note", bare, "; ");
}
