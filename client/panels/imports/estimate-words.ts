// What a service says about how much it has, in words. Pure.
import type { FetchEstimate } from "../../../graph/index.ts";
import { count, counted } from "../../words.ts";

/** What an estimate means for how many were asked for. */
export function estimateInWords({ title, total }: FetchEstimate, most: number | null): string {
  if (total === null) return `${title} does not say how many there are.`;
  if (total === 0) return `${title} has nothing for this. Try other words, or fewer limits.`;
  const has = `${title} has ${counted(total, "paper")} for this.`;
  return most !== null && total > most
    ? `${has} The first ${count(most)} would come: narrow the question, or ask for more.`
    : has;
}
