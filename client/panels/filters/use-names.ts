// The names of what filters name: from the map, the collection and its topics.
import { useMemo } from "react";
import type { CorpusSummary, NetworkMap } from "../../../graph/index.ts";
import { wordsOfId } from "../../../graph/model/view-sentence.ts";
import { indexMap } from "../../map/indexed-map.ts";
import { useAppState } from "../../state/context.ts";
import { nameSeen } from "./names-seen.ts";

/** The name of a node, venue or topic; where nobody knows it, the words of its id. */
export function useNames(map: NetworkMap): (id: string) => string {
  const corpus = useAppState((state) => state.corpus.value);
  return useMemo(() => namesOn(map, corpus), [map, corpus]);
}

/** The same of a map and the collection that it is of. */
export function namesOn(map: NetworkMap, corpus: CorpusSummary | null): (id: string) => string {
  const { indexOf } = indexMap(map);
  const { held = [], options } = map.network;
  const known = new Map<string, string>([
    ...(corpus?.venues ?? []).map(({ id, name }) => [id, name] as const),
    ...held.map((name, k) => [options.only[k]!, name] as const),
  ]);
  return (id) => {
    const node = indexOf.get(id);
    const label = node === undefined ? known.get(id) : map.network.nodes.labels[node];
    return label ?? nameSeen(id) ?? wordsOfId(id);
  };
}
