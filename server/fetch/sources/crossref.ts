// Crossref: works by words.
// Source: https://api.crossref.org (works, cursors, filters, the polite pool).
import { OPEN_FIRST_YEAR, OPEN_LAST_YEAR } from "../../../graph/index.ts";
import type { Client } from "../client.ts";
import { wrongQuestion } from "../fetch-error.ts";
import { countAt, jsonObject, objectsAt, textAt, type JsonObject } from "../json.ts";
import { lineKey, lines, type Page, type Request, type SourceKind } from "../source.ts";

const ROWS = 200;

export const crossref: SourceKind = {
  about: "words in titles, authors and venues",
  takes: ["years"],
  open(request, client) {
    if (request.query === "") throw wrongQuestion("Say what to search at Crossref.");
    const parameters = parametersOf(request);
    return {
      service: "crossref",
      page: (cursor) =>
        askItems([...parameters, ["rows", String(ROWS)], ["cursor", cursor ?? "*"]], client),
      count: async () => (await askItems([...parameters, ["rows", "0"]], client)).total,
      keyOf: lineKey(doiOf),
      forgetsCursors: true,
    };
  },
};

export function doiOf(item: JsonObject): string | null {
  return textAt(item, "DOI")?.toLowerCase() ?? null;
}

/** Asks for works; Crossref takes the mail address as a parameter. */
export function askItems(
  parameters: readonly (readonly [string, string])[],
  client: Client,
): Promise<Page> {
  return client.ask(
    { service: "crossref", path: ["works"], parameters: [...parameters, ...mailOf(client)] },
    (text) => {
      const answer = jsonObject(text);
      const items = objectsAt(answer, "message", "items");
      return {
        items: lines(items, doiOf),
        total: countAt(answer, "message", "total-results"),
        // The cursor stays the same from page to page; an empty page is the end.
        next: items.length === 0 ? null : textAt(answer, "message", "next-cursor"),
      };
    },
  );
}

/** The mail address as a parameter, where one is known. */
export function mailOf({ mail }: Client): [string, string][] {
  return mail === null ? [] : [["mailto", mail]];
}

function parametersOf({ query, years }: Request): [string, string][] {
  const parameters: [string, string][] = [["query", query]];
  if (years === null) return parameters;
  const [first, last] = years;
  const filters: string[] = [];
  if (first > OPEN_FIRST_YEAR) filters.push(`from-pub-date:${first}`);
  if (last < OPEN_LAST_YEAR) filters.push(`until-pub-date:${last}`);
  if (filters.length > 0) parameters.push(["filter", filters.join(",")]);
  return parameters;
}
