// Labels that tell nodes apart, for formats whose readers know nodes by their labels.
import type { NodeColumns } from "../model/network.ts";
import { oneLine } from "../model/text.ts";
import { writable } from "../model/plain-text.ts";

/** The label of each node on one line; whose label is taken or empty is followed by the id. */
export function distinctLabels({ ids, labels }: NodeColumns): string[] {
  const taken = new Set<string>();
  return labels.map((label, i) => {
    const plain = oneLine(writable(label));
    const distinct = plain === "" || taken.has(plain) ? `${plain} [${ids[i]!}]`.trim() : plain;
    taken.add(distinct);
    return distinct;
  });
}
