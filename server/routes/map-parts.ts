// What lies behind a map or a part of it: its papers in any order, and their trends.
import { z } from "zod";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute } from "../http/route.ts";
import type { MapPart } from "../jobs/compute-messages.ts";
import { Problem } from "../problem.ts";
import {
  anyEntity,
  networkParams,
  pageQuery,
  sortBy,
  sortQuery,
  topicId,
  viewOf,
  viewQuery,
} from "./parameters.ts";
import { paperFileContent, paperFileQuery, sendPaperFile } from "./paper-files.ts";
import { paperPage } from "./shapes/papers.ts";
import { trends } from "./shapes/trends.ts";

/** At most one of them; none: the whole map. */
const partQuery = {
  community: z
    .string()
    .regex(/^\d{1,7}$/u, "must be the number of a community")
    .optional()
    .describe("Only what belongs to this community; 0 is the largest."),
  entity: anyEntity.optional().describe("Only what belongs to this author, venue, keyword, …"),
  link: z
    .array(anyEntity)
    .length(2, "must be given twice, once for each end")
    .optional()
    .describe("Only what is behind the link of two nodes: given twice, once for each end."),
  topic: topicId.optional().describe("Only papers of this topic."),
};

type PartQuery = z.output<z.ZodObject<typeof partQuery>>;

function partOf({ community, entity, link, topic }: PartQuery): MapPart {
  const parts: MapPart[] = [];
  if (community !== undefined) parts.push({ by: "community", community: Number(community) });
  if (entity !== undefined) parts.push({ by: "entity", entity });
  if (link !== undefined) parts.push({ by: "link", source: link[0]!, target: link[1]! });
  if (topic !== undefined) parts.push({ by: "topic", topic });
  if (parts.length > 1)
    throw new Problem(
      "invalid-parameter",
      "Give one of community, entity, link and topic, or none for the whole map.",
    );
  return parts[0] ?? { by: "all" };
}

export const mapPapersRoute = defineRoute({
  name: "listMapPapers",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}/papers",
  summary: "The papers behind a network or a part of it, in the order asked for.",
  params: networkParams,
  query: z.strictObject({
    ...partQuery,
    year: z
      .string()
      .regex(/^\d{1,4}$/u, "must be a year")
      .optional()
      .describe("Only papers of this year."),
    q: z.string().max(500).optional().describe("Words that title, abstract or names begin with."),
    ...sortQuery,
    from: z
      .string()
      .regex(/^\d{1,7}$/u, "must be a place in the list")
      .optional()
      .describe("Place of the first paper, from 0; instead of `next`."),
    ...pageQuery,
    ...viewQuery,
    ...paperFileQuery,
  }),
  answer: {
    status: 200,
    description: "A page of papers, or the file.",
    content: { "application/json": paperPage, ...paperFileContent },
  },
  errors: [
    "unknown-corpus",
    "unknown-entity",
    "unknown-node",
    "unknown-link",
    "invalid-option",
    "worker-failed",
  ],
  handle: async ({ compute }, { params: { id, kind }, query, signal }) => {
    const { community, entity, link, topic, ...rest } = query;
    const { year, q = "", sort: by = "year", order, from, limit, next, format, ...view } = rest;
    const asked = {
      kind,
      view: viewOf(view),
      part: partOf({ community, entity, link, topic }),
      year: year === undefined ? null : Number(year),
      text: q,
      sort: sortBy(by, order),
    } as const;
    if (format !== undefined)
      return sendPaperFile(compute, id, { format, chosen: { by: "part", ...asked } }, signal);
    const page = {
      limit: limit ?? null,
      next: next ?? null,
      from: from === undefined ? null : Number(from),
    };
    const question = { op: "map-papers", ...asked, ...page } as const;
    return { kind: "bytes", type: JSON_TYPE, content: await compute.answer(id, question, signal) };
  },
});

export const trendsRoute = defineRoute({
  name: "getTrends",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}/trends",
  summary:
    "What changes over the years in the papers behind a network or a part of it: numbers, people, topics, venues.",
  params: networkParams,
  query: z.strictObject({ ...partQuery, ...viewQuery }),
  answer: {
    status: 200,
    description: "The trends.",
    content: { "application/json": trends },
  },
  errors: [
    "unknown-corpus",
    "unknown-entity",
    "unknown-node",
    "unknown-link",
    "invalid-option",
    "worker-failed",
  ],
  handle: async ({ compute }, { params: { id, kind }, query, signal }) => {
    const { community, entity, link, topic, ...view } = query;
    const part = partOf({ community, entity, link, topic });
    const question = { op: "trends", kind, view: viewOf(view), part } as const;
    return { kind: "bytes", type: JSON_TYPE, content: await compute.answer(id, question, signal) };
  },
});
