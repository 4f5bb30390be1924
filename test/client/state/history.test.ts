import { describe, expect, test } from "vitest";
import { madeStep, settle, takeCuration } from "../../../client/state/curation-actions.ts";
import {
  decisionsTo,
  goToStep,
  quietly,
  recorded,
  visitView,
} from "../../../client/state/history-actions.ts";
import { MOST_STEPS } from "../../../client/state/history.ts";
import type { Action, State } from "../../../client/state/state.ts";
import { firstState } from "../../../client/state/state.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import {
  changeOptions,
  moveCamera,
  openCorpus,
  select,
  selectNode,
} from "../../../client/state/view-actions.ts";
import type { CurationState, Decision } from "../../../graph/index.ts";

const START = firstState({ ...FIRST_VIEW, corpus: "c1" }, true);
const HIDE: Decision = { kind: "hide", type: "author", id: "author:dee", at: "1" };
const MERGE: Decision = {
  kind: "merge",
  type: "author",
  ids: ["author:bo"],
  into: "author:ada",
  at: "2",
};
const OTHER: Decision = { kind: "hide", type: "venue", id: "venue:here", at: "3" };

function curation(steps: readonly (readonly Decision[])[], undone = 0): CurationState {
  return { steps, undone, unapplied: [] };
}

/** Runs actions as the store does, each a minute after the one before unless told otherwise. */
function after(state: State, actions: readonly Action[], apart = 60_000): State {
  return actions.reduce((now, action, i) => recorded(now, action(now), i * apart), state);
}

const words = ({ history }: State) => history.steps.map((step) => step.words).slice(1);
const SETTLED = after(START, [takeCuration(curation([]))]);

describe("looking", () => {
  test("becomes steps; each can be gone back to exactly, and forward again", () => {
    const done = after(START, [
      selectNode("author:ada"),
      moveCamera({ x: 0.1, y: 0.2, ratio: 0.3 }),
      changeOptions({ minPapers: 3 }),
    ]);
    expect(words(done)).toEqual(["Selected the author ada", "Fewest papers: 3"]);
    const back = goToStep(1)(done);
    // With the camera as it was moved after the step.
    expect(back.view).toEqual({
      ...START.view,
      selection: { type: "node", id: "author:ada" },
      camera: { x: 0.1, y: 0.2, ratio: 0.3 },
    });
    expect(goToStep(0)(back).view).toEqual(START.view);
    expect(goToStep(2)(back)).toEqual(done);
  });

  test("anew ends what was taken back", () => {
    const done = after(START, [selectNode("author:ada"), goToStep(0), selectNode("author:bo")]);
    expect(words(done)).toEqual(["Selected the author bo"]);
  });

  test("at the same again is no step", () => {
    const done = after(START, [
      selectNode("author:ada"),
      (state) => ({ ...state, view: { ...state.view } }),
    ]);
    expect(words(done)).toHaveLength(1);
  });

  test("in a rush of one control is one step, and none when it comes back", () => {
    const moves = [3, 4, 5].map((minPapers) => changeOptions({ minPapers }));
    expect(words(after(START, moves, 300))).toEqual(["Fewest papers: 5"]);
    expect(words(after(START, moves))).toHaveLength(3);
    const back = [...moves, changeOptions({ minPapers: undefined })];
    expect(words(after(START, back, 300))).toEqual([]);
  });

  test("of the explorer itself belongs to the step before", () => {
    const done = after(START, [selectNode("author:ada"), quietly(select(null))]);
    expect(words(done)).toHaveLength(1);
    expect(done.history.steps[1]!.view.selection).toBeNull();
  });

  test("at another collection starts anew", () => {
    const done = after(START, [selectNode("author:ada"), openCorpus("c2")]);
    expect(words(done)).toEqual([]);
  });

  test("for long forgets the oldest steps", () => {
    const many = Array.from({ length: MOST_STEPS + 5 }, (_, i) => selectNode(`author:a${i}`));
    const done = after(START, many);
    expect(done.history.steps).toHaveLength(MOST_STEPS);
    expect(done.history.at).toBe(MOST_STEPS - 1);
    expect(words(done).at(-1)).toBe(`Selected the author a${MOST_STEPS + 4}`);
  });

  test("back in the browser goes to the step that showed it", () => {
    const done = after(START, [selectNode("author:ada"), selectNode("author:bo")]);
    const back = after(done, [visitView(done.history.steps[1]!.view)]);
    expect([back.history.at, words(back).length]).toEqual([1, 2]);
    const elsewhere = after(back, [visitView({ ...START.view, network: "venues" })]);
    expect(words(elsewhere)).toEqual(["Selected the author ada", "Opened the map “Venues”"]);
  });
});

describe("deciding", () => {
  test("stands among the steps in the order in which it was done", () => {
    const done = after(SETTLED, [selectNode("author:bo"), madeStep([MERGE]), madeStep([HIDE])]);
    expect(words(done)).toEqual([
      "Selected the author bo",
      "Merged “bo” into “ada”",
      "Hid the author “dee”",
    ]);
    expect(done.view.selection).toEqual({ type: "node", id: "author:ada" });
    expect(
      decisionsTo(done.history, 1).map(({ step, direction }) => [step[0]!.at, direction]),
    ).toEqual([
      ["1", "back"],
      ["2", "back"],
    ]);
    const back = goToStep(1)(done);
    expect(back.view.selection).toEqual({ type: "node", id: "author:bo" });
    expect(back.curation.value).toEqual(curation([], 2));
    expect(decisionsTo(back.history, 3).map(({ direction }) => direction)).toEqual([
      "again",
      "again",
    ]);
    expect(goToStep(3)(back)).toEqual(done);
  });

  test("that the server confirms changes nothing", () => {
    const done = after(SETTLED, [madeStep([MERGE]), selectNode("author:eve")]);
    expect(settle(curation([[MERGE]]))(done).history).toEqual(done.history);
    const back = goToStep(0)(done);
    expect(settle(curation([], 1))(back).history.at).toBe(0);
    expect(words(settle(curation([], 1))(back))).toEqual(words(done));
  });

  test("of earlier days stands before everything", () => {
    const done = after(START, [
      selectNode("author:eve"),
      takeCuration(curation([[HIDE], [MERGE]])),
    ]);
    expect(words(done)).toEqual([
      "Hid the author “dee”",
      "Merged “bo” into “ada”",
      "Selected the author eve",
    ]);
    expect(done.history.at).toBe(3);
  });

  test("of others stands last, and what they took back is gone", () => {
    const mine = after(SETTLED, [madeStep([MERGE]), selectNode("author:eve")]);
    const both = settle(curation([[MERGE], [OTHER]]))(mine);
    expect(words(both)).toEqual([
      "Merged “bo” into “ada”",
      "Selected the author eve",
      "Hid the venue “here”",
    ]);
    expect(both.history.at).toBe(3);
    // Both were taken back elsewhere, and something else was decided.
    const none = settle(curation([[HIDE]]))(both);
    expect(words(none)).toEqual(["Selected the author eve", "Hid the author “dee”"]);
  });

  test("taken back elsewhere can be done again here while nothing else was decided", () => {
    const mine = after(SETTLED, [madeStep([MERGE])]);
    const back = settle(curation([], 1))(mine);
    expect([back.history.at, words(back).length]).toEqual([0, 1]);
    const decidedSince = settle(curation([[OTHER]], 0))(back);
    expect(words(decidedSince)).toEqual(["Hid the venue “here”"]);
  });

  test("that could not be taken back stands again", () => {
    const mine = after(SETTLED, [madeStep([MERGE]), goToStep(0)]);
    const still = settle(curation([[MERGE]]))(mine);
    expect([still.history.at, words(still)]).toEqual([1, ["Merged “bo” into “ada”"]]);
  });

  test("twice the same is two steps", () => {
    const twice = after(SETTLED, [madeStep([HIDE]), madeStep([HIDE])]);
    expect(words(settle(curation([[HIDE], [HIDE]]))(twice))).toHaveLength(2);
  });
});
