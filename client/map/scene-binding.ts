// Ties a scene to the store: new maps, selections and panels go in, clicks and camera moves come out.
// Outside, nodes are those of the map; inside, those that are drawn.
import type { NetworkMap } from "../../graph/index.ts";
import type { Paint } from "../../graph/model/look/paint.ts";
import { moveDisc, openCommunity } from "../state/drawing-actions.ts";
import { lookAtGroups } from "../state/level-actions.ts";
import { placesOf, sameMoved, withMoved } from "../state/moved.ts";
import type { State } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import type { Camera } from "../state/view.ts";
import { moveCamera, select } from "../state/view-actions.ts";
import { isInspecting } from "../state/view.ts";
import { watch } from "../state/watch.ts";
import type { Appearance } from "./appearance/appearance.ts";
import { shownIn } from "./appearance/appearance.ts";
import { paintOn } from "./appearance/paint-on.ts";
import type { Drawn } from "./drawn.ts";
import {
  aloneOn,
  cutOf,
  drawnAt,
  emphasisOn,
  groupAt,
  litOn,
  nearOn,
  selectionAt,
} from "./drawn-state.ts";
import type { Hover } from "./emphasis.ts";
import { emphasisOfTone } from "./emphasis.ts";
import { indexMap } from "./indexed-map.ts";
import { insetsOf } from "./map-insets.ts";
import type { Palette, Scheme } from "./palette.ts";
import { paletteOf } from "./palette.ts";
import type { Scene, SceneHandlers, Show } from "./scene-types.ts";
import type { Reveal } from "./reveal.ts";
import { revealOn } from "./reveal.ts";

export interface SceneBinding {
  /** The scene, in terms of the nodes of the map. */
  readonly scene: Scene;
  setScheme(scheme: Scheme): void;
  destroy(): void;
}

function sameCamera(a: Camera | null, b: Camera | null): boolean {
  if (a === null || b === null) return a === b;
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}

/** Whether a map is the one of before with other parts of it held. */
function isGrown(before: NetworkMap, map: NetworkMap): boolean {
  return before.levels?.outline === map.levels?.outline;
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
  /** The moved discs as the scene has them. */
  let moved = store.get().view.moved;
  let shown: { readonly map: NetworkMap; readonly drawn: Drawn } | null = null;
  /** What decides which groups are drawn as one disc. */
  let cut: ReadonlySet<number> = new Set();
  /** Communities open because one has come near. */
  let near: ReadonlySet<number> = new Set();
  let painted: Appearance | null = null;
  /** What of a map is there in the years that are played. */
  let played: { readonly map: NetworkMap; readonly reveal: Reveal } | null = null;
  let mixed: { readonly paint: Paint; readonly palette: Palette } | null = null;

  const mapOf = (state: State) => state.map.value?.map ?? null;
  const scene = create({
    onHover(next) {
      hover = next;
      light();
    },
    onClick(target) {
      if (shown === null) return;
      const selection = selectionAt(shown.drawn, target);
      const group = target?.type === "node" ? groupAt(shown.drawn, target.index) : null;
      if (group === null) store.run(select(selection));
      else store.run(openCommunity(group), select(selection));
    },
    onGroup(id) {
      store.run(select({ type: "community", id }));
    },
    onPage(node) {
      if (shown !== null) {
        store.run(select(selectionAt(shown.drawn, { type: "node", index: node })));
      }
    },
    onMoved(node, place) {
      const id = shown?.drawn.map.network.nodes.ids[node];
      if (id === undefined) return;
      // The scene has put it there already.
      moved = withMoved(store.get().view.moved, { id, ...place });
      store.run(moveDisc({ id, ...place }));
    },
    onCamera(camera) {
      store.run(moveCamera(camera));
      reported = store.get().view.camera;
      openNear();
    },
    onLost,
  });

  function light(): void {
    if (shown === null) return;
    const { map, drawn } = shown;
    const state = store.get();
    const base =
      emphasisOn(drawn, state, map, null) ?? toneEmphasis(drawn) ?? litOn(drawn, state, map);
    const lit = hover === null ? base : emphasisOn(drawn, state, map, hover);
    scene.light(lit, base?.links ?? null);
  }

  /** The category that the legend lights. */
  function toneEmphasis(drawn: Drawn) {
    const { tone } = store.get().panels;
    return tone === null || mixed === null ? null : emphasisOfTone(drawn.map, mixed.paint, tone);
  }

  /** The same paint on the same ground has the same palette: the scene sees what is new. */
  function palette({ communities, network }: NetworkMap, paint: Paint): Palette {
    if (mixed?.paint !== paint || mixed.palette.ground.scheme !== scheme) {
      mixed = {
        paint,
        palette: paletteOf(communities, scheme, network.links.sources.length, paint),
      };
    }
    return mixed.palette;
  }

  function showOf(drawn: Drawn, { paint }: Appearance): Show {
    const state = store.get();
    return {
      drawn,
      palette: palette(drawn.map, paintOn(paint, drawn)),
      drawing: state.view.drawing,
      alone: aloneOn(drawn, state),
      reveal: playedOn(drawn),
    };
  }

  function playedOn(drawn: Drawn): Reveal | null {
    if (played === null || played.map !== mapOf(store.get())) return null;
    return revealOn(drawn, played.map, played.reveal);
  }

  /** Other colours and sizes for the map that is shown; what is on its way is waited for. */
  function repaint(): void {
    const next = shownIn(store.get());
    if (next === null || next.waiting || next.appearance === painted) return;
    if (shown === null || shown.map !== mapOf(store.get())) return;
    painted = next.appearance;
    shown = { map: shown.map, drawn: drawnAt(painted.map, cut, placesOf(moved)) };
    scene.recolor(showOf(shown.drawn, painted));
    light();
  }

  /** Draws the map anew for the state; with the camera where it is, unless told otherwise. */
  function redraw(map: NetworkMap, camera: Camera | null | "stay" = "stay"): void {
    const state = store.get();
    painted = shownIn(state)?.appearance ?? null;
    if (painted === null) return;
    cut = cutOf(state, map, near);
    moved = state.view.moved;
    const drawn = drawnAt(painted.map, cut, placesOf(moved));
    shown = { map, drawn };
    hover = null;
    scene.show(showOf(drawn, painted), camera);
    light();
    if (map.levels !== undefined) store.run(lookAtGroups(cut));
  }

  function showMap(map: NetworkMap | null): void {
    if (map === null) return;
    const { camera, selection } = store.get().view;
    const before = shown?.map ?? null;
    if (before !== null && map.levels !== undefined && isGrown(before, map)) {
      redraw(map);
      // What was looked for has come.
      if (selection?.type === "node" && !indexMap(before).indexOf.has(selection.id))
        flyToSelection(true);
      return;
    }
    reported = camera;
    near = new Set();
    updateInsets();
    redraw(map, camera);
    if (before === null || camera !== null || selection?.type !== "node") return;
    // Arriving in another map with something selected: go and see it there, from near if the map
    // was asked for to see it.
    flyToSelection(!indexMap(before).indexOf.has(selection.id));
  }

  /** Opens and closes communities in place, where the state says so. */
  function updateClosed(): void {
    if (shown === null || shown.map !== mapOf(store.get())) return;
    if (!sameSet(cut, cutOf(store.get(), shown.map, near))) redraw(shown.map);
  }

  function openNear(): void {
    const viewed = scene.viewed();
    if (shown === null || viewed === null) return;
    near = nearOn(store.get(), shown.map, viewed, near);
    updateClosed();
  }

  function flyToSelection(fromNear: boolean): void {
    const { selection } = store.get().view;
    if (shown === null || selection?.type !== "node") return;
    const node = indexMap(shown.map).indexOf.get(selection.id);
    if (node !== undefined) scene.flyTo(shown.drawn.shownAs(node), fromNear);
  }

  /** The paths found, or the one that is looked at. */
  function flyToPaths(): void {
    const state = store.get();
    const { selection } = state.view;
    if (shown === null || selection?.type !== "paths" || state.paths.length === 0) return;
    scene.flyToAll(emphasisOn(shown.drawn, state, shown.map, null)?.nodes ?? []);
  }

  function updateInsets(): void {
    scene.setInsets(insetsOf(store.get(), window.innerWidth, window.innerHeight));
  }

  const stops = [
    watch(store, mapOf, showMap),
    watch(store, (state) => state.view.look, repaint),
    watch(store, (state) => state.columns, repaint),
    watch(store, (state) => state.tags, repaint),
    watch(
      store,
      (state) => state.view.isolated,
      () => {
        if (shown === null || shown.map !== mapOf(store.get())) return;
        updateClosed();
        scene.isolate(aloneOn(shown.drawn, store.get()));
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
        updateClosed();
        light();
        flyToSelection(false);
        flyToPaths();
      },
    ),
    watch(
      store,
      (state) => state.paths,
      () => {
        light();
        flyToPaths();
      },
    ),
    watch(store, (state) => state.view.opened, updateClosed),
    watch(
      store,
      (state) => state.view.drawing,
      (drawing) => {
        scene.setDrawing(drawing);
        openNear();
      },
    ),
    watch(
      store,
      (state) => state.view.moved,
      (next) => {
        // Another map comes with its own places.
        if (shown === null || shown.map !== mapOf(store.get())) return;
        if (!sameMoved(moved, next)) redraw(shown.map);
      },
    ),
    watch(
      store,
      (state) => state.view.camera,
      (camera) => {
        if (shown === null || sameCamera(camera, reported)) return;
        reported = camera;
        scene.goTo(camera);
      },
    ),
    watch(store, (state) => state.panels, updateInsets),
    watch(store, (state) => state.panels.tone, light),
    watch(store, (state) => isInspecting(state.view), updateInsets),
    watch(store, (state) => state.view.play !== null, updateInsets),
    watch(store, (state) => state.view.table !== null, updateInsets),
    watch(store, (state) => state.panels.lit, light),
    watch(store, (state) => state.tags, light),
  ];

  return {
    scene: {
      ...scene,
      flyTo(node, fromNear) {
        if (shown !== null) scene.flyTo(shown.drawn.shownAs(node), fromNear);
      },
      reveal(reveal) {
        const map = mapOf(store.get());
        played = reveal === null || map === null ? null : { map, reveal };
        if (shown !== null && shown.map === map) scene.reveal(playedOn(shown.drawn));
      },
      picture(scale, ground) {
        if (ground === undefined || shown === null || painted === null) return scene.picture(scale);
        const show = showOf(shown.drawn, painted);
        const { communities, network } = shown.drawn.map;
        const paint = paintOn(painted.paint, shown.drawn);
        const links = network.links.sources.length;
        const palette = paletteOf(communities, ground.scheme, links, paint, ground);
        scene.recolor({ ...show, palette });
        try {
          return scene.picture(scale);
        } finally {
          scene.recolor(show);
        }
      },
      placeOf: (node) => (shown === null ? null : scene.placeOf(shown.drawn.shownAs(node))),
    },
    setScheme(next) {
      if (next === scheme) return;
      scheme = next;
      if (shown === null || painted === null) return;
      scene.recolor(showOf(shown.drawn, painted));
      light();
    },
    destroy() {
      for (const stop of stops) stop();
      scene.destroy();
    },
  };
}
