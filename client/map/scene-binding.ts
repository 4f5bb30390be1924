// Ties a scene to the store: new maps, selections and panels go in, clicks and camera moves come out.
import type { NetworkMap } from "../../graph/index.ts";
import type { State } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import type { Camera, Selection } from "../state/view.ts";
import { moveCamera, select } from "../state/view-actions.ts";
import { watch } from "../state/watch.ts";
import type { Hover } from "./emphasis.ts";
import { emphasisOf } from "./emphasis.ts";
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

  function palette(map: NetworkMap): Palette {
    return paletteOf(map.communities, scheme, map.network.links.sources.length);
  }

  function showMap(map: NetworkMap | null): void {
    if (map === null) return;
    const { camera, selection } = store.get().view;
    const first = shownMap === null;
    shownMap = map;
    hover = null;
    reported = camera;
    updateInsets();
    scene.show(map, palette(map), camera);
    light();
    // Arriving in another network with something selected: go and see it there.
    if (!first && camera === null && selection?.type === "node") flyToSelection();
  }

  function flyToSelection(): void {
    const { selection } = store.get().view;
    if (shownMap === null || selection?.type !== "node") return;
    const node = indexMap(shownMap).indexOf.get(selection.id);
    if (node !== undefined) scene.flyTo(node, false);
  }

  function updateInsets(): void {
    scene.setInsets(insetsOf(store.get(), window.innerWidth, window.innerHeight));
  }

  const stops = [
    watch(store, mapOf, showMap),
    watch(
      store,
      (state) => state.view.selection,
      () => {
        light();
        flyToSelection();
      },
    ),
    watch(store, (state) => state.view.isolated, light),
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
      scene.show(shownMap, palette(shownMap), store.get().view.camera);
      light();
    },
    destroy() {
      for (const stop of stops) stop();
      scene.destroy();
    },
  };
}
