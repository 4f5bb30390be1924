// Finding what a decision speaks of in a corpus that may have changed since: by the papers that it
// was seen with, by id, by a spelling whose id it was.
import type { Witness } from "../../model/decision.ts";
import { type EntityId, idStem } from "../../model/ids.ts";
import type { Standing } from "./standing.ts";

/** How a corpus answers for entities of one type. */
export interface Places {
  readonly standing: Standing;
  /** The ids that spellings of entities would have, each with the row that bears the spelling. */
  readonly aliases: () => ReadonlyMap<EntityId, number>;
  /** Rows found on a paper now; null for a paper that is not here. */
  readonly rowsOn: (paper: EntityId) => readonly number[] | null;
  /** Whether a row bears a name in one of its spellings. */
  readonly bears: (row: number, name: string) => boolean;
}

/**
 * The standing row of an id, or null when nothing here answers to it. Where papers tell who was
 * meant they have the last word: an id made of a name is another's when somebody of that name with
 * more papers comes. Cost: constant.
 */
export function locate(
  id: EntityId,
  witnesses: readonly Witness[],
  { standing, aliases, rowsOn, bears }: Places,
): number | null {
  const known = standing.rowOf(id);
  const row = known === undefined ? null : standing.find(known);
  const witness = witnesses.find((one) => one.id === id);
  const bylines = witness?.papers.flatMap((paper) => rowsOn(paper) ?? []) ?? [];
  if (witness !== undefined && bylines.length > 0) {
    const there = [...new Set(bylines.map((one) => standing.find(one)))];
    if (row !== null && there.includes(row)) return row;
    const namesake = there.find((one) => idStem(standing.idOf(one)) === idStem(id));
    return namesake ?? there.find((one) => bears(one, witness.name)) ?? null;
  }
  if (row !== null) return row;
  const alias = aliases().get(id);
  return alias === undefined ? null : standing.find(alias);
}
