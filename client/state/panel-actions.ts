// Actions that open and close panels and dialogs.
import type { JobState } from "../../graph/index.ts";
import type { Action, Correction, Dialog, Panels, Side } from "./state.ts";
import { isInspecting } from "./view.ts";

function panels(changes: Partial<Panels>): Action {
  return (state) => ({ ...state, panels: { ...state.panels, ...changes } });
}

export function openDialog(dialog: Dialog): Action {
  return panels({ dialog });
}

/** Opens the import dialog at the question what the web has. */
export const openWeb: Action = panels({ dialog: "import", road: "web" });

export function takeRoad(road: Panels["road"]): Action {
  return panels({ road });
}

export const closeDialog: Action = panels({
  dialog: null,
  road: "files",
  dropped: [],
  pasted: [],
  job: null,
  savedMap: null,
  correction: null,
  tagging: null,
});

/** Opens the dialog in which something is corrected. */
export function openCorrection(correction: Correction): Action {
  return panels({ dialog: "correction", correction });
}

/** Opens the dialog that opens a saved map. */
export function openSavedMap(savedMap: File): Action {
  return panels({ dialog: "open", savedMap });
}

/** Opens the import dialog with files already in it, beside those that wait there. */
export function dropFiles(files: readonly File[]): Action {
  return (state) =>
    panels({ dialog: "import", road: "files", dropped: [...state.panels.dropped, ...files] })(
      state,
    );
}

/** Opens the import dialog with a text in it, after those that are there. */
export function pasteText(text: string): Action {
  return (state) =>
    panels({ dialog: "import", road: "files", pasted: [...state.panels.pasted, text] })(state);
}

/**
 * Opens the import dialog at an import that has begun. `joins`: its papers join the collection that
 * is open.
 */
export function watchImport(job: JobState, joins: boolean): Action {
  return panels({ dialog: "import", job, joins });
}

export const toggleLegend: Action = (state) => panels({ legend: !state.panels.legend })(state);

export const toggleFilters: Action = (state) =>
  panels({ filters: !state.panels.filters, askedHidden: 0 })(state);

/** Opens the filters at the list of what is hidden. */
export const showHidden: Action = (state) =>
  panels({ filters: true, askedHidden: state.panels.askedHidden + 1 })(state);

/**
 * Opens one of the two panels as the only sheet of a small screen, or closes it. What is selected is
 * released: its page would cover the sheet.
 */
export function toggleSheet(name: "legend" | "filters"): Action {
  return (state) => {
    const open = state.panels[name] && !isInspecting(state.view);
    const closed = panels({ legend: false, filters: false, side: null, askedHidden: 0 })(state);
    const { panels: others, view } = closed;
    return {
      ...closed,
      panels: { ...others, [name]: !open },
      view: { ...view, selection: null, year: null },
    };
  };
}

/**
 * Opens a card beside the map, or closes it. On a small screen it is the only sheet: what is selected
 * is released, since its page would cover it.
 */
export function toggleSide(side: Side, phone = false): Action {
  return (state) => {
    const open = state.panels.side === side && !(phone && isInspecting(state.view));
    if (open || !phone) return panels({ side: open ? null : side })(state);
    const { panels: others, view } = panels({ legend: false, filters: false, side })(state);
    return { ...state, panels: others, view: { ...view, selection: null, year: null } };
  };
}

export function showFilters(open: boolean): Action {
  return panels({ filters: open });
}
