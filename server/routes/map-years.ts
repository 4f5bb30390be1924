// When the nodes and links of a map have papers, so that its years can be played.
import { z } from "zod";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute } from "../http/route.ts";
import { networkParams, viewOf, viewQuery } from "./parameters.ts";
import { mapYears } from "./shapes/map-years.ts";

export const mapYearsRoute = defineRoute({
  name: "getMapYears",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}/years",
  summary: "The years in which a network, its nodes and its links have papers, with counts.",
  params: networkParams,
  query: z.strictObject(viewQuery),
  answer: { status: 200, description: "The years.", content: { "application/json": mapYears } },
  errors: ["unknown-corpus", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params: { id, kind }, query, signal }) => {
    const question = { op: "map-years", kind, view: viewOf(query) } as const;
    return { kind: "bytes", type: JSON_TYPE, content: await compute.answer(id, question, signal) };
  },
});
