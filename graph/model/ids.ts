// Node ids. They carry their type, are made from what the entity is called and nothing else, and so
// stay the same when other files join the corpus.
import { foldWords } from "./text.ts";

/** The kinds of thing a map shows; the order is the order of `Network.nodes.types`. */
export const ENTITY_TYPES = [
  "paper",
  "author",
  "venue",
  "keyword",
  "organization",
  "country",
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** `type:slug`, for instance `author:noah-goodman`. */
export type EntityId = `${EntityType}:${string}`;

/** A readable id: the folded words of a name joined by hyphens, at most `maxWords` of them. */
export function entityId(type: EntityType, name: string, maxWords = 12): EntityId {
  const slug = foldWords(name).split(" ").slice(0, maxWords).join("-");
  return `${type}:${slug === "" ? "unnamed" : slug}`;
}

/** The type of an id, or null when the text is no id. */
export function entityTypeOf(id: string): EntityType | null {
  const type = id.slice(0, id.indexOf(":"));
  return ENTITY_TYPES.find((known) => known === type) ?? null;
}

/** The part of an author's id that is made of the name: namesakes share it. */
export function idStem(id: EntityId): EntityId {
  const cut = id.indexOf("~");
  return cut < 0 ? id : (id.slice(0, cut) as EntityId);
}
