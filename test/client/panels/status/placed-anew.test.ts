import { expect, test } from "vitest";
import { placedAnewInWords } from "../../../../client/panels/status/placed-anew.ts";
import { TINY_MAP } from "../../../support/tiny-map.ts";

const size = TINY_MAP.network.nodes.ids.length;
const words = (
  nodes: number,
  keepsPlaces: boolean,
  layout = TINY_MAP.analysis.layout,
  from: "suggested" | "earlier" = "suggested",
) =>
  placedAnewInWords({
    ...TINY_MAP,
    analysis: { ...TINY_MAP.analysis, layout },
    steady: { from, nodes, keepsPlaces },
  });

test("says why places are new, and nothing where they stayed", () => {
  expect(placedAnewInWords(TINY_MAP)).toBeNull();
  expect(words(size, true)).toBeNull();
  expect(words(1, false)).toBe(`placed anew: the suggested map has 1 of these ${size} items`);
  expect(words(size, false)).toBe("placed anew: few nodes fit better so");
  expect(words(1, false, "none")).toBeNull();
  // No filter did it.
  expect(words(1, false, "forceatlas2", "earlier")).toBeNull();
});
