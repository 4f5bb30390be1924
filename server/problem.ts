// Everything that can go wrong in an answer, with its HTTP status, and the one body that all
// errors share. Codes of the library map to a status here and nowhere else.
import { GraphError, type ErrorCode } from "../graph/index.ts";
import { StoreError } from "./store/store-error.ts";

/** Codes of the server itself, beside those of the library. */
export const SERVER_CODES = [
  "bad-request",
  "invalid-parameter",
  "no-files",
  "no-papers",
  "not-signed-in",
  "read-only",
  "too-many-attempts",
  "forbidden-host",
  "forbidden-origin",
  "not-found",
  "unknown-corpus",
  "unknown-job",
  "unknown-link",
  "method-not-allowed",
  "too-large",
  "too-many-records",
  "too-many-nodes",
  "unsupported-media-type",
  "store-failed",
  "worker-failed",
  "service-failed",
  "fetching-is-off",
  "too-busy",
  "internal",
] as const;

export type ProblemCode = (typeof SERVER_CODES)[number] | ErrorCode;

/** The HTTP status of each code. */
export function statusOf(code: ProblemCode): number {
  switch (code) {
    case "bad-request":
    case "invalid-parameter":
    case "invalid-option":
    case "no-files":
      return 400;
    case "not-signed-in":
      return 401;
    case "read-only":
    case "forbidden-host":
    case "forbidden-origin":
    case "fetching-is-off":
      return 403;
    case "not-found":
    case "unknown-corpus":
    case "unknown-job":
    case "unknown-link":
    case "unknown-network":
    case "unknown-node":
    case "unknown-entity":
      return 404;
    case "method-not-allowed":
      return 405;
    case "too-large":
      return 413;
    case "unsupported-media-type":
      return 415;
    case "unknown-format":
    case "no-papers":
    case "too-many-records":
    case "too-many-nodes":
      return 422;
    case "too-many-attempts":
      return 429;
    case "broken-wire-data":
    case "internal":
      return 500;
    case "store-failed":
    case "worker-failed":
    case "service-failed":
    case "too-busy":
      return 503;
    default:
      return code satisfies never;
  }
}

/** What somebody is told who is not there any more to hear it; no fault. */
export const GIVEN_UP = "The request was given up.";

/** A refused request: the code decides the status, the message says what to do. */
export class Problem extends Error {
  readonly code: ProblemCode;
  /** Extra header fields of the answer, such as `Allow`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    message: string,
    options: { cause?: unknown; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "Problem";
    this.code = code;
    this.headers = options.headers ?? {};
  }
}

/** The body of every error answer. */
export interface ProblemBody {
  readonly ok: false;
  readonly status: number;
  readonly code: ProblemCode;
  readonly errors: readonly { readonly message: string }[];
}

export function problemBody(problem: Problem): ProblemBody {
  return {
    ok: false,
    status: statusOf(problem.code),
    code: problem.code,
    errors: problem.message.split("\n").map((message) => ({ message })),
  };
}

/**
 * Whatever was thrown, as a Problem. What is neither ours nor the web framework's becomes
 * `internal`, whose words give nothing away; the cause stays on the error for the log.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof GraphError) return new Problem(error.code, error.message, { cause: error });
  if (error instanceof StoreError) return storeProblem(error);
  const status = frameworkStatus(error);
  if (status === 404) return new Problem("not-found", "There is nothing at this address.");
  if (status !== null && status >= 400 && status < 500)
    return new Problem("bad-request", "The request could not be understood: check its address.", {
      cause: error,
    });
  return new Problem("internal", "Something went wrong inside the server. Its log says more.", {
    cause: error,
  });
}

/** In other words than the store's own, which may name folders of this machine. */
function storeProblem(error: StoreError): Problem {
  const cause = { cause: error };
  switch (error.code) {
    case "unknown-corpus":
    case "invalid-id":
      return unknownCorpus(cause);
    case "no-space":
      return new Problem("store-failed", "The server's disk is full. Nothing was changed.", cause);
    case "unreachable":
      return new Problem(
        "store-failed",
        "The server's database cannot be reached at the moment. The server keeps trying: try again in a few seconds.",
        { ...cause, headers: { "Retry-After": "5" } },
      );
    case "no-access":
      return new Problem(
        "store-failed",
        "The server may not write its data at the moment. Nothing was changed; its log says why.",
        cause,
      );
    case "invalid-address":
    case "unfit-database":
    case "locked":
    case "not-a-folder":
    case "foreign-folder":
    case "newer-version":
    case "damaged":
    case "needs-rebuild":
    case "worker-crashed":
    case "closed":
    case "failed":
      return new Problem(
        "store-failed",
        "The server's data cannot be reached at the moment. Its log says why.",
        cause,
      );
    default:
      return error.code satisfies never;
  }
}

/** No corpus of that id. */
export function unknownCorpus(options: { cause?: unknown } = {}): Problem {
  return new Problem(
    "unknown-corpus",
    "There is no such collection. It may have been deleted.",
    options,
  );
}

/** Express and its parts put a status on what they throw. */
function frameworkStatus(error: unknown): number | null {
  if (error instanceof URIError) return 400;
  if (typeof error !== "object" || error === null || !("status" in error)) return null;
  return typeof error.status === "number" ? error.status : null;
}
