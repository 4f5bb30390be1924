// Finding authors, keywords, papers and venues by a few letters of their names.
import { z } from "zod";
import { ENTITY_TYPES, type EntityType } from "../../graph/index.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute } from "../http/route.ts";
import { corpusParams, limit } from "./parameters.ts";
import { searchAnswer } from "./shapes/papers.ts";

const TYPES: ReadonlySet<string> = new Set(ENTITY_TYPES);

export const searchRoute = defineRoute({
  name: "search",
  method: "get",
  right: "read",
  path: "/corpora/{id}/search",
  summary: "Finds authors, keywords, papers and venues by their names, best first.",
  params: corpusParams,
  query: z.strictObject({
    q: z.string().max(500).describe("What was typed."),
    types: z
      .string()
      .max(100)
      .refine(
        (text) => text.split(",").every((type) => TYPES.has(type)),
        `must be some of ${ENTITY_TYPES.join(", ")}, with commas between`,
      )
      .optional()
      .describe("Only these types, with commas between."),
    limit: limit(100).describe("Most hits."),
  }),
  answer: { status: 200, description: "The hits.", content: { "application/json": searchAnswer } },
  errors: ["unknown-corpus", "worker-failed"],
  handle: async ({ compute }, { params, query, signal }) => {
    const types = query.types === undefined ? null : (query.types.split(",") as EntityType[]);
    const question = { op: "search", text: query.q, types, limit: query.limit ?? null } as const;
    const content = await compute.answer(params.id, question, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});
