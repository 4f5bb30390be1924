// Which papers belong to one of two parts that are compared.
import type { Side } from "../model/difference.ts";
import { inYearRange } from "../model/year-range.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { findRow } from "./corpus-index.ts";

/**
 * For each paper row 1 where it is in the part. A venue that the corpus does not have has no papers.
 * Cost: linear in papers and their sources.
 */
export function papersOfSide(index: CorpusIndex, side: Side): Uint8Array {
  const { years, venues, sources } = index.corpus.papers;
  const rows = new Set(side.venues.map((id) => findRow(index, "venue", id)));
  const files = new Set(side.files);
  return Uint8Array.from(years, (year, paper) =>
    Number(
      inYearRange(year, side.years) &&
        (side.venues.length === 0 || rows.has(venues[paper]!)) &&
        (files.size === 0 || sources[paper]!.some(({ file }) => files.has(file))),
    ),
  );
}
