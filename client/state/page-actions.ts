// Actions around the full pages that lie over the map.
import type { SubjectId } from "../../graph/index.ts";
import type { Action } from "./state.ts";
import { isTopicId } from "./topic-id.ts";
import type { OpenPage, Selection, View } from "./view.ts";
import { select } from "./view-actions.ts";

/** Opens the full page of something. */
export function openPage(about: SubjectId): Action {
  return showPage({ about, beside: null, among: null, year: null });
}

/** Opens two of a kind beside each other. */
export function comparePages(about: SubjectId, beside: SubjectId): Action {
  return showPage({ about, beside, among: null, year: null });
}

/** Narrows the papers of the open page. */
export function narrowPage(to: Partial<Pick<OpenPage, "among" | "year">>): Action {
  return (state) => {
    const { page } = state.view;
    if (page === null) return state;
    const next = { ...page, ...to };
    return next.among === page.among && next.year === page.year ? state : showPage(next)(state);
  };
}

export const closePage: Action = (state) => showPage(null)(state);

/** Closes the page and selects on the map what it was about. */
export const showPageOnMap: Action = (state) => {
  const { page } = state.view;
  return page === null ? state : select(selectionOf(page.about))(closePage(state));
};

/** The selection that stands for the subject of a page. */
export function selectionOf(about: SubjectId): Selection {
  return isTopicId(about) ? { type: "topic", id: about } : { type: "node", id: about };
}

/** The page of a selection; null where it has none. */
export function pageOf(selection: Selection): SubjectId | null {
  return selection.type === "node" || selection.type === "topic" ? selection.id : null;
}

/** A view with the page of something open, and nothing else changed. */
export function viewOfPage(view: View, about: SubjectId): View {
  return { ...view, page: { about, beside: null, among: null, year: null } };
}

function showPage(page: OpenPage | null): Action {
  return (state) =>
    state.view.page === page ? state : { ...state, view: { ...state.view, page } };
}
