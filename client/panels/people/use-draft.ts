// What somebody types on the page about people, kept while the page is closed: looking a paper up on
// the map must not cost a pasted list. Gone with the tab of the browser; nothing is stored.
import { useState } from "react";

const drafts = new Map<string, unknown>();

/** Like useState; a draft of the same key is found again. */
export function useDraft<T>(key: string, first: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (drafts.get(key) as T | undefined) ?? first);
  const keep = (next: T): void => {
    drafts.set(key, next);
    setValue(next);
  };
  return [value, keep];
}
