import { expect, it } from "vitest";
import { wayOf } from "../../../client/map/link-ways.ts";

const links = {
  sources: Uint32Array.of(0, 0, 1),
  targets: Uint32Array.of(1, 2, 2),
  strengths: Float64Array.of(1, 1, 2),
  papers: Uint32Array.of(1, 1, 2),
};

it("says who cites, seen from either end", () => {
  // 0 cites 1, 2 cites 0, 1 and 2 cite each other.
  const directed = { ...links, directions: Uint8Array.of(1, 2, 3) };
  expect([wayOf(directed, 0, 0), wayOf(directed, 0, 1)]).toEqual(["cites", "is cited by"]);
  expect([wayOf(directed, 1, 0), wayOf(directed, 1, 2)]).toEqual(["is cited by", "cites"]);
  expect(wayOf(directed, 2, 1)).toBe("cites and is cited by");
});

it("says nothing where links lead nowhere", () => {
  expect(wayOf(links, 0, 0)).toBeNull();
});
