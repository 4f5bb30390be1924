import { describe, expect, test } from "vitest";
import {
  showHidden,
  toggleFilters,
  toggleLegend,
  toggleSheet,
} from "../../../client/state/panel-actions.ts";
import type { Action, State } from "../../../client/state/state.ts";
import { firstState } from "../../../client/state/state.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import { selectNode } from "../../../client/state/view-actions.ts";

const START = firstState({ ...FIRST_VIEW, corpus: "c1" }, false);

function after(...actions: readonly Action[]): State {
  return actions.reduce((state, action) => action(state), START);
}

describe("sheets of a small screen", () => {
  test("one takes the place of another", () => {
    const { panels } = after(toggleSheet("legend"), toggleSheet("filters"));
    expect([panels.legend, panels.filters]).toEqual([false, true]);
    expect(after(toggleSheet("legend"), toggleSheet("legend")).panels.legend).toBe(false);
  });

  test("one that the page of a selection covers comes to light", () => {
    const state = after(toggleLegend, selectNode("author:ada"), toggleSheet("legend"));
    expect(state.panels.legend).toBe(true);
    expect(state.view.selection).toBeNull();
  });
});

test("asking what is hidden opens the filters, again and again, until they are closed", () => {
  const { panels } = after(toggleFilters, showHidden, showHidden);
  expect([panels.filters, panels.askedHidden]).toEqual([true, 2]);
  expect(after(showHidden, toggleFilters).panels).toMatchObject({ filters: false, askedHidden: 0 });
});
