// Who writes about what: authors and keywords, linked through papers.
import type { Corpus } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import type { NetworkOptions } from "../model/network.ts";
import { membershipWeight } from "./counting.ts";
import { addStages, countStages, openingBalances, type Draft } from "./draft.ts";
import { linksOfNodes, nodeColumns, nodesOfPapers, partOf, type Part } from "./node-parts.ts";
import { PairCounter, type Projection } from "./pair-counter.ts";

/**
 * The draft of `author-keyword`. Nodes: the authors and the keywords of papers that have both; link: the
 * author's papers with the keyword. With fractional counting a paper of a authors and k keywords gives
 * each of its links 1/(a·k), and 1 in all.
 *
 * Cost: time Σ aₚ·kₚ over papers, beside sorting; memory linear in entries and links.
 *
 * Source: Batagelj, Cerinšek (2013), On bibliographic networks, doi:10.1007/s11192-012-0940-1 (the
 * product of the networks paper × author and paper × keyword, here normalized by rows).
 */
export function draftAuthorKeyword(
  corpus: Corpus,
  options: NetworkOptions,
  stages: Uint8Array,
): Draft {
  const authors = partOf(corpus, "author", corpus.authorships, stages);
  const keywords = partOf(corpus, "keyword", corpus.paperKeywords, stages, authors.kept.length);
  const { links, fallen } = projectAcross(authors, keywords, stages, options);
  const columns = nodeColumns([authors, keywords]);
  return {
    ...columns,
    sizes: columns.occurrences,
    links: linksOfNodes(links, authors, keywords),
    paperNodes: nodesOfPapers([authors, keywords], stages),
    papersPass: false,
    ...openingBalances(
      countStages(stages),
      addStages([countStages(authors.facts.stages), countStages(keywords.facts.stages)]),
      [...fallen, links.sources.length],
    ),
  };
}

function projectAcross(
  { items: authors }: Part,
  { items: keywords }: Part,
  stages: Uint8Array,
  { counting }: NetworkOptions,
): Projection {
  const counter = new PairCounter(
    keywords.byItem.offsets.length - 1,
    keywords.byPaper.items.length,
  );
  for (let author = 0; author + 1 < authors.byItem.offsets.length; author++) {
    for (const paper of rowOf(authors.byItem, author)) {
      const held = rowOf(keywords.byPaper, paper);
      const weight =
        membershipWeight(counting, rowOf(authors.byPaper, paper).length) *
        membershipWeight(counting, held.length);
      for (const keyword of held) counter.count(keyword, stages[paper]!, weight);
    }
    counter.close(author);
  }
  return counter.result();
}
