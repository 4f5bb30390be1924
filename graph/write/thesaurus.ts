// Variants and what they stand for, as a thesaurus file of VOSviewer. Source: VOSviewer manual,
// section on thesaurus files.
import type { Corpus } from "../model/corpus.ts";
import type { DecidableType, Decision } from "../model/decision.ts";
import type { EntityId } from "../model/ids.ts";
import { writable } from "../model/plain-text.ts";
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

/**
 * Every spelling of what people hid. Cost: linear in the decisions and in the ids of the table.
 *
 * @param before the corpus without decisions: what is hidden is in no other
 */
export function hiddenSpellings(
  type: Exclude<DecidableType, "venue">,
  { authors, keywords }: Corpus,
  decisions: readonly Decision[],
): string[] {
  const { ids, variants } = type === "author" ? authors : keywords;
  const hidden = decisions.flatMap((decision): EntityId[] =>
    decision.kind === "hide" && decision.type === type ? [decision.id] : [],
  );
  if (hidden.length === 0) return [];
  const rows = new Map(ids.map((id, row) => [id, row]));
  return [...new Set(hidden)].flatMap((id) => variants[rows.get(id) ?? -1] ?? []);
}

/** Tabs and line ends would be columns and lines, half a letter is no text. */
function cell(text: string): string {
  return writable(text).replace(/[\t\r\n]+/gu, " ");
}
