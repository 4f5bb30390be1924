// The works that the papers of a corpus cite, each once, whether it is a paper of the corpus or not.
import { NO_ROW, type Corpus } from "./corpus.ts";
import { incidenceOf, transpose, type Incidence } from "./incidence.ts";
import { referenceKey } from "./reference-key.ts";
import { referenceMatcher, type ReferenceMatcher } from "./reference-match.ts";

/** Of a reference that names no work. */
const NO_WORK = -1;

export interface CitedWorks {
  /** paper → works that it cites, ascending, each once; never itself. */
  readonly byPaper: Incidence;
  /** What each work is called: the paper's label where it is one, else the reference first met. */
  readonly names: readonly string[];
  /** Row of the paper that the work is, or NO_ROW. */
  readonly papers: Int32Array;
  /** paper → rows of the papers of the corpus that it cites, ascending, each once. */
  readonly withinCorpus: Incidence;
  /** The other direction: paper → rows of the papers that cite it, ascending. */
  readonly citedBy: Incidence;
}

// A corpus never changes, and its references are looked through for every network and question.
const KNOWN = new WeakMap<Corpus, CitedWorks>();

/**
 * The cited works of a corpus, in the order of first mention. Two references are one work when their
 * keys (reference-key.ts) are equal or they mean the same paper of the corpus (reference-match.ts).
 * Made once for a corpus and kept with it. Cost: linear in the length of all references.
 */
export function citedWorksOf(corpus: Corpus): CitedWorks {
  let works = KNOWN.get(corpus);
  if (works === undefined) KNOWN.set(corpus, (works = gatherWorks(corpus)));
  return works;
}

function gatherWorks(corpus: Corpus): CitedWorks {
  const { labels, references } = corpus.papers;
  let matcher: ReferenceMatcher | null = null;
  const workOfKey = new Map<string, number>();
  const workOfPaper = new Map<number, number>();
  const names: string[] = [];
  const papers: number[] = [];
  const workOf = (key: string, written: string): number => {
    // Not made for the many corpora without references.
    const paper = (matcher ??= referenceMatcher(corpus))(key, written);
    let work = paper === NO_ROW ? undefined : workOfPaper.get(paper);
    if (work === undefined) {
      names.push(paper === NO_ROW ? written : labels[paper]!);
      work = papers.push(paper) - 1;
      if (paper !== NO_ROW) workOfPaper.set(paper, work);
    }
    return work;
  };
  // Most references stand in several lists, written alike: they are taken apart once.
  const knownTexts = new Map<string, number>();
  const workOfText = (written: string): number => {
    const known = knownTexts.get(written);
    if (known !== undefined) return known;
    const key = referenceKey(written);
    const work = key === null ? NO_WORK : (workOfKey.get(key) ?? workOf(key, written));
    if (key !== null) workOfKey.set(key, work);
    knownTexts.set(written, work);
    return work;
  };
  const cited = references.map((list, paper) => {
    const own = new Set<number>();
    for (const written of list) {
      const work = workOfText(written);
      if (work !== NO_WORK && papers[work] !== paper) own.add(work);
    }
    return Uint32Array.from(own).sort();
  });
  const withinCorpus = incidenceOf(
    cited.map((list) =>
      list
        .filter((work) => papers[work] !== NO_ROW)
        .map((work) => papers[work]!)
        .sort(),
    ),
  );
  return {
    byPaper: incidenceOf(cited),
    names,
    papers: Int32Array.from(papers),
    withinCorpus,
    citedBy: transpose(withinCorpus, labels.length),
  };
}
