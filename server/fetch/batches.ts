// The pages of a source one after the other, without what was had before, up to a limit.
import { FetchError } from "./fetch-error.ts";
import type { Page, Source } from "./source.ts";

/** What one page adds. */
export interface Batch {
  readonly head: string;
  readonly text: string;
  readonly foot: string;
  /** Records in `text`. */
  readonly count: number;
  readonly total: number | null;
  /** From where to go on; null when this was the last. */
  readonly next: string | null;
}

export interface From {
  readonly cursor: string | null;
  /** Keys of the records that are there already. */
  readonly known: ReadonlySet<string>;
  /** Records wanted beyond these; null is all. */
  readonly limit: number | null;
}

/**
 * @throws FetchError also when a page brings only what this run has seen: services have been known to
 *   go round in circles
 */
export async function* batchesOf(
  source: Source,
  { cursor: first, known, limit }: From,
): AsyncGenerator<Batch, void> {
  const met = new Set<string>();
  let left = limit ?? Infinity;
  for (let cursor = first; left > 0;) {
    const page = await source.page(cursor);
    const fresh = page.items.filter(({ key }) => !met.has(key));
    if (fresh.length === 0 && page.items.length > 0)
      throw new FetchError("The same records came again and again, so the download was stopped.");
    const wanted = unmet(fresh, met, known).slice(0, left);
    left -= wanted.length;
    const next = left > 0 ? page.next : null;
    yield { ...framed(page), text: wanted.join(""), count: wanted.length, next };
    if (next === null) return;
    cursor = next;
  }
}

function unmet(items: Page["items"], met: Set<string>, known: ReadonlySet<string>): string[] {
  const texts: string[] = [];
  for (const { key, text } of items) {
    if (!met.has(key) && !known.has(key)) texts.push(text);
    met.add(key);
  }
  return texts;
}

function framed({ head = "", foot = "", total }: Page): Pick<Batch, "head" | "foot" | "total"> {
  return { head, foot, total };
}
