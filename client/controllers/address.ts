// Keeps the address and the view the same. A new view is a new entry of the browser's history;
// moving the camera, turning the lists below the map, or going from year to year only rewrites the current one, so "back" goes to what was looked at before.
import { visitView } from "../state/history-actions.ts";
import type { Store } from "../state/store.ts";
import { readView, writeView } from "../state/url.ts";
import type { View } from "../state/view.ts";
import { watch } from "../state/watch.ts";

/** Pause before a moved camera is written; browsers refuse more than about 100 rewrites in 30 s. */
const MOVE_PAUSE = 300; // ms

/** In place of the years that are played. */
const ANY_YEAR = { year: 1, span: null };

/** What is looked at, wherever the camera stands, whatever list is open below and year is played. */
function placed(view: View): string {
  const play = view.play === null ? null : ANY_YEAR;
  return writeView({ ...view, camera: null, table: null, play });
}

/** Binds a store to the address of a window. Returns a function that unbinds. */
export function bindAddress(store: Store, page: Window): () => void {
  let timer = 0;
  // What is not part of a view (the probe of the tests) stays in the address.
  const extra = new URLSearchParams(page.location.search).has("probe") ? ["probe=1"] : [];
  const current = () => readView(page.location.search);
  const target = (view: View) => `?${[writeView(view), ...extra].filter(Boolean).join("&")}`;
  const stop = watch(
    store,
    (state) => state.view,
    (view) => {
      page.clearTimeout(timer);
      const before = current();
      if (writeView(view) === writeView(before)) return;
      const moved = placed(view) === placed(before);
      if (moved) {
        timer = page.setTimeout(() => {
          page.history.replaceState(null, "", target(view));
        }, MOVE_PAUSE);
      } else if (before.corpus === null) page.history.replaceState(null, "", target(view));
      else page.history.pushState(null, "", target(view));
    },
  );
  const onPop = () => {
    page.clearTimeout(timer);
    store.run(visitView(current()));
  };
  page.addEventListener("popstate", onPop);
  return () => {
    stop();
    page.clearTimeout(timer);
    page.removeEventListener("popstate", onPop);
  };
}
