// Keys of the map while it has the focus: arrows walk from node to node, or move the map where none
// is selected; Enter opens the page of the selected one, or begins at the foremost in view.
import type { NetworkMap } from "../../graph/index.ts";
import { indexMap } from "../map/indexed-map.ts";
import { nodesByImportance } from "../map/label-plan.ts";
import type { Scene } from "../map/scene-types.ts";
import type { Way } from "../map/walk.ts";
import { walkFrom } from "../map/walk.ts";
import { placesOf } from "../state/moved.ts";
import type { Store } from "../state/store.ts";
import { selectNode } from "../state/view-actions.ts";

const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
/** Pixels that an arrow key moves the map. */
const STEP = 90;

/** How long a page may be on its way, in ms. */
const PATIENCE = 3000;

/** Acts on a key of the map. Returns whether it meant something. */
export function onMapKey(key: string, store: Store, scene: Scene | null): boolean {
  const { view, map } = store.get();
  const shown = map.value?.map;
  if (shown === undefined) return false;
  const { selection } = view;
  const indexed = indexMap(shown);
  const selected = selection?.type === "node" ? indexed.indexOf.get(selection.id) : undefined;
  if (key === "Enter") {
    if (selection !== null) openPage();
    else begin(shown, store, scene);
    return true;
  }
  const way = WAYS[key];
  if (way === undefined) return false;
  if (selected === undefined) {
    const [x, y] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[way] as [
      number,
      number,
    ];
    scene?.pan(x * STEP, y * STEP);
    return true;
  }
  const { ids } = shown.network.nodes;
  const { x, y } = shown.layout;
  const moved = placesOf(view.moved);
  const next = walkFrom(
    indexed,
    selected,
    way,
    (node) => moved.get(ids[node]!) ?? { x: x[node]!, y: y[node]! },
  );
  if (next !== null) store.run(selectNode(ids[next]!));
  return true;
}

/** Selects the most important node in view. */
function begin(map: NetworkMap, store: Store, scene: Scene | null): void {
  const viewed = scene?.viewed() ?? null;
  if (viewed === null) return;
  const { x, y } = map.layout;
  const node = nodesByImportance(map).find(
    (i) =>
      x[i]! >= viewed.minX && x[i]! <= viewed.maxX && y[i]! >= viewed.minY && y[i]! <= viewed.maxY,
  );
  if (node !== undefined) store.run(selectNode(map.network.nodes.ids[node]!));
}

/** Goes from the map to the page of what is selected; waits for one that is still on its way. */
function openPage(until = performance.now() + PATIENCE): void {
  const page = document.querySelector<HTMLElement>(".inspector-body");
  if (page !== null) page.focus();
  else if (performance.now() < until)
    requestAnimationFrame(() => {
      openPage(until);
    });
}
