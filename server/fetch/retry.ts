// How long to wait before asking again, and when to give up.

/** When a question is given up. */
export interface Patience {
  /** Times it is asked again. */
  readonly retries: number;
  /** The longest that a service may make us wait; beyond it the person decides. */
  readonly longestWaitMs: number;
}

/** Of a download. */
export const PATIENCE: Patience = { retries: 5, longestWaitMs: 5 * 60_000 };

/** While a person looks on. */
export const SHORT_PATIENCE: Patience = { retries: 1, longestWaitMs: 5000 };

const FIRST_WAIT_MS = 2000;

/**
 * Milliseconds before a retry: what the service asks for, else 2, 4, 8, … seconds.
 *
 * @param retry number of the retry, from 0
 * @param retryAfter the header Retry-After: seconds, or a date
 */
export function waitBefore(retry: number, retryAfter: string | null, now: number): number {
  const asked = askedWait(retryAfter, now);
  return asked ?? FIRST_WAIT_MS * 2 ** retry;
}

function askedWait(retryAfter: string | null, now: number): number | null {
  if (retryAfter === null) return null;
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** `30 seconds`, `5 minutes`, `8 hours`. */
export function waitInWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 100) return counted(seconds, "second");
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? counted(minutes, "minute") : counted(Math.round(minutes / 60), "hour");
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
