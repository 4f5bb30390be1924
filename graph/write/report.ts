// A map as a report to read, paste from and keep: Markdown.
import { NO_COMMUNITY, paperCommunities } from "../analysis/paper-communities.ts";
import type { PaperCommunities } from "../analysis/paper-communities.ts";
import type { Corpus } from "../model/corpus.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { safeJson } from "../model/safe-json.ts";
import { NETWORK_WORDS } from "./network-words.ts";
import { recipeInWords, recipeOfFile } from "./recipe.ts";
import { communitySections } from "./report/communities.ts";
import { plain, table } from "./report/markdown.ts";
import { methodsInWords } from "./report/methods.ts";
import { rankings } from "./report/rankings.ts";
import type { WriteOptions } from "./write-options.ts";

/**
 * A report of a map, in small pieces: numbers of data and view, what was left out, papers per year,
 * communities, leading nodes, a methods paragraph and the recipe. Cost: linear in papers and
 * incidences, n·log n in nodes.
 */
export function* writeReport(
  map: NetworkMap,
  corpus: Corpus,
  options: WriteOptions = {},
): Generator<string> {
  const { title, version, provenance } = options;
  const { network } = map;
  const name = NETWORK_WORDS[network.kind].title;
  const papers = paperCommunities(corpus, network, map.partition);
  yield `# ${title === undefined ? name : `${plain(title)}: ${name}`}\n\n${recipeInWords(map)}\n\n`;
  yield "## Numbers\n\n";
  yield* numbers(map, corpus);
  yield "## What was left out\n\n";
  yield* leftOut(map);
  yield "## Papers per year\n\n";
  yield* years(corpus, papers);
  yield "## Communities\n\n";
  yield* communitySections(map, corpus, papers);
  yield "## Leading nodes\n\n";
  yield* rankings(map);
  yield `## Methods\n\n${plain(methodsInWords(map, corpus, version, provenance))}\n\n`;
  yield `## Recipe\n\n\`\`\`json\n${safeJson(recipeOfFile(map, options), 2)}\n\`\`\`\n`;
}

function* numbers({ network, partition, communities }: NetworkMap, corpus: Corpus) {
  const { nodes, links } = network.ledger.shown;
  yield* table(
    ["data", ""],
    [
      ["records read", corpus.recordCount],
      ["papers", corpus.papers.ids.length],
      ["authors", corpus.authors.ids.length],
      ["venues", corpus.venues.ids.length],
      ["keywords", corpus.keywords.ids.length],
    ],
  );
  yield* table(
    ["map", ""],
    [
      ["papers", network.ledger.shown.papers],
      ["nodes", nodes],
      ["links", links],
      ["links per node, mean", nodes === 0 ? 0 : ((2 * links) / nodes).toFixed(2)],
      ["communities", partition.count],
      ["nodes of the largest community", communities[0]?.size ?? 0],
      ["modularity", partition.modularity.toFixed(3)],
    ],
  );
}

function* leftOut({ network }: NetworkMap): Generator<string> {
  const { all, leftOut, shown } = network.ledger;
  yield* table(
    ["", "papers", "nodes", "links"],
    [
      ["all", all.papers, all.nodes, all.links],
      ...leftOut.map(({ setting, papers, nodes, links }) => [
        `left out: ${setting}`,
        papers,
        nodes,
        links,
      ]),
      ["shown", shown.papers, shown.nodes, shown.links],
    ],
  );
}

function* years({ papers }: Corpus, { main }: PaperCommunities): Generator<string> {
  const counts = new Map<number, { all: number; shown: number }>();
  papers.years.forEach((year, paper) => {
    const count = counts.get(year) ?? { all: 0, shown: 0 };
    counts.set(year, count);
    count.all++;
    if (main[paper] !== NO_COMMUNITY) count.shown++;
  });
  const rows = Array.from(counts)
    .sort(([a], [b]) => (a || Infinity) - (b || Infinity))
    .map(([year, { all, shown }]) => [year === UNKNOWN_YEAR ? "not said" : year, all, shown]);
  yield* table(["year", "in the data", "in the map"], rows);
}
