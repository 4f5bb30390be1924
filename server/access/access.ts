// Who may do what: what everybody may, and what the token adds. The one place that decides it.
import type { Request } from "express";
import { Problem } from "../problem.ts";
import { createAttempts, placeOf, type AttemptLimits, type Attempts } from "./attempts.ts";
import { cookieName, sessionSecret } from "./cookie.ts";
import { createSessions, type SessionBook, type Sessions } from "./sessions.ts";
import { hashOfSecret, isSecret, newToken } from "./token.ts";

/** What a route asks for: nothing; looking at what is kept; changing it, or costing others time. */
export const RIGHTS = ["open", "read", "write"] as const;
export type Right = (typeof RIGHTS)[number];

export interface AccessChoice {
  /** What everybody may who reaches the server. */
  readonly everybody: Right;
  /** Who has it may do all; null: there is none. */
  readonly token: string | null;
  /** Whether browsers reach the server over https: a proxy before it ends that. */
  readonly https: boolean;
  readonly attempts?: AttemptLimits;
}

/** What a server is that only this machine reaches. */
export const FOR_EVERYBODY: AccessChoice = { everybody: "write", token: null, https: false };

/** What one request may. */
export interface Rights {
  readonly right: Right;
  readonly signedIn: boolean;
}

export interface Access {
  readonly choice: AccessChoice;
  readonly sessions: Sessions;
  /** @throws Problem for a wrong token, and for too many of them */
  rightsOf(request: Request): Rights;
  /** Whose turn it is when this is answered: a session's, else an address's. */
  askerOf(request: Request): string;
  /** Whether this is the token. @throws Problem after too many wrong ones */
  accepts(token: string, address: string): boolean;
}

/**
 * @param onWrongToken told from which address one came
 * @param book where sessions outlive the server; null: nowhere
 */
export function createAccess(
  choice: AccessChoice,
  onWrongToken: (address: string) => void = () => undefined,
  book: SessionBook | null = null,
): Access {
  const hash = choice.token === null ? null : hashOfSecret(choice.token);
  const attempts: Attempts = createAttempts(choice.attempts);
  const sessions = createSessions(choice.token ?? newToken(), book);

  const accepts = (token: string, address: string): boolean => {
    if (hash === null) return false;
    const wait = attempts.wait(address);
    if (wait > 0) throw tooManyAttempts(wait);
    const right = isSecret(token, hash);
    if (right) attempts.succeeded(address);
    else {
      attempts.failed(address);
      onWrongToken(address);
    }
    return right;
  };

  /** The secret of a session that is known, else null. */
  const sessionOf = (request: Request): string | null => {
    const secret = sessionSecret(request.headers.cookie, cookieName(choice.https));
    return secret !== null && sessions.has(secret) ? secret : null;
  };

  return {
    choice,
    sessions,
    accepts,
    rightsOf(request) {
      const { everybody } = choice;
      const header = request.headers.authorization;
      // Where there is no token, a proxy's own password may come along.
      if (hash === null) return { right: everybody, signedIn: false };
      if (header !== undefined) {
        const given = /^bearer +(\S+) *$/iu.exec(header)?.[1];
        if (given !== undefined && accepts(given, addressOf(request)))
          return { right: "write", signedIn: true };
        throw notSignedIn("This token is not the server's.");
      }
      if (sessionOf(request) !== null && isOwnPage(request))
        return { right: "write", signedIn: true };
      return { right: everybody, signedIn: false };
    },
    askerOf: (request) => sessionOf(request) ?? placeOf(addressOf(request)),
  };
}

/** @throws Problem when what a route asks for is more than what a request may */
export function requireRight(asked: Right, { right }: Rights, choice: AccessChoice): void {
  if (RIGHTS.indexOf(right) >= RIGHTS.indexOf(asked)) return;
  if (right === "open") throw notSignedIn("Sign in at /login, or send the token.");
  throw new Problem(
    "read-only",
    choice.token === null
      ? "This server is for reading only: nothing can be changed here."
      : "Without signing in this server is for reading only. Sign in at /login to change something.",
  );
}

/**
 * Behind a proxy, the address that it saw: the last one of the list, since whoever asks can have
 * written the others.
 */
export function addressOf(request: Request): string {
  return request.ip ?? "unknown";
}

/** A cookie alone changes nothing: the browser has to say that a page of this server asks. */
function isOwnPage(request: Request): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  // Its value was compared before any route was looked for.
  return request.headers.origin !== undefined || request.get("sec-fetch-site") === "same-origin";
}

function notSignedIn(message: string): Problem {
  return new Problem("not-signed-in", message, {
    headers: { "WWW-Authenticate": 'Bearer realm="Asterism"' },
  });
}

function tooManyAttempts(seconds: number): Problem {
  const minutes = Math.ceil(seconds / 60);
  return new Problem(
    "too-many-attempts",
    `Too many wrong tokens. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    { headers: { "Retry-After": String(seconds) } },
  );
}
