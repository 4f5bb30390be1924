// Shortcuts of the whole page; silent while someone types, or while a dialog is open.
import type { Scene } from "../map/scene-types.ts";
import { SEARCH_ID } from "../panels/search/search.tsx";
import { openComparison } from "../state/compare-actions.ts";
import { openIdentities } from "../state/curation-actions.ts";
import { openPeople } from "../state/people-actions.ts";
import {
  openDialog,
  toggleFilters,
  toggleLegend,
  toggleSheet,
  toggleSide,
} from "../state/panel-actions.ts";
import { togglePlay } from "../state/play-actions.ts";
import type { Store } from "../state/store.ts";
import { toggleTable } from "../state/table-actions.ts";
import { tagSelection } from "../state/tag-actions.ts";
import { moveCamera, select, stepBack } from "../state/view-actions.ts";
import type { Stepping } from "./stepping.ts";
import { isMenuOpen, isTyping } from "./typing.ts";

const ZOOM = 1.5;

/** What each shortcut does, by the name that the browser gives its key. */
export function shortcuts(store: Store, scene: () => Scene | null): Map<string, () => void> {
  return new Map<string, () => void>([
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
        store.run(isPhone() ? toggleSheet("legend") : toggleLegend);
      },
    ],
    [
      "f",
      () => {
        store.run(isPhone() ? toggleSheet("filters") : toggleFilters);
      },
    ],
    [
      "o",
      () => {
        store.run(select({ type: "topics" }));
      },
    ],
    [
      "t",
      () => {
        store.run(tagSelection(isPhone()));
      },
    ],
    [
      "c",
      () => {
        store.run(toggleSide("tags"));
      },
    ],
    [
      "w",
      () => {
        store.run(openIdentities("questions"));
      },
    ],
    [
      "y",
      () => {
        store.run(togglePlay);
      },
    ],
    [
      "h",
      () => {
        store.run(toggleSide("steps"));
      },
    ],
    [
      "l",
      () => {
        if (store.get().view.corpus !== null) store.run(toggleTable);
      },
    ],
    [
      "d",
      () => {
        if (store.get().view.corpus !== null) store.run(openDialog("describe"));
      },
    ],
    [
      "s",
      () => {
        if (store.get().view.corpus !== null) store.run(openDialog("share"));
      },
    ],
    [
      "p",
      () => {
        if (store.get().view.corpus !== null) store.run(openPeople("map"));
      },
    ],
    [
      "v",
      () => {
        store.run(openComparison);
      },
    ],
    [
      "?",
      () => {
        store.run(openDialog("help"));
      },
    ],
  ]);
}

/** Binds the shortcuts. Returns a function that unbinds. */
export function bindKeyboard(
  store: Store,
  scene: () => Scene | null,
  stepping: Pick<Stepping, "undo" | "redo">,
): () => void {
  const actions = shortcuts(store, scene);
  // Looked at before anybody acts on the key: one that closes a dialog does no more than that.
  let covered = false;
  const onAnyKey = () => {
    const { panels, view } = store.get();
    covered =
      panels.dialog !== null ||
      view.identities !== null ||
      view.people !== null ||
      view.compare !== null ||
      view.page !== null ||
      isMenuOpen();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey) {
      if (!isTyping(event.target) && store.get().panels.dialog === null)
        undoOrRedo(event, stepping);
      return;
    }
    if (isTyping(event.target)) {
      if (event.key === "Escape") (event.target as HTMLElement).blur();
      return;
    }
    if (covered) return;
    const action = actions.get(event.key);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  window.addEventListener("keydown", onAnyKey, true);
  window.addEventListener("keydown", onKey);
  return () => {
    window.removeEventListener("keydown", onAnyKey, true);
    window.removeEventListener("keydown", onKey);
  };
}

function isPhone(): boolean {
  return window.matchMedia("(max-width: 767px)").matches;
}

/** Ctrl+Z takes the last step back; Ctrl+Shift+Z, or Ctrl+Y, makes it again. */
function undoOrRedo(event: KeyboardEvent, { undo, redo }: Pick<Stepping, "undo" | "redo">): void {
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  if (key === "y" || event.shiftKey) redo();
  else undo();
}
