// Fetches what one panel shows: by key, with what was fetched before kept for coming back.
import { useEffect, useState } from "react";
import type { Problem } from "../../api/http.ts";
import { isAbort, problemOf } from "../../api/http.ts";

export interface Load<T> {
  readonly value: T | null;
  readonly problem: Problem | null;
}

const KEPT = 60;
const cache = new Map<string, unknown>();

function keep(key: string, value: unknown): void {
  cache.delete(key);
  cache.set(key, value);
  for (const oldest of [...cache.keys()].slice(0, -KEPT)) cache.delete(oldest);
}

/** The value for a key: at once if it is known, else after `load`. Equal keys mean equal values. */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Load<T> {
  const [state, setState] = useState<Load<T> & { readonly key: string }>(() => start(key));
  // A render with a new key must not show the old value, not even for a moment.
  const current = state.key === key ? state : start<T>(key);
  useEffect(() => {
    if (cache.has(key)) {
      setState(start(key));
      return;
    }
    const abort = new AbortController();
    load(abort.signal).then(
      (value) => {
        keep(key, value);
        setState({ key, value, problem: null });
      },
      (error: unknown) => {
        if (!isAbort(error)) setState({ key, value: null, problem: problemOf(error) });
      },
    );
    return () => {
      abort.abort();
    };
    // `load` is determined by the key.
  }, [key]);
  return current;
}

function start<T>(key: string): Load<T> & { readonly key: string } {
  return { key, value: (cache.get(key) as T | undefined) ?? null, problem: null };
}
