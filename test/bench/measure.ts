// One measured step: wall-clock seconds, the most memory the process has had so far, and what came
// out, so that a fast wrong answer shows.
import { createHash } from "node:crypto";

export interface Measured {
  readonly step: string;
  readonly seconds: number;
  /** Highest resident memory of the process up to the end of the step, MB (10⁶ bytes). */
  readonly peakMegabytes: number;
  readonly answer: string;
  /** The first eight hexadecimal digits of a SHA-256. */
  readonly checksum: string;
}

/** Prints one measured step as a line of JSON. */
export function report(step: string, seconds: number, answer: string, checked: Hashable[]): void {
  const hash = createHash("sha256");
  for (const part of checked) hash.update(part);
  const measured: Measured = {
    step,
    seconds,
    peakMegabytes: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
    answer,
    checksum: hash.digest("hex").slice(0, 8),
  };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

export type Hashable = string | Uint8Array | Uint32Array | Float64Array;

/** The answer of a function and the seconds it took. */
export function timed<T>(work: () => T): readonly [answer: T, seconds: number] {
  const started = performance.now();
  const answer = work();
  return [answer, (performance.now() - started) / 1000];
}
