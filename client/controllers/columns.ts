// Fetches the columns that colours and sizes stand for and the map does not carry: only when they are
// chosen, and once for each map.
import type {
  Look,
  MapOutline,
  NetworkMap,
  NodeColumn,
  PaperAttribute,
} from "../../graph/index.ts";
import { attributeOfColor, attributeOfSize } from "../../graph/model/look.ts";
import { getNodeColumn } from "../api/explore.ts";
import { isAbort, problemOf } from "../api/http.ts";
import { takeColumn } from "../state/data-actions.ts";
import type { LoadedMap } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { watch } from "../state/watch.ts";

function neededBy({ colorBy, sizeBy }: Look): readonly PaperAttribute[] {
  const needed = [attributeOfColor(colorBy), attributeOfSize(sizeBy)];
  return needed.filter((attribute) => attribute !== null);
}

/** Columns of whole maps of which parts are held. */
const wholes = new WeakMap<MapOutline, Map<PaperAttribute, NodeColumn>>();

function remember(outline: MapOutline, attribute: PaperAttribute, column: NodeColumn): void {
  const known = wholes.get(outline) ?? new Map<PaperAttribute, NodeColumn>();
  wholes.set(outline, known.set(attribute, column));
}

/** The part of a column that is of held nodes. */
function heldOf({ levels }: NetworkMap, column: NodeColumn): NodeColumn {
  if (levels === undefined) return column;
  const { nodes } = levels;
  return column.type === "number"
    ? { ...column, values: Float64Array.from(nodes, (node) => column.values[node]!) }
    : { ...column, values: Int32Array.from(nodes, (node) => column.values[node]!) };
}

/** Returns a function that stops. */
export function bindColumns(store: Store): () => void {
  let requests = new AbortController();
  let asked: LoadedMap | null = null;
  const onTheWay = new Set<PaperAttribute>();

  async function fetchColumn(loaded: LoadedMap, attribute: PaperAttribute): Promise<void> {
    const { map, key } = loaded;
    try {
      const column = await getNodeColumn(key, attribute, requests.signal);
      // Data that changed in between has other nodes; its own map is on its way.
      const nodes = map.levels?.outline.whole.nodes ?? map.network.nodes.ids.length;
      if (column.values.length !== nodes) return;
      if (map.levels !== undefined) remember(map.levels.outline, attribute, column);
      store.run(takeColumn(attribute, { map, column: heldOf(map, column), problem: null }));
    } catch (error) {
      if (isAbort(error)) return;
      store.run(takeColumn(attribute, { map, column: null, problem: problemOf(error) }));
    }
  }

  function fetchNeeded(): void {
    const { view, map, columns } = store.get();
    const { value } = map;
    if (value !== asked) {
      requests.abort();
      requests = new AbortController();
      onTheWay.clear();
      asked = value;
    }
    if (value === null) return;
    for (const attribute of neededBy(view.look)) {
      if (columns[attribute]?.map === value.map || onTheWay.has(attribute)) continue;
      const { levels } = value.map;
      const whole = levels === undefined ? undefined : wholes.get(levels.outline)?.get(attribute);
      if (whole !== undefined) {
        const column = heldOf(value.map, whole);
        store.run(takeColumn(attribute, { map: value.map, column, problem: null }));
        continue;
      }
      onTheWay.add(attribute);
      void fetchColumn(value, attribute);
    }
  }

  const stops = [
    watch(store, (state) => state.map.value, fetchNeeded),
    watch(store, (state) => state.view.look, fetchNeeded),
  ];
  return () => {
    requests.abort();
    for (const stop of stops) stop();
  };
}
