// The table of routes as an Express router: checks parameters, calls the handler, sends its
// answer, and tells with `Allow` which methods an address knows.
import { Router, type Request, type Response } from "express";
import { requireRight } from "../access/access.ts";
import { inNameOf } from "../jobs/asker.ts";
import { Problem } from "../problem.ts";
import { sendAnswer, type Answer } from "./answer.ts";
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

/**
 * The answer, or a refusal when it takes too long from the end of the request on. What then still
 * waits in a queue is dropped from it, and what comes too late is put away.
 */
async function inTime(
  route: Route,
  context: Context,
  input: Parameters<Route["handle"]>[1],
  gone: AbortController,
): Promise<Answer> {
  const answer = Promise.resolve(route.handle(context, input));
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  const late = new Promise<never>((_, reject) => {
    const start = (): void => {
      timer = setTimeout(() => {
        isLate = true;
        reject(tooLong());
        gone.abort();
      }, context.limits["answer-seconds"] * 1000);
    };
    if (route.body === undefined) start();
    else input.request.once("end", start);
  });
  answer.then(
    (made) => {
      if (isLate && made.kind === "download") made.pieces.close();
    },
    () => undefined,
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLong(): Problem {
  return new Problem(
    "too-busy",
    "This takes longer than this server allows. Ask for less, or later.",
    {
      headers: { "Retry-After": "30" },
    },
  );
}

async function run(
  route: Route,
  context: Context,
  request: Request,
  response: Response,
): Promise<void> {
  response.locals["route"] = route.name;
  const rights = context.access.rightsOf(request);
  requireRight(route.right, rights, context.access.choice);
  if (route.body !== undefined) context.bodies.count(request, response, rights.right);
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  const params = parseWith(route.params, request.params);
  const query = parseWith(route.query, queryValues(route.query, request.url));
  const input = { params, query, request, rights, signal: gone.signal };
  const answer = await inNameOf(context.access.askerOf(request), () =>
    inTime(route, context, input, gone),
  );
  await sendAnswer(request, response, answer);
}
