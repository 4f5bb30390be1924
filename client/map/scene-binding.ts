// Ties a scene to the store: new maps, selections and panels go in, clicks and camera moves come out.
import type { NetworkMap } from "../../graph/index.ts";
import type { State } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import type { Camera, Selection } from "../state/view.ts";
import { moveCamera, select } from "../state/view-actions.ts";
import { watch } from "../state/watch.ts";
import type { Hover } from "./emphasis.ts";
import { communityIn, emphasisOf } from "./emphasis.ts";
import { indexMap } from "./indexed-map.ts";
import { insetsOf } from "./map-insets.ts";
import type { Palette, Scheme } from "./palette.ts";
import { paletteOf } from "./palette.ts";
import type { Scene, SceneHandlers } from "./scene.ts";

export interface SceneBinding {
  readonly scene: Scene;
  setScheme(scheme: Scheme): void;
  destroy(): void;
}

/** Selects what was clicked; nothing at all when the click met nothing. */
function selectionOf(map: NetworkMap, target: Hover | null): Selection | null {
  if (target === null) return null;
  const { ids } = map.network.nodes;
  const { sources, targets } = map.network.links;
  if (target.type === "node") return { type: "node", id: ids[target.index]! };
  return {
    type: "link",
    source: ids[sources[target.index]!]!,
    target: ids[targets[target.index]!]!,
  };
}

function sameCamera(a: Camera | null, b: Camera | null): boolean {
  if (a === null || b === null) return a === b;
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}

export function bindScene(
  store: Store,
  create: (handlers: SceneHandlers) => Scene,
  firstScheme: Scheme,
  onLost: () => void,
): SceneBinding {
  let scheme = firstScheme;
  let hover: Hover | null = null;
  /** The camera that the scene itself reported last: going there again would fight the hand. */
  let reported: Camera | null = null;
  let shownMap: NetworkMap | null = null;

  const mapOf = (state: State) => state.map.value?.map ?? null;
  const scene = create({
    onHover(next) {
      hover = next;
      light();
    },
    onClick(target) {
      const map = mapOf(store.get());
      if (map !== null) store.run(select(selectionOf(map, target)));
    },
    onCamera(camera) {
      store.run(moveCamera(camera));
      reported = store.get().view.camera;
    },
    onLost,
  });

  function light(): void {
    const map = mapOf(store.get());
    if (map === null) return;
    const { selection, isolated } = store.get().view;
    const indexed = indexMap(map);
    const base = emphasisOf(indexed, null, selection, isolated);
    const shown = hover === null ? base : emphasisOf(indexed, hover, selection, isolated);
    scene.light(shown, base?.links ?? null);
  }

  /** The isolated group. */
  function alone(map: NetworkMap) {
    return communityIn(indexMap(map), store.get().view.isolated);
  }

  function palette(map: NetworkMap): Palette {
    return paletteOf(map.communities, scheme, map.network.links.sources.length);
  }

  function showMap(map: NetworkMap | null): void {
    if (map === null) return;
    const { camera, selection } = store.get().view;
    const before = shownMap;
    shownMap = map;
    hover = null;
    reported = camera;
    updateInsets();
    scene.show(map, palette(map), camera, alone(map));
    light();
    if (before === null || camera !== null || selection?.type !== "node") return;
    // Arriving in another map with something selected: go and see it there, from near if the map
    // was asked for to see it.
    flyToSelection(!indexMap(before).indexOf.has(selection.id));
  }

  function flyToSelection(near: boolean): void {
    const { selection } = store.get().view;
    if (shownMap === null || selection?.type !== "node") return;
    const node = indexMap(shownMap).indexOf.get(selection.id);
    if (node !== undefined) scene.flyTo(node, near);
  }

  function updateInsets(): void {
    scene.setInsets(insetsOf(store.get(), window.innerWidth, window.innerHeight));
  }

  const stops = [
    watch(store, mapOf, showMap),
    watch(
      store,
      (state) => state.view.isolated,
      () => {
        if (shownMap === null || shownMap !== mapOf(store.get())) return;
        scene.isolate(alone(shownMap));
        light();
        if (store.get().view.camera === null) scene.goTo(null);
      },
    ),
    // Wherever the camera was on the way to: another map is seen from its own home.
    watch(
      store,
      ({ view }) => `${view.corpus ?? ""} ${view.network}`,
      () => {
        if (store.get().view.camera === null) scene.goTo(null);
      },
    ),
    watch(
      store,
      (state) => state.view.selection,
      () => {
        light();
        flyToSelection(false);
      },
    ),
    watch(
      store,
      (state) => state.view.camera,
      (camera) => {
        if (shownMap === null || sameCamera(camera, reported)) return;
        reported = camera;
        scene.goTo(camera);
      },
    ),
    watch(store, (state) => state.panels, updateInsets),
    watch(store, (state) => state.view.selection !== null, updateInsets),
  ];

  return {
    scene,
    setScheme(next) {
      if (next === scheme) return;
      scheme = next;
      if (shownMap === null) return;
      scene.show(shownMap, palette(shownMap), store.get().view.camera, alone(shownMap));
      light();
    },
    destroy() {
      for (const stop of stops) stop();
      scene.destroy();
    },
  };
}
