// Who has signed in: a chance number in the browser's cookie, of which the server keeps only the hash.
// They end with a sign-out, after a week, and when the server stops.
import { hashOfSecret, newToken } from "./token.ts";

export const SESSION_MS = 7 * 24 * 3600_000;
/** The oldest go first. */
const MOST = 1000;

export interface Sessions {
  /** The secret for a new session's cookie. */
  start(): string;
  has(secret: string): boolean;
  end(secret: string): void;
}

/** @param now milliseconds of a clock that never goes back */
export function createSessions(now: () => number = () => performance.now()): Sessions {
  const startedAt = new Map<string, number>();
  const key = (secret: string): string => hashOfSecret(secret).toString("base64");
  return {
    start() {
      const secret = newToken();
      startedAt.set(key(secret), now());
      const [oldest] = startedAt.keys();
      if (startedAt.size > MOST && oldest !== undefined) startedAt.delete(oldest);
      return secret;
    },
    has(secret) {
      const since = startedAt.get(key(secret));
      return since !== undefined && now() - since < SESSION_MS;
    },
    end(secret) {
      startedAt.delete(key(secret));
    },
  };
}
