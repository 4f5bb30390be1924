// Request bodies under a limit, whether or not their length is announced.
import type { IncomingMessage } from "node:http";
import { Problem } from "../problem.ts";
import { takeRoom } from "./body-room.ts";

/** After a refusal the rest of the body is thrown away for this long, so that the answer arrives. */
const LINGER_MS = 10_000;

/**
 * Hands every piece of the body to `take`, then resolves. Rejects with `too-large` as soon as the
 * limit is announced or passed, with `too-busy` where too many send at once, and when the client
 * goes away.
 *
 * @param limit bytes
 */
export function readBody(
  request: IncomingMessage,
  limit: number,
  take: (piece: Buffer) => void,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const stop = (error: Error): void => {
      request.removeAllListeners("data");
      discardRest(request);
      reject(error);
    };
    if (Number(request.headers["content-length"] ?? 0) > limit) {
      stop(tooLarge(limit));
      return;
    }
    let length = 0;
    request.on("data", (piece: Buffer) => {
      length += piece.length;
      if (length > limit) stop(tooLarge(limit));
      else
        try {
          takeRoom(request, piece.length);
          take(piece);
        } catch (error) {
          stop(error as Error);
        }
    });
    request.once("end", resolve);
    const cut = (): void => {
      reject(new Problem("bad-request", "The upload ended early."));
    };
    request.once("error", cut);
    request.once("close", cut);
  });
}

function tooLarge(limit: number): Problem {
  const message = `The upload is larger than ${sizeInWords(limit)}, the most that is taken at once. Send it in smaller parts.`;
  return new Problem("too-large", message);
}

/** Closing at once would reset the connection before a client that still sends reads the answer. */
function discardRest(request: IncomingMessage): void {
  if (request.complete) return;
  request.resume();
  const timer = setTimeout(() => request.socket.destroy(), LINGER_MS);
  timer.unref();
  request.once("close", () => {
    clearTimeout(timer);
  });
}

/** `200 MiB`, `1.5 KiB`, `12 bytes`. */
export function sizeInWords(bytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB"];
  const power = Math.min(3, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${Number((bytes / 1024 ** power).toFixed(1))} ${units[power]!}`;
}
