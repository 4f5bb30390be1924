// The lists below the map, and the papers of a year.
import { describe, expect, test } from "vitest";
import { insetsOf } from "../../../client/map/map-insets.ts";
import { toggleSheet, toggleSide } from "../../../client/state/panel-actions.ts";
import type { Action, State } from "../../../client/state/state.ts";
import { firstState } from "../../../client/state/state.ts";
import {
  changeTable,
  closeTable,
  openTable,
  openYear,
  resizeDrawer,
  sortTable,
  toggleTable,
} from "../../../client/state/table-actions.ts";
import { readTable, writeTable } from "../../../client/state/table.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import { select, selectNode, stepBack } from "../../../client/state/view-actions.ts";

const after = (...actions: readonly Action[]): State =>
  actions.reduce(
    (state, action) => action(state),
    firstState({ ...FIRST_VIEW, corpus: "c1" }, false),
  );

describe("the lists", () => {
  test("open, turn and close; what was chosen stays but for the order", () => {
    expect(after(toggleTable).view.table?.tab).toBe("nodes");
    expect(after(toggleTable, toggleTable).view.table).toBeNull();
    expect(after(closeTable)).toEqual(after());
    const turned = after(
      openTable("nodes", true),
      changeTable({ extra: ["venue"] }),
      sortTable("links", "down"),
      openTable("papers"),
    );
    expect(turned.view.table).toEqual({ tab: "papers", only: true, sort: null, extra: ["venue"] });
    expect(openTable("papers")(turned).view.table).toEqual(turned.view.table);
  });

  test("are put in order one way, the other, and as they were", () => {
    const sorts = [1, 2, 3].map(
      (times) =>
        after(openTable("nodes"), ...Array.from({ length: times }, () => sortTable("name", "up")))
          .view.table?.sort,
    );
    expect(sorts).toEqual([
      { by: "name", descending: false },
      { by: "name", descending: true },
      null,
    ]);
    expect(after(sortTable("name", "up")).view.table).toBeNull();
  });

  test("cover the foot of the map, but never most of it", () => {
    const bottom = (...actions: readonly Action[]) =>
      insetsOf(after(...actions), 1400, 900).bottom - insetsOf(after(), 1400, 900).bottom;
    expect(bottom(openTable("links"))).toBe(320);
    expect(bottom(openTable("links"), resizeDrawer(500))).toBe(500);
    expect(bottom(openTable("links"), resizeDrawer(5000))).toBe(630);
    expect(bottom(openTable("links"), resizeDrawer(-5))).toBe(160);
  });

  test("are read back from words, and passed over where these say nothing", () => {
    const page = { tab: "papers", only: true, sort: { by: "year", descending: true } } as const;
    expect(writeTable({ ...page, extra: ["citations"] })).toBe(
      "papers,selected,down:year,citations",
    );
    expect(readTable("chairs,selected")).toBeNull();
    expect(readTable("links,up:nothing,__proto__")).toEqual({
      tab: "links",
      only: false,
      sort: null,
      extra: [],
    });
  });
});

describe("the papers of a year", () => {
  const YEAR = { year: 2019, all: false, whole: false };

  test("are of what is selected, and gone when something else is", () => {
    const opened = after(selectNode("author:ada"), openYear(YEAR));
    expect(opened.view.year).toEqual(YEAR);
    expect(selectNode("author:bo")(opened).view.year).toBeNull();
    // The name of what is selected leads back to its page.
    expect(selectNode("author:ada")(opened).view).toMatchObject({
      year: null,
      selection: { id: "author:ada" },
    });
    expect(select(null)(after(openYear(YEAR))).view.year).toBeNull();
  });

  test("are what one step back closes first, and the lists last", () => {
    const opened = after(openTable("trends"), selectNode("author:ada"), openYear(YEAR));
    const [first, second, third] = [1, 2, 3].map(
      (times) =>
        Array.from({ length: times }, () => stepBack).reduce((s, back) => back(s), opened).view,
    );
    expect(first).toMatchObject({ year: null, selection: { id: "author:ada" } });
    expect(second).toMatchObject({ selection: null, table: { tab: "trends" } });
    expect(third?.table).toBeNull();
  });

  test("make room for another sheet on a small screen", () => {
    expect(after(openYear(YEAR), toggleSheet("legend"))).toMatchObject({
      view: { year: null },
      panels: { legend: true },
    });
    expect(after(openYear(YEAR), toggleSide("steps", true)).view.year).toBeNull();
  });
});
