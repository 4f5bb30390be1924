// People who use one server at once, each doing one thing after the other, and how long each waited.
import { createRandom, type Random } from "../../../graph/model/random.ts";

/** The server does as much as it does at once, and says how long to wait. */
export class ToldToWait extends Error {}

/** What people wait then, at most, ms: less than they are told, so that more is asked of the server. */
const WAITING = 5_000;

/** Something a person does; throws when the answer is not what it should be, or ToldToWait. */
export type Act = (random: Random) => Promise<void>;

export interface Habit {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  readonly act: Act;
}

export interface Waits {
  readonly name: string;
  /** Milliseconds of each that went well, in the order of their ends. */
  readonly milliseconds: number[];
  /** How often somebody was told to wait, and waited. */
  waited: number;
  /** What went wrong, and how often. */
  readonly faults: Map<string, number>;
}

/** Lets `count` clients act until the clock says `end` (ms, as `performance.now`). */
export async function letAct(
  habits: readonly Habit[],
  { count, end, seed }: { readonly count: number; readonly end: number; readonly seed: number },
): Promise<readonly Waits[]> {
  const waits = new Map<Habit, Waits>(
    habits.map((habit) => [
      habit,
      { name: habit.name, milliseconds: [], waited: 0, faults: new Map() },
    ]),
  );
  const live = async (client: number): Promise<void> => {
    const random = createRandom(seed * 1000 + client);
    while (performance.now() < end) {
      const habit = chosen(habits, random);
      const wait = waits.get(habit)!;
      const { milliseconds, faults } = wait;
      const started = performance.now();
      try {
        await habit.act(random);
        milliseconds.push(performance.now() - started);
      } catch (error) {
        if (error instanceof ToldToWait) {
          wait.waited++;
          await new Promise((resolve) => setTimeout(resolve, WAITING));
          continue;
        }
        const why = error instanceof Error ? error.message : String(error);
        faults.set(why, (faults.get(why) ?? 0) + 1);
      }
    }
  };
  await Promise.all(Array.from({ length: count }, (_, client) => live(client)));
  return [...waits.values()];
}

function chosen(habits: readonly Habit[], random: Random): Habit {
  let left = random() * habits.reduce((sum, { weight }) => sum + weight, 0);
  return habits.find(({ weight }) => (left -= weight) < 0) ?? habits.at(-1)!;
}

/** The value below which a share (0 to 1) of some numbers lies; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
