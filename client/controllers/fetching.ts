// Fetches what the view needs: the list of corpora once, the corpus and the map whenever the view
// asks for another one, or what people decided has changed them.
import type { NetworkMap } from "../../graph/index.ts";
import { getCorpus, listCorpora } from "../api/corpora.ts";
import { getCuration } from "../api/curation.ts";
import { mapPath } from "../api/explore.ts";
import { isAbort, problemOf } from "../api/http.ts";
import { createLatest } from "../api/latest.ts";
import { getShownMap } from "../api/shown-map.ts";
import type { FetchedName } from "../state/data-actions.ts";
import { takeCuration } from "../state/curation-actions.ts";
import { forgetCorpus, setFailed, setLoading, setReady, takeMap } from "../state/data-actions.ts";
import { quietly } from "../state/history-actions.ts";
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

/** `most`: larger maps come in levels. */
export function bindFetching(store: Store, most: number): Fetching {
  const corpusRequests = createLatest();
  const curationRequests = createLatest();
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
    curationRequests.cancel();
    store.run(forgetCorpus);
    if (id === null) return;
    fetchSummary(id);
    void fetchInto("curation", async () => {
      const curation = await curationRequests.run((signal) => getCuration(id, signal));
      store.run(takeCuration(curation));
    });
  }

  function fetchSummary(id: string): void {
    void fetchInto("corpus", async () => {
      const corpus = await corpusRequests.run((signal) => getCorpus(id, signal));
      store.run(setReady("corpus", corpus));
    });
  }

  /** Other counts and names, once something was decided. */
  function refresh(revision: number): void {
    const { corpus } = store.get().view;
    if (revision === 0 || corpus === null) return;
    fetchSummary(corpus);
    void reloadCorpora();
  }

  function fetchMap(version: string | null): void {
    window.clearTimeout(timer);
    mapRequests.cancel();
    const { corpus } = store.get().view;
    if (version === null || corpus === null) return;
    const [number, key] = version.split(" ", 2) as [string, string];
    const revision = Number(number);
    const kept = maps.get(version);
    if (kept !== undefined) {
      maps.delete(version);
      maps.set(version, kept);
      store.run(takeMap({ key, corpus, revision, map: kept }));
      return;
    }
    const fetch = () =>
      void fetchInto("map", async () => {
        const map = await mapRequests.run((signal) => getShownMap(key, most, signal));
        maps.set(version, map);
        for (const oldest of [...maps.keys()].slice(0, -KEPT_MAPS)) maps.delete(oldest);
        store.run(takeMap({ key, corpus, revision, map }));
        leaveEmptyNetwork(corpus, map);
      });
    const { value } = store.get().map;
    // A first map, another network or other data comes at once; moved thresholds wait for a rest.
    const other = value?.corpus !== corpus || value.map.network.kind !== store.get().view.network;
    if (other || value.key === key) fetch();
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
    if (network !== null) store.run(quietly(switchNetwork(network)));
  }

  /** The map that the view asks for, and the revision of the data that it shall show. */
  const mapVersion = () => {
    const { view, map, revision } = store.get();
    const { corpus, network, options, identities } = view;
    if (corpus === null) return null;
    const key = mapPath(corpus, network, options);
    // While people answer one question after the other, the map behind the page can wait.
    const covered = identities !== null && map.value?.key === key;
    return `${covered ? map.value.revision : revision} ${key}`;
  };
  const stopCorpus = watch(store, (state) => state.view.corpus, fetchCorpus);
  const stopMap = watch(store, mapVersion, fetchMap);
  const stopRefresh = watch(store, (state) => state.revision, refresh);
  void reloadCorpora();

  return {
    reloadCorpora,
    retry() {
      const { corpora, corpus, map, view } = store.get();
      if (corpora.status === "failed") void reloadCorpora();
      if (corpus.status === "failed") fetchCorpus(view.corpus);
      if (map.status === "failed" || corpus.status === "failed") fetchMap(mapVersion());
    },
    stop() {
      stopCorpus();
      stopMap();
      stopRefresh();
      corpusRequests.cancel();
      curationRequests.cancel();
      mapRequests.cancel();
      window.clearTimeout(timer);
    },
  };
}
