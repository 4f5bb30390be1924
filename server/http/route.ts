// What a route is: one declaration from which the router, the checks of its parameters and its
// page in the API description are all made.
import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import type { Access, Right, Rights } from "../access/access.ts";
import type { Compute } from "../jobs/compute.ts";
import type { ComputedBefore } from "../jobs/computed-before.ts";
import type { Fetches } from "../jobs/fetches.ts";
import type { Jobs } from "../jobs/jobs.ts";
import type { Limits } from "../limits.ts";
import type { ProblemCode } from "../problem.ts";
import type { Store } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import type { BodyRooms } from "./body-room.ts";

/** What handlers work with. */
export interface Context {
  readonly access: Access;
  readonly store: Store;
  readonly jobs: Jobs;
  readonly compute: Compute;
  /** Where what imports found outlives them. */
  readonly before?: ComputedBefore | undefined;
  readonly fetches: Fetches;
  readonly version: string;
  /** Bytes of one request body. */
  readonly uploadLimit: number;
  readonly limits: Limits;
  readonly bodies: BodyRooms;
}

export interface RouteInput<P, Q> {
  readonly params: P;
  readonly query: Q;
  readonly request: IncomingMessage;
  readonly rights: Rights;
  /** Aborted when the client goes away before the answer is complete. */
  readonly signal: AbortSignal;
}

export const METHODS = ["get", "post", "patch", "delete"] as const;
export type Method = (typeof METHODS)[number];

/** One way in which a route can succeed. */
export interface AnswerSpec {
  readonly status: 200 | 202 | 204;
  readonly description: string;
  /** Media type → shape; null when it is no JSON. Empty: no body. */
  readonly content: Readonly<Record<string, z.ZodType | null>>;
}

export interface BodySpec {
  readonly description: string;
  readonly content: Readonly<Record<string, z.ZodType>>;
}

export interface Route<P extends z.ZodObject = z.ZodObject, Q extends z.ZodObject = z.ZodObject> {
  /** Unique; the operation's name for generated clients. */
  readonly name: string;
  readonly method: Method;
  /** What whoever asks has to be allowed; checked before anything of the request is looked at. */
  readonly right: Right;
  /** Below `/api`, parameters in braces: `/corpora/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly body?: BodySpec;
  readonly answer: AnswerSpec;
  /** Codes it can fail with, beside those every route has. */
  readonly errors: readonly ProblemCode[];
  /** A method, so that a table may hold routes of different parameters. */
  handle(context: Context, input: RouteInput<z.output<P>, z.output<Q>>): Promise<Answer> | Answer;
}

/** Gives the declaration its types; nothing else. */
export function defineRoute<P extends z.ZodObject, Q extends z.ZodObject>(
  route: Route<P, Q>,
): Route<P, Q> {
  return route;
}

/** Codes that any route can answer with. */
export const COMMON_ERRORS: readonly ProblemCode[] = [
  "bad-request",
  "invalid-parameter",
  "not-signed-in",
  "read-only",
  "too-many-attempts",
  "forbidden-host",
  "forbidden-origin",
  "store-failed",
  "too-busy",
  "internal",
];
