// What is known of people while they are being put together from names.
import type { DisjointSets } from "../disjoint-sets.ts";
import { compareForms } from "./compare-names.ts";
import { type Evidence, weighEvidence } from "./evidence.ts";
import { contradict } from "./identifiers.ts";
import type { Merge, MergeWork } from "./merge-people.ts";
import { coauthorWeight } from "./needed-points.ts";
import { type Traces, tracesOf } from "./traces.ts";

interface Group {
  readonly bearers: readonly number[];
  readonly names: readonly number[];
  readonly papers: ReadonlySet<number>;
  readonly identifiers: ReadonlySet<string>;
}

/** Groups of bearers over disjoint sets; evidence is that of the groups there were at the start. */
export class BearerGroups {
  private readonly groups = new Map<number, Group>();
  private readonly members = new Map<number, number[]>();
  private readonly roots: Uint32Array;
  private readonly traces = new Map<number, Traces>();

  private readonly work: MergeWork;
  private readonly sets: DisjointSets;

  constructor(work: MergeWork, sets: DisjointSets) {
    this.work = work;
    this.sets = sets;
    this.roots = Uint32Array.from(work.bearers, (_, i) => sets.find(i));
    this.roots.forEach((root, i) => {
      const members = this.members.get(root);
      if (members === undefined) this.members.set(root, [i]);
      else members.push(i);
    });
  }

  /** The bearer that stood for the group of another when these groups were made. */
  rootOf(bearer: number): number {
    return this.roots[bearer]!;
  }

  evidence(a: number, b: number): Evidence {
    return weighEvidence(this.tracesOf(a), this.tracesOf(b), (person) =>
      coauthorWeight(this.work.names, this.work.bearers[person]!.name),
    );
  }

  /**
   * They cannot be one: somebody said so, or they are on one byline together, have other
   * identifiers, or names that exclude it.
   */
  conflict(a: number, b: number): boolean {
    const [x, y] = [this.groupOf(this.sets.find(a)), this.groupOf(this.sets.find(b))];
    if (this.areKeptApart(x, y)) return true;
    const [small, large] = x.papers.size <= y.papers.size ? [x, y] : [y, x];
    for (const paper of small.papers) if (large.papers.has(paper)) return true;
    if (contradict(x.identifiers, y.identifiers)) return true;
    for (const id of x.identifiers) if (y.identifiers.has(id)) return false;
    return x.names.some((one) => y.names.some((other) => this.exclude(one, other)));
  }

  /** Two merges that share a group, and whose other groups cannot be one. */
  areRivals(merge: Merge, rival: Merge): boolean {
    if (merge === rival) return false;
    const others =
      merge.a === rival.a
        ? [merge.b, rival.b]
        : merge.a === rival.b
          ? [merge.b, rival.a]
          : merge.b === rival.a
            ? [merge.a, rival.b]
            : [merge.a, rival.a];
    const [a, b] = others as [number, number];
    return this.sets.find(a) !== this.sets.find(b) && this.conflict(a, b);
  }

  join(a: number, b: number): void {
    const [rootA, rootB] = [this.sets.find(a), this.sets.find(b)];
    const [x, y] = [this.groupOf(rootA), this.groupOf(rootB)];
    this.sets.union(rootA, rootB);
    this.groups.set(this.sets.find(rootA), {
      bearers: [...x.bearers, ...y.bearers],
      names: [...new Set([...x.names, ...y.names])],
      papers: new Set([...x.papers, ...y.papers]),
      identifiers: new Set([...x.identifiers, ...y.identifiers]),
    });
  }

  private areKeptApart(x: Group, y: Group): boolean {
    const { apart } = this.work.overruled;
    if (apart.size === 0) return false;
    return x.bearers.some((one) => y.bearers.some((other) => apart.get(one)?.has(other)));
  }

  /** Names of one family whose given names say that two people bear them. */
  private exclude(a: number, b: number): boolean {
    if (a === b) return false;
    const { forms } = this.work.names;
    const sameFamily = forms[a]![0]!.family === forms[b]![0]!.family;
    return sameFamily && compareForms(forms[a]!, forms[b]!) === null;
  }

  private groupOf(root: number): Group {
    let group = this.groups.get(root);
    if (group === undefined) {
      const rows = this.members.get(root)!;
      const bearers = rows.map((i) => this.work.bearers[i]!);
      group = {
        bearers: rows,
        names: [...new Set(bearers.map(({ name }) => name))],
        papers: new Set(bearers.flatMap(({ papers }) => papers)),
        identifiers: new Set(bearers.flatMap(({ identifiers }) => [...identifiers])),
      };
      this.groups.set(root, group);
    }
    return group;
  }

  private tracesOf(root: number): Traces {
    let traces = this.traces.get(root);
    if (traces === undefined) {
      const papers = this.members.get(root)!.flatMap((i) => this.work.bearers[i]!.papers);
      const coauthorsOf = (paper: number): number[] =>
        this.work.companies[paper]!.map((bearer) => this.roots[bearer]!);
      traces = tracesOf(
        papers.sort((a, b) => a - b),
        this.work.facts,
        coauthorsOf,
        root,
      );
      this.traces.set(root, traces);
    }
    return traces;
  }
}
