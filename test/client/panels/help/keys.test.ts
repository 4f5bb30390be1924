// The help page lists the shortcuts that exist, and no other; the menu of tools names the same.
import { expect, test } from "vitest";
import { shortcuts } from "../../../../client/controllers/keyboard.ts";
import { TOOLS } from "../../../../client/panels/bar/tools.ts";
import { KEYS } from "../../../../client/panels/help/keys.ts";
import { firstState } from "../../../../client/state/state.ts";
import { createStore } from "../../../../client/state/store.ts";
import { FIRST_VIEW } from "../../../../client/state/view.ts";

const bound = [...shortcuts(createStore(firstState(FIRST_VIEW, true)), () => null).keys()];

test("every bound key is explained, and every explained key is bound", () => {
  expect(KEYS.flatMap(({ keys }) => keys).sort()).toEqual([...bound].sort());
});

test("a key is written as it is pressed", () => {
  for (const { shown, keys } of KEYS) {
    if (/^[A-Z]$/.test(shown)) expect(keys).toEqual([shown.toLowerCase()]);
  }
});

test("the menu of tools names keys that are bound", () => {
  for (const { keys } of TOOLS) if (keys !== null) expect(bound).toContain(keys.toLowerCase());
});
