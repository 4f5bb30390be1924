// arXiv: papers by words or by its own query language, oldest first.
// Source: https://info.arxiv.org/help/api/user-manual.html.
import { OPEN_FIRST_YEAR, OPEN_LAST_YEAR, type YearRange } from "../../../graph/index.ts";
import type { Client } from "../client.ts";
import { Faltered, FetchError, wrongQuestion } from "../fetch-error.ts";
import type { Page, Request, SourceKind } from "../source.ts";
import { takeApart } from "../xml-document.ts";

const PER_PAGE = 200;

export const arxiv: SourceKind = {
  about: "words anywhere, or arXiv's own fields: ti:, au:, abs:, cat:cs.LG, AND, OR, ANDNOT",
  takes: ["years"],
  open(request, client) {
    const query = queryOf(request);
    return {
      service: "arxiv",
      page: (cursor) => pageFrom(query, Number(cursor ?? "0"), PER_PAGE, client),
      count: async () => (await pageFrom(query, 0, 1, client)).total,
      keyOf: null,
    };
  },
};

function pageFrom(query: string, start: number, most: number, client: Client): Promise<Page> {
  return client.ask(
    {
      service: "arxiv",
      path: ["api", "query"],
      parameters: [
        ["search_query", query],
        ["start", String(start)],
        ["max_results", String(most)],
        ["sortBy", "submittedDate"],
        ["sortOrder", "ascending"],
      ],
    },
    (text) => pageIn(text, start),
  );
}

function pageIn(text: string, start: number): Page {
  const { head, records, foot } = takeApart(text, "feed", "entry");
  const [first] = records;
  if (first !== undefined && /<id>[^<]*\/api\/errors/.test(first)) {
    const reason = /<summary>([^<]*)/.exec(first)?.[1]?.trim() ?? "no reason is given";
    throw new FetchError(`arXiv does not take the question: ${reason}.`);
  }
  const stated = /<opensearch:totalResults[^<>]*>(\d+)</.exec(head)?.[1];
  const total = stated === undefined ? null : Number(stated);
  const end = start + records.length;
  // It is known to give an empty page now and then; the same question again helps.
  if (records.length === 0 && total !== null && start < total)
    throw new Faltered(`gave an empty page behind ${start} of ${total} records`);
  return {
    items: records.map((entry) => ({ key: /<id>([^<]*)/.exec(entry)?.[1] ?? entry, text: entry })),
    total,
    next: records.length === 0 || (total !== null && end >= total) ? null : String(end),
    head,
    foot,
  };
}

/** Words all have to be there; a query with fields is arXiv's own. */
function queryOf({ query, years }: Request): string {
  const words = query.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? [];
  if (words.length === 0) throw wrongQuestion("Say what to search at arXiv.");
  const isOwn = /\b(?:ti|au|abs|co|jr|cat|rn|id|all):/.test(query);
  const asked = isOwn ? query : words.map((word) => `all:${word}`).join(" AND ");
  return years === null ? asked : `(${asked}) AND submittedDate:[${datesOf(years)}]`;
}

/** `YYYYMMDDHHMM TO YYYYMMDDHHMM`; there is nothing before 1986, and an end has to be named. */
function datesOf([first, last]: YearRange): string {
  const from = first === OPEN_FIRST_YEAR ? 1986 : first;
  const to = last === OPEN_LAST_YEAR ? 2999 : last;
  const text = (year: number): string => String(year).padStart(4, "0");
  return `${text(from)}01010000 TO ${text(to)}12312359`;
}
