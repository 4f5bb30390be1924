// Which of a corpus's papers were there before its last files: what its map is kept steady against.
import type { Corpus } from "../../model/corpus.ts";
import { firstPapers } from "../../model/first-papers.ts";

/** A step has so many times as many papers as the one before. */
const STEP = 2;
/** With less than this share of the papers, what was there before says little about what is there now. */
const LEAST_SHARE = 1 / 3;

// A corpus never changes, and each of its networks asks.
const KNOWN = new WeakMap<Corpus, Corpus | null>();

/**
 * The corpus as it was some files ago, or null where there is no such part: it has one file, or the last
 * ones brought most of it. The steps are the first file, then each time the first files with twice as
 * many papers as the step before; the last step before the end counts. So a corpus and the same with one
 * more file mostly go on from the same part, and the parts of a part are together no larger than it.
 *
 * Made once for a corpus and kept with it. Cost: linear in papers and what they hold.
 */
export function earlierPapers(corpus: Corpus): Corpus | null {
  let earlier = KNOWN.get(corpus);
  if (earlier === undefined) KNOWN.set(corpus, (earlier = cutEarlier(corpus)));
  return earlier;
}

function cutEarlier(corpus: Corpus): Corpus | null {
  const all = corpus.papers.ids.length;
  let step = 0;
  for (const start of fileStarts(corpus)) if (start >= STEP * step) step = start;
  return step === 0 || step < LEAST_SHARE * all ? null : firstPapers(corpus, step);
}

/**
 * Rows at which the papers of a further file begin. Papers stand in the order of their first records,
 * but which of a paper's files came first is not said: as long as papers have a file in common, it is
 * that one's.
 */
function fileStarts({ papers: { sources } }: Corpus): number[] {
  const starts: number[] = [];
  let common: readonly string[] | null = null;
  for (const [row, records] of sources.entries()) {
    const files = records.map(({ file }) => file);
    const still: readonly string[] = common?.filter((file) => files.includes(file)) ?? files;
    if (still.length === 0) starts.push(row);
    common = still.length === 0 ? files : still;
  }
  return starts;
}
