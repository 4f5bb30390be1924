// Something met by many damaged texts. Texts that make it behave in a new way are kept and damaged
// further, so that the search goes on from the edge of what was seen. It goes on where it was: what
// was seen is a value that can be written to a file, and each batch has a chance of its own.
import { hash32 } from "../../graph/model/hash.ts";
import { createRandom, type Random } from "../../graph/model/random.ts";
import { oneOf, upTo } from "../support/chance.ts";
import { growthOf, stopwatch } from "./growth.ts";
import { damaged } from "./mutations.ts";
import type { Subject } from "./subject.ts";
import { weightOf } from "./weigh.ts";

/** Something that must not be. */
export interface Finding {
  readonly wrong: string;
  readonly ways: readonly string[];
  readonly text: string;
}

/** What was seen so far; plain JSON. */
export interface Fuzzed {
  readonly inputs: number;
  /** Of all inputs together. */
  readonly characters: number;
  /** Texts that made it behave in a new way, and these ways. */
  readonly kept: readonly string[];
  readonly behaviours: readonly string[];
  readonly findings: readonly Finding[];
  /** The input that took longest, also when read again. */
  readonly slowest: { readonly milliseconds: number; readonly text: string };
  /** Most bytes for each character that a reading kept, beyond what counts for nothing. */
  readonly heaviest: number;
  /** Records that stood whole beside a damage, and how many of them were not read. */
  readonly whole: number;
  readonly lost: number;
}

export const NOTHING_YET: Fuzzed = {
  inputs: 0,
  characters: 0,
  kept: [],
  behaviours: [],
  findings: [],
  slowest: { milliseconds: 0, text: "" },
  heaviest: 0,
  whole: 0,
  lost: 0,
};

/** One in how many inputs is made from a long text, read in pieces, weighed, and seen for its loss. */
const LONG_EVERY = 500;
const PIECES_EVERY = 20;
const WEIGHED_EVERY = 2_500;
const LOSS_EVERY = 20;
/** Of those kept: their number and length. */
const MOST_KEPT = 2_000;
const LONGEST_KEPT = 3_000;
const MOST_FINDINGS = 20;

/** Milliseconds that no text may take, and from which a time is measured again. */
const LONGEST = 1_000;
const WORTH_ANOTHER_LOOK = 10;

/** Bytes of memory that what was read may keep for each character of the text, and besides. */
const MOST_BYTES_EACH = 100;
const MOST_BYTES_BESIDES = 500_000;

/** Share of the records beside a damage that may be lost, seen on so many. */
const MOST_LOST = 0.1;
const ENOUGH_WHOLE = 500;

export interface Batch {
  /** How many inputs; the batches of a run have to be of one size. */
  readonly count: number;
  readonly seed: number;
  /** Texts of other kinds, which are mixed in. */
  readonly others: readonly string[];
}

/**
 * One batch more.
 *
 * @param onInput told of each input before it is read, so that one that hangs is known
 */
export async function fuzzMore(
  subject: Subject,
  before: Fuzzed,
  { count, seed, others }: Batch,
  onInput: (text: string) => void = () => undefined,
): Promise<Fuzzed> {
  const random = createRandom(hash32(`${seed} ${subject.name} ${before.inputs}`));
  const { short, long } = subject.beginnings;
  const kept = [...before.kept];
  const seen = new Set(before.behaviours);
  const findings = [...before.findings];
  let { characters, slowest, heaviest, whole, lost } = before;
  let longest = { milliseconds: 0, text: "" };
  const find = (wrong: string | null, text: string, ways: readonly string[] = []): void => {
    if (wrong === null || findings.length >= MOST_FINDINGS) return;
    if (!findings.some((finding) => finding.wrong === wrong)) findings.push({ wrong, ways, text });
  };

  for (let i = 0; i < count; i++) {
    const isLong = i % LONG_EVERY === 0 && long.length > 0;
    const from = isLong ? long : kept.length > 0 && random() < 0.5 ? kept : short;
    const { text, ways } = damaged(oneOf(from, random), random, oneOf(others, random));
    const pieceLength = i % PIECES_EVERY === 1 ? 1 + upTo(2_000, random) : null;
    const react = async () =>
      pieceLength === null || subject.reactInPieces === undefined
        ? subject.react(text)
        : subject.reactInPieces(text, pieceLength);
    onInput(text);
    characters += text.length;
    const started = performance.now();
    const { wrong, behaviour } = await react();
    // By the clock alone, as asking for the time of the processor takes longer than most texts.
    let milliseconds = performance.now() - started;
    for (
      let k = 0;
      k < 5 && milliseconds > Math.max(WORTH_ANOTHER_LOOK, longest.milliseconds);
      k++
    ) {
      const again = stopwatch();
      await react();
      milliseconds = Math.min(milliseconds, again());
    }
    if (milliseconds > longest.milliseconds) longest = { milliseconds, text };
    if (milliseconds > LONGEST) find("takes longer than a second", text, ways);
    find(wrong, text, ways);
    if (wrong === null && i % WEIGHED_EVERY === 0) weigh(text, ways);
    if (i % LOSS_EVERY === 2) lose(random);
    if (!seen.has(behaviour) && kept.length < MOST_KEPT) {
      seen.add(behaviour);
      if (text.length <= LONGEST_KEPT) kept.push(text);
    }
  }
  if (longest.milliseconds > slowest.milliseconds) slowest = longest;
  find(await growthOf(subject, longest.text), longest.text);
  const lossy = whole >= ENOUGH_WHOLE && lost > MOST_LOST * whole;
  find(lossy ? "loses records that stand whole beside a damage" : null, "");
  const inputs = before.inputs + count;
  const behaviours = [...seen];
  return {
    ...{ inputs, characters, kept, behaviours, findings, slowest, heaviest, whole, lost },
  };

  function weigh(text: string, ways: readonly string[]): void {
    if (subject.keeps === undefined) return;
    const bytes = weightOf(() => subject.keeps!(text)) - MOST_BYTES_BESIDES;
    heaviest = Math.max(heaviest, bytes / text.length);
    if (bytes > MOST_BYTES_EACH * text.length)
      find(`keeps ${Math.round(bytes / text.length)} bytes for each character`, text, ways);
  }

  function lose(chance: Random): void {
    if (subject.loss === undefined) return;
    const loss = subject.loss(
      oneOf(chance() < 0.1 && long.length > 0 ? long : short, chance),
      chance,
    );
    whole += loss.whole;
    lost += loss.lost;
  }
}
