// The web application: guards, API, explorer, errors. It never listens itself, and the store stays
// its owner's to close.
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { FOR_EVERYBODY, createAccess, type AccessChoice } from "./access/access.ts";
import { loginRoutes } from "./access/login.ts";
import { serveClient } from "./http/client-files.ts";
import { LOOPBACK_HOSTS, checkHost, checkOrigin, securityHeaders } from "./http/guard.ts";
import { createRouter } from "./http/router.ts";
import { createCompute } from "./jobs/compute.ts";
import { createFetches, type FetchSettings } from "./jobs/fetches.ts";
import { startImport, type ImportRequest } from "./jobs/import-job.ts";
import { createJobSharing } from "./jobs/job-sharing.ts";
import { createJobs, type JobHandle } from "./jobs/jobs.ts";
import { Problem, problemBody, problemOf, statusOf } from "./problem.ts";
import { ROUTES } from "./routes/table.ts";
import type { Store } from "./store/store.ts";

export interface AppOptions {
  readonly version: string;
  /** Folder of the built explorer; null: the API alone. */
  readonly clientDir?: string | null;
  /** Bytes of one upload, all files together. Default 200 MiB. */
  readonly uploadLimitBytes?: number;
  /** How services of the web are asked; null: nothing may be fetched. */
  readonly fetching?: FetchSettings | null;
  /** Who may do what. Default: everybody everything. */
  readonly access?: AccessChoice;
  /** Host names answered to, without port; null: all. Default: those of this machine alone. */
  readonly hosts?: readonly string[] | null;
  /** Whether it is answered under every bare address too. Default: no. */
  readonly anyAddress?: boolean;
  /** Told of errors that are the server's own fault. Default: the console. */
  readonly onError?: (error: unknown) => void;
}

export interface App {
  readonly app: Express;
  /** Imports files that did not come over HTTP; at once done when they were imported before. */
  importFiles(request: ImportRequest): Promise<JobHandle>;
  /** Cancels imports and ends all threads. */
  close(): Promise<void>;
}

const UPLOAD_LIMIT = 200 * 1024 * 1024;

export function createApp(store: Store, options: AppOptions): App {
  const { version, clientDir = null, uploadLimitBytes: uploadLimit = UPLOAD_LIMIT } = options;
  const { hosts = LOOPBACK_HOSTS, onError = console.error, fetching = {} } = options;
  const access = createAccess(options.access ?? FOR_EVERYBODY);
  const { jobBoard } = store;
  const jobs = createJobs(onError, jobBoard === undefined ? null : createJobSharing(jobBoard));
  const compute = createCompute(store);
  const fetches = createFetches({ jobs, store, compute }, fetching, uploadLimit);
  const context = { access, store, jobs, compute, fetches, version, uploadLimit };

  const app = express();
  app.disable("x-powered-by");
  // One proxy, which ends https: what it says of whom it answers is believed, and no more.
  app.set("trust proxy", access.choice.https ? 1 : false);
  // Routes set their own, over the whole content.
  app.disable("etag");
  app.use(
    securityHeaders,
    checkHost(hosts, options.anyAddress ?? false),
    checkOrigin,
    compression({ filter: isWorthPacking }),
  );
  app.use(loginRoutes(access));
  app.use("/api", neverStale(access.choice), createRouter(ROUTES, context));
  app.use("/api", nothingHere);
  if (clientDir !== null) app.use(serveClient(clientDir));
  app.use(nothingHere, sendProblem(onError));

  return {
    app,
    importFiles: (request) => startImport(context, request),
    async close() {
      await jobs.close();
      await compute.close();
    },
  };
}

/** Text and maps; not events, which a packer would hold back, nor parts, which are counted unpacked. */
function isWorthPacking(...[request, response]: Parameters<typeof compression.filter>): boolean {
  if (response.hasHeader("Content-Range")) return false;
  const type = String(response.getHeader("Content-Type") ?? "");
  if (type.startsWith("text/event-stream")) return false;
  return type.startsWith("application/") || compression.filter(request, response);
}

/** A browser may keep answers, but asks each time whether they still hold. */
function neverStale({ token }: AccessChoice): RequestHandler {
  // What only some may see must not lie in a proxy for all.
  const cache = token === null ? "no-cache" : "private, no-cache";
  return (_request, response, next) => {
    response.setHeader("Cache-Control", cache);
    next();
  };
}

const nothingHere: RequestHandler = (request) => {
  throw new Problem("not-found", `There is nothing at ${request.originalUrl.split("?")[0]!}.`);
};

const ABOUT_CONTENT = [
  "ETag",
  "Content-Type",
  "Content-Length",
  "Content-Encoding",
  "Content-Disposition",
];

function sendProblem(onError: (error: unknown) => void): ErrorRequestHandler {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- four parameters make it a handler of errors
  return (error: unknown, _request, response, _next) => {
    const problem = problemOf(error);
    const status = statusOf(problem.code);
    if (status >= 500) onError(error);
    if (response.headersSent) {
      // Half an answer must not look like a whole one.
      response.destroy();
      return;
    }
    // What was set for the answer that did not come says nothing about this one.
    for (const name of ABOUT_CONTENT) response.removeHeader(name);
    response.status(status).set(problem.headers).json(problemBody(problem));
  };
}
