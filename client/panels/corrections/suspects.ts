// Whom somebody may be looking for: those that Asterism suspects to be the same, then any of a like
// name. Pure.
import type { EntityId, EntityType, IdentityQuestion, SearchHit } from "../../../graph/index.ts";
import { counted } from "../../words.ts";

/** What to search for to find others of a like name: the surname of an author, else the name. */
export function likeName(name: string, type: EntityType): string {
  return type === "author" ? (name.trim().split(/\s+/u).at(-1) ?? name) : name;
}

/** The other sides of questions about an author, as hits of a search. */
export function suspectsOf(
  questions: readonly IdentityQuestion[],
  author: EntityId,
): readonly SearchHit[] {
  return questions.flatMap(({ compared }) =>
    compared.sides
      .filter(({ id }) => id !== author)
      .map(({ id, name, papers }) => ({
        id,
        type: "author" as const,
        label: name,
        hint: `${counted(papers, "paper")} · may be the same, as Asterism sees it`,
        papers,
      })),
  );
}

/** Each once, those that come first staying first; none of `without`, at most `most`. */
export function offer(
  hits: readonly SearchHit[],
  without: readonly EntityId[],
  most: number,
): readonly SearchHit[] {
  const byId = new Map<EntityId, SearchHit>();
  for (const hit of hits) if (!without.includes(hit.id) && !byId.has(hit.id)) byId.set(hit.id, hit);
  return [...byId.values()].slice(0, most);
}
