// What stands before every route: header fields that browsers obey, and the refusal of requests
// that another site makes through a visitor's browser.
import type { IncomingHttpHeaders } from "node:http";
import { isIPv4, isIPv6 } from "node:net";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { Problem } from "../problem.ts";

/** @param https whether browsers reach the server so, and may be told to come no other way */
export function securityHeaders(https: boolean): RequestHandler[] {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "script-src-attr": ["'none'"],
        // The component library writes style elements; no script can come this way.
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
      },
    },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    // Only for this very name: others under it are none of our business.
    strictTransportSecurity: https ? { maxAge: YEAR, includeSubDomains: false } : false,
  });
  return [headers, noDevices];
}

const YEAR = 365 * 24 * 3600;

/** What the explorer never asks for, nobody shall ask for in its name. */
const noDevices: RequestHandler = (_request, response, next) => {
  const none = ["camera", "geolocation", "microphone", "payment", "usb"];
  response.setHeader("Permissions-Policy", none.map((device) => `${device}=()`).join(", "));
  next();
};

export const LOOPBACK_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Answers only requests for a known host name: a page of another site whose name was pointed at
 * this machine (DNS rebinding) carries that site's name in `Host`. Null allows every name.
 *
 * @param anyAddress whether every bare address is allowed too: no other site has one for its name
 */
export function checkHost(hosts: readonly string[] | null, anyAddress: boolean): RequestHandler {
  return (request, _response, next) => {
    const host = hostName(request.headers.host ?? "");
    if (hosts !== null && !hosts.includes(host) && !(anyAddress && isAddress(host)))
      throw new Problem(
        "forbidden-host",
        "This server does not answer under that host name. If it is its own, start it with --name.",
      );
    next();
  };
}

/**
 * A page of another site can send forms and uploads here, but not without naming its origin. It may
 * lead here by a link, and ask for nothing behind its visitor's back: it would not see the answer,
 * but learn something from how long that takes, and keep the server at work.
 */
export const checkOrigin: RequestHandler = (request, _response, next) => {
  const { origin, host } = request.headers;
  const from = request.headers["sec-fetch-site"];
  const elsewhere = from === "cross-site" || from === "same-site";
  const foreign = origin !== undefined && originHost(origin) !== host?.toLowerCase();
  if (request.method === "GET" || request.method === "HEAD") {
    if (elsewhere && !isLink(request.headers))
      throw new Problem("forbidden-origin", "Pages of other sites may lead here, and not ask.");
  } else if (foreign || elsewhere)
    throw new Problem("forbidden-origin", "Only this server's own pages may change anything.");
  next();
};

/** Whether the browser shows the answer to its visitor in place of the page that led here. */
function isLink(headers: IncomingHttpHeaders): boolean {
  const into = headers["sec-fetch-dest"] ?? "document";
  return headers["sec-fetch-mode"] === "navigate" && into === "document";
}

/** The name without its port, lower case. */
function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/u, "");
}

function isAddress(host: string): boolean {
  return isIPv4(host) || (/^\[.*\]$/u.test(host) && isIPv6(host.slice(1, -1)));
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
