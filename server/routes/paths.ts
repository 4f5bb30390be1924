// Several paths between two nodes of a network under rules, and the papers behind their steps.
import { z } from "zod";
import {
  DEFAULT_PATHS,
  MAX_AVOIDED,
  MAX_PATHS,
  NETWORK_KINDS,
  entityTypeOf,
  splitItems,
  type EntityId,
} from "../../graph/index.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute } from "../http/route.ts";
import { anyEntity, corpusParams, limit, viewOf, viewQuery } from "./parameters.ts";
import { paperFileContent, paperFileQuery, sendPaperFile } from "./paper-files.ts";
import { pathsAnswer } from "./shapes/networks.ts";

/** Steps of a path that can be named; nobody reads further. */
const MAX_STEPS = 100;
/** Characters of the ids to be avoided. */
const LONGEST_LIST = 8000;

const avoided = z
  .string()
  .max(LONGEST_LIST)
  .refine((text) => {
    const ids = splitItems(text);
    return ids.length <= MAX_AVOIDED && ids.every((id) => entityTypeOf(id) !== null);
  }, `must be at most ${MAX_AVOIDED} ids such as author:…, with commas between them`);

export const pathsRoute = defineRoute({
  name: "getPaths",
  method: "get",
  right: "read",
  path: "/corpora/{id}/paths",
  summary: "Several short paths between two nodes of a network, best first, under rules.",
  params: corpusParams,
  query: z.strictObject({
    kind: z.enum(NETWORK_KINDS).describe("The network."),
    from: anyEntity.describe("Where the paths begin."),
    to: anyEntity.describe("Where they end."),
    count: limit(MAX_PATHS).describe(`Most paths; ${DEFAULT_PATHS} if not said.`),
    byline: limit(100_000).describe("Rule: papers with more authors than this count for nothing."),
    since: limit(9999).describe("Rule: papers before this year count for nothing."),
    not: avoided
      .optional()
      .describe(`Rule: at most ${MAX_AVOIDED} nodes that no path may lead through.`),
    path: limit(MAX_PATHS).describe("Of a file: the papers of this path only, from 1."),
    step: limit(MAX_STEPS).describe("Of a file: the papers of this step of it only, from 1."),
    ...viewQuery,
    ...paperFileQuery,
  }),
  answer: {
    status: 200,
    description: "The paths and which rule to drop where there is none; or the file of the papers.",
    content: { "application/json": pathsAnswer, ...paperFileContent },
  },
  errors: ["unknown-corpus", "unknown-node", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params, query, signal }) => {
    const { kind, from, to, count, byline, since, not, path, step, format, ...options } = query;
    const question = {
      kind,
      view: viewOf(options),
      from,
      to,
      count: count ?? DEFAULT_PATHS,
      rules: { maxAuthors: byline ?? null, since: since ?? null, avoid: idsIn(not) },
    } as const;
    if (format !== undefined) {
      const place = (number: number | undefined): number | null =>
        number === undefined ? null : number - 1;
      const chosen = { by: "paths", ...question, path: place(path), step: place(step) } as const;
      return sendPaperFile(compute, params.id, { format, chosen }, signal);
    }
    const content = await compute.answer(params.id, { op: "paths", ...question }, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});

/** Those that `avoided` let through. */
function idsIn(text: string | undefined): readonly EntityId[] {
  return text === undefined ? [] : (splitItems(text) as EntityId[]);
}
