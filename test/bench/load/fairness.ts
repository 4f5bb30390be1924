// How long somebody waits for something light while somebody else asks for something heavy, beside how
// long it takes alone; in turns, so that what else the machine does counts for both.
import { createRandom } from "../../../graph/model/random.ts";
import { longListing } from "../../support/listings.ts";
import { pause, quantile, type Habit } from "./clients.ts";
import { readingHabits, importAndDelete, type Person } from "./habits.ts";
import { newVisitor } from "./visitor.ts";

/** Milliseconds of a turn, alone or beside something heavy. */
const TURN = 5_000;
const TURNS = 3;
/** Longer pauses of people than the server's own make nobody faster. */
const PAUSE = 20;

export interface Fairness {
  readonly light: string;
  readonly heavy: string;
  /** Medians, ms. */
  readonly alone: number;
  readonly beside: number;
}

/** What takes the server long, again and again another one. */
function heavyThings(
  api: string,
  id: string,
): readonly (readonly [string, () => Promise<unknown>])[] {
  const visitor = newVisitor(3);
  const { ask } = visitor;
  const map = `${api}/corpora/${id}/networks/coauthorship`;
  let seed = 1;
  return [
    ["a whole map", () => ask(`${map}?base=everything&seed=${++seed}`)],
    ["an export", () => ask(`${map}/export?format=gexf&base=everything&seed=${++seed}`)],
    ["an import", () => importAndDelete(visitor, api, longListing(2000, ++seed))],
  ];
}

export async function measureFairness(
  api: string,
  id: string,
  people: readonly Person[],
): Promise<readonly Fairness[]> {
  const lights = readingHabits(api, id, people);
  const visitor = newVisitor(2);
  const random = createRandom(5);
  const measured: Fairness[] = [];
  const use = async (waits: Map<Habit, number[]>): Promise<void> => {
    for (const end = performance.now() + TURN; performance.now() < end;)
      for (const habit of lights) {
        const begun = performance.now();
        await habit.act(random, visitor);
        waits.get(habit)!.push(performance.now() - begun);
        await pause(PAUSE);
      }
  };
  const noWaits = (): Map<Habit, number[]> => new Map(lights.map((habit) => [habit, []]));
  await use(noWaits());
  for (const [heavy, act] of heavyThings(api, id)) {
    const [alone, beside] = [noWaits(), noWaits()];
    for (let turn = 0; turn < TURNS; turn++) {
      await use(alone);
      const working = { on: true };
      const work = (async () => {
        while (working.on) await act();
      })();
      await use(beside);
      working.on = false;
      await work;
    }
    for (const habit of lights)
      measured.push({
        light: habit.name,
        heavy,
        alone: quantile(alone.get(habit)!, 0.5),
        beside: quantile(beside.get(habit)!, 0.5),
      });
  }
  return measured;
}
