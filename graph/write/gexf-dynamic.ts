// GEXF with a time for every node and link, for the timeline of Gephi.
import type { Corpus } from "../model/corpus.ts";
import type { DressedMap } from "../model/look/dressed-map.ts";
import { gexfText } from "./gexf.ts";
import type { WriteOptions } from "./write-options.ts";
import { yearsBehind } from "../network/years-behind.ts";

/**
 * A map as GEXF in which nodes and links are there in the years of their papers. A year is a spell of
 * whole days, from 1 January to 31 December, and years in a row are one: Gephi reads dates and
 * numbers with fractions, not whole numbers. What has no known year has no spell, and Gephi shows it
 * at all times. Cost: linear in nodes + links + the papers behind them.
 */
export function writeDynamicGexf(
  map: DressedMap,
  corpus: Corpus,
  options: WriteOptions = {},
): Generator<string> {
  const { years = yearsBehind(map.network, corpus) } = options;
  return gexfText(map, corpus, options, {
    ofNode: (node) => spells(years.ofNode(node)),
    ofLink: (link) => spells(years.ofLink(link)),
  });
}

function spells(years: readonly number[]): string {
  if (years.length === 0) return "";
  let text = "";
  let first = years[0]!;
  for (const [i, year] of years.entries()) {
    if (years[i + 1] === year + 1) continue;
    text += `<spell start="${written(first)}-01-01" end="${written(year)}-12-31"/>`;
    first = years[i + 1] ?? year;
  }
  return `<spells>${text}</spells>`;
}

/** Four digits, as dates have them. */
function written(year: number): string {
  return String(year).padStart(4, "0");
}
