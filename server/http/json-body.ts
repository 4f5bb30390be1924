// A body of JSON: read under a limit, parsed, checked against its shape.
import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { Problem } from "../problem.ts";
import { readBody } from "./read-body.ts";

/** JSON is parsed in one go in the server's own thread: pasted text, not libraries of files. */
export const JSON_LIMIT = 8 * 1024 * 1024;

/** The value that a request's body describes; without a shape whatever is valid JSON. */
export async function readJson(request: IncomingMessage, limit = JSON_LIMIT): Promise<unknown> {
  const type = mediaType(request);
  if (type !== "application/json")
    throw new Problem("unsupported-media-type", "Send application/json, not compressed.");
  const pieces: Buffer[] = [];
  await readBody(request, Math.min(limit, JSON_LIMIT), (piece) => pieces.push(piece));
  return parseJson(Buffer.concat(pieces).toString("utf8"));
}

/** The media type of a body, or null when it is compressed. */
export function mediaType(request: IncomingMessage): string | null {
  if ((request.headers["content-encoding"] ?? "identity") !== "identity") return null;
  return (request.headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase();
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem("bad-request", "The body is not valid JSON.", { cause });
  }
}

/** @throws Problem `invalid-parameter` that names what does not fit */
export function checked<S extends z.ZodType>(schema: S, json: unknown): z.output<S> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const messages = parsed.error.issues.map(
    ({ path, message }) => `${path.length === 0 ? "The body" : path.join(".")}: ${message}.`,
  );
  throw new Problem("invalid-parameter", messages.slice(0, 20).join("\n"));
}
