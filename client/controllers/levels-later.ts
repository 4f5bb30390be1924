// Fetches what keeps a map in levels going with the first such map: most maps are none.
import type { Store } from "../state/store.ts";
import { watch } from "../state/watch.ts";

/** `most`: nodes of parts that are held at a time. */
export function bindLevelsLater(store: Store, most: number): void {
  let asked = false;
  watch(
    store,
    ({ map }) => map.value?.map.levels !== undefined,
    (inLevels) => {
      if (!inLevels || asked) return;
      asked = true;
      void import("./levels.ts").then(({ bindLevels }) => bindLevels(store, most));
    },
  );
}
