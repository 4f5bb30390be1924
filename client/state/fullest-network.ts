// Which network has something to show where another is empty. Pure.
import type { CorpusCounts, NetworkKind } from "../../graph/index.ts";

/** The first network that has nodes; null when none has. */
export function fullestNetwork(counts: CorpusCounts): NetworkKind | null {
  if (counts.authors > 0) return "coauthorship";
  if (counts.keywords > 0) return "keywords";
  return counts.papers > 0 ? "knowledge" : null;
}
