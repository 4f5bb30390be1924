// Options are recorded whole, in one order, and nothing else with them.
import { expect, test } from "vitest";
import { withDefaults } from "../../../graph/model/with-defaults.ts";

interface Options {
  readonly seed: number;
  readonly top: number | null;
}

const DEFAULTS: Options = { seed: 42, top: 10 };

test("what is given takes the place of a default, also none and zero", () => {
  expect(withDefaults(DEFAULTS, { top: null })).toEqual({ seed: 42, top: null });
  expect(withDefaults(DEFAULTS, { seed: 0 })).toEqual({ seed: 0, top: 10 });
});

test("what the defaults do not have is passed over, and the order is theirs", () => {
  const given = { layout: "none", top: 3, seed: 1 };
  expect(JSON.stringify(withDefaults(DEFAULTS, given))).toBe('{"seed":1,"top":3}');
});
