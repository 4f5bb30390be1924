// The built explorer as static files; every address that is no file is a view of the explorer. Where
// the build laid a packed copy beside a file, whoever can unpack it gets that.
import { readdirSync } from "node:fs";
import { extname, sep } from "node:path";
import express, { Router, type RequestHandler, type Response } from "express";

/** Files whose names hold their hash never change; the page that names them is asked for anew. */
const HASHED = /[\\/]assets[\\/]/u;
const PAGE = "/index.html";
/** What the name of a copy packed with Brotli ends in. */
const PACKED = ".br";

export function serveClient(folder: string): Router {
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders(response: Response, path: string) {
      const cache = HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
      response.setHeader("Cache-Control", cache);
    },
  });
  const router = Router();
  router.get("/{*view}", viewIsPage, preferPacked(packedIn(folder)), files);
  return router;
}

/** A missing picture or script is missing; it is not a view. */
const viewIsPage: RequestHandler = (request, _response, next) => {
  if (!/\.[a-z0-9]+$/iu.test(request.path)) request.url = PAGE;
  next();
};

/**
 * Points a request at the packed copy of its file. The copy has an ETag and ranges of its own, as
 * another encoding must.
 */
function preferPacked(packed: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    if (packed.has(path)) {
      response.vary("Accept-Encoding");
      if (request.acceptsEncodings("br") !== false) {
        response.type(extname(path)).set("Content-Encoding", "br");
        request.url = path + PACKED;
      }
    }
    next();
  };
}

/** The paths below a folder whose files have a packed copy. */
function packedIn(folder: string): ReadonlySet<string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Set(
    names
      .filter((name) => name.endsWith(PACKED))
      .map((name) => `/${name.slice(0, -PACKED.length).replaceAll(sep, "/")}`),
  );
}
