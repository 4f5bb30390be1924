// Actions around what people decide: steps made, taken back and confirmed, and the words about them.
import type { CurationState, Decision, EntityId } from "../../graph/index.ts";
import { idAfter } from "../../graph/model/decision.ts";
import type { Follow } from "./curation.ts";
import { followPage, followSelection, idBefore, idNow, withStep } from "./curation.ts";
import { quietly, recordDecided, reconciled } from "./history-actions.ts";
import type { Action, State, Toast } from "./state.ts";
import { ready } from "./state.ts";
import type { IdentityPage, IdentityTab } from "./view.ts";

function follow(state: State, to: Follow): State {
  const { view } = state;
  const selection = followSelection(view.selection, to);
  const page = followPage(view.page, to);
  return selection === view.selection && page === view.page
    ? state
    : { ...state, view: { ...view, selection, page } };
}

/** Shows a step as made while it is on its way to the server; `now` in milliseconds. */
export function madeStep(step: readonly Decision[], now = 0): Action {
  return (state) => {
    const { value } = state.curation;
    const next = follow(state, (id) => idAfter(id, step));
    const made = value === null ? next : { ...next, curation: ready(withStep(value, step)) };
    return recordDecided(step, now)(made);
  };
}

/** The step was taken back: what it set apart is selected where it is now. */
export function tookStepBack(step: readonly Decision[]): Action {
  return quietly((state) => follow(state, (id) => idBefore(id, step)));
}

/** All decisions as the server has them now; whatever was fetched before may be old. */
export function settle(curation: CurationState): Action {
  return (state) => {
    const next = quietly((before) => follow(before, (id) => idNow(id, curation)))(state);
    return reconciled({ ...next, curation: ready(curation), revision: state.revision + 1 });
  };
}

/** Decisions that were fetched; an address may still speak of somebody merged away since. */
export function takeCuration(curation: CurationState): Action {
  const followed = quietly((state) => follow(state, (id) => idNow(id, curation)));
  return (state) => reconciled({ ...followed(state), curation: ready(curation) });
}

/** Tells something for a while; `action` takes back what is told. */
export function say(words: string, action: Toast["action"] = null): Action {
  return (state) => ({ ...state, toast: { id: (state.toast?.id ?? 0) + 1, words, action } });
}

/** Ends a toast; a later one stays. */
export function endToast(id: number): Action {
  return (state) => (state.toast?.id === id ? { ...state, toast: null } : state);
}

/** Opens the page about who is who. */
export function openIdentities(tab: IdentityTab, about: EntityId | null = null): Action {
  return showIdentities({ tab, about });
}

export const closeIdentities: Action = (state) => showIdentities(null)(state);

function showIdentities(identities: IdentityPage | null): Action {
  return (state) => ({ ...state, view: { ...state.view, identities } });
}
