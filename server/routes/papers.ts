// Papers of a corpus by what must hold of them: page by page, or all as a file.
import { z } from "zod";
import {
  ACCEPTANCE_OUTCOMES,
  ACCEPTANCE_TIERS,
  PAPER_FORMATS,
  parseYearRange,
  type PaperFilter,
  type PaperFormat,
} from "../../graph/index.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute } from "../http/route.ts";
import { corpusParams, entityOf, pageQuery, topicId, yearRange } from "./parameters.ts";
import { paperPage } from "./shapes.ts";

const MEDIA: Readonly<Record<PaperFormat, { type: string; ending: string }>> = {
  bibtex: { type: "application/x-bibtex", ending: ".bib" },
  ris: { type: "application/x-research-info-systems", ending: ".ris" },
  "csl-json": { type: "application/vnd.citationstyles.csl+json", ending: ".json" },
  csv: { type: "text/csv", ending: ".csv" },
};

/** So many ids fit into an address. */
const MOST = 100;

const query = z.strictObject({
  q: z.string().max(500).optional().describe("Words that title, abstract or names begin with."),
  author: z.array(entityOf("author")).max(MOST).optional().describe("All of them wrote it."),
  venue: z.array(entityOf("venue")).max(MOST).optional().describe("It appeared in one of them."),
  keyword: z.array(entityOf("keyword")).max(MOST).optional().describe("It has all of them."),
  organization: z
    .array(entityOf("organization"))
    .max(MOST)
    .optional()
    .describe("It has authors from all of them."),
  country: z
    .array(entityOf("country"))
    .max(MOST)
    .optional()
    .describe("It has authors from all of them."),
  topic: z.array(topicId).max(MOST).optional().describe("Its topic is one of them."),
  ids: z.array(entityOf("paper")).max(MOST).optional().describe("It is one of them."),
  years: yearRange.optional().describe("First and last year."),
  acceptance: z
    .array(z.enum([...ACCEPTANCE_OUTCOMES, ...ACCEPTANCE_TIERS]))
    .max(MOST)
    .optional()
    .describe("Its outcome or tier is one of them."),
  ...pageQuery,
  format: z.enum(PAPER_FORMATS).optional().describe("All of them as a file, without pages."),
});

export const papersRoute = defineRoute({
  name: "listPapers",
  method: "get",
  path: "/corpora/{id}/papers",
  summary: "Papers for which everything asked holds, in the order of the corpus.",
  params: corpusParams,
  query,
  answer: {
    status: 200,
    description: "A page of papers, or the file.",
    content: {
      "application/json": paperPage,
      ...Object.fromEntries(Object.values(MEDIA).map(({ type }) => [type, null])),
    },
  },
  errors: ["unknown-corpus", "unknown-entity", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params: { id }, query, signal }) => {
    const filter = filterOf(query);
    if (query.format === undefined) {
      const { limit = null, next = null } = query;
      const content = await compute.answer(id, { op: "papers", filter, limit, next }, signal);
      return { kind: "bytes", type: JSON_TYPE, content };
    }
    const { type, ending } = MEDIA[query.format];
    const question = { op: "write-papers", filter, format: query.format } as const;
    return {
      kind: "download",
      type: `${type}; charset=utf-8`,
      fileName: `papers${ending}`,
      pieces: await compute.write(id, question, signal),
    };
  },
});

function filterOf(given: z.output<typeof query>): PaperFilter {
  const { q = "", author = [], venue = [], keyword = [], topic = [] } = given;
  const { organization = [], country = [], ids = null, acceptance = [] } = given;
  const years = given.years === undefined ? null : parseYearRange(given.years);
  return {
    text: q,
    authors: author,
    venues: venue,
    keywords: keyword,
    organizations: organization,
    countries: country,
    topics: topic,
    ids,
    acceptance,
    years,
  };
}
