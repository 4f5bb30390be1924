// Actions that change what is looked at. Each is a pure `(args) => (state) => state`; an action that
// changes nothing returns the very same state.
import type { EntityId, Look, NetworkKind } from "../../graph/index.ts";
import type { ViewOptions } from "../../graph/query/view-options.ts";
import { entityTypeOf } from "../../graph/model/ids.ts";
import { NODE_TYPES } from "../../graph/model/network.ts";
import { indexMap } from "../map/indexed-map.ts";
import { followPage, followSelection, idNow } from "./curation.ts";
import type { OptionChanges } from "./options.ts";
import { NO_CHANGES, optionsFor } from "./options.ts";
import type { Action, State } from "./state.ts";
import type { Camera, Selection, View } from "./view.ts";
import { FIRST_VIEW, roundCamera, sameSelection } from "./view.ts";

/** The state with another view. */
export function look(state: State, changes: Partial<View>): State {
  const asked = { ...state.view, ...changes };
  // The papers of a year are those of what was selected.
  const same = sameSelection(asked.selection, state.view.selection);
  const next = same ? asked : { ...asked, year: changes.year ?? null };
  // Communities are numbered anew in another map, and all in it has places of its own.
  const { corpus, network, options } = state.view;
  const other = next.corpus !== corpus || next.network !== network || next.options !== options;
  return { ...state, view: other ? { ...next, opened: [], moved: [] } : next };
}

/**
 * Shows a whole view, for instance one from the address; whoever was merged into another since is
 * selected as that one.
 */
export function showView(view: View): Action {
  return (state) => {
    const { value: curation } = state.curation;
    if (curation === null || state.view.corpus !== view.corpus) return { ...state, view };
    const follow = (id: EntityId) => idNow(id, curation);
    const selection = followSelection(view.selection, follow);
    return { ...state, view: { ...view, selection, page: followPage(view.page, follow) } };
  };
}

/** Opens a corpus at its suggested view; null goes to the start page. */
export function openCorpus(id: string | null): Action {
  return (state) => look(state, { ...FIRST_VIEW, corpus: id, drawing: state.view.drawing });
}

/** Goes on with a corpus that files were added to: what is looked at stays, and is fetched anew. */
export function continueCorpus(id: string): Action {
  return (state) => {
    if (state.view.corpus === id) return { ...state, revision: state.revision + 1 };
    return look(state, { corpus: id, isolated: null, camera: null });
  };
}

/** Opens a corpus where the address names none; what else the address says stays. */
export function chooseCorpus(id: string): Action {
  return (state) => ({ ...state, view: { ...state.view, corpus: id } });
}

/**
 * Changes the network. Filters of papers, chosen nodes that it has too, a selected node and topics stay; thresholds go back to the suggested ones,
 * because they mean something else there, and links and communities belong to the map left.
 */
export function switchNetwork(network: NetworkKind): Action {
  return (state) => {
    const { view } = state;
    if (view.network === network) return state;
    const selection = outlivesNetwork(view.selection, network) ? view.selection : null;
    const options = optionsFor(network, view.options);
    return look(state, { network, options, selection, isolated: null, camera: null });
  };
}

/** Links and communities belong to a map, all else to the collection; ends of paths have to be nodes. */
function outlivesNetwork(selection: Selection | null, network: NetworkKind): boolean {
  if (selection?.type === "paths") {
    const { from, to, rules } = selection;
    const types = NODE_TYPES[network];
    return [from, to, ...rules.avoid].every(
      (id) => id === null || types.includes(entityTypeOf(id) ?? "paper"),
    );
  }
  return selection?.type !== "link" && selection?.type !== "community";
}

/** Selects; what lies outside an isolated group lets the rest of the map back. */
export function select(selection: Selection | null): Action {
  return (state) => {
    // Choosing again what is selected leads back from its papers of a year to its page.
    if (sameSelection(state.view.selection, selection))
      return state.view.year === null ? state : look(state, { year: null });
    return liesOutside(state, selection)
      ? look(state, { selection, isolated: null, camera: null })
      : look(state, { selection });
  };
}

/** Whether a selection is on the map, but not in the isolated group. */
function liesOutside({ view, map }: State, selection: Selection | null): boolean {
  if (view.isolated === null || selection === null) return false;
  if (selection.type === "topic" || selection.type === "topics") return false;
  if (selection.type === "paths") return true;
  if (selection.type === "community") return selection.id !== view.isolated;
  if (map.value === null) return false;
  const { indexOf } = indexMap(map.value.map);
  const { communities } = map.value.map.partition;
  const ids = selection.type === "node" ? [selection.id] : [selection.source, selection.target];
  return ids.some((id) => {
    const node = indexOf.get(id);
    return node !== undefined && communities[node] !== view.isolated;
  });
}

export function selectNode(id: EntityId): Action {
  return select({ type: "node", id });
}

/** Isolates a community, selects it and shows all of it; the same one again lets everything back. */
export function toggleCommunity(id: number): Action {
  return (state) =>
    state.view.isolated === id
      ? releaseCommunity(state)
      : look(state, { isolated: id, selection: { type: "community", id }, camera: null });
}

/** Shows all communities again. */
export const releaseCommunity: Action = (state) => {
  const selection = state.view.selection?.type === "community" ? null : state.view.selection;
  const camera = state.view.isolated === null ? state.view.camera : null;
  return look(state, { isolated: null, selection, camera });
};

/**
 * Changes options of the map; a value of undefined takes an option back to the suggested one.
 * Communities are numbered anew in another map, so none stays isolated or selected.
 */
export function changeOptions(changes: {
  readonly [Name in keyof ViewOptions]?: ViewOptions[Name] | undefined;
}): Action {
  return (state) => {
    const kept = Object.entries({ ...state.view.options, ...changes }).filter(
      ([, value]) => value !== undefined,
    );
    return withOptions(state, Object.fromEntries(kept) as unknown as OptionChanges);
  };
}

/** Drops every threshold: the whole network. */
export const showEverything: Action = (state) => withOptions(state, { base: "everything" });

/** Back to the suggested view. */
export const showSuggested: Action = (state) => withOptions(state, NO_CHANGES);

/** The state with other options: communities are numbered anew, so none stays isolated or selected. */
export function withOptions(state: State, options: OptionChanges): State {
  const selection = state.view.selection?.type === "community" ? null : state.view.selection;
  return look(state, { options, selection, isolated: null, camera: null });
}

export function moveCamera(camera: Camera | null): Action {
  return (state) => {
    const next = camera === null ? null : roundCamera(camera);
    const now = state.view.camera;
    const same =
      next === now ||
      (next !== null &&
        now !== null &&
        next.x === now.x &&
        next.y === now.y &&
        next.ratio === now.ratio);
    return same ? state : look(state, { camera: next });
  };
}

/** Changes what colours or sizes stand for. */
export function changeLook(changes: Partial<Look>): Action {
  return (state) => {
    const next = { ...state.view.look, ...changes };
    const { colorBy, sizeBy } = state.view.look;
    if (next.colorBy === colorBy && next.sizeBy === sizeBy) return state;
    return look({ ...state, panels: { ...state.panels, tone: null } }, { look: next });
  };
}

/** Lights the nodes of a category of the legend, and nothing else; the same again lets all back. */
export function toggleTone(tone: number): Action {
  return (state) => {
    const next = state.panels.tone === tone ? null : tone;
    const lit = { ...state, panels: { ...state.panels, tone: next } };
    return next === null ? lit : look(lit, { selection: null, isolated: null });
  };
}

/**
 * One step back: from the papers of a year, release the selection, then the isolated community, then a
 * lit category; last, close the lists below the map and give back all years.
 */
export const stepBack: Action = (state) => {
  if (state.view.year !== null) return look(state, { year: null });
  if (state.view.selection !== null && state.view.selection.type !== "community") {
    return look(state, { selection: null });
  }
  if (state.view.isolated !== null || state.view.selection !== null) return releaseCommunity(state);
  if (state.panels.tone !== null) return toggleTone(state.panels.tone)(state);
  if (state.view.table !== null) return look(state, { table: null });
  if (state.view.play !== null) return look(state, { play: null });
  return state.panels.lit === null ? state : { ...state, panels: { ...state.panels, lit: null } };
};
