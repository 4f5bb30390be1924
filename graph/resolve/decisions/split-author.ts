// One author who is two: some papers are given to somebody else of that name.
import { MAX_STAYING, type SplitDecision, splitId } from "../../model/decision.ts";
import { type EntityId, idStem } from "../../model/ids.ts";
import type { Bylines } from "./bylines.ts";
import type { Complain } from "./replay.ts";
import type { Standing } from "./standing.ts";

interface SplitWork {
  readonly standing: Standing;
  readonly bylines: Bylines;
  readonly complain: Complain;
}

/**
 * Gives an author's places on some papers to somebody else, unless no paper would be left. Papers
 * that came after the decision follow, where only those set apart have their co-authors.
 */
export function split(decision: SplitDecision, row: number, work: SplitWork): void {
  const { standing, bylines, complain } = work;
  const { who } = bylines;
  const standsAt = (k: number): number => standing.find(who[k]!);
  const stem = idStem(standing.idOf(row));
  const moved = new Set<number>();
  const missing: EntityId[] = [];
  for (const paper of new Set(decision.papers)) {
    const positions = bylines.positions(paper) ?? [];
    // The evidence may have told namesakes apart that were one when the decision was made.
    const place =
      positions.find((k) => standsAt(k) === row) ??
      positions.find((k) => idStem(standing.idOf(standsAt(k))) === stem);
    if (place === undefined) missing.push(paper);
    else moved.add(place);
  }
  if (missing.length > 0) complain(missing, `not by ${decision.id} in this collection`);
  if (moved.size === 0) return;
  if (!who.some((_, k) => standsAt(k) === row && !moved.has(k))) {
    complain([decision.id], "it would be left without a paper");
    return;
  }
  for (const k of followers(decision, row, moved, work)) moved.add(k);
  const piece = standing.add(splitId(decision));
  const before = new Set([...moved].map(standsAt));
  for (const k of moved) who[k] = piece;
  // A namesake all of whose papers these are was the one set apart.
  for (const other of before)
    if (other !== piece && !who.some((_, k) => standsAt(k) === other)) standing.merge(other, piece);
  const name = decision.name?.trim() ?? "";
  if (name !== "") standing.rename(piece, name);
}

/** Places of the author on later papers, with company that only the one set apart has. */
function followers(
  { id, papers, witnesses = [] }: SplitDecision,
  row: number,
  moved: ReadonlySet<number>,
  { standing, bylines }: SplitWork,
): number[] {
  const staying = witnesses.find((witness) => witness.id === id)?.papers ?? [];
  // Without all the papers that stayed, nobody can say which came later.
  if (staying.length === 0 || staying.length > MAX_STAYING) return [];
  const seen = new Set([...papers, ...staying]);
  const later: { place: number; paper: EntityId }[] = [];
  bylines.papers().forEach((paper, place) => {
    const isTheirs = standing.find(bylines.who[place]!) === row;
    if (isTheirs && !moved.has(place) && !seen.has(paper)) later.push({ place, paper });
  });
  if (later.length === 0) return [];
  const companyOn = (paper: EntityId): number[] =>
    (bylines.positions(paper) ?? [])
      .filter((place) => !moved.has(place))
      .map((place) => standing.find(bylines.who[place]!))
      .filter((other) => other !== row);
  const apart = new Set(papers.flatMap(companyOn));
  const stayed = new Set(staying.flatMap(companyOn));
  return later
    .filter(({ paper }) => {
      const company = companyOn(paper);
      return company.some((who) => apart.has(who)) && !company.some((who) => stayed.has(who));
    })
    .map(({ place }) => place);
}
