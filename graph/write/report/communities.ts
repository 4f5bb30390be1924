// The communities of a map: their terms, members and papers by year.
import type { Corpus } from "../../model/corpus.ts";
import { UNKNOWN_YEAR } from "../../model/corpus.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import type { PaperCommunities } from "../../analysis/paper-communities.ts";
import { counted } from "../recipe.ts";
import { plain } from "./markdown.ts";

/** Communities with a section of their own; the rest is counted. */
const MOST = 40;

/** A section for each community, the largest first. */
export function* communitySections(
  map: NetworkMap,
  corpus: Corpus,
  papers: PaperCommunities,
): Generator<string> {
  const years = yearsByCommunity(map, corpus, papers);
  const { labels, occurrences } = map.network.nodes;
  // A node alone tells nothing that the lists of leading nodes don't; the largest come first.
  const groups = map.communities.filter(({ size }) => size > 1);
  const alone = map.communities.length - groups.length;
  for (const { id, label, size, papers: count, terms, leaders } of groups.slice(0, MOST)) {
    yield `### ${id + 1}\\. ${plain(label)}\n\n`;
    yield `- Size: ${counted(size, "node", "nodes")}, ${counted(count, "paper", "papers")}\n`;
    if (terms.length > 0) yield `- Topics: ${terms.map(({ term }) => plain(term)).join(", ")}\n`;
    const members = leaders.map((node) => `${plain(labels[node]!)} (${occurrences[node]!})`);
    yield `- Leading members (papers): ${members.join(", ")}\n`;
    const known = Array.from(years[id]!).sort(([a], [b]) => a - b);
    if (known.length > 0)
      yield `- Papers per year: ${known.map(([year, n]) => `${year}: ${n}`).join(", ")}\n`;
    yield "\n";
  }
  const rest = [
    ...(groups.length > MOST
      ? [counted(groups.length - MOST, "smaller community", "smaller communities")]
      : []),
    ...(alone > 0 ? [counted(alone, "node on its own", "nodes on their own")] : []),
  ];
  if (rest.length > 0) yield `${groups.length > 0 ? "and " : ""}${rest.join(" and ")}.\n\n`;
}

/** Papers per known year by their main community. */
function yearsByCommunity(
  map: NetworkMap,
  corpus: Corpus,
  { main }: PaperCommunities,
): Map<number, number>[] {
  const years = map.communities.map(() => new Map<number, number>());
  main.forEach((community, paper) => {
    const year = corpus.papers.years[paper]!;
    const counts = years[community];
    if (counts !== undefined && year !== UNKNOWN_YEAR)
      counts.set(year, (counts.get(year) ?? 0) + 1);
  });
  return years;
}
