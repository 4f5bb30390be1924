// Whether the server is there, and what its API is.
import { describeApi } from "../http/openapi.ts";
import { defineRoute, type Route } from "../http/route.ts";
import { none } from "./parameters.ts";
import { apiDescription, health, session } from "./shapes/corpora.ts";

export const healthRoute = defineRoute({
  name: "getHealth",
  method: "get",
  right: "open",
  path: "/health",
  summary:
    "Says that the server works and reaches what is kept, else 503; and its version to those who may read.",
  params: none,
  query: none,
  answer: { status: 200, description: "It works.", content: { "application/json": health } },
  errors: [],
  async handle({ store, version }, { rights }) {
    // Fails, as every question would, when the store cannot be asked.
    await store.wasUsed();
    const known = rights.right === "open" ? {} : { version };
    return { kind: "json", body: { ok: true, application: "Asterism", ...known } };
  },
});

export const sessionRoute = defineRoute({
  name: "getSession",
  method: "get",
  right: "open",
  path: "/session",
  summary: "Says what whoever asks may do here, and whether there is something to sign in to.",
  params: none,
  query: none,
  answer: { status: 200, description: "The rights.", content: { "application/json": session } },
  errors: [],
  handle: ({ access }, { rights }) => ({
    kind: "json",
    body: { ...rights, canSignIn: access.choice.token !== null },
  }),
});

/** @param routes the whole table, this route included */
export function apiRoute(routes: () => readonly Route[]): Route {
  return defineRoute({
    name: "getApiDescription",
    method: "get",
    right: "read",
    path: "/openapi.json",
    summary: "Describes this API (OpenAPI 3.1).",
    params: none,
    query: none,
    answer: {
      status: 200,
      description: "The description.",
      content: { "application/json": apiDescription },
    },
    errors: [],
    handle: ({ version }) => ({ kind: "json", body: describeApi(routes(), version) }),
  });
}
