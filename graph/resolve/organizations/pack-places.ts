// Lists of places and their people, paper by paper, as columns.
import type { PaperPlaces } from "../../model/corpus.ts";

/** Row of a place, row of an author or NO_ROW. */
export type PlaceEntry = readonly [place: number, author: number];

/**
 * Entries by place, then author, each once; an entry without an author only where the place has none
 * with one. Cost: n·log n in the entries of a paper.
 */
export function packPlaces(entriesOf: readonly (readonly PlaceEntry[])[]): PaperPlaces {
  const items: number[] = [];
  const authors: number[] = [];
  const offsets = new Uint32Array(entriesOf.length + 1);
  for (const [paper, entries] of entriesOf.entries()) {
    const start = items.length;
    for (const [place, author] of entries.toSorted(([a, x], [b, y]) => a - b || x - y)) {
      const isSamePlace = items.length > start && items.at(-1) === place;
      // Nobody sorts before everybody, and gives way.
      if (isSamePlace && (authors.at(-1) === author || authors.at(-1)! < 0)) {
        authors[authors.length - 1] = author;
        continue;
      }
      items.push(place);
      authors.push(author);
    }
    offsets[paper + 1] = items.length;
  }
  return { offsets, items: Uint32Array.from(items), authors: Int32Array.from(authors) };
}
