// What is selected, and what the map is, in a sentence each: for those who hear the page. Pure.
import type { State } from "./state/state.ts";
import { indexMap } from "./map/indexed-map.ts";
import { isOnWholeMap, loadedInWords } from "./map/levels/presence.ts";
import { shownInWords } from "./panels/filters/ledger-words.ts";
import { topicInWords } from "./decision-words.ts";
import { counted, ITEM_WORDS, NETWORK_NAMES } from "./words.ts";

/** The selection in a sentence; empty when nothing is selected. */
export function selectionInWords(state: State): string {
  const { selection, year } = state.view;
  if (year !== null) return `Papers of ${year.year}.`;
  const map = state.map.value?.map;
  if (selection === null || map === undefined) return "";
  if (selection.type === "topics") return "Topics of the papers.";
  if (selection.type === "topic") return `Topic ${topicInWords(selection.id)}.`;
  const { nodes, kind } = map.network;
  if (selection.type === "paths") {
    const found = state.paths.length;
    return found === 0 ? "Paths between two." : `${counted(found, "path")} found.`;
  }
  if (selection.type === "community") {
    const community = map.communities[selection.id];
    if (community === undefined) return "";
    return `Group ${community.label}, ${counted(community.size, ...ITEM_WORDS[kind])}.`;
  }
  const { indexOf } = indexMap(map);
  const label = (id: string) => nodes.labels[indexOf.get(id) ?? -1];
  if (selection.type === "link") {
    return `Link between ${label(selection.source) ?? "something not on this map"} and ${label(selection.target) ?? "something not on this map"}.`;
  }
  const node = indexOf.get(selection.id);
  if (node === undefined)
    return isOnWholeMap(map, selection.id) === null
      ? "Selected; it is on its way."
      : "Selected, but not on this map.";
  return `${nodes.labels[node]!}, ${counted(nodes.occurrences[node]!, "paper")}, ${counted(nodes.degrees[node]!, "link")}.`;
}

/** The map in a sentence. */
export function mapInWords(state: State): string {
  const map = state.map.value?.map;
  if (map === undefined) return "Map, not loaded yet";
  const { kind, ledger } = map.network;
  const names = map.communities.slice(0, 5).map(({ label }) => label);
  const groups = counted(map.communities.length, "group");
  const loaded = loadedInWords(map);
  const whole = `${shownInWords(kind, ledger)}${loaded === null ? "" : ` (${loaded})`}`;
  return `Map “${NETWORK_NAMES[kind]}”: ${whole}, ${counted(ledger.shown.links, "link")}, ${groups}. The largest: ${names.join("; ")}.`;
}
