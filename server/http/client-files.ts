// The built explorer as static files; every address that is no file is a view of the explorer.
import { join } from "node:path";
import express, { Router, type Response } from "express";

/** Files whose names hold their hash never change; the page that names them is asked for anew. */
const HASHED = /[\\/]assets[\\/]/u;

export function serveClient(folder: string): Router {
  const router = Router();
  router.use(
    express.static(folder, {
      index: "index.html",
      redirect: false,
      setHeaders(response: Response, path: string) {
        const cache = HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
        response.setHeader("Cache-Control", cache);
      },
    }),
  );
  router.get("/{*view}", (request, response, next) => {
    // A missing picture or script is missing; it is not a view.
    if (/\.[a-z0-9]+$/iu.test(request.path)) {
      next();
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    response.sendFile(join(folder, "index.html"));
  });
  return router;
}
