// Questions about who is who, made of what matters to a test.
import type {
  EntityId,
  IdentityCode,
  IdentityQuestion,
  PaperBrief,
  PeopleCompared,
  PersonSide,
} from "../../graph/index.ts";

/** One side: papers are `[id, year]`. */
export function side(
  id: EntityId,
  name: string,
  papers: readonly (readonly [EntityId, number | null])[],
  changes: Partial<PersonSide> = {},
): PersonSide {
  const examples = papers.map(([paper, year]): PaperBrief => ({
    id: paper,
    label: paper,
    year,
    venue: null,
  }));
  const years = papers.flatMap(([, year]) => year ?? []);
  return {
    id,
    name,
    spellings: [name],
    affiliations: [],
    papers: examples.length,
    firstYear: years.length === 0 ? null : Math.min(...years),
    lastYear: years.length === 0 ? null : Math.max(...years),
    examples,
    coauthors: [],
    venues: [],
    keywords: [],
    ...changes,
  };
}

/** Two sides that share nothing, unless said. */
export function compared(
  a: PersonSide,
  b: PersonSide,
  shared: Partial<PeopleCompared> = {},
): PeopleCompared {
  return { sides: [a, b], coauthors: [], venues: [], keywords: [], together: [], ...shared };
}

export function question(
  code: IdentityCode,
  a: PersonSide,
  b: PersonSide,
  confidence = 0.5,
): IdentityQuestion {
  return { code, confidence, message: `About ${a.name}.`, compared: compared(a, b) };
}
