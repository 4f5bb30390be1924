// Fetches what the view needs: the list of corpora once, the corpus and the map whenever the view
// asks for another one.
import type { NetworkMap } from "../../graph/index.ts";
import { getCorpus, listCorpora } from "../api/corpora.ts";
import { getMap, mapPath } from "../api/explore.ts";
import { isAbort, problemOf } from "../api/http.ts";
import { createLatest } from "../api/latest.ts";
import type { FetchedName } from "../state/data-actions.ts";
import { forgetCorpus, setFailed, setLoading, setReady } from "../state/data-actions.ts";
import { fullestNetwork } from "../state/fullest-network.ts";
import type { Store } from "../state/store.ts";
import { FIRST_VIEW } from "../state/view.ts";
import { chooseCorpus, switchNetwork } from "../state/view-actions.ts";
import { watch } from "../state/watch.ts";

/** Maps kept, so that a step back shows at once. */
const KEPT_MAPS = 8;
/** Wait for a slider to rest before the server computes; ms. */
const REST = 250;

export interface Fetching {
  /** Asks again for everything the view needs. */
  readonly retry: () => void;
  /** Asks for the list of corpora anew, for instance after an import. */
  readonly reloadCorpora: () => Promise<void>;
  readonly stop: () => void;
}

export function bindFetching(store: Store): Fetching {
  const corpusRequests = createLatest();
  const mapRequests = createLatest();
  const maps = new Map<string, NetworkMap>();
  /** Corpora of which a map has been shown. */
  const opened = new Set<string>();
  let timer = 0;

  async function fetchInto(name: FetchedName, task: () => Promise<void>): Promise<void> {
    store.run(setLoading(name));
    try {
      await task();
    } catch (error) {
      if (!isAbort(error)) store.run(setFailed(name, problemOf(error)));
    }
  }

  function reloadCorpora(): Promise<void> {
    return fetchInto("corpora", async () => {
      const corpora = await listCorpora();
      store.run(setReady("corpora", corpora));
      const newest = corpora[0];
      if (store.get().view.corpus === null && newest !== undefined) {
        store.run(chooseCorpus(newest.id));
      }
    });
  }

  function fetchCorpus(id: string | null): void {
    corpusRequests.cancel();
    store.run(forgetCorpus);
    if (id === null) return;
    void fetchInto("corpus", async () => {
      const corpus = await corpusRequests.run((signal) => getCorpus(id, signal));
      store.run(setReady("corpus", corpus));
    });
  }

  function fetchMap(key: string | null): void {
    window.clearTimeout(timer);
    mapRequests.cancel();
    const { corpus } = store.get().view;
    if (key === null || corpus === null) return;
    const kept = maps.get(key);
    if (kept !== undefined) {
      maps.delete(key);
      maps.set(key, kept);
      store.run(setReady("map", { key, corpus, map: kept }));
      return;
    }
    const fetch = () =>
      void fetchInto("map", async () => {
        const map = await mapRequests.run((signal) => getMap(key, signal));
        maps.set(key, map);
        for (const oldest of [...maps.keys()].slice(0, -KEPT_MAPS)) maps.delete(oldest);
        store.run(setReady("map", { key, corpus, map }));
        leaveEmptyNetwork(corpus, map);
      });
    const { value } = store.get().map;
    // A first map, or another network, comes at once; moved thresholds wait for a rest.
    if (value?.corpus !== corpus || value.map.network.kind !== store.get().view.network) fetch();
    else {
      store.run(setLoading("map"));
      timer = window.setTimeout(fetch, REST);
    }
  }

  /** A list without authors opens at what it has; who comes back to the empty map may stay. */
  function leaveEmptyNetwork(corpus: string, map: NetworkMap): void {
    const first = !opened.has(corpus);
    opened.add(corpus);
    const { kind, ledger } = map.network;
    if (!first || kind !== FIRST_VIEW.network || ledger.all.nodes > 0) return;
    const { corpora, corpus: summary } = store.get();
    const entry = summary.value ?? corpora.value?.find(({ id }) => id === corpus);
    const network = entry === undefined ? null : fullestNetwork(entry.counts);
    if (network !== null) store.run(switchNetwork(network));
  }

  const mapKey = () => {
    const { corpus, network, options } = store.get().view;
    return corpus === null ? null : mapPath(corpus, network, options);
  };
  const stopCorpus = watch(store, (state) => state.view.corpus, fetchCorpus);
  const stopMap = watch(store, mapKey, fetchMap);
  void reloadCorpora();

  return {
    reloadCorpora,
    retry() {
      const { corpora, corpus, map, view } = store.get();
      if (corpora.status === "failed") void reloadCorpora();
      if (corpus.status === "failed") fetchCorpus(view.corpus);
      if (map.status === "failed" || corpus.status === "failed") fetchMap(mapKey());
    },
    stop() {
      stopCorpus();
      stopMap();
      corpusRequests.cancel();
      mapRequests.cancel();
      window.clearTimeout(timer);
    },
  };
}
