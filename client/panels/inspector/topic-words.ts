// Why a topic is called what it is called, and how well a paper fits it, in words. Pure.
import type { Topic, TopicTerm } from "../../../graph/index.ts";
import { count, measure } from "../../words.ts";

/** `23 of its 31 papers are here, 12 times the usual share`. */
export function reasonInWords({ papers, papersInCorpus, lift }: TopicTerm): string {
  const share = `${measure(Math.round(lift * 10) / 10)} times the usual share`;
  return `${papersInWords(papers, papersInCorpus)}, ${share}`;
}

function papersInWords(here: number, all: number): string {
  if (here < all) return `${count(here)} of its ${count(all)} papers are here`;
  if (all === 1) return "Its only paper is here";
  return all === 2 ? "Both its papers are here" : `All its ${count(all)} papers are here`;
}

/** `Fits 92 %`. */
export function shareInWords(share: number): string {
  return `Fits ${Math.round(share * 100)}\u00a0%`;
}

/** Names that are one click away, best first: the alternatives, then terms that are none of them. */
export function namesFor(
  { label, alternatives, terms }: Pick<Topic, "label" | "alternatives" | "terms">,
  most = 8,
): readonly string[] {
  const names = new Set([...alternatives, ...terms.map(({ term }) => term)]);
  names.delete(label);
  return [...names].slice(0, most);
}
