// What the files of a corpus held that became no paper, or a doubtful one.
import { z } from "zod";
import { ISSUE_SEVERITIES, writeIssues, type ReadIssue } from "../../graph/index.ts";
import { unknownCorpus } from "../problem.ts";
import { defineRoute } from "../http/route.ts";
import { piecesOf } from "../jobs/content.ts";
import type { LineRange, Store } from "../store/store.ts";
import { corpusParams, limit } from "./parameters.ts";
import { issuePage } from "./shapes/corpora.ts";

const PAGE = 100;
const MOST = 1000;

export const issuesRoute = defineRoute({
  name: "listIssues",
  method: "get",
  right: "read",
  path: "/corpora/{id}/issues",
  summary: "Lists doubts and losses of reading, in the order of the files; or all of them as CSV.",
  params: corpusParams,
  query: z.strictObject({
    severity: z.enum(ISSUE_SEVERITIES).optional().describe("Only issues of this severity."),
    file: z.string().max(1000).optional().describe("Only issues of the file of this name."),
    lines: z
      .string()
      .regex(/^\d{1,9}:\d{1,9}$/, "must be two lines such as 12:30")
      .optional()
      .describe("Only issues of these lines, for instance `12:30`."),
    limit: limit(MOST).describe("Items per page."),
    next: z.string().max(200).optional().describe("`next` of the page before."),
    format: z.literal("csv").optional().describe("All of them as a file, without pages."),
  }),
  answer: {
    status: 200,
    description: "A page of issues, or the file.",
    content: { "application/json": issuePage, "text/csv": null },
  },
  errors: ["unknown-corpus", "invalid-option"],
  handle: async ({ store }, { params, query }) => {
    const entry = await store.getCorpus(params.id);
    if (entry === null) throw unknownCorpus();
    const { severity = null, file = null, next = null } = query;
    if (query.format === undefined) {
      const lines = query.lines === undefined ? null : lineRange(query.lines);
      const page = { severity, file, lines, next, limit: query.limit ?? PAGE };
      return { kind: "json", body: await store.listIssues(params.id, page) };
    }
    const issues = await allIssues(store, params.id, severity, file);
    return {
      kind: "download",
      type: "text/csv; charset=utf-8",
      fileName: `${entry.name} issues.csv`,
      pieces: piecesOf(() => writeIssues(issues)),
    };
  },
});

function lineRange(text: string): LineRange {
  const [first, last] = text.split(":").map(Number);
  return [first!, last!];
}

async function allIssues(
  store: Store,
  id: string,
  severity: ReadIssue["severity"] | null,
  file: string | null,
): Promise<ReadIssue[]> {
  const issues: ReadIssue[] = [];
  let next: string | null = null;
  do {
    const page = await store.listIssues(id, { severity, file, lines: null, limit: MOST, next });
    issues.push(...page.items);
    next = page.next;
  } while (next !== null);
  return issues;
}
