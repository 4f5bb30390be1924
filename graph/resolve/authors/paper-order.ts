// An order of papers that their contents give, whatever the order of files.
import type { MergedPaper } from "../papers/merge-records.ts";
import { compareTexts } from "../../model/text.ts";

/** What tells a paper from others: year, title, byline, venue. Earlier papers come first. */
export function paperText({ year, title, authors, venue, doi }: MergedPaper): string {
  const known = year > 0 ? String(year).padStart(5, "0") : "unknown";
  return [known, title ?? "", authors.join(";"), venue?.key ?? "", doi ?? ""].join("\n");
}

/** Rows of the papers by their texts. Cost: n log n. */
export function paperOrder(texts: readonly string[]): Uint32Array {
  return Uint32Array.from(texts, (_, i) => i).sort((a, b) => compareTexts(texts[a]!, texts[b]!));
}
