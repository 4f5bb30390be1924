// arXiv: the preprints of a list, many numbers at once.
import { arxivIdIn } from "../../../graph/index.ts";
import type { Client } from "../client.ts";
import type { Page, Source } from "../source.ts";
import type { Wanted } from "../wanted.ts";
import { takeApart } from "../xml-document.ts";

const IDS_AT_ONCE = 50;

export function arxivList(wanted: readonly Wanted[], client: Client): Source {
  const ids = wanted.flatMap(({ arxiv }) => (arxiv === null ? [] : [arxiv]));
  return {
    service: "arxiv",
    async page(cursor) {
      const from = Number(cursor ?? "0");
      const some = ids.slice(from, from + IDS_AT_ONCE);
      if (some.length === 0) return { items: [], total: 0, next: null };
      const end = from + some.length;
      return { ...(await entriesOf(some, client)), next: end < ids.length ? String(end) : null };
    },
    keyOf: null,
  };
}

function entriesOf(ids: readonly string[], client: Client): Promise<Omit<Page, "next">> {
  const parameters = [
    ["id_list", ids.join(",")],
    ["max_results", String(ids.length)],
  ] as const;
  return client.ask({ service: "arxiv", path: ["api", "query"], parameters }, (text) => {
    const { head, records, foot } = takeApart(text, "feed", "entry");
    const items = records
      .map((entry) => ({ key: arxivIdOf(entry) ?? "", text: entry }))
      .filter(({ key }) => ids.includes(key));
    return { items, total: ids.length, head, foot };
  });
}

/** The number of an entry, without version; null for one that tells of an error. */
export function arxivIdOf(entry: string): string | null {
  const address = /<id>[^<]*\/abs\/([^<]*)/.exec(entry)?.[1];
  return address === undefined ? null : arxivIdIn(address);
}
