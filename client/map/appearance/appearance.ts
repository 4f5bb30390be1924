// How a map looks for what its colours and sizes shall stand for. Pure.
import type { Look, NetworkMap, NodeColumn } from "../../../graph/index.ts";
import { radiiBy, valuesOfSize } from "../../../graph/model/look/disc-sizes.ts";
import type { Paint } from "../../../graph/model/look/paint.ts";
import { paintOf } from "../../../graph/model/look/paint.ts";
import { markedTags, tagColumn } from "../../../graph/model/look/tag-column.ts";
import { attributeOfColor, attributeOfSize } from "../../../graph/model/look.ts";
import type { Columns, LoadedColumn, State } from "../../state/state.ts";

export interface Appearance {
  /** The map with radii as they are to be drawn; it is laid out as before. */
  readonly map: NetworkMap;
  readonly paint: Paint;
  /** What the sizes stand for, of each node; null: nothing. */
  readonly sizes: Float64Array | null;
}

/** What is shown of a state; `waiting` while a column is on its way. */
export interface Shown {
  readonly appearance: Appearance;
  readonly waiting: boolean;
  /** Why what was chosen could not be had. */
  readonly problem: string | null;
}

type Loaded = LoadedColumn | "waiting" | null;

/** What an appearance is made of. */
interface Parts {
  readonly map: NetworkMap;
  readonly look: Look;
  readonly color: Loaded;
  readonly size: Loaded;
}

let last: { readonly parts: Parts; readonly shown: Shown } | null = null;

/**
 * The appearance of the map of a state; by groups and papers as long as what was chosen instead is
 * not there. Null without a map. The same map, look and columns give the same value, and what sizes
 * stand for leaves the paint the same.
 */
export function shownIn({
  map,
  view,
  columns,
  tags,
}: Pick<State, "map" | "view" | "columns" | "tags">): Shown | null {
  const shown = map.value?.map;
  if (shown === undefined) return null;
  const { look } = view;
  const parts: Parts = {
    map: shown,
    look,
    color:
      look.colorBy === "tag"
        ? tagsOf(shown, tags)
        : columnFor(shown, columns, attributeOfColor(look.colorBy)),
    size: columnFor(shown, columns, attributeOfSize(look.sizeBy)),
  };
  const before = last?.parts.map === shown ? last : null;
  const samePaint =
    before?.parts.look.colorBy === look.colorBy && before.parts.color === parts.color;
  const sameSizes = before?.parts.look.sizeBy === look.sizeBy && before.parts.size === parts.size;
  if (before !== null && samePaint && sameSizes) return before.shown;
  const paint = before !== null && samePaint ? before.shown.appearance.paint : paintFor(parts);
  last = {
    parts,
    shown: {
      appearance: { ...sizesFor(parts), paint },
      waiting: parts.color === "waiting" || parts.size === "waiting",
      problem: problemOf(parts.color) ?? problemOf(parts.size),
    },
  };
  return last.shown;
}

/** Null: the map carries it; otherwise what was fetched for this very map. */
function columnFor(map: NetworkMap, columns: Columns, attribute: keyof Columns | null): Loaded {
  if (attribute === null) return null;
  const loaded = columns[attribute];
  return loaded?.map === map ? loaded : "waiting";
}

let tagged: { readonly tags: State["tags"]; readonly loaded: LoadedColumn } | null = null;

/** The tags of the nodes of a map; the same map and tags give the same value. */
function tagsOf(map: NetworkMap, tags: State["tags"]): Loaded {
  if (tags === null) return "waiting";
  if (tagged?.tags !== tags || tagged.loaded.map !== map) {
    const column = tagColumn(map.network.nodes.ids, markedTags(tags));
    tagged = { tags, loaded: { map, column, problem: null } };
  }
  return tagged.loaded;
}

function problemOf(loaded: Loaded): string | null {
  return loaded === null || loaded === "waiting" ? null : (loaded.problem?.message ?? null);
}

function columnOf(loaded: Loaded): NodeColumn | null {
  return loaded === null || loaded === "waiting" ? null : loaded.column;
}

function paintFor({ map, look, color }: Parts): Paint {
  return paintOf(map, look.colorBy, columnOf(color));
}

function sizesFor({ map, look, size }: Parts): Omit<Appearance, "paint"> {
  const column = columnOf(size);
  const numbers = column?.type === "number" ? column : null;
  const radii = radiiBy(map, look.sizeBy, numbers);
  return {
    map: radii === map.layout.radii ? map : { ...map, layout: { ...map.layout, radii } },
    sizes: valuesOfSize(map, look.sizeBy, numbers),
  };
}
