// Shortcuts of the whole page; silent while someone types, or while a dialog is open.
import type { Scene } from "../map/scene.ts";
import { SEARCH_ID } from "../panels/search/search.tsx";
import { openDialog, toggleFilters, toggleLegend } from "../state/panel-actions.ts";
import type { Store } from "../state/store.ts";
import { moveCamera, stepBack } from "../state/view-actions.ts";

const ZOOM = 1.5;

/** Kinds of input that take no text: a radio button that was clicked still has the focus. */
const TEXTLESS = ["radio", "checkbox", "button", "range", "file", "submit"]
  .map((type) => `:not([type="${type}"])`)
  .join("");
const TEXT_FIELD = `input${TEXTLESS}, textarea, select, [contenteditable]`;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(TEXT_FIELD) !== null;
}

/** Binds the shortcuts. Returns a function that unbinds. */
export function bindKeyboard(store: Store, scene: () => Scene | null): () => void {
  const actions = new Map<string, () => void>([
    ["/", () => document.getElementById(SEARCH_ID)?.focus()],
    [
      "Escape",
      () => {
        store.run(stepBack);
      },
    ],
    ["+", () => scene()?.zoom(1 / ZOOM)],
    ["=", () => scene()?.zoom(1 / ZOOM)],
    ["-", () => scene()?.zoom(ZOOM)],
    [
      "0",
      () => {
        scene()?.goTo(null);
        store.run(moveCamera(null));
      },
    ],
    [
      "g",
      () => {
        store.run(toggleLegend);
      },
    ],
    [
      "f",
      () => {
        store.run(toggleFilters);
      },
    ],
    [
      "?",
      () => {
        store.run(openDialog("help"));
      },
    ],
  ]);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape") (event.target as HTMLElement).blur();
      return;
    }
    if (store.get().panels.dialog !== null) return;
    const action = actions.get(event.key);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  window.addEventListener("keydown", onKey);
  return () => {
    window.removeEventListener("keydown", onKey);
  };
}
