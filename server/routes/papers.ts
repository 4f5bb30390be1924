// Papers of a corpus by what must hold of them: page by page, or all as a file.
import { z } from "zod";
import {
  ACCEPTANCE_OUTCOMES,
  ACCEPTANCE_TIERS,
  parseYearRange,
  type PaperFilter,
} from "../../graph/index.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute } from "../http/route.ts";
import {
  corpusParams,
  entityOf,
  pageQuery,
  sortBy,
  sortQuery,
  topicId,
  yearRange,
} from "./parameters.ts";
import { paperFileContent, paperFileQuery, sendPaperFile } from "./paper-files.ts";
import { paperPage } from "./shapes/papers.ts";

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
  affiliation: z
    .array(entityOf("organization", "country"))
    .max(MOST)
    .optional()
    .describe("The authors asked for work in all of them, by what the paper says."),
  topic: z.array(topicId).max(MOST).optional().describe("Its topic is one of them."),
  ids: z.array(entityOf("paper")).max(MOST).optional().describe("It is one of them."),
  years: yearRange.optional().describe("First and last year."),
  acceptance: z
    .array(z.enum([...ACCEPTANCE_OUTCOMES, ...ACCEPTANCE_TIERS]))
    .max(MOST)
    .optional()
    .describe("Its outcome or tier is one of them."),
  ...sortQuery,
  ...pageQuery,
  ...paperFileQuery,
});

export const papersRoute = defineRoute({
  name: "listPapers",
  method: "get",
  right: "read",
  path: "/corpora/{id}/papers",
  summary: "Papers for which everything asked holds, in the order of the corpus.",
  params: corpusParams,
  query,
  answer: {
    status: 200,
    description: "A page of papers, or the file.",
    content: { "application/json": paperPage, ...paperFileContent },
  },
  errors: ["unknown-corpus", "unknown-entity", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params: { id }, query, signal }) => {
    const filter = filterOf(query);
    const { format, limit = null, next = null } = query;
    const sort = query.sort === undefined ? null : sortBy(query.sort, query.order);
    if (format !== undefined)
      return sendPaperFile(compute, id, { format, chosen: { by: "filter", filter, sort } }, signal);
    const content = await compute.answer(id, { op: "papers", filter, sort, limit, next }, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});

function filterOf(given: z.output<typeof query>): PaperFilter {
  const { q = "", author = [], venue = [], keyword = [], topic = [] } = given;
  const { organization = [], country = [], affiliation = [] } = given;
  const { ids = null, acceptance = [] } = given;
  const years = given.years === undefined ? null : parseYearRange(given.years);
  return {
    text: q,
    authors: author,
    venues: venue,
    keywords: keyword,
    organizations: organization,
    countries: country,
    affiliations: affiliation,
    topics: topic,
    ids,
    acceptance,
    years,
  };
}
