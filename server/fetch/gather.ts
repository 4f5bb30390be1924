// From a source into memory, bounded; what came before a fault stays, with the place to go on from.
import { batchesOf } from "./batches.ts";
import { FetchError, Stopped } from "./fetch-error.ts";
import type { Source } from "./source.ts";

export interface GatherFrom {
  /** Where an earlier run stopped; null is the beginning. */
  readonly rest: Rest | null;
  /** Records wanted; null is all. */
  readonly limit: number | null;
  /** Bytes that may come. */
  readonly mostBytes: number;
}

/** What is left of a question. */
export interface Rest {
  readonly cursor: string | null;
  /** Keys of what came, where the service has to be asked from its beginning again. */
  readonly known: ReadonlySet<string>;
}

export interface Gathered {
  readonly text: string;
  readonly count: number;
  /** Records that the service has, where it says so. */
  readonly total: number | null;
  /** Why it stopped before its end; null when it is whole. */
  readonly fault: FetchError | Stopped | null;
  /** From where to go on; null when it is whole. */
  readonly rest: Rest | null;
}

/** Never throws what ends a download: that is in `fault`. */
export async function gather(
  source: Source,
  { rest, limit, mostBytes }: GatherFrom,
  onPage: (count: number, total: number | null) => void,
): Promise<Gathered> {
  const pieces: string[] = [];
  const known = new Set(rest?.known);
  let cursor = rest?.cursor ?? null;
  let [count, bytes, foot] = [0, 0, ""];
  let total: number | null = null;
  const end = (fault: Gathered["fault"]): Gathered => ({
    text: pieces.join("") + foot,
    count,
    total,
    fault,
    rest: fault === null ? null : { cursor: source.forgetsCursors === true ? null : cursor, known },
  });
  try {
    for await (const batch of batchesOf(source, {
      cursor,
      known: rest?.known ?? new Set(),
      limit,
    })) {
      bytes += batch.text.length;
      if (bytes > mostBytes)
        throw new FetchError(
          `More than ${Math.round(mostBytes / 1024 ** 2)} MB came, the most that is taken at once.`,
        );
      if (batch.count > 0) pieces.push((count === 0 ? batch.head : "") + batch.text);
      if (source.forgetsCursors === true) remember(known, batch.text, source.keyOf);
      count += batch.count;
      total = batch.total ?? total;
      foot = count === 0 ? "" : batch.foot;
      cursor = batch.next;
      onPage(count, total);
    }
    return end(null);
  } catch (error) {
    if (error instanceof FetchError || error instanceof Stopped) return end(error);
    throw error;
  }
}

function remember(known: Set<string>, text: string, keyOf: Source["keyOf"]): void {
  if (keyOf !== null) for (const line of text.split("\n")) if (line !== "") known.add(keyOf(line));
}
