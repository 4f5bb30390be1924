// The one road to the server: every request passes here, and every failure becomes a `Problem`
// that can be shown as it stands.

import { signInUrl } from "./sign-in.ts";

/** A failure in words. `status` 0: no answer came at all. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Thrown by everything in api/; carries a Problem. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = "ApiError";
    this.problem = problem;
  }
}

const NO_ANSWER: Problem = {
  status: 0,
  code: "no-answer",
  message: "The server does not answer. It may have been stopped: start it again, then retry.",
};

/** What went wrong, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  const message = error instanceof Error ? error.message : String(error);
  return { status: 0, code: "unexpected", message };
}

/** True for the silent end of a request that a later one replaced. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Sends a request under /api; throws ApiError unless the answer is 2xx. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, init);
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ApiError(NO_ANSWER);
  }
  if (!response.ok) {
    const problem = await readProblem(response);
    // Nothing of this page can be shown before.
    if (problem.code === "not-signed-in") window.location.assign(signInUrl(window.location));
    throw new ApiError(problem);
  }
  return response;
}

/** The JSON answer to a GET. The type is the server's promise (tested there), not checked here. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await request(path, signal === undefined ? {} : { signal });
  return (await response.json()) as T;
}

/** The JSON answer to a POST of JSON. */
export async function postJson<T>(
  path: string,
  body: unknown = {},
  signal?: AbortSignal,
): Promise<T> {
  const response = await request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
  return (await response.json()) as T;
}

async function readProblem(response: Response): Promise<Problem> {
  const { status } = response;
  if (status === 502 || status === 504) return NO_ANSWER;
  const body: unknown = await response.json().catch(() => null);
  return problemFromBody(status, body);
}

/** Reads the server's error body `{ok: false, status, code, errors: [{message}]}`. */
export function problemFromBody(status: number, body: unknown): Problem {
  const { code, errors } = (body ?? {}) as { code?: unknown; errors?: unknown };
  const messages = (Array.isArray(errors) ? errors : [])
    .map((entry: unknown) => (entry as { message?: unknown } | null)?.message)
    .filter((message): message is string => typeof message === "string" && message !== "");
  return {
    status,
    code: typeof code === "string" ? code : "unexpected",
    message:
      messages.length > 0
        ? messages.join(" ")
        : `The server answered with status ${status} and gave no reason.`,
  };
}
