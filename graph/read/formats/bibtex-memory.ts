// What one piece of a BibTeX file says for those behind it: macros, keys, and what may be lent.
import type { BibEntry } from "./bibtex-entries.ts";
import { BOOKS, CONTAINERS } from "./bibtex-fields.ts";

/** Beyond it, keys that are given twice far apart are no longer told. */
const MOST_KEYS = 1_000_000;
const MOST_PARENTS = 50_000;

/** A copy that does not keep the text alive from which it was cut. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

export class BibMemory {
  /** Values of macros by their names in lower case. */
  readonly macros = new Map<string, string>();
  /** Keys that `crossref` names, in lower case. */
  readonly lenders = new Set<string>();
  readonly #keys = new Set<string>();
  readonly #parents = new Map<string, BibEntry>();

  /** Whether an earlier piece has the key. */
  hasKey(key: string): boolean {
    return this.#keys.has(key);
  }

  /** A volume or book of an earlier piece. */
  parentOf(key: string): BibEntry | undefined {
    return this.#parents.get(key);
  }

  /** Keeps what later pieces may need of the entries of one that was read. */
  remember(entries: readonly BibEntry[]): void {
    for (const entry of entries) {
      const { type } = entry;
      if (type === "string")
        for (const { name, value } of entry.fields) this.macros.set(copyOf(name), copyOf(value));
      const key = copyOf(entry.key.toLowerCase());
      if (key === "" || this.#keys.has(key) || this.#keys.size >= MOST_KEYS) continue;
      this.#keys.add(key);
      const lends = CONTAINERS.has(type) || BOOKS.has(type);
      if (lends && this.#parents.size < MOST_PARENTS) this.#parents.set(key, kept(entry, key));
    }
  }
}

function kept(entry: BibEntry, key: string): BibEntry {
  const fields = entry.fields.map(({ name, value }) => ({
    name: copyOf(name),
    value: copyOf(value),
  }));
  return { ...entry, type: copyOf(entry.type), key, fields };
}
