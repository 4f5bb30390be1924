// Brings the steps of this page in line with the decisions that the server has: others may have
// decided in the meantime, or taken back what was decided here. Pure.
import type { CurationState, Decision } from "../../graph/index.ts";
import { stepInWords } from "../decision-words.ts";
import type { History, Step } from "./history.ts";
import { MOST_STEPS } from "./history.ts";
import type { View } from "./view.ts";

/** Decisions of earlier days that are listed. */
const MOST_OLDER = 50;

/** What tells a step of decisions from others, whoever tells of it. */
export function decidedKey(step: readonly Decision[]): string {
  return JSON.stringify(
    step.map((decision) => {
      const { kind, type, at = "" } = decision;
      const ids = "ids" in decision ? decision.ids : [decision.id];
      const name = "name" in decision ? decision.name : "";
      const papers = "papers" in decision ? decision.papers : [];
      const into = "into" in decision ? decision.into : "";
      return [kind, type, at, ids, name, papers, into];
    }),
  );
}

/** Keys of steps in order; equal ones are numbered. */
function numbered(steps: readonly (readonly Decision[])[]): readonly string[] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const key = decidedKey(step);
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return `${number} ${key}`;
  });
}

/**
 * The history that agrees with the decisions of the server: those taken back elsewhere are behind or
 * gone, those made elsewhere stand last, those that can't be made again are gone. When decisions are
 * known for the first time, they stand before everything that was looked at.
 */
export function reconcile(history: History, curation: CurationState, view: View): History {
  const { steps: made, undone } = curation;
  if (!history.settled) return withEarlier(history, made);
  const older = Math.min(history.older, made.length);
  const standing = made.slice(older);
  const keys = numbered(standing);
  const stands = new Set(keys);
  const steps = [...history.steps];
  const keyAt = keysOf(steps);
  let { at } = history;
  while (at > 0 && undone > 0 && keyAt[at] !== null && !stands.has(keyAt[at]!)) {
    at--;
    steps[at] = { ...steps[at]!, view };
  }
  const here = new Set(keyAt.slice(0, at + 1));
  const past = steps.slice(0, at + 1).filter((_, i) => keyAt[i] === null || stands.has(keyAt[i]!));
  const added = standing.flatMap((decided, i) => (here.has(keys[i]!) ? [] : [decided]));
  const ahead = steps.slice(at + 1);
  const again = ahead.filter((step, i) => step.decided !== null && !stands.has(keyAt[at + 1 + i]!));
  const redoable = again.length <= undone ? new Set(again) : new Set<Step>();
  const future = ahead.filter((step) => step.decided === null || redoable.has(step));
  const own = added.map((decided, i) => stepOfDecided(decided, view, history.nextId + i));
  const unchanged =
    at === history.at && own.length === 0 && past.length + future.length === steps.length;
  if (unchanged && older === history.older) return history;
  return {
    ...history,
    steps: [...past, ...own, ...future],
    at: past.length + own.length - 1,
    older,
    nextId: history.nextId + own.length,
  };
}

/** Per step the numbered key of what it decided, or null. */
function keysOf(steps: readonly Step[]): readonly (string | null)[] {
  const keys = numbered(steps.flatMap(({ decided }) => (decided === null ? [] : [decided])));
  let next = 0;
  return steps.map(({ decided }) => (decided === null ? null : keys[next++]!));
}

function withEarlier(history: History, made: CurationState["steps"]): History {
  const { steps, at, nextId } = history;
  const [first, ...rest] = steps as readonly [Step, ...Step[]];
  const room = Math.max(0, Math.min(MOST_OLDER, MOST_STEPS - steps.length));
  // What was decided here before the rest was known stays where it is.
  const here = new Set(
    steps.flatMap(({ decided }) => (decided === null ? [] : [decidedKey(decided)])),
  );
  const before = made.filter((step) => !here.has(decidedKey(step)));
  const listed = before.slice(Math.max(0, before.length - room));
  const earlier = listed.map((decided, i) => stepOfDecided(decided, first.view, nextId + i));
  return {
    steps: [first, ...earlier, ...rest],
    at: at + earlier.length,
    older: before.length - listed.length,
    settled: true,
    nextId: nextId + earlier.length,
  };
}

function stepOfDecided(decided: readonly Decision[], view: View, id: number): Step {
  return { id, words: stepInWords(decided), view, decided, changed: "decided", time: 0 };
}
