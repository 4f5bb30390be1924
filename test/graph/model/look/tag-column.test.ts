import { describe, expect, it } from "vitest";
import {
  markedTags,
  tagColumn,
  tagsOnMap,
  type MarkedTag,
} from "../../../../graph/model/look/tag-column.ts";
import { paintOf } from "../../../../graph/model/look/paint.ts";
import { COMMUNITY_COLORS } from "../../../../graph/model/palette.ts";
import type { EntityId } from "../../../../graph/index.ts";
import { TINY_MAP } from "../../../support/tiny-map.ts";

const ids = (...names: string[]): EntityId[] => names.map((name) => `author:${name}` as EntityId);
const tag = (name: string, color: number, ...members: string[]): MarkedTag => ({
  name,
  color,
  ids: ids(...members),
});

describe("tagColumn", () => {
  it("gives each node the first of its tags by name, in the colour of the tag's mark", () => {
    const column = tagColumn(ids("ada", "bo", "cyra", "dag"), [
      tag("to read", 0, "bo", "ada", "nobody"),
      tag("advice", 13, "cyra", "bo"),
    ]);
    // Bo has both: advice comes before to read. The fourteenth mark has the second colour.
    expect(column.names).toEqual(["advice", "to read"]);
    expect([...column.values]).toEqual([1, 0, 0, -1]);
    expect(column.colors).toEqual([COMMUNITY_COLORS[1], COMMUNITY_COLORS[0]]);
  });

  it("names no tag that is not seen", () => {
    const hidden = [tag("b", 0, "ada"), tag("a", 1, "ada"), tag("c", 2, "elsewhere")];
    expect(tagColumn(ids("ada"), hidden).names).toEqual(["a"]);
    expect(tagColumn(ids("ada"), []).names).toEqual([]);
    expect(tagColumn([], hidden).names).toEqual([]);
  });

  it("makes a legend with counts, the untagged last", () => {
    const nodes = TINY_MAP.network.nodes.ids;
    const tags = [
      { name: "to read", color: 3, ids: nodes.slice(0, 2) },
      { name: "advice", color: 1, ids: nodes.slice(1, 4) },
    ];
    const { legend } = paintOf(TINY_MAP, "tag", tagColumn(nodes, tags));
    if (legend.type !== "categories") throw new Error("no list");
    expect(legend.title).toBe("tag");
    expect(legend.entries.map(({ label, color, nodes: count }) => [label, color, count])).toEqual([
      ["advice", COMMUNITY_COLORS[1], 3],
      ["to read", COMMUNITY_COLORS[3], 1],
      ["no tag", "#a9adb6", nodes.length - 4],
    ]);
  });

  it("gathers what comes after twenty-four tags", () => {
    const nodes = TINY_MAP.network.nodes.ids;
    const many = Array.from({ length: 30 }, (_, i) => `tag ${String(i).padStart(2, "0")}`);
    const column = {
      type: "category" as const,
      names: many,
      values: Int32Array.from(nodes, (_, i) => (i === 0 ? 29 : i)),
      colors: many.map(() => "#4673f2"),
    };
    const { legend } = paintOf(TINY_MAP, "tag", column);
    if (legend.type !== "categories") throw new Error("no list");
    expect(
      legend.entries.some(({ label, nodes: count }) => label === "6 others" && count > 0),
    ).toBe(true);
  });
});

describe("markedTags, tagsOnMap", () => {
  it("are the members that are here, and of these the nodes of a map", () => {
    const member = (name: string, here: boolean) => ({ id: ids(name)[0]!, here });
    const marked = markedTags([
      { name: "a", color: 4, members: [member("ada", true), member("bo", false)] },
      { name: "b", color: 5, members: [member("cyra", true)] },
    ]);
    expect(marked).toEqual([tag("a", 4, "ada"), tag("b", 5, "cyra")]);
    expect(tagsOnMap(marked, ids("cyra", "dag"))).toEqual([tag("b", 5, "cyra")]);
  });
});
