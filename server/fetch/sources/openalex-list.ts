// OpenAlex: the works of a list, many DOIs at once, titles one by one.
import type { Client } from "../client.ts";
import { jsonIn, isObject } from "../json.ts";
import { lineKey, type Item, type Page, type Source } from "../source.ts";
import { isWanted, type Wanted } from "../wanted.ts";
import { askWorks, workId } from "./openalex.ts";

const DOIS_AT_ONCE = 50;
const TITLES_FOUND = 10;

/** DOIs with other characters could mean something else in a filter. */
const PLAIN_DOI = /^10\.\d{4,9}\/[\w./:;()-]+$/;

/** The works of those that OpenAlex can be asked for. */
export function openalexList(wanted: readonly Wanted[], client: Client): Source {
  const asked = wanted.filter(({ doi }) => doi === null || PLAIN_DOI.test(doi));
  return {
    service: "openalex",
    async page(cursor) {
      const from = Number(cursor ?? "0");
      const some = togetherFrom(asked, from);
      const items = some.length === 0 ? [] : await worksOf(some, client);
      const end = from + some.length;
      return { items, total: wanted.length, next: end < asked.length ? String(end) : null };
    },
    keyOf: lineKey(workId),
  };
}

/** DOIs that follow each other, or one title. */
function togetherFrom(asked: readonly Wanted[], from: number): readonly Wanted[] {
  const some = asked.slice(from, from + DOIS_AT_ONCE);
  const title = some.findIndex(({ doi }) => doi === null);
  return title < 0 ? some : some.slice(0, Math.max(1, title));
}

async function worksOf(some: readonly Wanted[], client: Client): Promise<Page["items"]> {
  const dois = some.flatMap(({ doi }) => (doi === null ? [] : [doi]));
  const filter = dois.length > 0 ? `doi:${dois.join("|")}` : `title.search:${wordsOf(some[0]!)}`;
  const most = dois.length > 0 ? 2 * DOIS_AT_ONCE : TITLES_FOUND;
  const parameters = [
    ["filter", filter],
    ["per_page", String(most)],
  ] as const;
  const { items } = await askWorks(parameters, client, () => null);
  const found = items.filter((item) => some.some((one) => answers(item, one)));
  return dois.length > 0 ? found : found.slice(0, 1);
}

function answers({ text }: Item, wanted: Wanted): boolean {
  const work = jsonIn(text);
  return isObject(work) && isWanted(work, wanted);
}

/** A title without what a filter or a search would read as more than words. */
function wordsOf({ line }: Wanted): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
