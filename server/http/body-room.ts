// How much of all bodies together may lie in memory while they arrive. Who may only look has a room
// of their own, so that strangers can keep out no upload, and fill no more than that.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Right } from "../access/access.ts";
import type { Limits } from "../limits.ts";
import { Problem } from "../problem.ts";

/** Counts bytes that are held, up to a limit. */
interface Room {
  held: number;
  /** Bytes. */
  readonly most: number;
}

export interface BodyRooms {
  /** Counts the body of a request, as it is read, until it was answered. */
  count(request: IncomingMessage, response: ServerResponse, right: Right): void;
}

const MIB = 1024 * 1024;
const counted = new WeakMap<IncomingMessage, (bytes: number) => void>();

export function createBodyRooms(limits: Limits): BodyRooms {
  // One upload as large as is taken always fits.
  const forWriting: Room = {
    held: 0,
    most: Math.max(limits["bodies-mib"], limits["upload-mib"]) * MIB,
  };
  const forAsking: Room = { held: 0, most: limits["visitors-mib"] * MIB };
  return {
    count(request, response, right) {
      const room = right === "write" ? forWriting : forAsking;
      let own = 0;
      counted.set(request, (bytes) => {
        if (room.held + bytes > room.most) throw noRoom();
        room.held += bytes;
        own += bytes;
      });
      response.once("close", () => {
        counted.delete(request);
        room.held -= own;
      });
    },
  };
}

/** To be called for each piece of a body before it is kept. @throws Problem `too-busy` */
export function takeRoom(request: IncomingMessage, bytes: number): void {
  counted.get(request)?.(bytes);
}

function noRoom(): Problem {
  return new Problem(
    "too-busy",
    "Too much is being sent to this server at the moment. Try again in a minute.",
    { headers: { "Retry-After": "60" } },
  );
}
