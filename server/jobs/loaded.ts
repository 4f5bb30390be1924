// Corpora on their way to the threads: loaded once, however many of them ask.
import type { CorpusEntry } from "../../graph/index.ts";
import type { PackedCorpus } from "../store/packed-corpus.ts";
import type { Store } from "../store/store.ts";
import type { LaneSource } from "./lane.ts";
import { keepRecent } from "./recent.ts";

interface Loaded {
  readonly entry: CorpusEntry;
  readonly packed: Promise<PackedCorpus | null>;
}

/** As many as one thread holds: those that are kept here cost little beside what threads make of them. */
const KEPT = 3;

export interface Loads {
  readonly load: LaneSource["load"];
  forget(id: string): void;
}

export function createLoads(store: Pick<Store, "getCorpus" | "packedCorpus">): Loads {
  const loads = keepRecent<string, Loaded>(KEPT);
  return {
    async load(id) {
      const entry = await store.getCorpus(id);
      if (entry === null) return null;
      let known = loads.get(id);
      // Changed meanwhile, perhaps by another server on the same store.
      if (known?.entry !== entry) {
        const begun: Loaded = { entry, packed: store.packedCorpus(id) };
        loads.set(id, (known = begun));
        begun.packed.catch(() => {
          if (loads.get(id) === begun) loads.delete(id);
        });
      }
      const packed = await known.packed;
      return packed === null ? null : { entry, packed };
    },
    forget: (id) => {
      loads.delete(id);
    },
  };
}
