// What is selected, by the name to stand behind "only" or "of".
import { indexMap } from "../../map/indexed-map.ts";
import { useAppState } from "../../state/context.ts";
import { selectionInWords } from "../../state/step-words.ts";

/** Null: nothing that is a part of the map or of its papers. */
export function useSelectedName(): string | null {
  const selection = useAppState((state) => state.view.selection);
  const map = useAppState((state) => state.map.value?.map ?? null);
  if (selection === null || selection.type === "topics") return null;
  const words = selectionInWords(selection, {
    node: (id) =>
      map === null ? undefined : map.network.nodes.labels[indexMap(map).indexOf.get(id) ?? -1],
    community: (id) => map?.communities[id]?.label,
  });
  // One that the map does not hold, but its page is open.
  return words === "a paper" ? "this paper" : words;
}
