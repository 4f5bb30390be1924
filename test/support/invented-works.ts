// Invented works in the forms of the services.

/** A work of OpenAlex. */
export function openalexWork(number: number): Readonly<Record<string, unknown>> {
  return {
    id: `https://openalex.org/W${number}`,
    doi: `https://doi.org/10.5555/invented.${number}`,
    display_name: `Invented Work ${number}`,
    publication_year: 2021,
    authorships: [
      { author: { id: "https://openalex.org/A7", display_name: "Ada Lind" }, institutions: [] },
    ],
  };
}

/** An answer of OpenAlex. */
export function openalexPage(
  numbers: readonly number[],
  count: number,
  next: string | null,
): { body: string } {
  const results = numbers.map(openalexWork);
  return { body: JSON.stringify({ meta: { count, next_cursor: next }, results }) };
}

/** A work of Crossref. */
export function crossrefItem(number: number): Readonly<Record<string, unknown>> {
  return {
    DOI: `10.5555/Invented.${number}`,
    title: [`Invented Work ${number}`],
    author: [{ given: "Bo", family: "Ekman" }],
    issued: { "date-parts": [[2019]] },
    type: "journal-article",
    member: "9999",
    "is-referenced-by-count": 0,
  };
}
