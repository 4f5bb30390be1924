// What can be asked about people who are named in a list: who is meant, and who connects them.
import { z } from "zod";
import { JSON_TYPE } from "../http/answer.ts";
import { checked, readJson } from "../http/json-body.ts";
import { defineRoute, type Route } from "../http/route.ts";
import { conflictsRoute, planRoute, reviewersRoute } from "./reviewing.ts";
import { ASKING, LONGEST_PASTE, MOST_PEOPLE } from "./people-limits.ts";
import { connectors, matchedNames } from "./shapes/people.ts";
import { corpusParams, entityOf, none, viewOf, viewQuery } from "./parameters.ts";

const namesBody = z.strictObject({
  text: z.string().max(LONGEST_PASTE).describe("One name a line, in any usual spelling."),
});

const matchRoute = defineRoute({
  name: "matchNames",
  method: "post",
  right: "read",
  path: "/corpora/{id}/people/names",
  summary: "Who of a corpus is meant by each line of a list of names, and how sure that is.",
  params: corpusParams,
  query: none,
  body: { description: "The list.", content: { "application/json": namesBody } },
  answer: {
    status: 200,
    description: "Each line with those who may be meant.",
    content: { "application/json": matchedNames },
  },
  errors: [...ASKING],
  handle: async ({ compute }, { params: { id }, request, signal }) => {
    const { text } = checked(namesBody, await readJson(request));
    const content = await compute.answer(id, { op: "match-names", text }, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});

const connectorsBody = z.strictObject({ ids: z.array(entityOf("author")).max(MOST_PEOPLE) });

const connectorsRoute = defineRoute({
  name: "findConnectors",
  method: "post",
  right: "read",
  path: "/corpora/{id}/people/connectors",
  summary: "The few further people of a co-authorship network who bring some together.",
  params: corpusParams,
  query: z.strictObject(viewQuery),
  body: { description: "Whom to connect.", content: { "application/json": connectorsBody } },
  answer: {
    status: 200,
    description: "Who connects them, and the groups that stay apart.",
    content: { "application/json": connectors },
  },
  errors: [...ASKING],
  handle: async ({ compute }, { params: { id }, query, request, signal }) => {
    const { ids } = checked(connectorsBody, await readJson(request));
    const question = { op: "connectors", kind: "coauthorship", view: viewOf(query), ids } as const;
    const content = await compute.answer(id, question, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});

export const peopleRoutes: readonly Route[] = [
  matchRoute,
  connectorsRoute,
  conflictsRoute,
  reviewersRoute,
  planRoute,
];
