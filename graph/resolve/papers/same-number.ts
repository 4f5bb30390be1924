// Records that state one number (DOI, arXiv, PubMed, …) are one paper.
import type { Clues } from "./clues.ts";
import { samePeople } from "./contradictions.ts";
import type { DisjointSets } from "../disjoint-sets.ts";
import type { PaperNote } from "./same-paper.ts";

/** A number that this many different papers bear is a volume's: no further one is compared. */
const MOST_PAPERS = 16;

/**
 * One number, one paper; except that some sources put the DOI of the whole volume on each of its
 * papers. So other words in the title and other people or pages together keep records apart.
 *
 * @param block records of one number, in an order that does not depend on where they stand
 */
export function uniteByNumber(
  number: string,
  block: readonly number[],
  clues: readonly Clues[],
  sets: DisjointSets,
): PaperNote[] {
  const notes: PaperNote[] = [];
  const papers: number[] = [];
  const titledFirst = block.toSorted(
    (a, b) => Number(clues[a]!.title === "") - Number(clues[b]!.title === ""),
  );
  for (const i of titledFirst) {
    const home = papers.find((first) => fits(clues[first]!, clues[i]!));
    if (home !== undefined) sets.union(home, i);
    else {
      if (papers.length > 0)
        notes.push({
          code: number.startsWith("doi:") ? "shared-doi" : "shared-number",
          records: [i],
          message: `${inWords(number)} stands on papers of other titles and authors too; they were kept apart.`,
        });
      if (papers.length < MOST_PAPERS) papers.push(i);
    }
  }
  return notes;
}

function inWords(number: string): string {
  return number.startsWith("doi:") ? `The DOI ${number.slice(4)}` : `The number ${number}`;
}

function fits(a: Clues, b: Clues): boolean {
  const alike = a.title === "" || b.title === "" ? 1 : sharedWords(a.title, b.title);
  if (alike >= 0.8) return true;
  if (a.page !== null && b.page !== null && a.page !== b.page) return false;
  return samePeople(a.people, b.people) ?? alike >= 0.5;
}

/** Share of the shorter title's words that the longer one has. */
function sharedWords(a: string, b: string): number {
  const wordsA = new Set(a.split(" "));
  const wordsB = new Set(b.split(" "));
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared++;
  return shared / Math.min(wordsA.size, wordsB.size);
}
