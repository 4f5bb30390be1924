// Decisions about submissions, in the spellings that venues and lists use.
import type { Acceptance, AcceptanceTier, Presentation } from "../model/paper-record.ts";
import { isKnownVenue } from "./venue.ts";

/** Words that decide. */
const OUTCOMES: readonly [RegExp, Acceptance["outcome"]][] = [
  [/^(?:withdraw|withdrawn|withdrawal|retracted)$/, "withdrawn"],
  [/^(?:reject|rejected|rejection|declined)$/, "rejected"],
  [/^(?:accept|accepted|acceptance)$/, "accepted"],
  [/^(?:pending|undecided)$/, "pending"],
];

/** Words that may stand beside them; any other word makes the text something else (a title). */
const BESIDE = new Set(
  `paper papers submission submitted decision final conference desk poster posters oral orals spotlight spotlights
  talk talks presentation workshop track invite invited to as a an for the at by in with without of and or
  notable top 5 10 15 25 50 percent best award long short full main findings conditional conditionally
  unconditional minor major revision revisions changes contributed regular archival non journal demo datasets
  benchmarks author authors after review reviews under highlight outstanding extended abstract strong
  recommendation result status position person virtual`.split(/\s+/),
);

const CHINESE: readonly [RegExp, Acceptance["outcome"]][] = [
  [/^(?:已?撤稿|已?撤回)$/, "withdrawn"],
  [/^(?:已?拒稿|拒绝|被拒|未录用|未接收)$/, "rejected"],
  [/^(?:已?录用|已?接收|已?接受|录取)(?:[（(].{0,20}[)）])?$/, "accepted"],
];

/** Which presentation a text names: the first of oral (or talk), spotlight, poster; null if none. */
export function presentationOf(text: string): Presentation | null {
  if (/\boral|\btalks?\b/i.test(text)) return "oral";
  if (/\bspotlight/i.test(text)) return "spotlight";
  return /\bposter/i.test(text) ? "poster" : null;
}

function wordsOf(text: string): readonly string[] {
  const apart = text.toLowerCase().replaceAll("oralposter", "oral poster");
  return apart.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const isYear = (word: string): boolean => /^(?:19|20)\d{2}$/.test(word);

/** Words of a text that says nothing but that it stands in the findings of a venue. */
const OF_FINDINGS = new Set(["findings", "of", "the", "in", "paper", "papers", "accepted", "to"]);

function tierOf(text: string): AcceptanceTier | null {
  const top = /top[- ]?(5|25) ?%?/i.exec(text);
  if (top) return top[1] === "5" ? "notable-top-5%" : "notable-top-25%";
  if (/\bworkshop/i.test(text)) return "workshop";
  return presentationOf(text);
}

/**
 * The decision that a whole text states, or null when it states none or says anything else:
 * `Accept (Poster)` is one, the title "Accept Synthetic Objects as Real" is not.
 */
export function acceptanceOf(text: string): Acceptance | null {
  const asWritten = text.trim();
  if (asWritten === "" || asWritten.length > 100) return null;
  for (const [form, outcome] of CHINESE)
    if (form.test(asWritten)) return { asWritten, outcome, tier: tierOf(asWritten) };
  const words = wordsOf(asWritten);
  let outcome: Acceptance["outcome"] | null = null;
  for (const word of words) {
    const named = OUTCOMES.find(([form]) => form.test(word))?.[1];
    if (named) outcome ??= named;
    else if (!BESIDE.has(word) && !isKnownVenue(word) && !isYear(word)) return null;
  }
  const tier = tierOf(asWritten);
  if (outcome === null) {
    // An invitation to the workshop track accepts the paper there.
    if (/^invited? (?:to|for)\b.*\bworkshop/i.test(asWritten)) outcome = "accepted";
    else if (/\bunder review\b/i.test(asWritten)) outcome = "pending";
    // OpenReview says so of what was rejected as of what awaits its decision; pending claims less.
    else if (/^submitted to\b/i.test(asWritten) && words.some(isKnownVenue)) outcome = "pending";
    else return null;
  }
  return { asWritten, outcome, tier: outcome === "accepted" ? tier : null };
}

/**
 * The decision in a field that is known to hold one; a bare tier (`Oral`, `NeurIPS 2021 Spotlight`,
 * `notable top 5%`) or nothing but `Findings` counts as accepted there.
 */
export function acceptanceField(text: string): Acceptance | null {
  const stated = acceptanceOf(text);
  if (stated) return stated;
  const asWritten = text.trim();
  const words = wordsOf(asWritten).filter((word) => !isKnownVenue(word) && !isYear(word));
  if (words.includes("findings") && words.every((word) => OF_FINDINGS.has(word)))
    return { asWritten, outcome: "accepted", tier: null };
  const plain = words.every((word) => BESIDE.has(word));
  const tier = plain && !/^submitted/i.test(asWritten) ? tierOf(asWritten) : null;
  return tier && { asWritten, outcome: "accepted", tier };
}
