// What was merged, what was told apart, and what somebody should look at: in words, with reasons.
import type { ResolveNote } from "../../model/corpus.ts";
import type { EntityId } from "../../model/ids.ts";
import type { Evidence } from "./evidence.ts";
import type { Identities } from "./identities.ts";
import type { Merge } from "./merge-people.ts";

const DIFFERENCES: Readonly<Record<Merge["difference"], string>> = {
  identifier: "sources give them one identifier",
  transliteration: "an accented letter is written out",
  joined: "the same letters with other word limits",
  middle: "a middle name is left out or shortened",
  initial: "a first name is shortened to its initial",
  nickname: "a first name has a short form",
  order: "the same names in another order",
  "surname-part": "one of two family names is left out",
  "first-dropped": "a first name is left out",
  "part-dropped": "half of a double first name is left out",
  letter: "one letter differs",
};

/** Co-authors named in a note. */
const MAX_NAMED = 3;

export interface NamedPeople {
  readonly idOf: (bearer: number) => EntityId;
  /** A spelling of the bearer's own name. */
  readonly nameOf: (bearer: number) => string;
  readonly paperId: (paper: number) => EntityId;
}

/** One note per merge, split and suspect of either; suspects last, least doubtful first. */
export function identityNotes(found: Identities, people: NamedPeople): ResolveNote[] {
  const notes = [...mergeNotes(found, people), ...splitNotes(found, people)];
  return [...notes, ...suspects(found, people)];
}

function* mergeNotes({ merges }: Identities, people: NamedPeople): Generator<ResolveNote> {
  for (const { a, b, difference, evidence, margin } of merges)
    yield {
      code: "authors-merged",
      message: `“${people.nameOf(a)}” and “${people.nameOf(b)}” are one author: ${DIFFERENCES[difference]}; ${reasons(evidence, people)}.`,
      ids: [people.idOf(a)],
      confidence: confidence(margin),
    };
}

/** Pieces that another name, or somebody who knows better, joined again are no split. */
function* splitNotes({ splits }: Identities, people: NamedPeople): Generator<ResolveNote> {
  for (const { pieces, bearers } of splits)
    for (const [i, { papers, evidence, missing }] of pieces.entries()) {
      const ids = [people.idOf(bearers[i]!), people.idOf(bearers[0]!)];
      if (ids[0] === ids[1]) continue;
      yield {
        code: "author-split",
        message: `“${people.nameOf(bearers[i]!)}” is the name of several authors; this one has ${papers.length} papers apart from the others: ${reasons(evidence, people)}.`,
        ids,
        confidence: confidence(missing),
      };
    }
}

function suspects({ doubtfulMerges, splits }: Identities, people: NamedPeople): ResolveNote[] {
  const notes: ResolveNote[] = [];
  for (const { a, b, difference, evidence, margin } of doubtfulMerges) {
    const ids = [people.idOf(a), people.idOf(b)];
    if (ids[0] === ids[1]) continue;
    const message = `“${people.nameOf(a)}” and “${people.nameOf(b)}” may be one author: ${DIFFERENCES[difference]}; ${reasons(evidence, people)}.`;
    notes.push({ code: "maybe-one-author", message, ids, confidence: confidence(margin) });
  }
  for (const { doubts } of splits)
    for (const { papers, evidence, missing, bearer } of doubts) {
      const message = `“${people.nameOf(bearer)}” may be the name of another author on ${papers.length === 1 ? "one paper" : `${papers.length} papers`}: ${reasons(evidence, people)}.`;
      const ids = [people.idOf(bearer), ...papers.map((paper) => people.paperId(paper))];
      notes.push({ code: "maybe-two-authors", message, ids, confidence: confidence(missing - 1) });
    }
  return notes.sort((x, y) => y.confidence! - x.confidence!);
}

/** 1 / (1 + e^(−1 − 2·margin)): .73 where just enough speaks for it, .95 a point above. */
function confidence(margin: number): number {
  return Math.round(100 / (1 + Math.exp(-1 - 2 * margin))) / 100;
}

function reasons(evidence: Evidence | null, people: NamedPeople): string {
  if (evidence === null) return "their identifiers differ";
  const { coauthors, venue, likeness, gap } = evidence;
  const named = coauthors.slice(0, MAX_NAMED).map((person) => people.nameOf(person));
  const more = coauthors.length > MAX_NAMED ? `, … (${coauthors.length})` : "";
  const parts = [
    coauthors.length === 0 ? "no co-author in common" : `co-authors ${named.join(", ")}${more}`,
  ];
  if (venue !== null) parts.push(`venue ${venue}`);
  if (likeness >= 0.05) parts.push(`titles alike (${likeness.toFixed(2)})`);
  if (gap > 0) parts.push(gap === 1 ? "1 year apart" : `${gap} years apart`);
  return parts.join(", ");
}
