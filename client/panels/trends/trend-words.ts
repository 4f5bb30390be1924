// How much a topic rises or fades, in words.
import type { TopicTrend, Trends } from "../../../graph/index.ts";
import { measure } from "../../words.ts";

/** `3 % → 12 %`: the share of papers that have it, before and after. */
export function changeInWords(
  { early, late }: Pick<TopicTrend, "early" | "late">,
  parts: NonNullable<Trends["parts"]>,
): string {
  return `${percent(early, parts.early)} → ${percent(late, parts.late)}`;
}

function percent(papers: number, all: number): string {
  const share = (100 * papers) / all;
  return `${share > 0 && share < 1 ? "< 1" : measure(Math.round(share))} %`;
}
