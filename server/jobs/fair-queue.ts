// What waits for a thread, in turns: whoever asks much waits behind himself, not before the others.

export interface FairQueue<T> {
  /** How many wait. */
  readonly size: number;
  /**
   * Puts an item behind those of the same asker. Where no more may wait, it takes the place of the
   * newest of whoever has most waiting, if that is more than the asker would have.
   *
   * @returns what may not wait any more, perhaps the item itself; null: all may
   */
  push(asker: string, item: T): T | null;
  /** Puts an item before all that wait for their turn. */
  putFirst(item: T): void;
  /** The next one: of each asker in turn. */
  take(): T | undefined;
  /** Takes out what nobody waits for any more, and gives it. */
  clear(isGone: (item: T) => boolean): T[];
}

/** @param most that may wait, those put first not counted */
export function createFairQueue<T>(most: number): FairQueue<T> {
  const first: T[] = [];
  /** Whose turn is next comes first; nobody without an item is in it. */
  const lines = new Map<string, T[]>();
  let waiting = 0;

  const longest = (): T[] =>
    [...lines.values()].reduce((a, b) => (b.length > a.length ? b : a), []);

  return {
    get size() {
      return first.length + waiting;
    },
    push(asker, item) {
      const own = lines.get(asker) ?? [];
      let dropped: T | null = null;
      if (waiting >= most) {
        const line = longest();
        if (line.length <= own.length + 1) return item;
        dropped = line.pop()!;
        waiting--;
      }
      own.push(item);
      lines.set(asker, own);
      waiting++;
      return dropped;
    },
    putFirst(item) {
      first.push(item);
    },
    take() {
      if (first.length > 0) return first.shift();
      const [next] = lines;
      if (next === undefined) return undefined;
      const [asker, line] = next;
      const item = line.shift();
      // Behind all others until the next turn.
      lines.delete(asker);
      if (line.length > 0) lines.set(asker, line);
      waiting--;
      return item;
    },
    clear(isGone) {
      const gone: T[] = [];
      for (const [asker, line] of [...lines]) {
        const left = line.filter((item) => !isGone(item));
        gone.push(...line.filter(isGone));
        waiting -= line.length - left.length;
        if (left.length > 0) lines.set(asker, left);
        else lines.delete(asker);
      }
      return gone;
    },
  };
}
