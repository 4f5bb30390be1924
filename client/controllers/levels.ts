// Fetches what is looked at of a map in levels: members of groups as they open, what is selected with its
// neighbours, and nodes of paths and of a lit tag. Lets go of what was seen longest ago.
import type { EntityId, MapOutline, MapPart } from "../../graph/index.ts";
import type { AskedPart } from "../api/map-levels.ts";
import { entityTypeOf } from "../../graph/model/ids.ts";
import { getMapPart } from "../api/map-levels.ts";
import { isAbort } from "../api/http.ts";
import { partSizes, partsOfGroups } from "../map/levels/group-view.ts";
import type { Held } from "../map/levels/held-map.ts";
import {
  heldMap,
  newlyHeld,
  partNodes,
  withLoose,
  withParts,
  withinLimit,
} from "../map/levels/held-map.ts";
import { indexMap } from "../map/indexed-map.ts";
import { growMap } from "../state/level-actions.ts";
import type { State } from "../state/state.ts";
import type { View } from "../state/view.ts";
import type { Store } from "../state/store.ts";
import { watch } from "../state/watch.ts";

/** Parts asked for at once; the map grows by all of them in one step. */
const MOST_PARTS = 6;
/** Nodes of one request. */
const MOST_NODES = 200;
/** Pause after a failure, ms; the next look asks again anyway. */
const AFTER_FAILURE = 4000;

/** What is held of one map. */
interface Holding {
  held: Held;
  readonly key: string;
  readonly sizes: ReadonlyMap<number, number>;
  /** Nodes that came with all their neighbours. */
  readonly around: Set<string>;
}

/** Returns a function that stops. `most`: nodes of parts that are held at a time. */
export function bindLevels(store: Store, most: number): () => void {
  const holdings = new WeakMap<MapOutline, Holding>();
  let current: Holding | null = null;
  let requests = new AbortController();
  let asking = false;
  let timer = 0;

  function holdingOf({ map }: State): Holding | null {
    const outline = map.value?.map.levels?.outline;
    if (map.value === null || outline === undefined) return null;
    let holding = holdings.get(outline);
    if (holding === undefined) {
      const held = newlyHeld(outline);
      const { key } = map.value;
      holding = { held, key, sizes: partSizes(outline), around: new Set() };
      holdings.set(outline, holding);
    }
    return holding;
  }

  /** What is to be asked for next; empty: nothing. */
  function nextOf(holding: Holding): readonly AskedPart[] {
    const state = store.get();
    const { held } = holding;
    for (const id of subjectsOf(state.view))
      if (!holding.around.has(id)) return [{ by: "neighbours", node: id }];
    const nodes = namedNodes(state).filter((id) => !isKnown(holding, id));
    if (nodes.length > 0) return [{ by: "nodes", nodes: nodes.slice(0, MOST_NODES) }];
    const wanted = partsOfGroups(held.outline, state.openGroups);
    let room = most;
    for (const part of wanted) if (held.parts.has(part)) room -= holding.sizes.get(part)!;
    const parts: AskedPart[] = [];
    for (const part of wanted) {
      const size = holding.sizes.get(part)!;
      if (held.parts.has(part) || size > room || parts.length === MOST_PARTS) continue;
      room -= size;
      parts.push({ by: "part", part });
    }
    return parts;
  }

  function isKnown({ held }: Holding, id: string): boolean {
    const map = store.get().map.value?.map;
    return held.missing.has(id) || (map !== undefined && indexMap(map).indexOf.has(id));
  }

  /** Several answers in one step: each costs drawing the map anew. */
  function take(holding: Holding, answers: readonly (readonly [AskedPart, MapPart])[]): void {
    let { held } = holding;
    const wanted = partsOfGroups(held.outline, store.get().openGroups);
    // What is looked at was seen last.
    held = withParts(held, new Map([...held.parts].filter(([number]) => wanted.has(number))));
    for (const [asked, part] of answers) {
      if (asked.by === "part") held = withParts(held, new Map([[asked.part, part]]));
      else held = withLoose(held, part, asked.by === "nodes" ? asked.nodes : [asked.node]);
      if (asked.by === "neighbours") holding.around.add(asked.node);
    }
    holding.held = withinLimit(held, wanted, most);
    store.run(growMap(heldMap(holding.held)));
  }

  async function work(): Promise<void> {
    const holding = current;
    if (asking || holding === null) return;
    const next = nextOf(holding);
    if (next.length === 0) return;
    asking = true;
    const { signal } = requests;
    try {
      const parts = await Promise.all(next.map((asked) => getMapPart(holding.key, asked, signal)));
      asking = false;
      if (holding === current)
        take(
          holding,
          parts.map((part, i) => [next[i]!, part] as const),
        );
      void work();
    } catch (error) {
      asking = false;
      if (isAbort(error)) void work();
      else timer = window.setTimeout(() => void work(), AFTER_FAILURE);
    }
  }

  function look(): void {
    const holding = holdingOf(store.get());
    if (holding !== current) {
      requests.abort();
      requests = new AbortController();
      window.clearTimeout(timer);
      current = holding;
      // Back at a map of before: what was held of it is there at once.
      if (holding !== null && partNodes(holding.held) > 0)
        store.run(growMap(heldMap(holding.held)));
    }
    void work();
  }

  const stops = [
    watch(store, (state) => state.map.value?.map.levels?.outline, look),
    watch(store, (state) => state.openGroups, look),
    watch(store, (state) => state.view.selection, look),
    watch(store, (state) => state.view.page, look),
    watch(store, (state) => state.paths, look),
    watch(store, (state) => state.panels.lit, look),
  ];
  return () => {
    requests.abort();
    window.clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** What has a page open, on which its neighbours stand. */
function subjectsOf({ selection, page }: View): readonly EntityId[] {
  const selected = selection?.type === "node" ? selection.id : null;
  return [selected, page?.about ?? null, page?.beside ?? null].filter(
    (id): id is EntityId => id !== null && entityTypeOf(id) !== null,
  );
}

/** Nodes that are spoken of, wherever they are on the map. */
function namedNodes({ view, paths, panels, tags }: State): readonly EntityId[] {
  const { selection } = view;
  if (selection?.type === "link") return [selection.source, selection.target];
  if (selection?.type === "paths") {
    const ends = [selection.from, selection.to].filter((id) => id !== null);
    return [...new Set([...ends, ...paths.flat()])];
  }
  const tag = panels.lit === null ? undefined : tags?.find(({ name }) => name === panels.lit);
  return tag?.members.flatMap(({ id, here }) => (here ? [id] : [])) ?? [];
}
