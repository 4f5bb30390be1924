// Whom somebody may be looking for: those that Asterism suspects to be the same, then any of a like
// name. Pure.
import type { EntityId, EntityType, IdentityQuestion, SearchHit } from "../../../graph/index.ts";
import { counted } from "../../words.ts";

/** The word of a name under which others like it are found: the surname, else the longest word. */
export function likeName(name: string, type: EntityType): string {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  if (type === "author") return words.at(-1) ?? name;
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), "");
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
