// Actions around tags: what is known of them, what is being tagged, and the steps made of it.
import type { ShownTag } from "../../graph/index.ts";
import { push } from "./history.ts";
import type { History } from "./history.ts";
import { changing } from "./looking.ts";
import { openDialog, toggleSide } from "./panel-actions.ts";
import type { Action } from "./state.ts";
import type { TagSubject, TagWork } from "./tags.ts";

/** The tags as the server has them. */
export function takeTags(tags: readonly ShownTag[] | null): Action {
  return (state) => {
    const { tag } = state.panels;
    const gone = tag !== null && tags?.some(({ name }) => name === tag) === false;
    const panels = gone ? { ...state.panels, tag: null } : state.panels;
    return { ...state, tags, panels };
  };
}

/** Opens the box in which something is tagged. */
export function openTagging(tagging: TagSubject): Action {
  return (state) => {
    const opened = openDialog("tag")(state);
    return { ...opened, panels: { ...opened.panels, tagging } };
  };
}

/** Opens that box for what is selected; with nothing selected, the list of tags. */
export function tagSelection(phone = false): Action {
  return (state) => {
    const { selection, corpus } = state.view;
    if (corpus === null) return state;
    if (selection === null || selection.type === "topics" || selection.type === "paths")
      return toggleSide("tags", phone)(state);
    return changing(openTagging(selection))(state);
  };
}

/** Shows one tag in the card of tags; null: the list of them. */
export function openTag(tag: string | null, phone = false): Action {
  return (state) => {
    const open = state.panels.side === "tags" && !(phone && state.view.selection !== null);
    const shown = open ? state : toggleSide("tags", phone)(state);
    return { ...shown, panels: { ...shown.panels, tag, lit: null } };
  };
}

/** Lights the members of a tag on the map, or lets them be again. */
export function toggleLit(tag: string): Action {
  return (state) => {
    const lit = state.panels.lit === tag ? null : tag;
    return { ...state, panels: { ...state.panels, lit } };
  };
}

/** The tag that is open was called something else just now. */
export function followTag(from: string, to: string): Action {
  return (state) => {
    const { tag, lit } = state.panels;
    const name = (old: string | null) => (old === from ? to : old);
    return { ...state, panels: { ...state.panels, tag: name(tag), lit: name(lit) } };
  };
}

/** Records a change of tags as a step; `now` in milliseconds. */
export function recordTagged(words: string, tagged: TagWork, now: number): Action {
  return (state) => ({
    ...state,
    history: push(state.history, {
      words,
      view: state.view,
      decided: null,
      tagged,
      changed: "tagged",
      time: now,
    }),
  });
}

/** The changes of tags to make on the way from one place of the history to another, in order. */
export function tagChangesTo({ steps, at }: History, place: number): TagWork["changes"] {
  const back = steps.slice(place + 1, at + 1).reverse();
  const ahead = steps.slice(at + 1, place + 1);
  return [
    ...back.flatMap(({ tagged }) => tagged?.back ?? []),
    ...ahead.flatMap(({ tagged }) => tagged?.changes ?? []),
  ];
}
