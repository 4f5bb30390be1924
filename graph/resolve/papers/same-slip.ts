// Records whose titles differ by a slip are one paper where all people, years and numbers agree.
import type { PaperRecord } from "../../model/paper-record.ts";
import type { Clues } from "./clues.ts";
import { allPeople, contradiction } from "./contradictions.ts";
import { pushTo } from "../count.ts";
import type { DisjointSets } from "../disjoint-sets.ts";
import { type Slip, nearTitles } from "./near-titles.ts";
import type { Ordering, PaperNote } from "./same-paper.ts";
import { titleWeight } from "./title-key.ts";

/** How many records of a title are compared with those of a title near it. */
const MOST_COMPARED = 8;

const IN_WORDS: Readonly<Record<Slip, string>> = {
  spacing: "in spaces and hyphens",
  typing: "in one letter",
  "cut-off": "in the end, which one source cuts off",
  subtitle: "in the subtitle, which one source leaves out",
};

/** Unites them in `sets`; a note for each. Cost: n log n in the titles. */
export function uniteBySlip(
  records: readonly PaperRecord[],
  clues: readonly Clues[],
  sets: DisjointSets,
  canonical: Ordering,
): PaperNote[] {
  const byTitle = new Map<string, number[]>();
  clues.forEach(({ title }, i) => {
    if (titleWeight(title) === "telling") pushTo(byTitle, title, i);
  });
  const blocks = [...byTitle.values()];
  const forms = blocks.map((block) => ({
    title: clues[block[0]!]!.title,
    written: block.map((i) => records[i]!.title!).reduce((a, b) => (b < a ? b : a)),
  }));
  const near = nearTitles(forms);
  if (near.length === 0) return [];
  const members = new Map(sets.groups().map((rows) => [rows[0]!, rows]));
  const firstRecords = (block: number): number[] =>
    canonical(blocks[block]!).slice(0, MOST_COMPARED);
  const notes: PaperNote[] = [];
  for (const { a, b, slip } of near)
    for (const i of firstRecords(a))
      for (const j of firstRecords(b)) {
        const [one, other] = [members.get(sets.find(i))!, members.get(sets.find(j))!];
        if (one === other || !agree(clues[i]!, clues[j]!)) continue;
        if (contradict(one, other, clues)) continue;
        sets.union(i, j);
        members.set(sets.find(i), [...one, ...other]);
        notes.push({
          code: "near-title",
          records: [Math.min(i, j)],
          message: `Entries whose titles differ only ${IN_WORDS[slip]} were taken for one paper: their authors and years agree.`,
        });
      }
  return notes;
}

function agree(a: Clues, b: Clues): boolean {
  if (!allPeople(a.people, b.people)) return false;
  const gap = a.year === null || b.year === null ? 0 : Math.abs(a.year - b.year);
  return gap <= (a.preprint === b.preprint ? 1 : 2);
}

/** Whether anything in one paper's records speaks against the other's. */
function contradict(
  one: readonly number[],
  other: readonly number[],
  clues: readonly Clues[],
): boolean {
  const [few, more] = [one.slice(0, MOST_COMPARED), other.slice(0, MOST_COMPARED)];
  return few.some((i) => more.some((j) => contradiction(clues[i]!, clues[j]!) !== null));
}
