// Keywords that say where or in what form papers appeared rather than what they are about.
import type { Corpus } from "../model/corpus.ts";
import { foldWords } from "../model/text.ts";

/** Share of all organizations from which on a word of their names is one of such names in general. */
const GENERAL_SHARE = 0.1;
/** Fewer organizations have no words in general. */
const LEAST_ORGANIZATIONS = 20;

/**
 * A test for rows of keywords: whether each word stands in at least a tenth of the names of the corpus's
 * organizations (`university`, `research institute`), or all of it is a kind of paper that a source
 * states (`article`, `review`). What counts as general is learned from the corpus. Cost: linear in organizations and papers.
 */
export function recordWords(corpus: Corpus): (keyword: number) => boolean {
  const { names } = corpus.places.organizations;
  const counts = new Map<string, number>();
  for (const name of names)
    for (const word of new Set(foldWords(name).split(" ")))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const least =
    names.length < LEAST_ORGANIZATIONS ? Infinity : Math.ceil(GENERAL_SHARE * names.length);
  const kinds = new Set<string>();
  for (const kind of corpus.papers.types) if (kind !== null) kinds.add(foldWords(kind));
  return (keyword) => {
    const label = foldWords(corpus.keywords.labels[keyword]!);
    return kinds.has(label) || label.split(" ").every((word) => (counts.get(word) ?? 0) >= least);
  };
}
