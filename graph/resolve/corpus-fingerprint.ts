// A short name for everything a corpus says: equal data, equal fingerprint.
import type { Corpus } from "../model/corpus.ts";
import { fingerprint } from "../model/hash.ts";

/** 16 hexadecimal digits over every table and column. Cost: linear in the text. */
export function corpusFingerprint(corpus: Omit<Corpus, "fingerprint">): string {
  return fingerprint(texts(corpus));
}

/** Every column, named, one text per row; absent values differ from empty ones. */
function* texts(value: object): Generator<string> {
  for (const [name, part] of Object.entries(value) as [string, unknown][]) {
    yield name;
    if (ArrayBuffer.isView(part)) yield (part as Uint32Array).join(",");
    else if (Array.isArray(part))
      for (const item of part) yield typeof item === "string" ? item : JSON.stringify(item);
    else if (typeof part === "object" && part !== null) yield* texts(part);
    else yield String(part);
  }
}
