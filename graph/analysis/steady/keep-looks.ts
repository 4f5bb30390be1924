// Names and colours that the communities of a view take over from its reference.
import type { Corpus } from "../../model/corpus.ts";
import type { Network } from "../../model/network.ts";
import type { Partition } from "../../model/network-map.ts";
import type { KeptLooks } from "../labels.ts";
import type { Match } from "./match-communities.ts";
import type { Known } from "./reference.ts";

/** Members of two communities mostly agree from this likeness on: then the name is the same, too. */
const MOSTLY = 0.5;

/**
 * Each community that goes on from one of the reference keeps its colour. The name is taken over where the
 * members mostly agree, people have renamed or hidden no part of it and, if it is made of members' names,
 * the foremost is still one of them.
 *
 * Cost: linear in nodes.
 *
 * @param isSaid whether a name can still be said
 */
export function keepLooks(
  matches: readonly Match[],
  partition: Partition,
  known: Known,
  isSaid: (label: string) => boolean = () => true,
): KeptLooks {
  const { communities } = known.reference;
  const colors = new Map(matches.map(({ community, was }) => [community, communities[was]!.color]));
  const labels = new Map<number, string>();
  for (const { community, was, likeness } of matches) {
    const { label, leaders } = communities[was]!;
    const first = leaders[0]!;
    const isNamed = label.startsWith(known.reference.network.nodes.labels[first]!);
    const leads = !isNamed || holds(partition, known, community, first);
    if (likeness >= MOSTLY && leads && isSaid(label)) labels.set(community, label);
  }
  return { labels, colors };
}

/**
 * Whether all parts of a community's name are keywords of a corpus or nodes of a network. Cost: linear in
 * keywords and nodes, once.
 */
export function saidIn(corpus: Corpus, { nodes }: Network): (label: string) => boolean {
  const names = new Set([...corpus.keywords.labels, ...nodes.labels]);
  return (label) =>
    names.has(label) ||
    label
      .replace(/ and others$/, "")
      .split(", ")
      .every((part) => names.has(part));
}

function holds(
  { communities }: Partition,
  { nodes }: Known,
  community: number,
  member: number,
): boolean {
  const node = nodes.indexOf(member);
  return node >= 0 && communities[node] === community;
}
