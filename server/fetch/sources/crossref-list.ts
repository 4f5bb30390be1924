// Crossref: the works of a list, one by one.
import type { Client } from "../client.ts";
import { FetchError } from "../fetch-error.ts";
import { at, isObject, jsonIn, jsonObject } from "../json.ts";
import { lineKey, lines, type Item, type Source } from "../source.ts";
import { isWanted, type Wanted } from "../wanted.ts";
import { askItems, doiOf, mailOf } from "./crossref.ts";

const TITLES_FOUND = 5;

export function crossrefList(wanted: readonly Wanted[], client: Client): Source {
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
  const found = items.find(({ text }) => {
    const work = jsonIn(text);
    return isObject(work) && isWanted(work, wanted);
  });
  return found === undefined ? [] : [found];
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
