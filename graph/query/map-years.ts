// The years of a map: when it has papers, and when each of its nodes and links has.
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import type { Network } from "../model/network.ts";
import type { PapersByYear, PapersByYearBehind } from "../network/years-behind.ts";
import type { MapYears, YearColumns } from "./answers.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { papersOfNetwork } from "./map-papers.ts";
import { countYears } from "./tally.ts";

/**
 * The papers of a map by year, and those of its nodes and links as `papersByYearBehind` counts them.
 * What has only papers of unknown year has no years. Cost: as there.
 *
 * @param index of the corpus that the network was built from
 * @param behind as `papersByYearBehind` finds them
 */
export function yearsOfMap(
  index: CorpusIndex,
  network: Network,
  behind: PapersByYearBehind,
): MapYears {
  const { corpus } = index;
  const papers = papersOfNetwork(index, network);
  return {
    papers: countYears(papers, corpus),
    unknown: papers.filter((paper) => corpus.papers.years[paper] === UNKNOWN_YEAR).length,
    nodes: columnsOf(network.nodes.ids.length, behind.ofNode),
    links: columnsOf(network.links.sources.length, behind.ofLink),
  };
}

function columnsOf(length: number, papersOf: (i: number) => PapersByYear): YearColumns {
  const offsets = [0];
  const years: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < length; i++) {
    for (const [year, papers] of papersOf(i)) {
      years.push(year);
      counts.push(papers);
    }
    offsets.push(years.length);
  }
  return { offsets, years, counts };
}
