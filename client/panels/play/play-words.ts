// What the play of the years shows, in numbers and in words. Pure.
import type { MapYears, NetworkKind } from "../../../graph/index.ts";
import type { Play } from "../../state/play.ts";
import { firstYearOf, playInWords } from "../../state/play.ts";
import { counted, ITEM_WORDS } from "../../words.ts";

export interface PlayCounts {
  readonly papers: number;
  /** Nodes with papers in the years shown. */
  readonly items: number;
  /** Those without an earlier paper; where all years up to one are shown, than of that one. */
  readonly fresh: number;
}

/** Cost: linear in nodes and their years. */
export function countsOf({ papers, nodes }: MapYears, play: Play): PlayCounts {
  const first = firstYearOf(play);
  const freshFrom = first ?? play.year;
  const within = (year: number) => year <= play.year && (first === null || year >= first);
  let [items, fresh] = [0, 0];
  for (let node = 0; node + 1 < nodes.offsets.length; node++) {
    const [start, end] = [nodes.offsets[node]!, nodes.offsets[node + 1]!];
    let k = start;
    while (k < end && !within(nodes.years[k]!)) k++;
    if (k === end) continue;
    items++;
    if (nodes.years[start]! >= freshFrom) fresh++;
  }
  const shown = papers.filter(({ year }) => within(year));
  return { papers: shown.reduce((sum, year) => sum + year.papers, 0), items, fresh };
}

/** `2014: 31 papers, 120 authors, 12 new`; `Up to 2014: 431 papers, 820 authors, 12 new in 2014`. */
export function countsInWords(counts: PlayCounts, play: Play, kind: NetworkKind): string {
  const years = playInWords(play);
  const [one, many] = ITEM_WORDS[kind];
  const parts = [
    counted(counts.papers, "paper"),
    ...(one === "paper" ? [] : [counted(counts.items, one, many)]),
    `${counts.fresh} new${play.span === null ? ` in ${play.year}` : ""}`,
  ];
  return `${years.charAt(0).toUpperCase()}${years.slice(1)}: ${parts.join(", ")}`;
}

/** What is not shown in any year; empty where all years are known. */
export function undatedInWords({ unknown, nodes }: MapYears, kind: NetworkKind): string {
  if (unknown === 0) return "";
  const [one, many] = ITEM_WORDS[kind];
  const { offsets } = nodes;
  const without = offsets.filter((offset, i) => i > 0 && offset === offsets[i - 1]).length;
  const papers = `${counted(unknown, "paper")} of unknown year`;
  if (one === "paper" || without === 0)
    return `${papers} ${unknown === 1 ? "is" : "are"} not played.`;
  return `${papers}, and ${counted(without, one, many)} with no other, are not played.`;
}
