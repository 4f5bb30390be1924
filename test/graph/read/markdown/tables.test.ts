import { describe, expect, it } from "vitest";
import { cellsOf, tablesIn } from "../../../../graph/read/markdown/tables.ts";
import { columnsOf, roleOf } from "../../../../graph/read/table-columns.ts";

const lines = (text: string): string[] => text.split("\n");

describe("cellsOf", () => {
  it.each([
    ["| a | b |", ["a", "b"]],
    ["a | b", ["a", "b"]],
    ["| a |  |", ["a", ""]],
    ["|  | b |", ["", "b"]],
    ["| a \\| b | c |", ["a \\| b", "c"]],
    ["| a", ["a"]],
    ["｜甲｜乙｜", ["甲", "乙"]],
    ["", [""]],
  ])("%j", (line, cells) => {
    expect(cellsOf(line)).toEqual(cells);
  });

  it("guards pipes in mathematics and code only when asked", () => {
    expect(cellsOf("| $|x|$ | `a|b` |")).toHaveLength(5);
    expect(cellsOf("| $|x|$ | `a|b` |", true)).toEqual(["$|x|$", "`a|b`"]);
    expect(cellsOf("| costs $5 | b |", true)).toEqual(["costs $5", "b"]);
  });
});

describe("tablesIn", () => {
  it("finds several tables, and no table without a rule", () => {
    const text =
      "a | b\n\n| h | i |\n|---|:-:|\n| 1 | 2 |\n\ntext\n\nx | y\n--- | ---\n3 | 4\n5 | 6";
    const tables = tablesIn(lines(text));
    expect(
      tables.map(({ at, header, rows }) => [at, header, rows.map(({ cells }) => cells)]),
    ).toEqual([
      [2, ["h", "i"], [["1", "2"]]],
      [
        8,
        ["x", "y"],
        [
          ["3", "4"],
          ["5", "6"],
        ],
      ],
    ]);
  });

  it("joins a row broken over lines", () => {
    const [table] = tablesIn(lines("a | b\n--|--\n1 | starts\nends here\n2 | x"));
    expect(table?.rows.map(({ from, to, cells }) => [from, to, cells])).toEqual([
      [2, 3, ["1", "starts"]],
    ]);
    const [wide] = tablesIn(lines("a | b | c\n--|--|--\n1 | starts\nends here | z\n2 | x | y"));
    expect(wide?.rows.map(({ from, to, cells }) => [from, to, cells])).toEqual([
      [2, 4, ["1", "starts ends here", "z"]],
      [4, 5, ["2", "x", "y"]],
    ]);
  });

  it("goes on over a blank line only with rows that start with a pipe", () => {
    const [table] = tablesIn(lines("| a | b |\n|--|--|\n| 1 | 2 |\n\n| 3 | 4 |\n\ntext | more"));
    expect(table?.rows).toHaveLength(2);
  });

  it("takes no underlined heading for a table", () => {
    expect(tablesIn(lines("A heading | with a pipe\n===\ntext"))).toEqual([]);
  });
});

describe("columns", () => {
  it.each([
    ["Title", "title"],
    ["**Paper Title**", "title"],
    ["论文题目", "title"],
    ["论文 / Paper", "title"],
    ["Author(s)", "authors"],
    ["👥 Authors", "authors"],
    ["作者", "authors"],
    ["摘要", "abstract"],
    ["TL;DR", "abstract"],
    ["Venue & Year", "venue"],
    ["会议", "venue"],
    ["年份", "year"],
    ["PDF", "pdf"],
    ["#", "rank"],
    ["序号", "rank"],
    ["机构", "organisation"],
    ["Decision", "acceptance"],
    ["关键词", "keywords"],
  ])("%s holds %s", (heading, role) => {
    expect(roleOf(heading)?.role).toBe(role);
  });

  it.each(["推荐度", "Stars", "引用数", ""])("%j has no role", (heading) => {
    expect(roleOf(heading)).toBeNull();
  });

  it("gives a role to the stronger heading and lists the others", () => {
    const { of, titles, others } = columnsOf([
      "Name",
      "Title",
      "Stars",
      "Authors",
      "TLDR",
      "Abstract",
    ]);
    expect(Object.fromEntries(of)).toEqual({ title: 1, authors: 3, abstract: 5 });
    expect(titles).toEqual([1, 0]);
    expect(others).toEqual([2, 4]);
  });
});
