// The web application: guards, API, explorer, errors. It never listens itself, and the store stays
// its owner's to close.
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { FOR_EVERYBODY, createAccess, type AccessChoice } from "./access/access.ts";
import { sessionFile } from "./access/session-file.ts";
import { loginRoutes } from "./access/login.ts";
import { createBodyRooms } from "./http/body-room.ts";
import { serveClient } from "./http/client-files.ts";
import { LOOPBACK_HOSTS, checkHost, checkOrigin, securityHeaders } from "./http/guard.ts";
import { isNearby } from "./http/nearby.ts";
import { createLog, logRequests, type Log } from "./http/request-log.ts";
import { createRouter } from "./http/router.ts";
import { beginAgain } from "./jobs/begin-again.ts";
import { createComputedBefore } from "./jobs/computed-before.ts";
import { createCompute } from "./jobs/compute.ts";
import { createFetches, type FetchSettings } from "./jobs/fetches.ts";
import { startImport, type ImportRequest } from "./jobs/import-job.ts";
import { createJobSharing } from "./jobs/job-sharing.ts";
import { createJobs, type JobHandle } from "./jobs/jobs.ts";
import { limitsWith, type Limits } from "./limits.ts";
import { GIVEN_UP, Problem, problemBody, problemOf, statusOf } from "./problem.ts";
import { ROUTES } from "./routes/table.ts";
import type { Store } from "./store/store.ts";

export interface AppOptions {
  readonly version: string;
  /** Folder of the built explorer; null: the API alone. */
  readonly clientDir?: string | null;
  /** Those that are not the defaults. */
  readonly limits?: Partial<Limits>;
  /** How services of the web are asked; null: nothing may be fetched. */
  readonly fetching?: FetchSettings | null;
  /** Who may do what. Default: everybody everything. */
  readonly access?: AccessChoice;
  /** File in which sign-ins outlive the server; null: they end with it, as they do by default. */
  readonly sessionsAt?: string | null;
  /** Host names answered to, without port; null: all. Default: those of this machine alone. */
  readonly hosts?: readonly string[] | null;
  /** Whether it is answered under every bare address too. Default: no. */
  readonly anyAddress?: boolean;
  /** Where requests and faults are written. Default: faults alone, on standard error. */
  readonly log?: Log;
  /** Told of errors that are the server's own fault. Default: the log. */
  readonly onError?: (error: unknown, requestId?: string) => void;
}

export interface App {
  readonly app: Express;
  /** Imports files that did not come over HTTP; at once done when they were imported before. */
  importFiles(request: ImportRequest): Promise<JobHandle>;
  /** How many jobs an earlier process left unfinished, which are under way now. */
  readonly takenUp: Promise<number>;
  /** Ends all threads. Jobs that others can go on with wait for them or for the next start. */
  close(): Promise<void>;
}

export function createApp(store: Store, options: AppOptions): App {
  const { version, clientDir = null } = options;
  const limits = limitsWith(options.limits);
  const uploadLimit = limits["upload-mib"] * 1024 * 1024;
  const { hosts = LOOPBACK_HOSTS, log = createLog("error"), fetching = {} } = options;
  const {
    onError = (err, request) => {
      log.error({ err, request }, "a fault of the server");
    },
  } = options;
  const { access: choice = FOR_EVERYBODY, sessionsAt = null } = options;
  const book =
    choice.token === null || sessionsAt === null
      ? null
      : sessionFile(sessionsAt, (err) => {
          log.warn({ err }, "sign-ins are not kept");
        });
  const onWrongToken = (address: string): void => {
    log.warn({ address }, "a wrong token");
  };
  const access = createAccess(choice, onWrongToken, book);
  const { jobBoard } = store;
  const jobs = createJobs(onError, {
    sharing: jobBoard === undefined ? null : createJobSharing(jobBoard),
    orders: store.jobOrders ?? null,
    limits,
    onEnded({ id: job, kind, status, error }, ms) {
      log.info({ job, kind, status, code: error?.code ?? null, ms }, "a job ended");
    },
  });
  const before =
    store.computed === undefined
      ? undefined
      : createComputedBefore(store.computed, limits, (err) => {
          log.error({ err }, "what was computed cannot be kept; answers are given all the same");
        });
  const compute = createCompute(store, limits, before);
  const imports = { jobs, store, compute, before, limits };
  const fetches = createFetches(imports, fetching, uploadLimit);
  const takenUp = jobs.takeUp((found) => beginAgain(imports, fetches, found));
  const bodies = createBodyRooms(limits);
  const context = { ...imports, access, fetches, version, uploadLimit, bodies };

  const app = express();
  app.disable("x-powered-by");
  // One proxy, which ends https: what it says of whom it answers is believed, and no more.
  const isProxy = (address: string, hop: number): boolean => hop === 0 && isNearby(address);
  app.set("trust proxy", access.choice.https ? isProxy : false);
  // Routes set their own, over the whole content.
  app.disable("etag");
  app.use(logRequests(log), ...securityHeaders(access.choice.https));
  app.use(
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
    takenUp,
    // They are there still when the server is started again.
    importFiles: (request) => startImport(context, request, { outlives: false }),
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

function sendProblem(onError: NonNullable<AppOptions["onError"]>): ErrorRequestHandler {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- four parameters make it a handler of errors
  return (error: unknown, _request, response, _next) => {
    const problem = problemOf(error);
    const status = statusOf(problem.code);
    // Too much at once is no fault, nor is a client that went away.
    const isFault = problem.code !== "too-busy" && problem.message !== GIVEN_UP;
    if (status >= 500 && isFault) onError(error, String(response.locals["id"]));
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
