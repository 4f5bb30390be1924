// The links of a network as lines that a test can state.
import type { Network } from "../../graph/index.ts";

/** `a–b strength/papers`, by labels, in the order of the links. */
export function linkLines({ nodes, links }: Network): string[] {
  return Array.from(links.sources, (source, k) => {
    const ends = `${nodes.labels[source]!}–${nodes.labels[links.targets[k]!]!}`;
    return `${ends} ${links.strengths[k]!}/${links.papers[k]!}`;
  });
}
