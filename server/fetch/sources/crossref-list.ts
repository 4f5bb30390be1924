// Crossref: the works of a list, one by one.
import type { Client } from "../client.ts";
import { FetchError } from "../fetch-error.ts";
import { at, isObject, jsonObject } from "../json.ts";
import { lineKey, lines, workIn, type Item, type Source } from "../source.ts";
import { chosenAmong, type Wanted } from "../wanted.ts";
import { askItems, doiOf, mailOf } from "./crossref.ts";

const TITLES_FOUND = 5;

const ARXIV_DOIS = "10.48550/";

/** Crossref knows no number of PubMed, and has no preprint of arXiv. */
export function crossrefList(all: readonly Wanted[], client: Client): Source {
  const wanted = all.filter(
    ({ doi, pmid }) => pmid === null && doi?.startsWith(ARXIV_DOIS) !== true,
  );
  return {
    service: "crossref",
    async page(cursor) {
      const from = Number(cursor ?? "0");
      const one = wanted[from];
      const items = one === undefined ? [] : await workOf(one, client);
      const next = from + 1 < wanted.length ? String(from + 1) : null;
      return { items, total: wanted.length, next };
    },
    keyOf: lineKey(doiOf),
  };
}

async function workOf(wanted: Wanted, client: Client): Promise<readonly Item[]> {
  if (wanted.doi !== null) return workWith(wanted.doi, client);
  const { items } = await askItems(
    [
      ["query.bibliographic", wanted.line],
      ["rows", String(TITLES_FOUND)],
    ],
    client,
  );
  const found = chosenAmong(items, wanted, workIn);
  return found === null ? [] : [found];
}

async function workWith(doi: string, client: Client): Promise<readonly Item[]> {
  try {
    return await client.ask(
      { service: "crossref", path: ["works", doi], parameters: mailOf(client) },
      (text) => lines([at(jsonObject(text), "message")].filter(isObject), doiOf),
    );
  } catch (error) {
    // Other agencies' DOIs, and those that never were.
    if (error instanceof FetchError && error.status === 404) return [];
    throw error;
  }
}
