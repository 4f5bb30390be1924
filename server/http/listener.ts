// The HTTP server around an application: how many connections there may be, how long a request may
// take to come, and how large its head may be. What never ends coming, or is never taken, is cut off
// here, before the application hears of it.
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Limits } from "../limits.ts";
import { Problem, problemBody, statusOf } from "../problem.ts";

/** Whoever has not even sent the head by then never will. */
const HEAD_MS = 30_000;
const IDLE_MS = 65_000;
/**
 * Whoever takes nothing of an answer for this long after it could begin never will. Node.js looks
 * twice before it closes.
 */
const STALLED_MS = 60_000;
/** Connections beyond the limit that are still told so; the others are closed without a word. */
const TOLD = 100;

export function createListener(app: RequestListener, limits: Limits): Server {
  const requestTimeout = limits["request-seconds"] * 1000;
  const options = {
    requestTimeout,
    headersTimeout: Math.min(HEAD_MS, requestTimeout),
    // Longer than the minute after which proxies let go: whoever lets go first must not be us.
    keepAliveTimeout: IDLE_MS,
    maxHeaderSize: limits["header-kib"] * 1024,
    connectionsCheckingInterval: Math.min(HEAD_MS, requestTimeout) / 2,
  };
  const surplus = new WeakSet<Socket>();
  const server = createServer(options, (request, response) => {
    if (surplus.has(request.socket)) refuse(response);
    else app(request, response);
  });
  server.maxHeadersCount = 100;
  // Nothing moves while an answer is computed. News of a job have a heartbeat.
  server.timeout = limits["answer-seconds"] * 1000 + STALLED_MS;
  server.maxConnections = limits.connections + TOLD;
  let open = 0;
  server.on("connection", (socket) => {
    if (++open > limits.connections) surplus.add(socket);
    socket.once("close", () => open--);
  });
  return server;
}

function refuse(response: ServerResponse): void {
  const problem = new Problem("too-busy", "Too many are connected at the moment. Try again soon.");
  response.writeHead(statusOf(problem.code), {
    "Content-Type": "application/json; charset=utf-8",
    "Retry-After": "5",
    Connection: "close",
  });
  response.end(JSON.stringify(problemBody(problem)));
}
