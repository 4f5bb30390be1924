// How far a download is, in words, not more often than a person can read.
import type { Clock } from "./clock.ts";
import { waitInWords } from "./retry.ts";

const NUMBERS = new Intl.NumberFormat("en");
const BETWEEN_MS = 1000;

export interface Progress {
  /** Says where the download stands, unless it just did. */
  readonly report: (got: number, total: number | null) => void;
}

/** @param before records of earlier runs, which say nothing about the speed of this one */
export function createProgress(
  title: string,
  before: number,
  clock: Clock,
  say: (words: string) => void,
): Progress {
  const start = clock.now();
  let said = -Infinity;
  return {
    report(got, total) {
      const now = clock.now();
      if (now - said < BETWEEN_MS) return;
      said = now;
      const left = total === null || got <= before ? 0 : (total - got) / (got - before);
      const estimate = left > 0 ? `, about ${waitInWords(left * (now - start))} left` : "";
      say(`${title}: ${foundInWords(got, total)}${estimate}`);
    },
  };
}

/** `300 of 12,345`, or `300` where the service does not say how many there are. */
export function foundInWords(got: number, total: number | null): string {
  return total === null
    ? NUMBERS.format(got)
    : `${NUMBERS.format(got)} of ${NUMBERS.format(total)}`;
}
