// What was computed before, by this process or an earlier one, with the same code: found under what it is
// of. Nothing here fails and nothing waits: what cannot be found is computed, what cannot be kept is told.
import { codeVersion } from "../code-version.ts";
import type { Limits } from "../limits.ts";
import { unframed, type Computed } from "../store/computed.ts";
import { StoreError } from "../store/store-error.ts";
import { hashOf } from "./content.ts";

export interface ComputedBefore {
  /** Bytes of a value beyond which it is not kept. */
  readonly mostOfOne: number;
  /**
   * The value as it was kept, with its checksum (`unframed`); null: there is none.
   *
   * @param what says everything that the value depends on, but for the code
   */
  find(corpus: string, what: string): Promise<Uint8Array | null>;
  /** The value itself; a damaged one is dropped. */
  findWhole(corpus: string, what: string): Promise<Uint8Array | null>;
  /** Keeps a value that has its checksum, when there is time. */
  keep(corpus: string, what: string, value: Uint8Array | Promise<Uint8Array>): void;
  /** A value of `find` that was damaged. */
  drop(corpus: string, what: string): void;
  /** Resolves when nothing is being kept. */
  settled(): Promise<void>;
}

export const NOTHING_BEFORE: ComputedBefore = {
  mostOfOne: 0,
  find: () => Promise.resolve(null),
  findWhole: () => Promise.resolve(null),
  keep: () => undefined,
  drop: () => undefined,
  settled: () => Promise.resolve(),
};

/**
 * @param onTrouble told when something could not be kept or read, once until it goes well again
 * @param version of the code that computes
 */
export function createComputedBefore(
  computed: Computed,
  limits: Limits,
  onTrouble: (error: unknown) => void,
  version: Promise<string> = codeVersion(),
): ComputedBefore {
  const most = limits["computed-mib"] * 1024 * 1024;
  const working = new Set<Promise<void>>();
  let troubled = false;
  version.catch(() => undefined);

  const keyOf = async (what: string): Promise<string> => hashOf(await version, "\n", what);
  const trouble = (error: unknown): void => {
    if (error instanceof StoreError && error.code === "closed") return;
    if (!troubled) onTrouble(error);
    troubled = true;
  };
  const behind = (work: () => Promise<void>): void => {
    const done: Promise<void> = work()
      .catch(trouble)
      .finally(() => working.delete(done));
    working.add(done);
  };
  // One value is not worth all others.
  const mostOfOne = Math.min(most / 2, computed.mostOfOne ?? most);
  const before: ComputedBefore = {
    mostOfOne,
    async find(corpus, what) {
      if (most === 0) return null;
      try {
        return await computed.get(corpus, await keyOf(what));
      } catch (error) {
        trouble(error);
        return null;
      }
    },
    async findWhole(corpus, what) {
      const kept = await before.find(corpus, what);
      const value = kept === null ? null : unframed(kept);
      if (kept !== null && value === null) before.drop(corpus, what);
      return value;
    },
    keep(corpus, what, value) {
      if (most === 0) return;
      behind(async () => {
        const bytes = await value;
        if (bytes.length > mostOfOne) return;
        await computed.put(corpus, await keyOf(what), bytes, most);
        troubled = false;
      });
    },
    drop(corpus, what) {
      behind(async () => computed.drop(corpus, await keyOf(what)));
    },
    async settled() {
      await Promise.all(working);
    },
  };
  return before;
}
