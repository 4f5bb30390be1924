// The two parts that a comparison begins with, and why there may be none. Pure.
import type { CorpusSummary, FileReport, Side } from "../../../graph/index.ts";
import { WHOLE_SIDE } from "../../../graph/model/difference.ts";
import type { ComparedBy, Sides } from "../../state/compare.ts";

type Known = Pick<CorpusSummary, "years" | "venues"> & {
  readonly files: readonly Pick<FileReport, "file" | "records">[];
};

/** Parts that suit a collection; null where it has but one. */
export function suggestedSides(by: ComparedBy, corpus: Known): Sides | null {
  if (by === "years") return halves(corpus.years);
  if (by === "venues") {
    const [first, second] = corpus.venues;
    return first === undefined || second === undefined
      ? null
      : [venueSide(first), venueSide(second)];
  }
  const [first, second] = [...corpus.files].sort((a, b) => b.records - a.records);
  return first === undefined || second === undefined ? null : [fileSide(first), fileSide(second)];
}

function venueSide({ id }: CorpusSummary["venues"][number]): Side {
  return { ...WHOLE_SIDE, venues: [id] };
}

function fileSide({ file }: Known["files"][number]): Side {
  return { ...WHOLE_SIDE, files: [file] };
}

/** The known years in two, so that both have about as many papers; the first gets the odd ones. */
export function halves(years: CorpusSummary["years"]): Sides | null {
  const known = years.filter(({ papers }) => papers > 0).sort((a, b) => a.year - b.year);
  const [from, to] = [known[0]?.year, known.at(-1)?.year];
  if (from === undefined || to === undefined || from === to) return null;
  const all = known.reduce((sum, { papers }) => sum + papers, 0);
  let [before, best, least] = [0, from, Infinity];
  for (const { year, papers } of known.slice(0, -1)) {
    before += papers;
    const apart = Math.abs(all - 2 * before);
    if (apart >= least) continue;
    [best, least] = [year, apart];
  }
  return [
    { ...WHOLE_SIDE, years: [from, best] },
    { ...WHOLE_SIDE, years: [best + 1, to] },
  ];
}

/** Why a collection has no two such parts. */
export const ONE_PART: Readonly<Record<ComparedBy, string>> = {
  years: "The papers of this collection have one known year or none. Compare venues or files.",
  venues: "The papers of this collection name one venue or none. Compare years or files.",
  files: "This collection was read from one file. Compare years or venues, or add a file to it.",
};
