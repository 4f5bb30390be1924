// Variants and what they stand for, as a thesaurus file of VOSviewer. Source: VOSviewer manual,
// section on thesaurus files.
import type { Corpus } from "../model/corpus.ts";
import type { DecidableType } from "../model/decision.ts";
import { inChunks } from "./chunks.ts";

/**
 * `label <tab> replace by`, a line for each spelling that is not the name shown, sorted by name;
 * what is hidden is replaced by nothing. Cost: n log n in the spellings.
 *
 * @param hidden names that people left out of the corpus
 */
export function writeThesaurus(
  type: Exclude<DecidableType, "venue">,
  corpus: Corpus,
  hidden: readonly string[] = [],
): Iterable<string> {
  return inChunks(linesOf(type, corpus, hidden));
}

function* linesOf(
  type: Exclude<DecidableType, "venue">,
  { authors, keywords }: Corpus,
  hidden: readonly string[],
): Generator<string> {
  const { names, variants } =
    type === "author" ? authors : { names: keywords.labels, variants: keywords.variants };
  const rows = names
    .map((name, row) => ({ name, others: variants[row]!.filter((variant) => variant !== name) }))
    .filter(({ others }) => others.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  yield "label\treplace by\n";
  for (const { name, others } of rows)
    for (const other of others) yield `${cell(other)}\t${cell(name)}\n`;
  for (const name of hidden) yield `${cell(name)}\t\n`;
}

/** Tabs and line ends would be columns and lines. */
function cell(text: string): string {
  return text.replace(/[\t\r\n]+/gu, " ");
}
