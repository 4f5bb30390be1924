// How a map was made, in words to paste into a paper: plain, for Markdown and for LaTeX, with what to
// cite.
import type { Corpus } from "../model/corpus.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { oneLine } from "../model/text.ts";
import { writable } from "../model/plain-text.ts";
import { plain } from "./report/markdown.ts";
import { methodsInWords } from "./report/methods.ts";
import type { Provenance } from "./report/methods.ts";
import { referencesOf } from "./report/references.ts";
import type { Reference } from "./report/references.ts";
import { texOf } from "./tex.ts";

/** The methods paragraph of a map in three notations, and the works that it rests on. */
export interface MapDescription {
  readonly fingerprint: string;
  readonly decisions: number;
  readonly text: string;
  readonly markdown: string;
  readonly latex: string;
  readonly references: readonly Reference[];
}

/**
 * The paragraph that the report of a map has too, with where the data came from.
 *
 * Cost: linear in papers.
 */
export function describeMap(
  map: NetworkMap,
  corpus: Corpus,
  provenance: Provenance,
  version: string,
): MapDescription {
  const methods = methodsInWords(map, corpus, version, provenance);
  return {
    fingerprint: map.fingerprint,
    decisions: provenance.decisions.length,
    text: oneLine(writable(methods)),
    markdown: plain(methods),
    // What TeX's own fonts have no letter for.
    latex: texOf(methods).replaceAll("−", "$-$").replaceAll("·", "$\\cdot$"),
    references: referencesOf(map, version),
  };
}
