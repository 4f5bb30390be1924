// A short name for everything a corpus says: equal data, equal fingerprint.
import type { Corpus } from "../model/corpus.ts";
import { type Printable, fingerprint } from "../model/hash.ts";

/**
 * 16 hexadecimal digits over every table and column. A corpus whose sources name no places has the
 * fingerprint that it had before places were read. Cost: linear in the text.
 */
export function corpusFingerprint(corpus: Omit<Corpus, "fingerprint">): string {
  const { places, ...others } = corpus;
  const hasPlaces = places.organizations.ids.length + places.countries.ids.length > 0;
  return fingerprint(parts(hasPlaces ? corpus : others));
}

/** Every column, named, one part per row; absent values differ from empty ones. */
function* parts(value: object): Generator<Printable> {
  for (const [name, part] of Object.entries(value) as [string, unknown][]) {
    yield name;
    if (ArrayBuffer.isView(part)) yield part as Uint32Array;
    else if (Array.isArray(part))
      for (const item of part) yield typeof item === "string" ? item : JSON.stringify(item);
    else if (typeof part === "object" && part !== null) yield* parts(part);
    else yield String(part);
  }
}
