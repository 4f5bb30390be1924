// What tells a work of OpenAlex or Crossref from others: its numbers, titles, year and people.
import { arxivMentionIn, doiIn, foldWords } from "../../graph/index.ts";
import { at, isObject, textAt, type JsonObject } from "./json.ts";

export interface WorkFacts {
  readonly doi: string | null;
  readonly arxiv: string | null;
  readonly pmid: string | null;
  /** Folded. */
  readonly titles: readonly string[];
  readonly year: number | null;
  /** Folded words of all names. */
  readonly people: ReadonlySet<string>;
}

export function factsOf(work: JsonObject): WorkFacts {
  const doi = doiIn(textAt(work, "doi") ?? textAt(work, "DOI") ?? "");
  return {
    doi,
    arxiv: arxivIn(work, doi),
    pmid: /(\d{1,9})\/?$/.exec(textAt(work, "ids", "pmid") ?? "")?.[1] ?? null,
    titles: titlesOf(work),
    year: yearOf(work),
    people: peopleOf(work),
  };
}

function arxivIn(work: JsonObject, doi: string | null): string | null {
  const places = listAt(work, "locations").map((place) => textAt(place, "landing_page_url"));
  for (const address of [doi, ...places]) {
    const id = address === null ? null : arxivMentionIn(address);
    if (id !== null) return id;
  }
  return null;
}

function titlesOf(work: JsonObject): string[] {
  const list = at(work, "title");
  const titles: readonly unknown[] = Array.isArray(list) ? list : [list, at(work, "display_name")];
  // Crossref keeps what stands behind a colon apart.
  const behind = listTexts(work, "subtitle").map((subtitle) => `${String(titles[0])} ${subtitle}`);
  return [...titles, ...behind]
    .map((title) => (typeof title === "string" ? foldWords(title) : ""))
    .filter((title) => title !== "");
}

function yearOf(work: JsonObject): number | null {
  const year = at(work, "publication_year");
  if (typeof year === "number") return year;
  const parts = at(work, "issued", "date-parts");
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : null;
  return typeof first === "number" ? first : null;
}

function peopleOf(work: JsonObject): Set<string> {
  const names = [
    ...listAt(work, "authorships").map((one) => textAt(one, "author", "display_name")),
    ...listAt(work, "author").map((one) => textAt(one, "family") ?? textAt(one, "name")),
  ];
  return new Set(names.flatMap((name) => (name === null ? [] : foldWords(name).split(" "))));
}

function listAt(work: JsonObject, key: string): JsonObject[] {
  const list = at(work, key);
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function listTexts(work: JsonObject, key: string): string[] {
  const list = at(work, key);
  return Array.isArray(list) ? list.filter((text) => typeof text === "string") : [];
}
