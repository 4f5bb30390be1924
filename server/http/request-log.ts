// One line per request, with a number by which whoever was refused can be helped. At `info` it holds
// nothing of what people keep or ask: the name of the route, never its address, in which titles,
// names and questions stand.
import { randomUUID } from "node:crypto";
import { pino, type DestinationStream, type Logger } from "pino";
import type { RequestHandler } from "express";

export type Log = Logger;

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Lines of JSON, on standard error unless told otherwise. */
export function createLog(level: LogLevel, to: DestinationStream = pino.destination(2)): Log {
  const options = { level, base: null, serializers: { err: plainError } };
  return pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime }, to);
}

/** Gives each request its number, and tells when it is over. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const since = performance.now();
    response.locals["id"] = id;
    response.setHeader("X-Request-Id", id);
    const { method, originalUrl } = request;
    response.once("close", () => {
      const route = String(response.locals["route"] ?? "page");
      const ms = Math.round(performance.now() - since);
      // Who went away before the end has no status yet.
      const status = response.writableFinished ? response.statusCode : null;
      log.info({ request: id, method, route, status, ms }, "answered");
      log.debug({ request: id, address: request.ip, url: originalUrl }, "asked");
    });
    next();
  };
}

/** What a mistake is found by, and no more: drivers of databases hang rows onto their errors. */
function plainError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? error : typeof error;
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  const cause =
    error.cause === undefined || depth > 3 ? {} : { cause: plainError(error.cause, depth + 1) };
  return { type: error.name, message: error.message, stack: error.stack, ...code, ...cause };
}
