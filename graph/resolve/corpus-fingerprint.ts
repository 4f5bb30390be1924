// A short name for everything a corpus says: equal data, equal fingerprint.
import type { Corpus } from "../model/corpus.ts";
import { type Printable, fingerprint } from "../model/hash.ts";

/** 16 hexadecimal digits over every table and column. Cost: linear in the text. */
export function corpusFingerprint(corpus: Omit<Corpus, "fingerprint">): string {
  return fingerprint(parts(corpus));
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
