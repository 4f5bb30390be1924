// Whether the server is there, and what its API is.
import { describeApi } from "../http/openapi.ts";
import { defineRoute, type Route } from "../http/route.ts";
import { none } from "./parameters.ts";
import { apiDescription, health } from "./shapes/corpora.ts";

export const healthRoute = defineRoute({
  name: "getHealth",
  method: "get",
  path: "/health",
  summary: "Says that the server works, and its version.",
  params: none,
  query: none,
  answer: { status: 200, description: "It works.", content: { "application/json": health } },
  errors: [],
  handle: ({ version }) => ({ kind: "json", body: { ok: true, version } }),
});

/** @param routes the whole table, this route included */
export function apiRoute(routes: () => readonly Route[]): Route {
  return defineRoute({
    name: "getApiDescription",
    method: "get",
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
