// Actions that open and close panels and dialogs.
import type { JobState } from "../api/corpora.ts";
import type { Action, Dialog, Panels } from "./state.ts";

function panels(changes: Partial<Panels>): Action {
  return (state) => ({ ...state, panels: { ...state.panels, ...changes } });
}

export function openDialog(dialog: Dialog): Action {
  return panels({ dialog });
}

export const closeDialog: Action = panels({ dialog: null, dropped: [], job: null });

/** Opens the import dialog with files already in it, beside those that wait there. */
export function dropFiles(files: readonly File[]): Action {
  return (state) =>
    panels({ dialog: "import", dropped: [...state.panels.dropped, ...files] })(state);
}

/** Opens the import dialog at an import that has begun. */
export function watchImport(job: JobState): Action {
  return panels({ dialog: "import", job });
}

export const toggleLegend: Action = (state) => panels({ legend: !state.panels.legend })(state);

export const toggleFilters: Action = (state) => panels({ filters: !state.panels.filters })(state);

export function showFilters(open: boolean): Action {
  return panels({ filters: open });
}
