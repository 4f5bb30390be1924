// What a fuzzing thread is told, and the memory in which it shows the text at hand.
import type { AllBeginnings } from "./beginnings.ts";
import type { Fuzzed } from "./fuzz-subject.ts";

export interface FuzzTask {
  readonly subject: string;
  readonly count: number;
  readonly seed: number;
  readonly beginnings: AllBeginnings;
  /** What was seen before. */
  readonly before: Fuzzed;
  readonly shown: SharedArrayBuffer;
}

/** Inputs after which a thread tells what it has seen. */
export const BATCH = 5_000;

/** Bytes: a count of texts, the length of the text at hand, and the text. */
const HEAD = 8;
const LONGEST = 400_000;

export function memoryToShow(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEAD + LONGEST);
}

/** Shows texts, one after the other. */
export function showIn(shown: SharedArrayBuffer): (text: string) => void {
  const head = new Int32Array(shown, 0, 2);
  const bytes = new Uint8Array(shown, HEAD);
  return (text) => {
    // Shared memory cannot be encoded into directly.
    const encoded = Buffer.from(text).subarray(0, LONGEST);
    bytes.set(encoded);
    head[1] = encoded.length;
    Atomics.add(head, 0, 1);
  };
}

/** How many texts were shown, and the last. */
export function shownIn(shown: SharedArrayBuffer): {
  readonly count: number;
  readonly text: string;
} {
  const [count, length] = new Int32Array(shown, 0, 2);
  return { count: count!, text: Buffer.from(new Uint8Array(shown, HEAD, length)).toString("utf8") };
}
