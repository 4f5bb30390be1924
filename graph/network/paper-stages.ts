// How far each paper comes before nodes and links are looked at. Being numbers in the order of the
// switches, stages let one pass of counting fill the ledger's first lines.
import { bylineLimit } from "../model/byline-limit.ts";
import { citedWorksOf } from "../model/cited-works.ts";
import { NO_ROW, type Corpus } from "../model/corpus.ts";
import type { Incidence } from "../model/incidence.ts";
import type { LedgerSwitch, Network, NetworkKind, NetworkOptions } from "../model/network.ts";
import { PAPER_CONDITIONS, type PaperChoice } from "../model/paper-choice.ts";

/** The switch that leaves papers out at each stage below IN_VIEW. */
export const STAGE_SWITCHES = [
  "years",
  ...PAPER_CONDITIONS,
  "held",
  "compared",
  "no-items",
  "max-authors",
] as const satisfies readonly LedgerSwitch[];

/** A paper of the view. */
export const IN_VIEW = STAGE_SWITCHES.length;

const OUTSIDE_YEARS = STAGE_SWITCHES.indexOf("years");
/** It holds none of the items that the network is made of. */
const WITHOUT_ITEMS = STAGE_SWITCHES.indexOf("no-items");
const TOO_MANY_AUTHORS = STAGE_SWITCHES.indexOf("max-authors");

/**
 * The stage of each paper. The limit of authors looks at the names on the byline and concerns
 * `coauthorship` only (model/byline-limit.ts). Cost: linear in papers and, where the network is made of them, citations.
 *
 * @param choice the papers that meet the conditions among the options
 */
export function paperStages(
  corpus: Corpus,
  kind: NetworkKind,
  options: Pick<NetworkOptions, "years" | "maxAuthors">,
  choice: PaperChoice = [],
): Uint8Array {
  const { years } = corpus.papers;
  const stages = new Uint8Array(years.length).fill(IN_VIEW);
  const hasItems = itemTest(corpus, kind);
  const conditions = choice.map(
    (part) => [STAGE_SWITCHES.indexOf(part.switch), part.papers] as const,
  );
  const maxAuthors = bylineLimit(kind, options);
  for (let paper = 0; paper < years.length; paper++) {
    const year = years[paper]!;
    if (options.years !== null && (year < options.years[0] || year > options.years[1]))
      stages[paper] = OUTSIDE_YEARS;
    else if (!hasItems(paper)) stages[paper] = WITHOUT_ITEMS;
    else if (countIn(corpus.authorships, paper) > maxAuthors) stages[paper] = TOO_MANY_AUTHORS;
    for (const [stage, papers] of conditions)
      if (papers[paper] !== 1) stages[paper] = Math.min(stages[paper]!, stage);
  }
  return stages;
}

/** The same of a network that was built. */
export function stagesOf(corpus: Corpus, { kind, options, choice }: Network): Uint8Array {
  return paperStages(corpus, kind, options, choice);
}

/**
 * Whether a paper holds what a network is made of: authors, keywords, both, a venue, a place, references,
 * a citation from or to a paper of the corpus. In `knowledge` every paper has at least itself.
 */
export function itemTest(corpus: Corpus, kind: NetworkKind): (paper: number) => boolean {
  const { authorships, paperKeywords, papers, places } = corpus;
  switch (kind) {
    case "knowledge":
      return () => true;
    case "coauthorship":
      return (paper) => countIn(authorships, paper) > 0;
    case "keywords":
      return (paper) => countIn(paperKeywords, paper) > 0;
    case "author-keyword":
      return (paper) => countIn(authorships, paper) > 0 && countIn(paperKeywords, paper) > 0;
    case "venues":
      return (paper) => papers.venues[paper] !== NO_ROW;
    case "organizations":
      return (paper) => countIn(places.paperOrganizations, paper) > 0;
    case "countries":
      return (paper) => countIn(places.paperCountries, paper) > 0;
    case "papers": {
      const { byPaper } = citedWorksOf(corpus);
      return (paper) => countIn(paperKeywords, paper) > 0 || countIn(byPaper, paper) > 0;
    }
    case "citation": {
      const { withinCorpus, citedBy } = citedWorksOf(corpus);
      return (paper) => countIn(withinCorpus, paper) + countIn(citedBy, paper) > 0;
    }
    case "coupling": {
      const { byPaper } = citedWorksOf(corpus);
      return (paper) => countIn(byPaper, paper) > 0;
    }
    case "cocitation": {
      const { withinCorpus } = citedWorksOf(corpus);
      return (paper) => countIn(withinCorpus, paper) > 0;
    }
  }
}

function countIn({ offsets }: Incidence, paper: number): number {
  return offsets[paper + 1]! - offsets[paper]!;
}
