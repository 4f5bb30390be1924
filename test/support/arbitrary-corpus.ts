// Random corpora for property tests: few names, so that papers share them, and every kind of gap.
import fc from "fast-check";
import type { Corpus } from "../../graph/index.ts";
import { corpusOf } from "./tiny-corpus.ts";
import type { PlainPaper } from "./tiny-corpus.ts";

const WORDS = ["graph", "deep", "Lernen", "réseau", "model", "über", "of", "図表", "C++", "x"];
const PEOPLE = ["Ada Lind", "Bo Chen", "B. Chen", "Désirée Moreau", "Eve O'Hara", "李 雷", "Cy"];
const VENUES = ["ICLR", "NeurIPS", "Rivers Workshop"];
const KEYWORDS = ["graph network", "molecule", "deep learning", "language model", "knot", "flow"];
/** Of papers that may be there, and of works from elsewhere. */
const CITABLE = ["10.1000/a", "10.1000/b", "10.1000/c", "10.9999/x", "MOSS A, 1990, KNOTS, V1, P1"];
const OUTCOMES = ["accepted", "rejected"] as const;
const TIERS = ["oral", "poster", null] as const;

const words = (least: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...WORDS), { minLength: least, maxLength: 6 })
    .map((list) => list.join(" "));

const acceptance = fc.record({
  asWritten: fc.constant("as it stood"),
  outcome: fc.constantFrom(...OUTCOMES),
  tier: fc.constantFrom(...TIERS),
});

/** Any paper: titled or not, dated or not, somebody twice in its byline or nobody at all. */
export const arbitraryPaper: fc.Arbitrary<PlainPaper> = fc.record(
  {
    title: words(1),
    abstract: words(0),
    year: fc.integer({ min: 2015, max: 2024 }),
    venue: fc.constantFrom(...VENUES),
    authors: fc.array(fc.constantFrom(...PEOPLE), { maxLength: 5 }),
    keywords: fc.uniqueArray(fc.constantFrom(...KEYWORDS), { maxLength: 4 }),
    acceptance,
    doi: fc.constantFrom(...CITABLE.slice(0, 3)),
    references: fc.uniqueArray(fc.constantFrom(...CITABLE), { maxLength: 4 }),
  },
  { requiredKeys: [] },
);

/** Up to twelve such papers; only the first paper with a DOI keeps it. */
export const arbitraryPapers: fc.Arbitrary<PlainPaper[]> = fc
  .array(arbitraryPaper, { maxLength: 12 })
  .map(withoutTwinDois);

/** Any corpus of them. */
export const arbitraryCorpus: fc.Arbitrary<Corpus> = arbitraryPapers.map(corpusOf);

function withoutTwinDois(papers: readonly PlainPaper[]): PlainPaper[] {
  const taken = new Set<string>();
  return papers.map(({ doi, ...paper }) => {
    if (doi === undefined || taken.has(doi)) return paper;
    taken.add(doi);
    return { ...paper, doi };
  });
}
