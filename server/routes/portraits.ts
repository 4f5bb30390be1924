// Full pages: of one thing, of two of a kind beside each other, and of what surrounds a paper.
import { z } from "zod";
import { entityTypeOf, type SubjectId } from "../../graph/index.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute, type Route } from "../http/route.ts";
import { corpusParams, entityParams, none } from "./parameters.ts";
import { besideEachOther, portrait, surroundings } from "./shapes/portraits.ts";

const subjectId = z
  .string()
  .max(2000)
  .refine(
    (text): text is SubjectId =>
      /^topic:./u.test(text) || (entityTypeOf(text) ?? "paper") !== "paper",
    "must be an id such as author:… or topic:…, not of a paper",
  );

const portraitRoute = defineRoute({
  name: "getPortrait",
  method: "get",
  right: "read",
  path: "/corpora/{id}/portraits/{subject}",
  summary:
    "The full page of an author, venue, keyword, topic, organization or country: who and what stands with it, and when.",
  params: corpusParams.extend({ subject: subjectId.describe("Full id.") }),
  query: none,
  answer: { status: 200, description: "The page.", content: { "application/json": portrait } },
  errors: ["unknown-corpus", "unknown-entity", "worker-failed"],
  handle: async ({ compute }, { params: { id, subject }, signal }) => ({
    kind: "bytes",
    type: JSON_TYPE,
    content: await compute.answer(id, { op: "portrait", subject }, signal),
  }),
});

const besideRoute = defineRoute({
  name: "getSideBySide",
  method: "get",
  right: "read",
  path: "/corpora/{id}/side-by-side",
  summary: "Two of a kind beside each other: what both have, and when.",
  params: corpusParams,
  query: z.strictObject({
    a: subjectId.describe("The one."),
    b: subjectId.describe("The other, of the same kind."),
  }),
  answer: {
    status: 200,
    description: "What they have in common.",
    content: { "application/json": besideEachOther },
  },
  errors: ["unknown-corpus", "unknown-entity", "invalid-option", "worker-failed"],
  handle: async ({ compute }, { params: { id }, query: { a, b }, signal }) => ({
    kind: "bytes",
    type: JSON_TYPE,
    content: await compute.answer(id, { op: "side-by-side", a, b }, signal),
  }),
});

const surroundingsRoute = defineRoute({
  name: "getPaperSurroundings",
  method: "get",
  right: "read",
  path: "/corpora/{id}/papers/{entity}/surroundings",
  summary:
    "What surrounds a paper: citations inside the collection, organizations, notes, and the papers most like it, each with why.",
  params: entityParams,
  query: none,
  answer: {
    status: 200,
    description: "The surroundings.",
    content: { "application/json": surroundings },
  },
  errors: ["unknown-corpus", "unknown-entity", "worker-failed"],
  handle: async ({ compute }, { params: { id, entity }, signal }) => ({
    kind: "bytes",
    type: JSON_TYPE,
    content: await compute.answer(id, { op: "surroundings", paper: entity }, signal),
  }),
});

export const portraitRoutes: readonly Route[] = [portraitRoute, besideRoute, surroundingsRoute];
