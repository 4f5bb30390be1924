// The second line of a search answer: enough to tell two of the same name apart.
import { NO_ROW, UNKNOWN_YEAR } from "../model/corpus.ts";
import type { EntityType } from "../model/ids.ts";
import { rowOf } from "../model/incidence.ts";
import { papersOf } from "./corpus-index.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { countItems, topRefs, yearSpan } from "./tally.ts";

/** People named in a hint. */
const NAMED = 2;

/**
 * For instance `12 papers · 2019–2022 · with Ada Lind, Bo Chen` of an author, `Ada Lind, Bo Chen
 * and 1 more · 2019 · ICLR` of a paper. Facts that nobody states are left out.
 */
export function hintOf(index: CorpusIndex, type: EntityType, row: number): string {
  return (type === "paper" ? paperFacts(index, row) : itemFacts(index, type, row))
    .filter((fact) => fact !== "")
    .join(" · ");
}

function itemFacts(index: CorpusIndex, type: EntityType, row: number): string[] {
  const { corpus } = index;
  const papers = papersOf(index, type, row);
  const { firstYear, lastYear } = yearSpan(papers, corpus);
  const facts = [
    counted(papers.length, "paper"),
    firstYear === lastYear ? String(firstYear ?? "") : `${firstYear ?? ""}–${lastYear ?? ""}`,
  ];
  if (type !== "author") return facts;
  const coauthors = countItems(papers, corpus.authorships);
  coauthors.delete(row);
  const names = topRefs(corpus, "author", coauthors).slice(0, NAMED);
  return [...facts, names.length === 0 ? "" : `with ${names.map(({ name }) => name).join(", ")}`];
}

function paperFacts({ corpus }: CorpusIndex, row: number): string[] {
  const { papers, authors, venues } = corpus;
  const year = papers.years[row]!;
  const venue = papers.venues[row]!;
  const names = Array.from(rowOf(corpus.authorships, row), (author) => authors.names[author]!);
  return [
    names.length === 0 ? unnamed(papers.authorCounts[row]!) : named(names),
    year === UNKNOWN_YEAR ? "" : String(year),
    venue === NO_ROW ? "" : venues.names[venue]!,
  ];
}

function named(names: readonly string[]): string {
  const more = names.length - NAMED;
  return names.slice(0, NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function unnamed(count: number): string {
  return count > 0 ? counted(count, "author") : "";
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
