// People who use one server at once, each doing one thing after the other, and how long each waited.
import { createRandom, type Random } from "../../../graph/model/random.ts";
import { upTo } from "../../support/chance.ts";
import { ToldToWait, newVisitor, type Visitor } from "./visitor.ts";

/** Whoever has no answer after so many ms, however often they asked, was not served. */
const PATIENCE = 600_000;

/** Something a person does; throws when the answer is not what it should be, or ToldToWait. */
export type Act = (random: Random, visitor: Visitor) => Promise<void>;

export interface Habit {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  readonly act: Act;
}

export interface Waits {
  readonly name: string;
  /** Milliseconds of each that went well, from the first time it was asked, in the order of their ends. */
  readonly milliseconds: number[];
  /** How many of them were told to wait first, and asked again after the time that was said. */
  later: number;
  /** How often somebody was told to wait. */
  told: number;
  /** What went wrong, and how often. */
  readonly faults: Map<string, number>;
}

/**
 * Lets `count` clients act until the clock says `end` (ms, as `performance.now`). What was begun by then
 * goes on to its end.
 */
export async function letAct(
  habits: readonly Habit[],
  { count, end, seed }: { readonly count: number; readonly end: number; readonly seed: number },
): Promise<readonly Waits[]> {
  const waits = new Map<Habit, Waits>(
    habits.map((habit) => [
      habit,
      { name: habit.name, milliseconds: [], later: 0, told: 0, faults: new Map() },
    ]),
  );
  const live = async (client: number): Promise<void> => {
    const random = createRandom(seed * 1000 + client);
    const visitor = newVisitor(client);
    while (performance.now() < end) {
      const habit = chosen(habits, random);
      // Whoever asks again asks the same.
      const own = upTo(2 ** 31, random);
      await untilAnswered(() => habit.act(createRandom(own), visitor), waits.get(habit)!);
    }
    visitor.leave();
  };
  await Promise.all(Array.from({ length: count }, (_, client) => live(client)));
  return [...waits.values()];
}

/** Acts, and again whenever told to wait. */
async function untilAnswered(act: () => Promise<void>, wait: Waits): Promise<void> {
  const begun = performance.now();
  for (let told = 0; ; told++)
    try {
      await act();
      wait.milliseconds.push(performance.now() - begun);
      if (told > 0) wait.later++;
      return;
    } catch (error) {
      let why = error instanceof Error ? error.message : String(error);
      if (error instanceof ToldToWait) {
        wait.told++;
        await pause(error.seconds * 1000);
        if (performance.now() - begun < PATIENCE) continue;
        why = "no answer, however often asked";
      }
      wait.faults.set(why, (wait.faults.get(why) ?? 0) + 1);
      return;
    }
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

function chosen(habits: readonly Habit[], random: Random): Habit {
  let left = random() * habits.reduce((sum, { weight }) => sum + weight, 0);
  return habits.find(({ weight }) => (left -= weight) < 0) ?? habits.at(-1)!;
}

/** The value below which a share (0 to 1) of some numbers lies; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
