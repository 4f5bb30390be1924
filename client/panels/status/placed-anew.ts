// Why nodes are not where they were: said when a filtered map could not go on from the suggested one. Pure.
import type { NetworkMap } from "../../../graph/index.ts";
import { count, counted, ITEM_WORDS } from "../../words.ts";

/** `placed anew: the suggested map has 12 of these 80 authors`; null where places stayed. */
export function placedAnewInWords({ steady, analysis, network }: NetworkMap): string | null {
  if (steady?.from !== "suggested" || steady.keepsPlaces || analysis.layout === "none") return null;
  const { length } = network.nodes.ids;
  if (length === 0) return null;
  // The threshold below which nothing is taken over: half (graph/analysis/steady).
  if (2 * steady.nodes >= length) return "placed anew: few nodes fit better so";
  const [, many] = ITEM_WORDS[network.kind];
  return length === 1
    ? null
    : `placed anew: the suggested map has ${count(steady.nodes)} of these ${counted(length, many, many)}`;
}
