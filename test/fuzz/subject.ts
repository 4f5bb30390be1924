// What is fuzzed: something that takes what people hand in, and what has to hold of it.
import type { Random } from "../../graph/model/random.ts";
import type { Beginnings } from "./beginnings.ts";
import type { Loss } from "./near-damage.ts";

/** What came of a text, in few words: texts that behave alike have an equal one. */
export interface Reaction {
  /** What must not be, or null. */
  readonly wrong: string | null;
  readonly behaviour: string;
}

/** A fuzzed entry. Bytes are handed to it as a text whose characters are below 256. */
export interface Subject {
  readonly name: string;
  /** Texts to damage; none where the entry meets those of the others. */
  readonly beginnings: Beginnings;
  readonly react: (text: string) => Reaction | Promise<Reaction>;
  /** The same as people hand it in, which takes longer: for some of the texts. */
  readonly reactInPieces?: (text: string, pieceLength: number) => Reaction;
  /** What a reading keeps in memory, made on demand. */
  readonly keeps?: (text: string) => unknown;
  /** What a small damage costs what stands whole beside it. */
  readonly loss?: (text: string, random: Random) => Loss;
}

/** Runs a check in which nothing may be thrown. */
export function guarded(work: () => Reaction): Reaction {
  try {
    return work();
  } catch (error) {
    return thrown(error);
  }
}

/** What is said of something thrown. */
export function thrown(error: unknown): Reaction {
  const wrong = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { wrong: `threw ${wrong.split("\n").slice(0, 4).join(" ")}`, behaviour: "throws" };
}

/** A check of what may be refused by errors of some classes, with words. */
export function refusable(
  work: (text: string) => Reaction | Promise<Reaction>,
  classes: readonly (abstract new (...args: never[]) => Error)[],
): (text: string) => Promise<Reaction> {
  return async (text) => {
    try {
      return await work(text);
    } catch (error) {
      if (!classes.some((one) => error instanceof one)) return thrown(error);
      const { name, message } = error as Error;
      // Without the names, numbers and texts that it quotes.
      const words = message.replace(/[^A-Za-z ]+/gu, "").slice(-40);
      return {
        wrong: message === "" ? "refused without words" : null,
        behaviour: `${name} ${words}`,
      };
    }
  };
}
