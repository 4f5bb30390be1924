import { expect, test } from "vitest";
import { indexMap } from "../../../client/map/indexed-map.ts";
import { emphasisOfPaths } from "../../../client/map/path-emphasis.ts";
import { NO_PATHS } from "../../../client/state/paths.ts";
import type { EntityId } from "../../../graph/index.ts";
import { twoGroups } from "../../support/two-groups.ts";

const indexed = indexMap(twoGroups());
const self = (id: EntityId): EntityId => id;
const asked = { ...NO_PATHS, from: "author:ada", to: "author:dee" } as const;
/** Nodes 0–2–3 by links 1 and 3, and 0–1–2–3 by links 0, 2 and 3. */
const PATHS: readonly (readonly EntityId[])[] = [
  ["author:ada", "author:cy", "author:dee"],
  ["author:ada", "author:bo", "author:cy", "author:dee"],
];

test("all paths are lit with their two ends in focus", () => {
  const lit = emphasisOfPaths(indexed, asked, PATHS, self);
  expect(lit).toEqual({ focus: [0, 3], nodes: [0, 3, 2, 1], links: [1, 3, 0, 2] });
});

test("the one looked at is lit alone, every name of it in focus", () => {
  const lit = emphasisOfPaths(indexed, { ...asked, path: 0 }, PATHS, self);
  expect(lit).toEqual({ focus: [0, 2, 3], nodes: [0, 3, 2], links: [1, 3] });
});

test("without paths the ends that are on the map are lit, and nothing where neither is", () => {
  const lit = emphasisOfPaths(indexed, { ...asked, to: "author:nobody" }, [], self);
  expect(lit).toEqual({ focus: [0], nodes: [0], links: [] });
  expect(emphasisOfPaths(indexed, NO_PATHS, [], self)).toBeNull();
});

test("what lies inside a closed group is lit as that group", () => {
  const closed = (id: EntityId): EntityId => (id === "author:bo" ? "author:cy" : id);
  const lit = emphasisOfPaths(indexed, { ...asked, path: 1 }, PATHS, closed);
  expect(lit?.nodes).toEqual([0, 3, 2]);
  expect(lit?.links).toEqual([1, 3]);
});
