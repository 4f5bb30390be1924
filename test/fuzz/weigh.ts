// What a reading keeps in memory.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes that what a function gives keeps, when all that it only needed meanwhile is gone. */
export function weightOf(make: () => unknown): number {
  collect();
  const before = used();
  const kept = make();
  collect();
  const after = used();
  // Looked at again, so that it is there until here.
  return kept === before ? 0 : Math.max(0, after - before);
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
