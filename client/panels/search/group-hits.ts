// Search hits under a heading per kind, the kind with the best hit first. Pure.
import type { EntityType, SearchHit } from "../../../graph/index.ts";

export interface HitGroup {
  readonly type: EntityType;
  readonly hits: readonly SearchHit[];
}

/** Groups in order of each kind's first hit; at most `most` hits of a kind. */
export function groupHits(hits: readonly SearchHit[], most = 6): readonly HitGroup[] {
  const types = [...new Set(hits.map(({ type }) => type))];
  return types.map((type) => ({
    type,
    hits: hits.filter((hit) => hit.type === type).slice(0, most),
  }));
}
