// Records of one title: which of them are one paper, by their people, years, numbers and venues.
import type { Clues } from "./clues.ts";
import { MAX_YEAR_GAP, contradiction, samePeople } from "./contradictions.ts";
import { pushTo } from "../count.ts";
import { titleWeight } from "./title-key.ts";

export interface SameTitle {
  /** Records that are one paper each. */
  readonly clusters: readonly (readonly number[])[];
  /** Records that might be either of two papers, and so were kept apart from both. */
  readonly ambiguous: readonly number[];
  /** Records of the same people under the same title, kept apart because something contradicts. */
  readonly apart: readonly { readonly record: number; readonly other: number; why: string }[];
}

interface Cluster {
  readonly records: number[];
  firstYear: number | null;
  lastYear: number | null;
}

/** A title that this many groups of people bear proves little: records without authors stay alone. */
const WORN = 4;

/** With how many clusters and records of a cluster a record is compared, latest first. */
const MOST_COMPARED = 24;

/**
 * First the records that name authors come together; then each record without authors joins the only
 * cluster that its year allows. Cost: linear in records and authors.
 *
 * @param items records of one title, those known to be one paper together, in order of their years
 */
export function sameTitle(
  items: readonly (readonly number[])[],
  clues: readonly Clues[],
): SameTitle {
  const isNamed = (item: readonly number[]): boolean =>
    item.some((i) => clues[i]!.people.length > 0);
  const title = new TitleClusters(clues);
  for (const item of items.filter(isNamed)) title.addNamed(item);
  const nameless = items.filter((item) => !isNamed(item));
  const telling = titleWeight(clues[items[0]![0]!]!.title) === "telling";
  for (const item of nameless) title.addNameless(item, telling);
  if (telling) title.settleNameless();
  return {
    clusters: title.clusters.map(({ records }) => records),
    ambiguous: title.ambiguous,
    apart: title.apart,
  };
}

class TitleClusters {
  readonly clusters: Cluster[] = [];
  readonly ambiguous: number[] = [];
  readonly apart: { record: number; other: number; why: string }[] = [];
  readonly #clues: readonly Clues[];
  readonly #byName = new Map<string, Cluster[]>();
  #named = 0;
  readonly #rest: (readonly number[])[] = [];

  constructor(clues: readonly Clues[]) {
    this.#clues = clues;
  }

  addNamed(item: readonly number[]): void {
    const names = this.#namesOf(item);
    const candidates = new Set<Cluster>();
    for (const name of names)
      for (const cluster of (this.#byName.get(name) ?? []).slice(-MOST_COMPARED))
        if (candidates.size < MOST_COMPARED) candidates.add(cluster);
    const ofPeople = [...candidates].filter(
      (cluster) => this.#yearsFit(cluster, item) && this.#peopleFit(cluster, item),
    );
    const home = this.#bestOf(ofPeople, item);
    const cluster = home ?? this.#begin();
    this.#named = this.clusters.length;
    this.#add(cluster, item);
    for (const name of names) {
      const known = this.#byName.get(name);
      if (known?.slice(-MOST_COMPARED).includes(cluster) !== true)
        pushTo(this.#byName, name, cluster);
    }
  }

  /** Joins the only cluster that fits; waits where none does. */
  addNameless(item: readonly number[], telling: boolean): void {
    const named = this.clusters.slice(0, telling ? this.#named : undefined);
    const fitting = named
      .slice(-MOST_COMPARED)
      .filter((cluster) =>
        telling ? this.#yearsFit(cluster, item) : this.#samePlace(cluster, item),
      );
    const home = this.#bestOf(fitting, item);
    if (home === null && telling) this.#rest.push(item);
    else this.#add(home ?? this.#begin(), item);
  }

  /** Nothing but years to go by, in order (unknown ones last). */
  settleNameless(): void {
    const worn = this.#named >= WORN;
    const own: Cluster[] = [];
    for (const item of this.#rest) {
      const near = worn
        ? []
        : own.slice(-MOST_COMPARED).filter((cluster) => this.#yearsFit(cluster, item));
      const home = near.find((cluster) => this.#whyApart(cluster, item) === null);
      if (home === undefined && near.length > 0) {
        const why = this.#whyApart(near[0]!, item)!;
        this.apart.push({ record: item[0]!, other: near[0]!.records[0]!, why });
      }
      const cluster = home ?? this.#begin();
      if (home === undefined) own.push(cluster);
      this.#add(cluster, item);
    }
  }

  /** The cluster that fits best and alone so; null where none does, and a word where two do. */
  #bestOf(candidates: readonly Cluster[], item: readonly number[]): Cluster | null {
    const fitting: Cluster[] = [];
    let refused: { other: number; why: string } | null = null;
    for (const cluster of candidates) {
      const why = this.#whyApart(cluster, item);
      if (why === null) fitting.push(cluster);
      else refused ??= { other: cluster.records[0]!, why };
    }
    if (fitting.length === 0) {
      if (refused !== null) this.apart.push({ record: item[0]!, ...refused });
      return null;
    }
    if (fitting.length === 1) return fitting[0]!;
    const scored = fitting.map((cluster) => ({ cluster, score: this.#score(cluster, item) }));
    scored.sort((a, b) => b.score - a.score);
    if (scored[0]!.score > scored[1]!.score) return scored[0]!.cluster;
    this.ambiguous.push(item[0]!);
    return null;
  }

  /** Same venue, same first page, same year. */
  #score({ records }: Cluster, item: readonly number[]): number {
    let best = 0;
    for (const i of records.slice(0, MOST_COMPARED))
      for (const j of item) {
        const [a, b] = [this.#clues[i]!, this.#clues[j]!];
        const venue = a.venue !== null && a.venue === b.venue ? 4 : 0;
        const page = a.page !== null && a.page === b.page ? 2 : 0;
        best = Math.max(best, venue + page + (a.year !== null && a.year === b.year ? 1 : 0));
      }
    return best;
  }

  #whyApart({ records }: Cluster, item: readonly number[]): string | null {
    for (const i of records.slice(0, MOST_COMPARED))
      for (const j of item.slice(0, MOST_COMPARED)) {
        const why = contradiction(this.#clues[i]!, this.#clues[j]!);
        if (why !== null) return why;
      }
    return null;
  }

  #peopleFit({ records }: Cluster, item: readonly number[]): boolean {
    return records
      .slice(0, MOST_COMPARED)
      .some((i) => item.some((j) => samePeople(this.#clues[i]!.people, this.#clues[j]!.people)));
  }

  /** Short titles without authors: the same venue and year are needed as evidence. */
  #samePlace({ records }: Cluster, item: readonly number[]): boolean {
    return records.some((i) =>
      item.some((j) => {
        const [a, b] = [this.#clues[i]!, this.#clues[j]!];
        const otherPage = a.page !== null && b.page !== null && a.page !== b.page;
        return (
          a.venue !== null &&
          a.venue === b.venue &&
          a.year === b.year &&
          a.year !== null &&
          !otherPage
        );
      }),
    );
  }

  #yearsFit({ firstYear, lastYear }: Cluster, item: readonly number[]): boolean {
    const years = item.flatMap((i) => this.#clues[i]!.year ?? []);
    if (years.length === 0 || firstYear === null || lastYear === null) return true;
    return Math.max(lastYear, ...years) - Math.min(firstYear, ...years) <= MAX_YEAR_GAP;
  }

  #namesOf(item: readonly number[]): Set<string> {
    const names = new Set<string>();
    for (const i of item)
      for (const { family, words } of this.#clues[i]!.people) names.add(family).add(words);
    return names;
  }

  #begin(): Cluster {
    const cluster: Cluster = { records: [], firstYear: null, lastYear: null };
    this.clusters.push(cluster);
    return cluster;
  }

  #add(cluster: Cluster, item: readonly number[]): void {
    for (const i of item) {
      cluster.records.push(i);
      const { year } = this.#clues[i]!;
      if (year === null) continue;
      cluster.firstYear = Math.min(cluster.firstYear ?? year, year);
      cluster.lastYear = Math.max(cluster.lastYear ?? year, year);
    }
  }
}
