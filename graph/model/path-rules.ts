// What people may forbid a path between two nodes: papers that count for little, and whom it must not
// lead through.
import type { EntityId } from "./ids.ts";

/** Rules for paths. The first two concern the papers behind links: a link without any is not walked. */
export interface PathRules {
  /** Papers with more names on the byline than this count for nothing; null: all count. */
  readonly maxAuthors: number | null;
  /** Papers before this year, or of unknown year, count for nothing; null: all count. */
  readonly since: number | null;
  /** Nodes that no path may lead through. */
  readonly avoid: readonly EntityId[];
}

export const NO_RULES: PathRules = Object.freeze({ maxAuthors: null, since: null, avoid: [] });

/** Most nodes to be avoided. */
export const MAX_AVOIDED = 20;
/** Most paths, and how many when nothing is said. */
export const MAX_PATHS = 20;
export const DEFAULT_PATHS = 5;
