// Finding nodes by their names, as one types. Pure.
import type { NetworkMap } from "../../graph/index.ts";
import { foldWords } from "../../graph/model/text.ts";

const MOST_HITS = 12;

/**
 * A search over the names of a map: nodes of which every word of the query begins a word, those that
 * begin with the query first, then the most papers, then their order on the map.
 */
export function createFind(map: NetworkMap): (query: string) => readonly number[] {
  const { labels, occurrences } = map.network.nodes;
  // With a space before each word, " gra" is where a word begins with "gra".
  const names = labels.map((label) => ` ${foldWords(label)}`);
  return (query) => {
    const folded = foldWords(query);
    if (folded === "") return [];
    const words = folded.split(" ").map((word) => ` ${word}`);
    const hits: number[] = [];
    names.forEach((name, node) => {
      if (words.every((word) => name.includes(word))) hits.push(node);
    });
    const first = (node: number): number => Number(names[node]!.startsWith(` ${folded}`));
    hits.sort((a, b) => first(b) - first(a) || occurrences[b]! - occurrences[a]! || a - b);
    return hits.slice(0, MOST_HITS);
  };
}
