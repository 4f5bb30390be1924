// One reader met by many damaged texts. Texts that make it behave in a new way are kept and damaged
// further, so that the search goes on from the edge of what was seen.
import { createRandom } from "../../graph/model/random.ts";
import {
  checkReader,
  checkReading,
  readerNamed,
  weighReading,
  type Reaction,
} from "./check-reading.ts";
import type { Inputs } from "./inputs.ts";
import { oneOf, upTo } from "../support/chance.ts";
import { damaged } from "./mutations.ts";

/** Something that must not be. */
export interface Finding {
  readonly reader: string;
  readonly wrong: string;
  readonly ways: readonly string[];
  readonly text: string;
}

export interface FuzzedReader {
  readonly reader: string;
  readonly inputs: number;
  /** Ways of behaving that were seen. */
  readonly behaviours: number;
  readonly findings: readonly Finding[];
  /** The input that took longest, also when read again. */
  readonly slowest: { readonly milliseconds: number; readonly text: string };
}

/** One in how many inputs is read as people hand it in, by detection and in pieces. */
const WHOLE_EVERY = 10;
/** One in how many is weighed: what is read of it may keep so much memory and no more. */
const WEIGHED_EVERY = 1_000;
const MOST_KEPT = 2_000;
const MOST_FINDINGS = 20;

/** Milliseconds from which a time is measured again, for the machine may be busy. */
const WORTH_ANOTHER_LOOK = 250;

/** @param onInput told of each input before it is read, so that one that hangs is known */
export function fuzzReader(
  reader: string,
  inputs: Inputs,
  { count, seed }: { readonly count: number; readonly seed: number },
  onInput: (text: string) => void = () => undefined,
): FuzzedReader {
  const format = readerNamed(reader);
  const random = createRandom(seed);
  const all = [...inputs.values()].flat();
  const pool = [...inputs.get(reader)!];
  const seen = new Set<string>();
  const findings = new Map<string, Finding>();
  let slowest = { milliseconds: 0, text: "" };
  for (let i = 0; i < count; i++) {
    const { text, ways } = damaged(oneOf(pool, random), random, oneOf(all, random));
    const pieceLength = i % WHOLE_EVERY === 0 ? 1 + upTo(2_000, random) : null;
    const read = (): readonly [reaction: Reaction, milliseconds: number] => {
      const busy = process.cpuUsage();
      const started = performance.now();
      const reaction =
        pieceLength === null ? checkReader(format, text) : checkReading(text, pieceLength);
      const { user, system } = process.cpuUsage(busy);
      // On a machine that does other things the clock runs on, beside other threads the processor does.
      return [reaction, Math.min(performance.now() - started, (user + system) / 1000)];
    };
    onInput(text);
    const [{ wrong: amiss, behaviour }, first] = read();
    const heavy = amiss === null && i % WEIGHED_EVERY === 0;
    const wrong = heavy ? weighReading(format, text) : amiss;
    let milliseconds = first;
    for (
      let again = 0;
      again < 5 && milliseconds > Math.max(slowest.milliseconds, WORTH_ANOTHER_LOOK);
      again++
    )
      milliseconds = Math.min(milliseconds, read()[1]);
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, text };
    if (wrong !== null && findings.size < MOST_FINDINGS && !findings.has(wrong))
      findings.set(wrong, { reader, wrong, ways, text });
    if (!seen.has(behaviour) && pool.length < MOST_KEPT) {
      seen.add(behaviour);
      if (text.length < 10_000) pool.push(text);
    }
  }
  return {
    reader,
    inputs: count,
    behaviours: seen.size,
    findings: [...findings.values()],
    slowest,
  };
}
