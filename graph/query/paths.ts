// How two nodes of a network are connected: several short paths over the links shown, under rules, with
// the papers behind every step; and where there is none, which rule is in the way.
import { adjacencyOf } from "../model/adjacency.ts";
import { GraphError } from "../model/errors.ts";
import type { EntityId } from "../model/ids.ts";
import type { Network } from "../model/network.ts";
import { MAX_AVOIDED, NO_RULES } from "../model/path-rules.ts";
import type { PathRules } from "../model/path-rules.ts";
import type { FoundPath, PathLoosening, PathsAnswer, PathStep } from "./answers.ts";
import type { Ground } from "./best-path.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { nodeRef } from "./evidence.ts";
import { nodeIndexOf } from "./neighbourhood.ts";
import { summarisePaper } from "./paper-summary.ts";
import type { RankedWay } from "./ranked-ways.ts";
import { rankedWays } from "./ranked-ways.ts";
import { ruledLinks } from "./ruled-links.ts";

export interface PathsQuestion {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly rules: PathRules;
  /** Most paths; ≥ 1. */
  readonly count: number;
}

/** Place of one path, and of one step of it; null: all. From 0. */
export interface PathsPart {
  readonly path: number | null;
  readonly step: number | null;
}

/** Papers that an answer lists of a step; a file has all. */
const MOST_LISTED = 20;

/**
 * The best paths between two nodes. Shorter ones come first; of equal length the one whose weakest step
 * has the most joint papers; then the one with the most in all; then by type and id of its nodes. Where
 * links of the network are not joint papers, their strength takes that place. From a node to itself one
 * path without steps. Cost: k·l times nodes + links, for k paths of l steps; with rules, also the papers
 * behind each link met.
 *
 * @param index of the corpus that the network was built from
 * @throws GraphError `unknown-node` when the network does not show one of the two; `invalid-option` for
 * rules that forbid one of them, or too many nodes
 */
export function findPaths(
  index: CorpusIndex,
  network: Network,
  { from, to, rules, count }: PathsQuestion,
): PathsAnswer {
  checkRules(from, to, rules);
  const [start, goal] = [nodeIndexOf(network, from), nodeIndexOf(network, to)];
  const { ways, links } = waysUnder(index, network, { start, goal, rules, count });
  const adjacency = adjacencyOf(network);
  const stepsUnder = (other: PathRules): number | null => {
    const { ground } = groundUnder(index, network, other, adjacency);
    return rankedWays(ground, start, goal, 1)[0]?.links.length ?? null;
  };
  const listed = new Map<EntityId, number>();
  const paths = ways.map((way): FoundPath => {
    const hops = way.links.map((link, i) => {
      const rows = links.papersOf(link);
      const first = rows.slice(0, MOST_LISTED);
      const ids = first.map((row) => index.corpus.papers.ids[row]!);
      first.forEach((row, k) => listed.set(ids[k]!, row));
      return {
        from: nodeRef(network, way.nodes[i]!),
        to: nodeRef(network, way.nodes[i + 1]!),
        strength: network.links.strengths[link]!,
        paperCount: rows.length,
        papers: ids,
      };
    });
    return { hops, weakest: hops.length === 0 ? 0 : way.weakest, total: way.total };
  });
  return {
    from: nodeRef(network, start),
    to: nodeRef(network, goal),
    measure: links.measure,
    paths,
    papers: Array.from(listed.values(), (row) => summarisePaper(index, row)),
    unruled: isRuled(rules) ? stepsUnder(NO_RULES) : (ways[0]?.links.length ?? null),
    loosen: ways.length > 0 ? [] : loosened(rules, stepsUnder),
  };
}

/**
 * The best path of all, with all papers behind each step; null when the two are not connected.
 *
 * @throws GraphError `unknown-node`
 */
export function shortestPath(
  index: CorpusIndex,
  network: Network,
  from: EntityId,
  to: EntityId,
): readonly PathStep[] | null {
  const [start, goal] = [nodeIndexOf(network, from), nodeIndexOf(network, to)];
  const { ways, links } = waysUnder(index, network, { start, goal, rules: NO_RULES, count: 1 });
  const [way] = ways;
  return (
    way?.links.map((link, i) => ({
      from: nodeRef(network, way.nodes[i]!),
      to: nodeRef(network, way.nodes[i + 1]!),
      papers: links.papersOf(link).map((row) => summarisePaper(index, row)),
    })) ?? null
  );
}

/**
 * Rows of all papers behind the steps of the paths found, each once, in the order of the steps.
 *
 * @param only place of one path, and of one step of it, where not all are asked for; from 0
 * @throws GraphError as `findPaths`
 */
export function papersOnPaths(
  index: CorpusIndex,
  network: Network,
  { from, to, rules, count }: PathsQuestion,
  only: PathsPart,
): number[] {
  checkRules(from, to, rules);
  const [start, goal] = [nodeIndexOf(network, from), nodeIndexOf(network, to)];
  const { ways, links } = waysUnder(index, network, { start, goal, rules, count });
  const chosen = only.path === null ? ways : ways.slice(only.path, only.path + 1);
  const rows = chosen
    .flatMap((way) => (only.step === null ? way.links : way.links.slice(only.step, only.step + 1)))
    .flatMap((link) => links.papersOf(link));
  return [...new Set(rows)];
}

function waysUnder(
  index: CorpusIndex,
  network: Network,
  asked: {
    readonly start: number;
    readonly goal: number;
    readonly rules: PathRules;
    readonly count: number;
  },
) {
  const { ground, links } = groundUnder(index, network, asked.rules, adjacencyOf(network));
  const ways: readonly RankedWay[] = rankedWays(ground, asked.start, asked.goal, asked.count);
  return { ways, links };
}

function groundUnder(
  index: CorpusIndex,
  network: Network,
  rules: PathRules,
  adjacency: Ground["adjacency"],
) {
  const links = ruledLinks(index, network, rules);
  const { ids } = network.nodes;
  const avoid = new Set(rules.avoid);
  const isClosed = (node: number): boolean => avoid.size > 0 && avoid.has(ids[node]!);
  const ground: Ground = { adjacency, isClosed, weightOf: links.weightOf };
  return { ground, links };
}

function isRuled({ maxAuthors, since, avoid }: PathRules): boolean {
  return maxAuthors !== null || since !== null || avoid.length > 0;
}

/** Each rule whose end alone would let a path through, that of fewest steps first. */
function loosened(
  rules: PathRules,
  stepsUnder: (rules: PathRules) => number | null,
): readonly PathLoosening[] {
  const without: readonly (readonly [Omit<PathLoosening, "steps">, PathRules])[] = [
    ...(rules.maxAuthors === null
      ? []
      : [
          [
            { rule: "maxAuthors", id: null },
            { ...rules, maxAuthors: null },
          ] as const,
        ]),
    ...(rules.since === null
      ? []
      : [
          [
            { rule: "since", id: null },
            { ...rules, since: null },
          ] as const,
        ]),
    ...rules.avoid.map((id) => {
      const avoid = rules.avoid.filter((other) => other !== id);
      return [
        { rule: "avoid", id },
        { ...rules, avoid },
      ] as const;
    }),
  ];
  return without
    .flatMap(([loosening, rest]) => {
      const steps = stepsUnder(rest);
      return steps === null ? [] : [{ ...loosening, steps }];
    })
    .sort((a, b) => a.steps - b.steps);
}

function checkRules(from: EntityId, to: EntityId, { avoid }: PathRules): void {
  const end = [from, to].find((id) => avoid.includes(id));
  const details = { option: "not", value: avoid.join(",") };
  if (end !== undefined)
    throw new GraphError(
      "invalid-option",
      `A path cannot avoid "${end}": it begins or ends there. Leave it out of what to avoid.`,
      { details },
    );
  if (avoid.length > MAX_AVOIDED)
    throw new GraphError(
      "invalid-option",
      `${avoid.length} nodes are to be avoided; the most is ${MAX_AVOIDED}. Name fewer.`,
      { details },
    );
}
