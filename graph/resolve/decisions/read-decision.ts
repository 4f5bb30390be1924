// A decision out of data that anybody may have written.
import {
  DECIDABLE_TYPES,
  type DecidableType,
  type Decision,
  type Witness,
} from "../../model/decision.ts";
import { type EntityId, entityTypeOf } from "../../model/ids.ts";

/** Longer names and notes are refused: they are no names. */
const MAX_TEXT = 2000;
/** More ids than this in one decision are a mistake. */
const MAX_IDS = 10_000;

/** What is wrong with a decision. */
class Refusal extends Error {}

/**
 * The decision that a value describes, with known properties only, or in words why it is none.
 * Cost: linear in the value.
 */
export function readDecision(value: unknown): Decision | string {
  try {
    return decisionOf(value);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function decisionOf(value: unknown): Decision {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Refusal("a decision is an object with a kind");
  const has = new Map<string, unknown>(Object.entries(value));
  if (has.get("type") === "topic") return topicName(has);
  const type = DECIDABLE_TYPES.find((known) => known === has.get("type"));
  if (type === undefined) throw new Refusal(`its type is none of ${DECIDABLE_TYPES.join(", ")}`);
  const said = saidOf(has);
  const kind = has.get("kind");
  switch (kind) {
    case "merge": {
      const [ids, into] = [idsIn(has, "ids", type), idOf(has.get("into"), "into", type)];
      if (ids.every((id) => id === into)) throw new Refusal("ids names nothing but into");
      return { kind, type, ids, into, ...said };
    }
    case "rename":
      return {
        kind,
        type,
        id: idOf(has.get("id"), "id", type),
        name: textIn(has, "name"),
        ...said,
      };
    case "hide":
      return { kind, type, id: idOf(has.get("id"), "id", type), ...said };
  }
  if (type !== "author") throw new Refusal(`its kind is none that a ${type} can have`);
  switch (kind) {
    case "split":
      return {
        kind,
        type,
        id: idOf(has.get("id"), "id", type),
        papers: idsIn(has, "papers", "paper"),
        ...(has.has("name") ? { name: textIn(has, "name") } : {}),
        ...said,
      };
    case "keep-apart":
      return { kind, type, ids: atLeastTwo(idsIn(has, "ids", type)), ...said };
    case "keep-together":
      return { kind, type, id: idOf(has.get("id"), "id", type), ...said };
    default:
      throw new Refusal("its kind is none that is known");
  }
}

function topicName(has: ReadonlyMap<string, unknown>): Decision {
  if (has.get("kind") !== "rename") throw new Refusal("its kind is none that a topic can have");
  const id = textIn(has, "id");
  if (!/^topic:./u.test(id)) throw new Refusal("id is no id of a topic");
  const name = textIn(has, "name");
  return { kind: "rename", type: "topic", id: id as `topic:${string}`, name, ...saidOf(has) };
}

function atLeastTwo(ids: readonly EntityId[]): readonly EntityId[] {
  if (new Set(ids).size < 2) throw new Refusal("ids names nobody to keep apart from");
  return ids;
}

function saidOf(has: ReadonlyMap<string, unknown>): {
  at?: string;
  note?: string;
  witnesses?: readonly Witness[];
} {
  return {
    ...(has.has("at") ? { at: textIn(has, "at") } : {}),
    ...(has.has("note") ? { note: textIn(has, "note") } : {}),
    ...(has.has("witnesses") ? { witnesses: witnessesIn(has.get("witnesses")) } : {}),
  };
}

function witnessesIn(value: unknown): readonly Witness[] {
  return listIn(value, "witnesses").map((witness): Witness => {
    if (typeof witness !== "object" || witness === null)
      throw new Refusal("a witness is no object");
    const has = new Map<string, unknown>(Object.entries(witness));
    const id = has.get("id");
    const type = typeof id === "string" ? entityTypeOf(id) : null;
    if (type === null) throw new Refusal("a witness has no id");
    return {
      id: id as EntityId,
      name: textIn(has, "name"),
      papers: papersSeen(has),
    };
  });
}

/** A witness may have no papers: venues and keywords are told by their names. */
function papersSeen(has: ReadonlyMap<string, unknown>): readonly EntityId[] {
  const papers = has.get("papers");
  return Array.isArray(papers) && papers.length === 0 ? [] : idsIn(has, "papers", "paper");
}

function idsIn(
  has: ReadonlyMap<string, unknown>,
  name: string,
  type: DecidableType | "paper",
): readonly EntityId[] {
  return listIn(has.get(name), name).map((id) => idOf(id, name, type));
}

function listIn(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refusal(`${name} is no list`);
  if (value.length === 0) throw new Refusal(`${name} is empty`);
  if (value.length > MAX_IDS) throw new Refusal(`${name} is longer than ${MAX_IDS}`);
  return value;
}

function idOf(value: unknown, name: string, type: DecidableType | "paper"): EntityId {
  if (typeof value !== "string" || entityTypeOf(value) !== type || value.length > MAX_TEXT)
    throw new Refusal(`${name} is no id of ${type === "author" ? "an" : "a"} ${type}`);
  return value as EntityId;
}

function textIn(has: ReadonlyMap<string, unknown>, name: string): string {
  const value = has.get(name);
  if (typeof value !== "string") throw new Refusal(`${name} is no text`);
  if (value.length > MAX_TEXT) throw new Refusal(`${name} is longer than ${MAX_TEXT} characters`);
  return value;
}
