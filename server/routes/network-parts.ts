// Parts of a network too large to be sent at once: see `most` of getNetwork.
import { z } from "zod";
import { PART_MEDIA_TYPE } from "../../graph/index.ts";
import { defineRoute } from "../http/route.ts";
import type { AskedPart } from "../jobs/compute-messages.ts";
import { Problem } from "../problem.ts";
import { anyEntity, networkParams, viewOf, viewQuery } from "./parameters.ts";

/** Of one request. */
const MOST_PARTS = 60;
const MOST_NODES = 500;

/** One of them. */
const partQuery = {
  part: z
    .array(z.string().regex(/^\d{1,7}$/u, "must be the number of a part"))
    .min(1)
    .max(MOST_PARTS)
    .optional()
    .describe("All nodes of these parts of the outline, with all their links."),
  node: z
    .array(anyEntity)
    .min(1)
    .max(MOST_NODES)
    .optional()
    .describe(
      "These nodes, with the links between them; what is not in the network is passed over.",
    ),
  neighbours: anyEntity.optional().describe("This node with its neighbours."),
};

export const networkPartRoute = defineRoute({
  name: "getNetworkPart",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}/part",
  summary:
    "Some nodes of a network where they are in the whole of it, in the compact form of the map.",
  params: networkParams,
  query: z.strictObject({ ...partQuery, ...viewQuery }),
  answer: { status: 200, description: "The part.", content: { [PART_MEDIA_TYPE]: null } },
  errors: ["unknown-corpus", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params: { id, kind }, query, signal }) => {
    const { part, node, neighbours, ...view } = query;
    const asked: AskedPart[] = [];
    if (part !== undefined) asked.push({ by: "parts", parts: part.map(Number) });
    if (node !== undefined) asked.push({ by: "nodes", nodes: node });
    if (neighbours !== undefined) asked.push({ by: "around", node: neighbours });
    if (asked.length !== 1)
      throw new Problem("invalid-parameter", "Give one of part, node and neighbours.");
    const question = { op: "network-part", kind, view: viewOf(view), part: asked[0]! } as const;
    const content = await compute.answer(id, question, signal);
    return { kind: "bytes", type: PART_MEDIA_TYPE, content };
  },
});
