// The HTTP server around an application: how long a request may take to come, and how large its head
// may be. What never ends coming is cut off here, before the application hears of it.
import { createServer, type RequestListener, type Server } from "node:http";
import type { Limits } from "../limits.ts";

/** Whoever has not even sent the head by then never will. */
const HEAD_MS = 30_000;
const IDLE_MS = 65_000;

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
  const server = createServer(options, app);
  server.maxHeadersCount = 100;
  return server;
}
