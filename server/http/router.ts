// The table of routes as an Express router: checks parameters, calls the handler, sends its
// answer, and tells with `Allow` which methods an address knows.
import { Router, type Request, type Response } from "express";
import { requireRight } from "../access/access.ts";
import { Problem } from "../problem.ts";
import { sendAnswer } from "./answer.ts";
import { parseWith, queryValues } from "./query-string.ts";
import type { Context, Route } from "./route.ts";

export function createRouter(routes: readonly Route[], context: Context): Router {
  const router = Router({ caseSensitive: true, strict: true });
  for (const route of routes) {
    router[route.method](expressPath(route.path), (request, response) =>
      run(route, context, request, response),
    );
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allow = allowedMethods(routes.filter((route) => route.path === path));
    router.all(expressPath(path), (request) => {
      const message = `${request.method} is not possible here; ${allow} is.`;
      throw new Problem("method-not-allowed", message, { headers: { Allow: allow } });
    });
  }
  return router;
}

/** `/corpora/{id}` → `/corpora/:id`. */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/gu, ":$1");
}

function allowedMethods(routes: readonly Route[]): string {
  return routes
    .flatMap(({ method }) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]))
    .join(", ");
}

async function run(
  route: Route,
  context: Context,
  request: Request,
  response: Response,
): Promise<void> {
  const rights = context.access.rightsOf(request);
  requireRight(route.right, rights, context.access.choice);
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  const params = parseWith(route.params, request.params);
  const query = parseWith(route.query, queryValues(route.query, request.url));
  const input = { params, query, request, rights, signal: gone.signal };
  const answer = await route.handle(context, input);
  await sendAnswer(request, response, answer);
}
