// The papers behind a link of a network, and behind the steps between two of its nodes.
import { z } from "zod";
import { NETWORK_KINDS } from "../../graph/index.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute } from "../http/route.ts";
import { anyEntity, corpusParams, viewOf, viewQuery } from "./parameters.ts";
import { evidence, pathAnswer } from "./shapes.ts";

const kind = z.enum(NETWORK_KINDS).describe("The network.");

export const evidenceRoute = defineRoute({
  name: "getEvidence",
  method: "get",
  path: "/corpora/{id}/evidence",
  summary: "The papers behind a link of a network.",
  params: corpusParams,
  query: z.strictObject({
    kind,
    source: anyEntity.describe("One end of the link."),
    target: anyEntity.describe("Its other end."),
    ...viewQuery,
  }),
  answer: { status: 200, description: "The papers.", content: { "application/json": evidence } },
  errors: ["unknown-corpus", "unknown-node", "unknown-link", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params, query, signal }) => {
    const { kind, source, target } = query;
    const question = { op: "evidence", kind, source, target, view: viewOf(query) } as const;
    const content = await compute.answer(params.id, question, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});

export const pathRoute = defineRoute({
  name: "getPath",
  method: "get",
  path: "/corpora/{id}/path",
  summary: "The shortest path between two nodes of a network, with the papers behind each step.",
  params: corpusParams,
  query: z.strictObject({
    kind,
    from: anyEntity.describe("Where the path begins."),
    to: anyEntity.describe("Where it ends."),
    ...viewQuery,
  }),
  answer: {
    status: 200,
    description: "The steps; null when the two are not connected.",
    content: { "application/json": pathAnswer },
  },
  errors: ["unknown-corpus", "unknown-node", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params, query, signal }) => {
    const { kind, from, to } = query;
    const question = { op: "path", kind, from, to, view: viewOf(query) } as const;
    const content = await compute.answer(params.id, question, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});
