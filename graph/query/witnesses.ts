// What the ids of decisions stand for when they are made, so that a file of them can be read by
// people, and namesakes are found again after their ids changed.
import {
  type Decision,
  LONGEST_WITNESS,
  MAX_STAYING,
  type Witness,
  decisionSubjects,
} from "../model/decision.ts";
import { type EntityId, entityTypeOf } from "../model/ids.ts";
import { type CorpusIndex, namesOf, papersOf } from "./corpus-index.ts";

/** Papers that tell one namesake from another. */
const PAPERS = 3;

/** The same decisions, each with the entities here that it speaks of. Cost: linear. */
export function withWitnesses(index: CorpusIndex, decisions: readonly Decision[]): Decision[] {
  return decisions.map((decision) => {
    if (decision.witnesses !== undefined) return decision;
    const witnesses = [...new Set(decisionSubjects(decision))].flatMap(
      (id) => witnessOf(index, id, (row) => tellingPapers(index, decision, row)) ?? [],
    );
    return witnesses.length === 0 ? decision : { ...decision, witnesses };
  });
}

/** What an id stands for, or null when the corpus has none of it. Cost: that of `papers`. */
export function witnessOf(
  index: CorpusIndex,
  id: EntityId,
  papers: (author: number) => EntityId[] = (row) => papersBy(index, row).slice(0, PAPERS),
): Witness | null {
  const type = entityTypeOf(id);
  const row = index.rowOf(id);
  if (type === null || row < 0) return null;
  const name = namesOf(index.corpus, type)[row]!;
  const papersSeen = type === "author" ? papers(row) : [];
  return { id, name: name.slice(0, LONGEST_WITNESS), papers: papersSeen };
}

/** The first papers; of who is split all that stay, where these are not too many. */
function tellingPapers(index: CorpusIndex, decision: Decision, author: number): EntityId[] {
  const ids = papersBy(index, author);
  if (decision.kind === "keep-together") return ids.slice(0, MAX_STAYING);
  if (decision.kind === "split") {
    const split = new Set(decision.papers);
    const staying = ids.filter((id) => !split.has(id));
    if (staying.length <= MAX_STAYING) return staying;
  }
  return ids.slice(0, PAPERS);
}

function papersBy(index: CorpusIndex, author: number): EntityId[] {
  const { ids } = index.corpus.papers;
  return Array.from(papersOf(index, "author", author), (paper) => ids[paper]!);
}
