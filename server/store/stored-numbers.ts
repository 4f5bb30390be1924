// In a corpus authors, venues, keywords and places are numbered in the order of their ids, so that one more
// changes the number of all behind it. In the tables everybody keeps the number that he had: what joins a
// corpus changes few rows. Which order is the corpus's own, the ids say.
import type { Corpus } from "../../graph/index.ts";

/** Tables whose rows go by ids, as their names in SQL. */
export const NUMBERED = ["authors", "venues", "keywords", "organizations", "countries"] as const;
export type Numbered = (typeof NUMBERED)[number];

/** New numbers by old ones; as they are where there is none. */
export type Numbers = Partial<Readonly<Record<Numbered, Uint32Array>>>;

/** The ids of a table in the order of their numbers. */
export function idsOf({ authors, venues, keywords, places }: Corpus, table: Numbered) {
  const { organizations, countries } = places;
  return { authors, venues, keywords, organizations, countries }[table].ids;
}

/** Whether all of a corpus is numbered in the order of ids, as resolving numbers it. */
export function isInOrder(corpus: Corpus): boolean {
  return NUMBERED.every((table) => isAscending(idsOf(corpus, table)));
}

/**
 * Numbers for ids of which some had one: they keep it, the others get those that became free, then further
 * ones. None is left out, so that a few change where more ids went than came. Cost: linear.
 */
export function keptNumbers(ids: readonly string[], before: readonly string[]): Uint32Array {
  const known = new Map(before.map((id, number) => [id, number]));
  const taken = new Uint8Array(ids.length);
  const numbers = Uint32Array.from(ids, (id) => {
    const number = known.get(id) ?? NEW;
    if (number >= ids.length) return NEW;
    taken[number] = 1;
    return number;
  });
  let free = 0;
  return numbers.map((number) => {
    if (number !== NEW) return number;
    while (taken[free] === 1) free++;
    return free++;
  });
}

const NEW = 0xffffffff;

/** The corpus with its rows in the order of ids, whatever their order in the tables. Cost: n log n. */
export function inOrder(corpus: Corpus): Corpus {
  const numbers: Partial<Record<Numbered, Uint32Array>> = {};
  for (const table of NUMBERED) {
    const ids = idsOf(corpus, table);
    if (isAscending(ids)) continue;
    const order = Uint32Array.from(ids, (_, row) => row).sort((a, b) =>
      ids[a]! < ids[b]! ? -1 : 1,
    );
    const placeOf = new Uint32Array(ids.length);
    order.forEach((row, place) => {
      placeOf[row] = place;
    });
    numbers[table] = placeOf;
  }
  return renumbered(corpus, numbers);
}

/** The corpus with the rows of its tables in other places. Cost: linear. */
export function renumbered(corpus: Corpus, numbers: Numbers): Corpus {
  if (Object.keys(numbers).length === 0) return corpus;
  const { papers, authorships, paperKeywords, places } = corpus;
  const { organizations, countries, paperOrganizations, paperCountries } = places;
  return {
    ...corpus,
    papers: { ...papers, venues: called(papers.venues, numbers.venues) },
    authors: moved(corpus.authors, numbers.authors),
    venues: moved(corpus.venues, numbers.venues),
    keywords: moved(corpus.keywords, numbers.keywords),
    authorships: { ...authorships, items: called(authorships.items, numbers.authors) },
    paperKeywords: { ...paperKeywords, items: called(paperKeywords.items, numbers.keywords) },
    places: {
      organizations: moved(
        { ...organizations, countries: called(organizations.countries, numbers.countries) },
        numbers.organizations,
      ),
      countries: moved(countries, numbers.countries),
      paperOrganizations: {
        ...paperOrganizations,
        items: called(paperOrganizations.items, numbers.organizations),
        authors: called(paperOrganizations.authors, numbers.authors),
      },
      paperCountries: {
        ...paperCountries,
        items: called(paperCountries.items, numbers.countries),
        authors: called(paperCountries.authors, numbers.authors),
      },
    },
  };
}

function isAscending(ids: readonly string[]): boolean {
  return ids.every((id, row) => row === 0 || ids[row - 1]! < id);
}

/** What is named by numbers, nobody (below 0) stays nobody. */
function called<C extends Int32Array | Uint32Array>(
  column: C,
  numbers: Uint32Array | undefined,
): C {
  if (numbers === undefined) return column;
  return column.map((number) => (number < 0 ? number : numbers[number]!)) as C;
}

/** Each column of a table with its rows in their new places. */
function moved<T extends object>(table: T, numbers: Uint32Array | undefined): T {
  if (numbers === undefined) return table;
  const columns = Object.entries(table as Readonly<Record<string, unknown[] | Int32Array>>);
  return Object.fromEntries(
    columns.map(([name, column]) => {
      const own = column.slice();
      numbers.forEach((place, row) => {
        own[place] = column[row];
      });
      return [name, own];
    }),
  ) as T;
}
