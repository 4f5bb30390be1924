// Discs moved by hand: each at its last place, as the address holds it, and gone with the map they were on.
import { expect, test } from "vitest";
import { moveDisc, putBack } from "../../../client/state/drawing-actions.ts";
import { MOST_MOVED, sameMoved, withMoved } from "../../../client/state/moved.ts";
import type { Action, State } from "../../../client/state/state.ts";
import { firstState } from "../../../client/state/state.ts";
import { readView, writeView } from "../../../client/state/url.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import { changeOptions, switchNetwork } from "../../../client/state/view-actions.ts";

const START = firstState({ ...FIRST_VIEW, corpus: "c1" }, true);
const ADA = { id: "author:ada, of the, moss", x: 1.234_567, y: -0 };

const after = (...actions: readonly Action[]) =>
  actions.reduce<State>((state, action) => action(state), START).view;

test("a disc has one place, with the digits of the address", () => {
  const view = after(moveDisc({ ...ADA, x: 9 }), moveDisc(ADA));
  expect(view.moved).toEqual([{ ...ADA, x: 1.2346, y: 0 }]);
  expect(writeView(view)).toBe("corpus=c1&moved=1.2346,0,author:ada,+of+the,+moss");
  expect(readView(writeView(view))).toEqual(view);
});

test("places go with the map that they are of, and when all are put back", () => {
  for (const action of [changeOptions({ minPapers: 3 }), switchNetwork("keywords"), putBack])
    expect(after(moveDisc(ADA), action).moved).toEqual([]);
});

test("of too many, the first goes home", () => {
  const ids = Array.from({ length: MOST_MOVED + 1 }, (_, i) => `author:a${i}`);
  const moved = ids.reduce<readonly (typeof ADA)[]>(
    (all, id) => withMoved(all, { ...ADA, id }),
    [],
  );
  expect(moved.map(({ id }) => id)).toEqual(ids.slice(1));
});

test("the same places are the same in any order, other places are not", () => {
  const [a, b] = [
    { id: "author:a", x: 1, y: 2 },
    { id: "author:b", x: 3, y: 4 },
  ];
  expect(sameMoved([a, b], [b, a])).toBe(true);
  expect(sameMoved([a, b], [a])).toBe(false);
  expect(sameMoved([a], [{ ...a, y: 3 }])).toBe(false);
});
