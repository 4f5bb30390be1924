// Signing in and out with a browser: a form answered with a cookie and the way back.
import { Router, type Request, type RequestHandler, type Response } from "express";
import { readBody } from "../http/read-body.ts";
import { mediaType } from "../http/json-body.ts";
import { Problem, problemOf, statusOf } from "../problem.ts";
import { addressOf, type Access } from "./access.ts";
import { cookieName, sessionSecret, setCookie } from "./cookie.ts";
import { loginPage, pathWithin } from "./login-page.ts";

/** A token and a long address. */
const FORM_LIMIT = 32 * 1024;

/** `/login` and `/logout`; where there is no token there is nothing to sign in to. */
export function loginRoutes(access: Access): Router {
  const { https, token } = access.choice;
  const router = Router({ caseSensitive: true, strict: true });
  if (token === null) return router;
  const endSession = (request: Request): void => {
    const secret = sessionSecret(request.headers.cookie, cookieName(https));
    if (secret !== null) access.sessions.end(secret);
  };
  router.use(["/login", "/logout"], ownPagesOnly);
  router.get("/login", (request, response) => {
    sendPage(response, 200, pathWithin(request.query["to"]), null);
  });
  router.post("/login", async (request, response) => {
    const form = await readForm(request);
    const to = pathWithin(form.get("to"));
    try {
      if (!access.accepts(form.get("token") ?? "", addressOf(request))) {
        sendPage(response, 401, to, "This is not the token of this server.");
        return;
      }
    } catch (error) {
      const problem = problemOf(error);
      response.set(problem.headers);
      sendPage(response, statusOf(problem.code), to, problem.message);
      return;
    }
    endSession(request);
    response.setHeader("Set-Cookie", setCookie(access.sessions.start(), https));
    response.redirect(303, to);
  });
  router.post("/logout", (request, response) => {
    endSession(request);
    response.setHeader("Set-Cookie", setCookie(null, https));
    response.setHeader("Clear-Site-Data", '"cache"');
    response.redirect(303, "/");
  });
  router.all(["/login", "/logout"], (request) => {
    throw new Problem("method-not-allowed", `${request.method} is not possible here.`, {
      headers: { Allow: request.path === "/login" ? "GET, HEAD, POST" : "POST" },
    });
  });
  return router;
}

/** Without a referrer a browser would hide from us that the form is our own. */
const ownPagesOnly: RequestHandler = (_request, response, next) => {
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cache-Control", "no-store");
  next();
};

function sendPage(response: Response, status: number, to: string, problem: string | null): void {
  response.status(status).type("html").send(loginPage(to, problem));
}

async function readForm(request: Request): Promise<URLSearchParams> {
  if (mediaType(request) !== "application/x-www-form-urlencoded")
    throw new Problem("unsupported-media-type", "Send the token as a form.");
  const pieces: Buffer[] = [];
  await readBody(request, FORM_LIMIT, (piece) => pieces.push(piece));
  return new URLSearchParams(Buffer.concat(pieces).toString("utf8"));
}
