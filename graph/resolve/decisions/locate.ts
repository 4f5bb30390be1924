// Finding what a decision speaks of in a corpus that may have changed since: by id, by the papers
// that it was seen with, by a spelling whose id it was.
import type { Witness } from "../../model/decision.ts";
import { type EntityId, idStem } from "../../model/ids.ts";
import type { Standing } from "./standing.ts";

/** How a corpus answers for entities of one type. */
export interface Places {
  readonly standing: Standing;
  /** The ids that spellings of entities would have, each with the row that bears the spelling. */
  readonly aliases: () => ReadonlyMap<EntityId, number>;
  /** Rows found on a paper now; none for an unknown paper. */
  readonly rowsOn: (paper: EntityId) => readonly number[];
}

/** The standing row of an id, or null when nothing here answers to it. Cost: constant. */
export function locate(
  id: EntityId,
  witnesses: readonly Witness[],
  { standing, aliases, rowsOn }: Places,
): number | null {
  const row = standing.rowOf(id);
  if (row !== undefined) return standing.find(row);
  // A namesake's id is made of a paper, so it changes with the papers: these papers tell who it is.
  for (const witness of witnesses) {
    if (witness.id !== id) continue;
    for (const paper of witness.papers)
      for (const there of rowsOn(paper))
        if (idStem(standing.idOf(there)) === idStem(id)) return standing.find(there);
  }
  const alias = aliases().get(id);
  return alias === undefined ? null : standing.find(alias);
}
