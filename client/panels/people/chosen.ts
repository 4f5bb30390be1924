// Who of a matched list is taken: those found, and those that somebody chose. Pure.
import type { EntityId, MatchedNames, NameMatch } from "../../../graph/index.ts";

/** What somebody decided about lines, by `keyOf`; null: nobody. */
export type Choices = ReadonlyMap<string, EntityId | null>;

export interface Chosen {
  /** Each once, in the order of the list. */
  readonly ids: readonly EntityId[];
  readonly found: number;
  /** Lines that several may be meant by and that nobody decided about. */
  readonly open: number;
  /** Lines that nobody of the collection is meant by. */
  readonly none: number;
}

/** The same line stays decided when lines before it come or go. */
export function keyOf({ raw }: NameMatch): string {
  return raw;
}

/** Who is taken for a line; null: nobody, or nobody yet. */
export function takenFor(match: NameMatch, choices: Choices): EntityId | null {
  const choice = choices.get(keyOf(match));
  return choice === undefined ? match.author : choice;
}

export function chosenOf({ lines }: MatchedNames, choices: Choices): Chosen {
  const ids = new Set<EntityId>();
  let [found, open, none] = [0, 0, 0];
  for (const match of lines) {
    const id = takenFor(match, choices);
    if (id !== null) {
      ids.add(id);
      found++;
    } else if (match.status === "several" && !choices.has(keyOf(match))) open++;
    else none++;
  }
  return { ids: [...ids], found, open, none };
}
