// A cache of the last few values used.

export interface Recent<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  /** The value kept, or the one made now. */
  getOrMake(key: K, make: () => V): V;
  delete(key: K): void;
}

/**
 * Keeps the `most` values used last.
 *
 * @param onEvict told of each key that had to go
 */
export function keepRecent<K, V>(most: number, onEvict?: (key: K) => void): Recent<K, V> {
  // A Map remembers the order of insertion: the first key is the one not used for longest.
  const values = new Map<K, V>();
  const recent: Recent<K, V> = {
    get(key) {
      const value = values.get(key);
      if (value !== undefined) {
        values.delete(key);
        values.set(key, value);
      }
      return value;
    },
    set(key, value) {
      values.delete(key);
      values.set(key, value);
      for (const oldest of values.keys()) {
        if (values.size <= most) break;
        values.delete(oldest);
        onEvict?.(oldest);
      }
    },
    getOrMake(key, make) {
      const kept = recent.get(key);
      if (kept !== undefined) return kept;
      const value = make();
      recent.set(key, value);
      return value;
    },
    delete: (key) => void values.delete(key),
  };
  return recent;
}
