// The papers behind a part of a map: a page of them in any order, or all for a file.
import {
  filterPapers,
  narrowPapers,
  pageOf,
  papersOfCommunity,
  papersOfEntity,
  papersOfLink,
  papersOfNetwork,
  summarisePaper,
  type Page,
  type PageRequest,
  type PaperSummary,
} from "../../graph/index.ts";
import { Problem } from "../problem.ts";
import type { PapersOfPart } from "./compute-messages.ts";
import type { HeldCorpus } from "./held-corpus.ts";

/** Rows of the papers of the view behind a part, each once. */
export function rowsOfPart(
  held: HeldCorpus,
  { kind, view, part }: Pick<PapersOfPart, "kind" | "view" | "part">,
): readonly number[] {
  const index = held.index();
  if (part.by === "community")
    return papersOfCommunity(index, held.map(kind, view), part.community);
  const network = held.network(kind, view);
  switch (part.by) {
    case "all":
      return papersOfNetwork(index, network);
    case "entity":
      return papersOfEntity(index, network, part.entity);
    case "link": {
      const papers = papersOfLink(index, network, part.source, part.target);
      if (papers !== null) return papers;
      const ends = `${part.source} and ${part.target}`;
      throw new Problem("unknown-link", `The network has no link between ${ends}.`);
    }
    case "topic": {
      const ofTopic = new Set(filterPapers(index, { topics: [part.topic] }, held.topics()));
      return papersOfNetwork(index, network).filter((paper) => ofTopic.has(paper));
    }
    default:
      return part satisfies never;
  }
}

/** The same, narrowed by year and words, in the order asked for. */
function rowsAsked(held: HeldCorpus, asked: PapersOfPart): readonly number[] {
  const { year, text, sort } = asked;
  return narrowPapers(held.index(), rowsOfPart(held, asked), { year, text, topic: null, sort });
}

/** One page of them. */
export function pageOfPart(
  held: HeldCorpus,
  asked: PapersOfPart,
  request: PageRequest,
): Page<PaperSummary> {
  const { kind, view, part, year, text, sort } = asked;
  const list = [held.corpus.fingerprint, JSON.stringify([kind, view, part, year, text, sort])];
  return pageOf(rowsAsked(held, asked), list, request, (row) =>
    summarisePaper(held.index(), row, held.topics()),
  );
}
