// What can be searched for: every entity of a corpus with the forms of its name, in the order in which
// equally good answers are given.
import type { Corpus } from "../model/corpus.ts";
import { ENTITY_TYPES } from "../model/ids.ts";
import type { EntityType } from "../model/ids.ts";
import { idsOf, papersOf } from "./corpus-index.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { compareTexts } from "../model/text.ts";
import { indexWords, searchWords } from "./word-index.ts";
import type { WordIndex } from "./word-index.ts";

/** Entities in columns: most papers first, ties by id. */
export interface SearchEntries {
  /** Index into ENTITY_TYPES. */
  readonly types: Uint8Array;
  /** Row in the corpus table of the type. */
  readonly rows: Uint32Array;
  /** Entry `e` has the forms `formOffsets[e] … formOffsets[e + 1] − 1`: documents of `index`. */
  readonly formOffsets: Uint32Array;
  /** form → its entry. */
  readonly entryOf: Uint32Array;
  readonly index: WordIndex;
}

/** The entries of a corpus. Cost: linear in letters, plus n·log n for n entities. */
export function searchEntries(index: CorpusIndex): SearchEntries {
  const { corpus } = index;
  const entities = ENTITY_TYPES.flatMap((type, typeNumber) =>
    idsOf(corpus, type).map((id, row) => ({
      type,
      typeNumber,
      id,
      row,
      papers: papersOf(index, type, row).length,
    })),
  ).sort((a, b) => b.papers - a.papers || compareTexts(a.id, b.id));
  const forms: (readonly string[])[] = [];
  const entryOf: number[] = [];
  const formOffsets = new Uint32Array(entities.length + 1);
  for (const [entry, { type, row }] of entities.entries()) {
    for (const form of formsOf(corpus, type, row)) {
      forms.push(form);
      entryOf.push(entry);
    }
    formOffsets[entry + 1] = forms.length;
  }
  return {
    types: Uint8Array.from(entities, ({ typeNumber }) => typeNumber),
    rows: Uint32Array.from(entities, ({ row }) => row),
    formOffsets,
    entryOf: new Uint32Array(entryOf),
    index: indexWords(forms),
  };
}

/** The names of an entity in words, each form once. */
function formsOf(corpus: Corpus, type: EntityType, row: number): string[][] {
  const forms = new Map<string, string[]>();
  for (const name of spellings(corpus, type, row)) {
    const words = searchWords(name);
    forms.set(words.join(" "), words);
    // People are looked for by family name first, too.
    if (type === "author") {
      const turned = [...words.slice(-1), ...words.slice(0, -1)];
      forms.set(turned.join(" "), turned);
    }
  }
  return [...forms.values()];
}

function spellings(corpus: Corpus, type: EntityType, row: number): readonly string[] {
  switch (type) {
    case "paper":
      return [corpus.papers.labels[row]!];
    case "author":
      return [corpus.authors.names[row]!, ...corpus.authors.variants[row]!];
    case "venue":
      return [corpus.venues.names[row]!, ...corpus.venues.variants[row]!];
    case "keyword":
      return [corpus.keywords.labels[row]!, ...corpus.keywords.variants[row]!];
    case "organization": {
      const { names, variants } = corpus.places.organizations;
      return [names[row]!, ...variants[row]!];
    }
    case "country":
      return [corpus.places.countries.names[row]!];
  }
}
