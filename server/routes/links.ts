// The papers behind a link of a network, and behind the steps between two of its nodes.
import { z } from "zod";
import { NETWORK_KINDS } from "../../graph/index.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute } from "../http/route.ts";
import { anyEntity, corpusParams, viewOf, viewQuery } from "./parameters.ts";
import { paperFileContent, paperFileQuery, sendPaperFile } from "./paper-files.ts";
import { evidence, pathAnswer } from "./shapes/networks.ts";

const kind = z.enum(NETWORK_KINDS).describe("The network.");

export const evidenceRoute = defineRoute({
  name: "getEvidence",
  method: "get",
  right: "read",
  path: "/corpora/{id}/evidence",
  summary: "The papers behind a link of a network.",
  params: corpusParams,
  query: z.strictObject({
    kind,
    source: anyEntity.describe("One end of the link."),
    target: anyEntity.describe("Its other end."),
    ...viewQuery,
    ...paperFileQuery,
  }),
  answer: {
    status: 200,
    description: "The papers, or the file.",
    content: { "application/json": evidence, ...paperFileContent },
  },
  errors: ["unknown-corpus", "unknown-node", "unknown-link", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params, query, signal }) => {
    const { kind, source, target, format, ...options } = query;
    const link = { kind, source, target, view: viewOf(options) } as const;
    if (format !== undefined) {
      const chosen = { by: "link", ...link } as const;
      return sendPaperFile(compute, params.id, { format, chosen }, signal);
    }
    const content = await compute.answer(params.id, { op: "evidence", ...link }, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});

export const pathRoute = defineRoute({
  name: "getPath",
  method: "get",
  right: "read",
  path: "/corpora/{id}/path",
  summary: "The shortest path between two nodes of a network, with the papers behind each step.",
  params: corpusParams,
  query: z.strictObject({
    kind,
    from: anyEntity.describe("Where the path begins."),
    to: anyEntity.describe("Where it ends."),
    ...viewQuery,
    ...paperFileQuery,
  }),
  answer: {
    status: 200,
    description: "The steps, null when the two are not connected; or the file of their papers.",
    content: { "application/json": pathAnswer, ...paperFileContent },
  },
  errors: ["unknown-corpus", "unknown-node", "unknown-link", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params, query, signal }) => {
    const { kind, from, to, format, ...options } = query;
    const path = { kind, from, to, view: viewOf(options) } as const;
    if (format !== undefined) {
      const chosen = { by: "path", ...path } as const;
      return sendPaperFile(compute, params.id, { format, chosen }, signal);
    }
    const content = await compute.answer(params.id, { op: "path", ...path }, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});
