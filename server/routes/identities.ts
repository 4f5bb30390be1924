// Who is who: what the evidence joined, told apart or leaves in doubt, and two people side by side.
import { z } from "zod";
import { IDENTITY_CODES } from "../../graph/index.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute } from "../http/route.ts";
import { corpusParams, entityOf, pageQuery } from "./parameters.ts";
import { peopleCompared, questionPage } from "./shapes/curation.ts";

export const identitiesRoute = defineRoute({
  name: "listIdentityQuestions",
  method: "get",
  right: "read",
  path: "/corpora/{id}/identities",
  summary: "Authors who may be one or several, and those joined or told apart, surest first.",
  params: corpusParams,
  query: z.strictObject({
    code: z
      .array(z.enum(IDENTITY_CODES))
      .optional()
      .describe("Only these; all when none is given."),
    author: entityOf("author").optional().describe("Only those about this author."),
    ...pageQuery,
  }),
  answer: {
    status: 200,
    description: "A page of them, each with its evidence side by side.",
    content: { "application/json": questionPage },
  },
  errors: ["unknown-corpus", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params, query, signal }) => {
    const { code: codes = [], author = null, limit = null, next = null } = query;
    const question = { op: "identities", filter: { codes, author }, limit, next } as const;
    const content = await compute.answer(params.id, question, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});

export const compareRoute = defineRoute({
  name: "compareAuthors",
  method: "get",
  right: "read",
  path: "/corpora/{id}/compare",
  summary: "Two authors side by side, and what they share.",
  params: corpusParams,
  query: z.strictObject({
    a: entityOf("author").describe("One author."),
    b: entityOf("author").describe("Another one."),
  }),
  answer: {
    status: 200,
    description: "Both, with their papers.",
    content: { "application/json": peopleCompared },
  },
  errors: ["unknown-corpus", "unknown-entity", "worker-failed"],
  handle: async ({ compute }, { params, query: { a, b }, signal }) => {
    const content = await compute.answer(params.id, { op: "compare", a, b }, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});
