// Ids of people: made of a person's own name and papers, so that nobody else's can change them.
import { hash32, hex8 } from "../../model/hash.ts";
import type { EntityId } from "../../model/ids.ts";
import { compareTexts } from "../../model/text.ts";
import { stableId } from "../stable-id.ts";

export interface PersonNames {
  /** Folded full names, each with the number of papers under it. */
  readonly keys: readonly string[];
  /** Number of papers. */
  readonly papers: number;
  /** What tells the person's earliest paper from all others. */
  readonly earliest: string;
}

/**
 * One id per person. It is made of the plainest of the person's names: a first name before an
 * initial, fewer words before more, then in order. Of several people of that name the one with most
 * papers keeps the plain id, the others get `~` and a hash of their earliest paper.
 * Cost: n log n.
 */
export function personIds(people: readonly PersonNames[]): EntityId[] {
  const plainest = people.map(({ keys }) => plainestName(keys));
  const order = people
    .map((_, i) => i)
    .sort(
      (a, b) =>
        people[b]!.papers - people[a]!.papers ||
        compareTexts(people[a]!.earliest, people[b]!.earliest) ||
        a - b,
    );
  const taken = new Set<EntityId>();
  const ids = new Array<EntityId>(people.length);
  for (const i of order) {
    const plain = stableId("author", plainest[i]!);
    let id = plain;
    for (let seed = people[i]!.earliest; taken.has(id); seed += "+") id = namesakeId(plain, seed);
    taken.add(id);
    ids[i] = id;
  }
  return ids;
}

/** The id of somebody who shares a name, made of what tells his or her earliest paper from others. */
export function namesakeId(plain: EntityId, earliest: string): EntityId {
  return `${plain}~${hex8(hash32(earliest))}`;
}

/** The name of a person whose first name is no initial and whose words are fewest. */
export function plainestName(keys: readonly string[]): string {
  const words = keys.map((key) => key.split(" "));
  const ranked = keys
    .map((key, i) => ({ key, initial: words[i]![0]!.length === 1, words: words[i]!.length }))
    .sort(
      (a, b) =>
        Number(a.initial) - Number(b.initial) || a.words - b.words || compareTexts(a.key, b.key),
    );
  return ranked[0]!.key;
}
