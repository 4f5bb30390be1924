// Which venues have the same people.
import { venueOfPapers, type Corpus } from "../model/corpus.ts";
import { rowOf, transpose, type Incidence } from "../model/incidence.ts";
import type { NetworkOptions } from "../model/network.ts";
import { pairWeight } from "./counting.ts";
import { countStages, openingBalances, type Draft } from "./draft.ts";
import { linksOfNodes, nodeColumns, nodesOfPapers, partOf, type Part } from "./node-parts.ts";
import { PairCounter, type Projection } from "./pair-counter.ts";
import { IN_VIEW } from "./paper-stages.ts";

/**
 * The draft of `venues`. Nodes: venues; link: authors who publish in both (venue–author coupling). With
 * fractional counting an author of n venues gives each pair of them 1/(n−1). The papers behind a link are
 * those of its authors in either venue. Cosine and Jaccard compare sets of authors.
 *
 * Cost: time Σ nₐ²/2 over authors a of nₐ venues, plus Σ nₐ over authorships; memory linear in entries
 * and links.
 *
 * Source: Ni, Sugimoto, Jiang (2013), Venue-author-coupling, doi:10.1002/asi.22630.
 */
export function draftVenues(corpus: Corpus, options: NetworkOptions, stages: Uint8Array): Draft {
  const part = partOf(corpus, "venue", venueOfPapers(corpus), stages);
  const people = peopleOf(corpus, part, stages);
  const { links, fallen } = countSharedAuthors(people, options);
  const papers = papersBehind(corpus, part, people, stages, links);
  return {
    ...nodeColumns([part]),
    sizes: Uint32Array.from(part.kept, (rank) => people.authorCounts[rank]!),
    links: linksOfNodes({ ...links, papers }, part),
    paperNodes: nodesOfPapers([part], stages),
    papersPass: false,
    ...openingBalances(countStages(stages), countStages(part.facts.stages), [
      ...fallen,
      links.sources.length,
    ]),
  };
}

/** Who publishes where; venues go by rank. */
interface People {
  /** author → its venues, ascending, each once. */
  readonly venues: Incidence;
  /** Beside `venues.items`: the best stage of the author's papers there. */
  readonly stages: Uint8Array;
  /** Venues of each author in the view. */
  readonly venueCounts: Uint32Array;
  /** Authors of each venue in the view. */
  readonly authorCounts: Uint32Array;
}

function peopleOf(corpus: Corpus, { items }: Part, stages: Uint8Array): People {
  const authorCount = corpus.authors.ids.length;
  const venueOf = (paper: number): number | undefined => rowOf(items.byPaper, paper)[0];
  const papersOf = transpose(corpus.authorships, authorCount);
  // Each author's papers by venue, then one entry per venue.
  const all = { offsets: new Uint32Array(authorCount + 1), items: papersOf.items.slice() };
  const best = new Map<number, number>();
  const bestStages: number[] = [];
  const venueCounts = new Uint32Array(authorCount);
  const authorCounts = new Uint32Array(items.byItem.offsets.length - 1);
  let count = 0;
  for (let author = 0; author < authorCount; author++) {
    best.clear();
    for (const paper of rowOf(papersOf, author)) {
      const venue = venueOf(paper);
      if (venue !== undefined) best.set(venue, Math.max(best.get(venue) ?? 0, stages[paper]!));
    }
    for (const venue of [...best.keys()].sort((a, b) => a - b)) {
      all.items[count++] = venue;
      const stage = best.get(venue)!;
      bestStages.push(stage);
      if (stage !== IN_VIEW) continue;
      venueCounts[author]!++;
      authorCounts[venue]!++;
    }
    all.offsets[author + 1] = count;
  }
  return {
    venues: { offsets: all.offsets, items: all.items.subarray(0, count) },
    stages: Uint8Array.from(bestStages),
    venueCounts,
    authorCounts,
  };
}

/** A pair comes as far as the lesser of its two ends by the author who brings it furthest. */
function countSharedAuthors(people: People, { counting }: NetworkOptions): Projection {
  const { venues, stages, venueCounts, authorCounts } = people;
  const authorsOf = transpose(venues, authorCounts.length);
  const counter = new PairCounter(authorCounts.length, venues.items.length);
  // Where the walk stands in each author's row: venues come in ascending order, as rows do.
  const cursors = venues.offsets.slice(0, -1);
  for (let venue = 0; venue < authorCounts.length; venue++) {
    for (const author of rowOf(authorsOf, venue)) {
      const here = stages[cursors[author]!]!;
      const start = ++cursors[author]!;
      const count = venueCounts[author]!;
      const weight = count < 2 ? 0 : pairWeight(counting, count);
      for (let k = start; k < venues.offsets[author + 1]!; k++)
        counter.count(venues.items[k]!, Math.min(here, stages[k]!), weight);
    }
    counter.close(venue);
  }
  return counter.result();
}

/** For each link the papers of the view in either venue by somebody who publishes in both. */
function papersBehind(
  { authorships }: Corpus,
  { items }: Part,
  { venues, stages }: People,
  paperStages: Uint8Array,
  links: Projection["links"],
): Uint32Array {
  const venueCount = items.byItem.offsets.length - 1;
  const linkOf = new Map<number, number>();
  for (let link = 0; link < links.sources.length; link++)
    linkOf.set(links.sources[link]! * venueCount + links.targets[link]!, link);
  const papers = new Uint32Array(links.sources.length);
  const others = new Set<number>();
  for (let paper = 0; paper < paperStages.length; paper++) {
    if (paperStages[paper] !== IN_VIEW) continue;
    const venue = rowOf(items.byPaper, paper)[0]!;
    others.clear();
    for (const author of rowOf(authorships, paper))
      for (let k = venues.offsets[author]!; k < venues.offsets[author + 1]!; k++)
        if (stages[k] === IN_VIEW && venues.items[k] !== venue) others.add(venues.items[k]!);
    for (const other of others)
      papers[linkOf.get(Math.min(venue, other) * venueCount + Math.max(venue, other))!]!++;
  }
  return papers;
}
