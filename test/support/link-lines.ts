// The links of a network as a test can state or compare them.
import type { Network } from "../../graph/index.ts";

/** `a–b strength/papers`, by labels, in the order of the links. */
export function linkLines({ nodes, links }: Network): string[] {
  return Array.from(links.sources, (source, k) => {
    const ends = `${nodes.labels[source]!}–${nodes.labels[links.targets[k]!]!}`;
    return `${ends} ${links.strengths[k]!}/${links.papers[k]!}`;
  });
}

/** `id–id` → strength. */
export function strengthsOf({ nodes, links }: Network): Map<string, number> {
  return new Map(
    Array.from(links.sources, (source, k) => [
      `${nodes.ids[source]!}–${nodes.ids[links.targets[k]!]!}`,
      links.strengths[k]!,
    ]),
  );
}
