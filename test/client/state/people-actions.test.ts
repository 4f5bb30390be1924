import { expect, test } from "vitest";
import {
  openPeople,
  closePeople,
  showPeople,
  thatFit,
} from "../../../client/state/people-actions.ts";
import { firstState } from "../../../client/state/state.ts";
import { readView, writeView } from "../../../client/state/url.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import type { EntityId } from "../../../graph/index.ts";
import { unfoldIds } from "../../../graph/model/folded-ids.ts";
import { LONGEST_LIST } from "../../../graph/query/view-options.ts";

const start = firstState({ ...FIRST_VIEW, corpus: "c1", network: "keywords" }, true);

test("the page opens and closes, and the address says so", () => {
  const open = openPeople("map")(start);
  expect(writeView(open.view)).toBe("corpus=c1&network=keywords&people=map");
  expect(closePeople(open).view).toEqual(start.view);
});

test("people are shown on the map of co-authors, and the page closes", () => {
  const shown = showPeople(["author:bo", "author:ada"], true)(openPeople("map")(start));
  expect(shown.view.network).toBe("coauthorship");
  expect(shown.view.people).toBeNull();
  expect(shown.view.options).toEqual({
    base: "everything",
    only: ["author:ada", "author:bo"],
    connect: true,
  });
  const alone = showPeople(["author:bo"], false)(shown);
  expect(alone.view.options).toEqual({ base: "everything", only: ["author:bo"] });
  expect(showPeople([], false)(start)).toBe(start);
});

test("as many as fit go into the address, and it is read back whole", () => {
  const some = Array.from({ length: 40 }, (_, i): EntityId => `author:person-${i}`);
  expect(thatFit(some)).toBe(some);
  const many = Array.from({ length: 3000 }, (_, i): EntityId => `author:李-${i}`);
  const fitting = thatFit(many);
  expect(fitting.length).toBeGreaterThan(1500);
  const { view } = showPeople(fitting, false)(start);
  const address = writeView(view);
  expect(address.length).toBeLessThan(LONGEST_LIST + 100);
  expect(readView(address)).toEqual(view);
  // The server finds them among all people.
  expect(unfoldIds(readView(address).options.only ?? [], many)).toEqual(fitting);
});
