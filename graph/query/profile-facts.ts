// What the pages of all entities but papers begin with.
import type { Corpus } from "../model/corpus.ts";
import type { EntityId } from "../model/ids.ts";
import type { YearCount } from "./answers.ts";
import { countYears, yearSpan, type YearSpan } from "./tally.ts";

export interface ProfileFacts extends YearSpan {
  readonly id: EntityId;
  readonly name: string;
  readonly papers: number;
  readonly years: readonly YearCount[];
}

/** Name, number of papers and their years. Cost: linear in the papers. */
export function profileFacts(
  corpus: Corpus,
  id: EntityId,
  name: string,
  papers: Uint32Array,
): ProfileFacts {
  return {
    id,
    name,
    papers: papers.length,
    ...yearSpan(papers, corpus),
    years: countYears(papers, corpus),
  };
}
