import { describe, expect, test } from "vitest";
import {
  changeComparison,
  closeComparison,
  compareBy,
  openComparison,
  swapSides,
} from "../../../client/state/compare-actions.ts";
import { readComparison, sameSides } from "../../../client/state/compare.ts";
import type { Sides } from "../../../client/state/compare.ts";
import { goToStep, recorded } from "../../../client/state/history-actions.ts";
import type { Action, State } from "../../../client/state/state.ts";
import { firstState } from "../../../client/state/state.ts";
import { writeView } from "../../../client/state/url.ts";
import { switchNetwork } from "../../../client/state/view-actions.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import { WHOLE_SIDE } from "../../../graph/index.ts";

const START = firstState({ ...FIRST_VIEW, corpus: "c1" }, true);
const SIDES: Sides = [
  { ...WHOLE_SIDE, years: [2015, 2018] },
  { ...WHOLE_SIDE, years: [2019, 2022] },
];

/** Runs actions as the store does, a minute apart. */
const after = (actions: readonly Action[]): State =>
  actions.reduce((now, action, i) => recorded(now, action(now), i * 60_000), START);

describe("a comparison", () => {
  test("opens by years, as suits the collection; not on the start page", () => {
    const { compare } = openComparison(START).view;
    expect(compare).toEqual({ by: "years", sides: null, as: "two" });
    const start = firstState(FIRST_VIEW, true);
    expect(openComparison(start)).toBe(start);
  });

  test("is in the address, short where nothing was chosen", () => {
    expect(writeView(openComparison(START).view)).toBe("corpus=c1&compare=years");
    const chosen = after([openComparison, changeComparison({ sides: SIDES, as: "difference" })]);
    expect(writeView(chosen.view)).toBe(
      "corpus=c1&compare=years&first=2015:2018&second=2019:2022&shown=difference",
    );
  });

  test("reads what makes sense: no authors among venues, nothing twice, a missing part is all", () => {
    const read = (text: string) => readComparison(new URLSearchParams(text));
    expect(read("compare=venues&first=venue:a,author:b,venue:a,,venue:c")?.sides).toEqual([
      { ...WHOLE_SIDE, venues: ["venue:a", "venue:c"] },
      WHOLE_SIDE,
    ]);
    expect(read("compare=moods&first=2015")).toBeNull();
    expect(read("compare=years&shown=both")).toEqual({ by: "years", sides: null, as: "two" });
  });

  test("starts over when it is by something else, and survives another map", () => {
    const chosen = after([openComparison, changeComparison({ sides: SIDES, as: "difference" })]);
    expect(compareBy("files")(chosen).view.compare).toEqual({
      by: "files",
      sides: null,
      as: "difference",
    });
    expect(compareBy("years")(chosen)).toBe(chosen);
    expect(switchNetwork("keywords")(chosen).view.compare).toBe(chosen.view.compare);
    expect(swapSides(SIDES)(chosen).view.compare?.sides).toEqual([SIDES[1], SIDES[0]]);
  });

  test("is made of steps that are taken back one by one", () => {
    const done = after([
      openComparison,
      changeComparison({ sides: SIDES }),
      changeComparison({ as: "difference" }),
      closeComparison,
    ]);
    expect(done.history.steps.map(({ words }) => words).slice(1)).toEqual([
      "Compared two maps",
      "Compared 2015 to 2018 with 2019 to 2022",
      "Showed what differs",
      "Closed the comparison",
    ]);
    expect(done.view.compare).toBeNull();
    expect(goToStep(2)(done).view.compare).toEqual({ by: "years", sides: SIDES, as: "two" });
    expect(goToStep(0)(done).view.compare).toBeNull();
  });

  test("knows parts that are the same", () => {
    expect(sameSides(SIDES)).toBe(false);
    expect(sameSides([SIDES[0], { ...SIDES[0] }])).toBe(true);
  });
});
