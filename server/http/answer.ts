// What a handler returns, and how it goes out: an ETag over the content, 304 when the client has it
// already, and pieces only as fast as the client takes them.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request, Response } from "express";
import { hashOf, type HashedBytes, type PieceSource } from "../jobs/content.ts";

export type Answer =
  | { readonly kind: "json"; readonly status?: 200 | 202; readonly body: unknown }
  | { readonly kind: "bytes"; readonly type: string; readonly content: HashedBytes }
  | {
      readonly kind: "download";
      readonly type: string;
      readonly fileName: string;
      readonly pieces: PieceSource;
    }
  | { readonly kind: "empty" }
  /** Writes to the response itself until it resolves. */
  | { readonly kind: "events"; readonly send: (response: Response) => Promise<void> };

export const JSON_TYPE = "application/json; charset=utf-8";

export async function sendAnswer(
  request: Request,
  response: Response,
  answer: Answer,
): Promise<void> {
  switch (answer.kind) {
    case "json": {
      const bytes = Buffer.from(JSON.stringify(answer.body));
      response.status(answer.status ?? 200);
      sendBytes(request, response, JSON_TYPE, { bytes, hash: hashOf(bytes) });
      return;
    }
    case "bytes":
      sendBytes(request, response, answer.type, answer.content);
      return;
    case "download":
      await sendPieces(request, response, answer);
      return;
    case "empty":
      response.status(204).end();
      return;
    case "events":
      await answer.send(response);
  }
}

function sendBytes(request: Request, response: Response, type: string, content: HashedBytes): void {
  response.setHeader("ETag", `"${content.hash}"`);
  if (answerUnchanged(request, response)) return;
  response.setHeader("Content-Type", type);
  if (content.packed !== undefined && request.acceptsEncodings("br", "identity") === "br") {
    // Left as it is by what packs all others.
    response.setHeader("Content-Encoding", "br");
    response.vary("Accept-Encoding");
    response.setHeader("Content-Length", content.packed.length);
    response.end(content.packed);
    return;
  }
  response.setHeader("Content-Length", content.bytes.length);
  response.end(content.bytes);
}

async function sendPieces(
  request: Request,
  response: Response,
  { type, fileName, pieces }: Extract<Answer, { kind: "download" }>,
): Promise<void> {
  try {
    response.setHeader("ETag", `"${pieces.hash}"`);
    if (answerUnchanged(request, response)) return;
    response.setHeader("Content-Type", type);
    response.setHeader("Content-Disposition", contentDisposition(fileName));
    // What is no text is packed already, or hardly gets smaller.
    const isPacked =
      pieces.canPack === true &&
      request.method !== "HEAD" &&
      type.includes("charset") &&
      request.acceptsEncodings("gzip", "identity") === "gzip";
    if (isPacked) {
      response.setHeader("Content-Encoding", "gzip");
      response.vary("Accept-Encoding");
    } else response.setHeader("Content-Length", pieces.length);
    if (request.method === "HEAD") response.end();
    else await pipeline(Readable.from(each(pieces, isPacked)), response);
  } catch (error) {
    // A client that goes away in the middle of a download is no fault.
    if (!isPrematureClose(error)) throw error;
  } finally {
    pieces.close();
  }
}

async function* each(pieces: PieceSource, isPacked: boolean): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = await pieces.next(isPacked);
    if (piece === null) return;
    yield piece;
  }
}

function isPrematureClose(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}

/** Answers 304 when the client's copy is the same. */
function answerUnchanged(request: Request, response: Response): boolean {
  if (!request.fresh) return false;
  response.status(304).end();
  return true;
}

/**
 * A file name for saving, in ASCII for old programs and in full beside it. Quotes, slashes and
 * control characters never get in.
 */
export function contentDisposition(fileName: string): string {
  // Through bytes and back: half a surrogate pair cannot be encoded.
  const wellFormed = Buffer.from(fileName).toString();
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const safe = wellFormed.replace(/[\u0000-\u001f\u007f-\u009f"\\/:*?<>|%]+/gu, " ");
  const name = safe.replace(/ +/gu, " ").trim().slice(-150);
  const ascii = name
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]+/gu, "")
    .trim();
  // A name wholly outside ASCII keeps its ending.
  const plain = ascii.startsWith(".") || ascii === "" ? `asterism${ascii}` : ascii;
  const full = encodeURIComponent(name).replace(
    /['()*!]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
