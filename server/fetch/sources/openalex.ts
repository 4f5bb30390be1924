// OpenAlex: works by words, author, institution and topic.
// Source: https://developers.openalex.org (paging, filters, authentication).
import { OPEN_FIRST_YEAR, OPEN_LAST_YEAR } from "../../../graph/index.ts";
import type { Client } from "../client.ts";
import { FetchError, wrongQuestion } from "../fetch-error.ts";
import { countAt, jsonObject, objectsAt, textAt } from "../json.ts";
import { lineKey, lines, textField, type Page, type Request, type SourceKind } from "../source.ts";

/** The most that a page may have. */
const PER_PAGE = 100;
/** Pages by number end there; cursors do not. */
const LAST_NUMBERED_PAGE = 100;

export const workId = textField("id");

export const openalex: SourceKind = {
  about: "words in titles, abstracts and full texts",
  takes: ["years", "author", "institution", "topic"],
  open(request, client) {
    const filters = filtersOf(request);
    const { query, author, institution, topic } = request;
    if (query === "" && author === null && institution === null && topic === null)
      throw wrongQuestion("Say what to search, or name an author, an institution or a topic.");
    const parameters: [string, string][] = [];
    if (query !== "") parameters.push(["search", query]);
    if (filters.length > 0) parameters.push(["filter", filters.join(",")]);
    parameters.push(["per_page", String(PER_PAGE)]);
    return {
      service: "openalex",
      page: (cursor) => pageAt(cursor ?? "*", parameters, client),
      count: async () => {
        const one = [...parameters.slice(0, -1), ["per_page", "1"]] as const;
        return (await askWorks(one, client, () => null)).total;
      },
      keyOf: lineKey(workId),
    };
  },
};

/** Cursors need a key, says OpenAlex; without one the first thousands can be had by page number. */
async function pageAt(
  cursor: string,
  parameters: readonly (readonly [string, string])[],
  client: Client,
): Promise<Page> {
  const numbered = /^page:(\d+)$/.exec(cursor);
  if (numbered) return numberedPage(Number(numbered[1]), parameters, client);
  try {
    return await askWorks([...parameters, ["cursor", cursor]], client, (answer, count) =>
      count === 0 ? null : textAt(answer, "meta", "next_cursor"),
    );
  } catch (error) {
    const keyless = client.key === null && error instanceof FetchError && error.status === 401;
    if (!keyless || cursor !== "*") throw error;
    return numberedPage(1, parameters, client);
  }
}

async function numberedPage(
  page: number,
  parameters: readonly (readonly [string, string])[],
  client: Client,
): Promise<Page> {
  const found = await askWorks([...parameters, ["page", String(page)]], client, (_, count) =>
    count < PER_PAGE ? null : `page:${page + 1}`,
  );
  if (found.next === null || page < LAST_NUMBERED_PAGE) return found;
  client.say(
    `OpenAlex gives the first ${PER_PAGE * LAST_NUMBERED_PAGE} works without a key. Narrow the question, or get a key and ${client.wayToGiveKey("openalex")}.`,
  );
  return { ...found, next: null };
}

/** Asks for works; OpenAlex takes mail address and key as parameters. */
export function askWorks(
  parameters: readonly (readonly [string, string])[],
  client: Client,
  next: (answer: unknown, count: number) => string | null,
): Promise<Page> {
  const who: [string, string][] = [];
  if (client.mail !== null) who.push(["mailto", client.mail]);
  if (client.key !== null) who.push(["api_key", client.key]);
  return client.ask(
    { service: "openalex", path: ["works"], parameters: [...parameters, ...who] },
    (text) => {
      const answer = jsonObject(text);
      const works = objectsAt(answer, "results");
      return {
        items: lines(works, workId),
        total: countAt(answer, "meta", "count"),
        next: next(answer, works.length),
      };
    },
  );
}

/** Forms of identifiers, each with the filter it goes into. Institutions with all that is below them. */
const IDENTIFIERS = {
  author: [
    [/^(?:https:\/\/openalex\.org\/)?(A\d{1,15})$/i, "authorships.author.id"],
    [/^(?:https:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/i, "authorships.author.orcid"],
  ],
  institution: [
    [/^(?:https:\/\/openalex\.org\/)?(I\d{1,15})$/i, "authorships.institutions.lineage"],
    [/^(?:https:\/\/ror\.org\/)?(0[a-z\d]{8})$/i, "authorships.institutions.ror"],
  ],
  topic: [[/^(?:https:\/\/openalex\.org\/)?(T\d{1,15})$/i, "topics.id"]],
} as const satisfies Record<string, readonly (readonly [form: RegExp, filter: string])[]>;

const EXAMPLES = {
  author: "A1234567890 or an ORCID",
  institution: "I136199984 or a ROR",
  topic: "T10036",
};

function filtersOf(request: Request): string[] {
  const filters = yearFilters(request);
  for (const option of ["author", "institution", "topic"] as const) {
    const value = request[option];
    if (value !== null) filters.push(idFilter(option, value));
  }
  return filters;
}

/** Dates, because an open end has no year. */
function yearFilters({ years }: Request): string[] {
  if (years === null) return [];
  const [first, last] = years;
  const filters: string[] = [];
  if (first > OPEN_FIRST_YEAR) filters.push(`from_publication_date:${yearText(first)}-01-01`);
  if (last < OPEN_LAST_YEAR) filters.push(`to_publication_date:${yearText(last)}-12-31`);
  return filters;
}

function yearText(year: number): string {
  return String(year).padStart(4, "0");
}

/** A comma or a bar in a filter would be another filter: only identifiers of a known form pass. */
function idFilter(option: keyof typeof IDENTIFIERS, value: string): string {
  for (const [form, filter] of IDENTIFIERS[option]) {
    const id = form.exec(value.trim())?.[1];
    if (id !== undefined) return `${filter}:${id}`;
  }
  throw wrongQuestion(
    `The ${option} is "${value}"; it must be an identifier such as ${EXAMPLES[option]} (search the name at openalex.org).`,
  );
}
