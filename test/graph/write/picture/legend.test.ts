// Groups in the legend of a picture.
import { expect, it } from "vitest";
import type { NetworkMap } from "../../../../graph/index.ts";
import { discsIn } from "../../../../graph/write/picture/frame.ts";
import { legends } from "../../../../graph/write/picture/legend.ts";
import { TINY_MAP } from "../../../support/tiny-map.ts";

/** The legend's lines for groups of these sizes. */
function wordsOf(sizes: readonly number[], height = 1000): string[] {
  const [first] = TINY_MAP.communities;
  const communities = sizes.map((size, id) => ({ ...first!, id, size, label: `group ${id}` }));
  const map: NetworkMap = { ...TINY_MAP, communities };
  const box = { x: 0, y: 0, width: 400, height };
  const marks = [...legends(map, discsIn(box, map.layout), box)];
  return marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
}

it("counts groups of one node in one line", () => {
  const words = wordsOf([5, 2, 1, 1, 1]);
  expect(words).toEqual(
    expect.arrayContaining(["group 0 (5)", "group 1 (2)", "and 3 on their own"]),
  );
  expect(words).not.toContain("group 2 (1)");
  expect(wordsOf([5, 1])).toContain("and 1 on its own");
});

it("names them where there are no others", () => {
  expect(wordsOf([1, 1])).toEqual(expect.arrayContaining(["group 0 (1)", "group 1 (1)"]));
});

it("says how many smaller ones there are beside them, without room", () => {
  const words = wordsOf([...Array.from({ length: 60 }, () => 3), 1, 1]);
  expect(words.some((text) => /^and \d+ smaller ones, 2 on their own$/u.test(text))).toBe(true);
});
