// Networks of items that share papers: authors who wrote together, keywords that occur together, papers
// that are cited together, organizations and countries that work together.
import { MOST_TIED_AUTHORS } from "../model/byline-limit.ts";
import { citedWorksOf } from "../model/cited-works.ts";
import { NO_ROW, type Corpus } from "../model/corpus.ts";
import type { EntityType } from "../model/ids.ts";
import type { Incidence } from "../model/incidence.ts";
import type { NetworkOptions } from "../model/network.ts";
import { countStages, openingBalances, type Draft } from "./draft.ts";
import { linksOfNodes, nodeColumns, nodesOfPapers, partOf } from "./node-parts.ts";
import { projectItems } from "./projection.ts";

type SharedItemsKind = "coauthorship" | "keywords" | "cocitation" | "organizations" | "countries";

/**
 * The draft of `coauthorship` (nodes: authors; link: papers written together), `keywords` (nodes:
 * keywords; link: papers that hold both), `organizations` and `countries` (link: papers with authors from
 * both; each counts once in a paper, however many of its authors work there) or `cocitation` (nodes: papers that papers cite; link: papers
 * that cite both). Cost: that of projectItems.
 */
export function draftSharedItems(
  corpus: Corpus,
  kind: SharedItemsKind,
  options: NetworkOptions,
  stages: Uint8Array,
): Draft {
  const [type, incidence] = itemsOf(corpus, kind);
  const part = partOf(corpus, type, incidence, stages);
  const mostTied = kind === "coauthorship" ? MOST_TIED_AUTHORS : Infinity;
  const { links, fallen } = projectItems(part.items, stages, options.counting, mostTied);
  const columns = nodeColumns([part]);
  const draft: Draft = {
    ...columns,
    sizes: columns.occurrences,
    links: linksOfNodes(links, part),
    paperNodes: nodesOfPapers([part], stages),
    papersPass: false,
    ...openingBalances(countStages(stages), countStages(part.facts.stages), [
      ...fallen,
      links.sources.length,
    ]),
  };
  return kind === "cocitation" ? withinCorpus(corpus, draft) : draft;
}

function itemsOf(corpus: Corpus, kind: SharedItemsKind): [EntityType, Incidence] {
  switch (kind) {
    case "coauthorship":
      return ["author", corpus.authorships];
    case "keywords":
      return ["keyword", corpus.paperKeywords];
    case "organizations":
      return ["organization", corpus.places.paperOrganizations];
    case "countries":
      return ["country", corpus.places.paperCountries];
    case "cocitation":
      return ["paper", citedWorksOf(corpus).withinCorpus];
  }
}

/**
 * The same with a first line in the books for cited works that are no papers of the corpus, and with the
 * years in which the cited papers appeared, not those in which they were cited.
 */
function withinCorpus(corpus: Corpus, draft: Draft): Draft {
  const outside = citedWorksOf(corpus).papers.filter((paper) => paper === NO_ROW).length;
  const years = Int32Array.from(draft.rows, (row) => corpus.papers.years[row]!);
  return {
    ...draft,
    firstYears: years,
    lastYears: years,
    all: { ...draft.all, nodes: draft.all.nodes + outside },
    balances: [{ switch: "outside", ...draft.all }, ...draft.balances],
  };
}
