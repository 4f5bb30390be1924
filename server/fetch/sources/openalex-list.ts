// OpenAlex: the works of a list, many DOIs at once, titles one by one.
import type { Client } from "../client.ts";
import { lineKey, workIn, type Page, type Source } from "../source.ts";
import { chosenAmong, isTitle, isWanted, type Wanted } from "../wanted.ts";
import { askWorks, workId } from "./openalex.ts";

const NUMBERS_AT_ONCE = 50;
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

/** Numbers of one kind that follow each other, or one title. */
function togetherFrom(asked: readonly Wanted[], from: number): readonly Wanted[] {
  const [first, ...others] = asked.slice(from, from + NUMBERS_AT_ONCE);
  if (first === undefined) return [];
  if (isTitle(first)) return [first];
  const other = others.findIndex(
    (one) => isTitle(one) || (one.doi === null) !== (first.doi === null),
  );
  return [first, ...(other < 0 ? others : others.slice(0, other))];
}

async function worksOf(some: readonly Wanted[], client: Client): Promise<Page["items"]> {
  const first = some[0]!;
  const parameters = [
    ["filter", filterOf(some)],
    ["per_page", String(isTitle(first) ? TITLES_FOUND : 2 * NUMBERS_AT_ONCE)],
  ] as const;
  const { items } = await askWorks(parameters, client, () => null);
  if (!isTitle(first))
    return items.filter((item) => {
      const work = workIn(item);
      return work !== null && some.some((one) => isWanted(work, one));
    });
  const found = chosenAmong(items, first, workIn);
  return found === null ? [] : [found];
}

function filterOf(some: readonly Wanted[]): string {
  const first = some[0]!;
  if (first.doi !== null) return `doi:${some.map(({ doi }) => doi).join("|")}`;
  if (first.pmid !== null) return `pmid:${some.map(({ pmid }) => pmid).join("|")}`;
  // The reading that says most; its words are without what a filter would read as more than words.
  return `title.search:${first.readings.at(-1)!.title}`;
}
