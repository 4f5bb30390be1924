// Who has signed in: a chance number in the browser's cookie, of which the server keeps only a hash. Made
// with the token, so that another token ends all of them. They end with a sign-out, and after a week.
import { createHmac } from "node:crypto";
import { newToken } from "./token.ts";

export const SESSION_MS = 7 * 24 * 3600_000;
/** The oldest go first. */
const MOST = 1000;

export interface Sessions {
  /** The secret for a new session's cookie. */
  start(): string;
  has(secret: string): boolean;
  end(secret: string): void;
}

/** What of a session outlives the server. */
export interface KeptSession {
  /** Says nothing about the secret in the cookie. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly ends: number;
}

/** Where sessions are kept from one start to the next. */
export interface SessionBook {
  /** Those of before, the oldest first. */
  readonly before: readonly KeptSession[];
  keep(sessions: readonly KeptSession[]): void;
}

/**
 * @param book null: sessions end with the server
 * @param now milliseconds of a clock that never goes back
 */
export function createSessions(
  token: string,
  book: SessionBook | null = null,
  now: () => number = () => performance.now(),
): Sessions {
  /** By the clock that never goes back. */
  const endsAt = new Map<string, number>();
  for (const { key, ends } of book?.before ?? []) {
    const left = Math.min(SESSION_MS, ends - Date.now());
    if (left > 0) endsAt.set(key, now() + left);
  }
  const keyOf = (secret: string): string =>
    createHmac("sha256", token).update(secret).digest("base64url");
  const keep = (): void => {
    const ahead = Date.now() - now();
    book?.keep(Array.from(endsAt, ([key, ends]) => ({ key, ends: Math.round(ends + ahead) })));
  };
  return {
    start() {
      const secret = newToken();
      for (const [key, ends] of endsAt) if (ends <= now()) endsAt.delete(key);
      endsAt.set(keyOf(secret), now() + SESSION_MS);
      const [oldest] = endsAt.keys();
      if (endsAt.size > MOST && oldest !== undefined) endsAt.delete(oldest);
      keep();
      return secret;
    },
    has(secret) {
      const ends = endsAt.get(keyOf(secret));
      return ends !== undefined && now() < ends;
    },
    end(secret) {
      if (endsAt.delete(keyOf(secret))) keep();
    },
  };
}
