// Paths between two nodes as a selection: which two, under which rules, and the one looked at; how the
// address holds that. Pure.
import type { EntityId, PathRules } from "../../graph/index.ts";
import { entityTypeOf } from "../../graph/model/ids.ts";
import { joinItems, splitItems } from "../../graph/model/item-list.ts";
import { MAX_AVOIDED, MAX_PATHS, NO_RULES } from "../../graph/model/path-rules.ts";

export interface PathSelection {
  readonly type: "paths";
  /** Null: still to be chosen. */
  readonly from: EntityId | null;
  readonly to: EntityId | null;
  readonly rules: PathRules;
  /** Place of the path looked at, from 0; null: all of them. */
  readonly path: number | null;
}

/** Nothing chosen yet. */
export const NO_PATHS: PathSelection = Object.freeze({
  type: "paths",
  from: null,
  to: null,
  rules: NO_RULES,
  path: null,
});

/** True when both look at the same path between the same two under the same rules. */
export function samePaths(a: PathSelection, b: PathSelection): boolean {
  return writtenPaths(a) === writtenPaths(b);
}

/** True when both are asked for under the same rules. */
export function sameRules(a: PathSelection, b: PathSelection): boolean {
  return samePaths({ ...NO_PATHS, rules: a.rules }, { ...NO_PATHS, rules: b.rules });
}

function writtenPaths(paths: PathSelection): string {
  const query = new URLSearchParams();
  writePaths(query, paths);
  return query.toString();
}

export function writePaths(query: URLSearchParams, { from, to, rules, path }: PathSelection): void {
  query.append("paths", from ?? "");
  query.append("paths", to ?? "");
  writeRules(query, rules);
  if (path !== null) query.set("path", String(path + 1));
}

/** The rules as the address and the server have them. */
export function writeRules(query: URLSearchParams, { maxAuthors, since, avoid }: PathRules): void {
  if (maxAuthors !== null) query.set("byline", String(maxAuthors));
  if (since !== null) query.set("since", String(since));
  if (avoid.length > 0) query.set("not", joinItems(avoid));
}

/** What `writePaths` wrote; null where the address has no paths. */
export function readPaths(query: URLSearchParams): PathSelection | null {
  const ends = query.getAll("paths");
  if (ends.length === 0) return null;
  const avoid = splitItems(query.get("not") ?? "").filter(isEntityId);
  const path = readNumber(query.get("path"), MAX_PATHS);
  return {
    type: "paths",
    from: endOf(ends[0]),
    to: endOf(ends[1]),
    rules: {
      maxAuthors: readNumber(query.get("byline"), 100_000),
      since: readNumber(query.get("since"), 9999),
      avoid: Array.from(new Set(avoid)).slice(0, MAX_AVOIDED),
    },
    path: path === null ? null : path - 1,
  };
}

function endOf(text: string | undefined): EntityId | null {
  return text !== undefined && isEntityId(text) ? text : null;
}

function isEntityId(text: string): text is EntityId {
  return entityTypeOf(text) !== null;
}

/** 1 to `most`. */
function readNumber(text: string | null, most: number): number | null {
  const value = text !== null && /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : null;
}
