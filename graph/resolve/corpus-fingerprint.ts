// A short name for everything a corpus says: equal data, equal fingerprint.
import type { Corpus } from "../model/corpus.ts";
import { type Printable, fingerprint } from "../model/hash.ts";

/**
 * 16 hexadecimal digits over every table and column. A corpus whose sources name no places, numbers of
 * people, languages or serials has the fingerprint that it had before these were kept. Cost: linear in
 * the text.
 */
export function corpusFingerprint(corpus: Omit<Corpus, "fingerprint">): string {
  const told = {
    ...corpus,
    papers: withoutEmpty(corpus.papers, ["issns", "languages"]),
    authors: withoutEmpty(corpus.authors, ["identifiers"]),
  };
  const { places, ...others } = told;
  const hasPlaces = places.organizations.ids.length + places.countries.ids.length > 0;
  return fingerprint(parts(hasPlaces ? told : others));
}

/** A table without those of some columns that say nothing in any row. */
function withoutEmpty<T extends object>(table: T, columns: readonly (keyof T)[]): object {
  const isSaid = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== null;
  const said = Object.entries(table).filter(
    ([name, column]: [string, unknown]) =>
      !columns.includes(name as keyof T) || (column as readonly unknown[]).some(isSaid),
  );
  return Object.fromEntries(said);
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
