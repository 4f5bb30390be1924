// Which rows the lists have, by hand on a map of two groups of three.
import { describe, expect, test } from "vitest";
import { indexMap } from "../../../../client/map/indexed-map.ts";
import { nodeColumns } from "../../../../client/panels/table/columns.ts";
import { goesWith, groupRows, outlineRows } from "../../../../client/panels/table/outline.ts";
import { findRows, inOrder, shownPart, sortRows } from "../../../../client/panels/table/rows.ts";
import { twoGroups } from "../../../support/two-groups.ts";

const indexed = indexMap(twoGroups());
const ALL = [0, 1, 2, 3, 4, 5];

describe("what is listed", () => {
  test("is all that the map shows, or the group shown alone", () => {
    expect(shownPart(indexed, { selection: null, isolated: null }, false)).toEqual({
      nodes: ALL,
      links: ALL,
    });
    // Group 1: dee, eve, fin with dee–eve and eve–fin.
    const group = { nodes: [3, 4, 5], links: [4, 5] };
    expect(shownPart(indexed, { selection: null, isolated: 1 }, false)).toEqual(group);
  });

  test("is, where asked for, what is lit: neighbours, ends, members", () => {
    const only = (selection: Parameters<typeof shownPart>[1]["selection"]) =>
      shownPart(indexed, { selection, isolated: null }, true);
    // cy with ada, bo and dee.
    expect(only({ type: "node", id: "author:cy" })).toEqual({
      nodes: [0, 1, 2, 3],
      links: [1, 2, 3],
    });
    expect(only({ type: "link", source: "author:ada", target: "author:bo" })).toEqual({
      nodes: [0, 1],
      links: [0],
    });
    expect(only({ type: "community", id: 1 }).nodes).toEqual([3, 4, 5]);
    expect(only({ type: "node", id: "author:elsewhere" }).nodes).toEqual(ALL);
  });
});

describe("rows", () => {
  test("are ordered by numbers and texts, the unknown last either way, ties as they were", () => {
    const values = [2, null, 10, 2];
    expect(sortRows([0, 1, 2, 3], (row) => values[row]!, false)).toEqual([0, 3, 2, 1]);
    expect(sortRows([0, 1, 2, 3], (row) => values[row]!, true)).toEqual([2, 0, 3, 1]);
    const names = ["Zoe", "émile", "ada"];
    expect(sortRows([0, 1, 2], (row) => names[row]!, false)).toEqual([2, 1, 0]);
  });

  test("follow the columns: papers of ada 5, eve 4, bo and fin 3, cy and dee 2", () => {
    const columns = nodeColumns(indexed.map, [], new Map());
    expect(inOrder(ALL, { by: "papers", descending: true }, columns)).toEqual([0, 4, 1, 5, 2, 3]);
    expect(inOrder(ALL, { by: "title", descending: true }, columns)).toEqual(ALL);
    expect(columns.map(({ name }) => name)).toEqual([
      "name",
      "papers",
      "links",
      "strength",
      "first-year",
      "last-year",
      "group",
    ]);
  });

  test("are found by beginnings of words, whatever their accents", () => {
    const names = ["Désirée Moreau", "Ada Lind", "O'Hara, Finn"];
    const found = (text: string) => findRows([0, 1, 2], (row) => names[row]!, text);
    expect(found("mor des")).toEqual([0]);
    expect(found("ind")).toEqual([]);
    expect(found("  ")).toEqual([0, 1, 2]);
    expect(found("hara")).toEqual([2]);
  });
});

describe("the outline", () => {
  const groups = groupRows(indexed, ALL, null);

  test("sums up groups and lists members of most papers first", () => {
    expect(groups.map(({ members, links, first, last }) => [members, links, first, last])).toEqual([
      [[0, 1, 2], 7, 2020, 2022],
      [[4, 5, 3], 5, 2020, 2022],
    ]);
  });

  test("has members only below groups that are open, each at its place", () => {
    const rows = outlineRows(groups, (id) => id === 1);
    expect(rows.map(({ node, place }) => [node, ...place])).toEqual([
      [null, 1, 2],
      [null, 2, 2],
      [4, 1, 3],
      [5, 2, 3],
      [3, 3, 3],
    ]);
    // eve is linked with fin by 4, with dee by 1.
    expect(goesWith(indexed, rows[2]!)).toBe("fin, dee");
  });

  test("orders groups and members alike, and leaves out groups of which nothing is listed", () => {
    expect(groupRows(indexed, [3, 5], null).map(({ community }) => community.id)).toEqual([1]);
    const byStrength = groupRows(indexed, ALL, { by: "strength", descending: false });
    // ada, bo, cy have 4 each; dee 3, eve 5, fin 4: the same sum, so groups stay as they were.
    expect(byStrength.map(({ members }) => members)).toEqual([
      [0, 1, 2],
      [3, 5, 4],
    ]);
  });
});
