// Fetches what one panel shows: by key, with what was fetched before kept for coming back. After a
// change of decisions it asks again, and shows the old value until the new one is there.
import { useEffect, useState } from "react";
import type { Problem } from "../../api/http.ts";
import { isAbort, problemOf } from "../../api/http.ts";
import { useAppState } from "../../state/context.ts";

export interface Load<T> {
  readonly value: T | null;
  readonly problem: Problem | null;
}

/** `key` is what the value is of, `version` under which decisions it was fetched. */
interface Loaded<T> extends Load<T> {
  readonly key: string;
  readonly version: string;
}

const KEPT = 60;
const cache = new Map<string, unknown>();

function keep(version: string, value: unknown): void {
  cache.delete(version);
  cache.set(version, value);
  for (const oldest of [...cache.keys()].slice(0, -KEPT)) cache.delete(oldest);
}

/**
 * The value for a key: at once if it is known, else after `load`. Equal keys mean equal values as
 * long as nothing is decided.
 */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Load<T> {
  const revision = useAppState((state) => state.revision);
  const version = `${revision} ${key}`;
  const [state, setState] = useState<Loaded<T>>(() => start(key, version));
  // A render with a new key must not show the old value, not even for a moment.
  const current = state.key === key ? state : start<T>(key, version);
  useEffect(() => {
    if (cache.has(version)) {
      setState(start(key, version));
      return;
    }
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => {
        keep(version, value);
        setState({ key, version, value, problem: null });
      },
      (error: unknown) => {
        if (!isAbort(error)) setState({ key, version, value: null, problem: problemOf(error) });
      },
    );
    return () => {
      abort.abort();
    };
    // `load` is determined by the key.
  }, [key, version]);
  return current;
}

function start<T>(key: string, version: string): Loaded<T> {
  return { key, version, value: (cache.get(version) as T | undefined) ?? null, problem: null };
}
