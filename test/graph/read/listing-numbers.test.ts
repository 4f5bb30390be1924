import { expect, test } from "vitest";
import { readText } from "../../../graph/index.ts";

const TITLES = ["Learning to walk on moss", "A theory of ferns", "Mapping gardens"];
const list = (front: (n: number) => string, titles = TITLES) =>
  titles.map((title, i) => `${front(i + 1)}${title}\nAda Lind, Bo Chen\n`).join("\n");
const read = (text: string) => readText(text, { file: "list.txt" }).records;

test.each([
  ["#1 ", (n: number) => `#${n} `],
  ["Paper 1: ", (n: number) => `Paper ${n}: `],
  ["Submission #1. ", (n: number) => `Submission #${n}. `],
  ["101 - ", (n: number) => `10${n} - `],
])("“%s” before every title is a number, kept beside it", (_, front) => {
  const records = read(list(front));
  expect(records.map(({ title }) => title)).toEqual(TITLES);
  expect(records.map(({ source }) => source.key)).toEqual(
    [1, 2, 3].map((n) => /\d+/.exec(front(n))![0]),
  );
  expect(records[1]!.extra).toEqual({ "number in the list": front(2).trim() });
});

test("cells of a table likewise, whose own numbers stay their keys", () => {
  const rows = TITLES.map((title, i) => `| ${i + 7} | #${i + 1} ${title} | Ada Lind |`);
  const records = read(["| # | Title | Authors |", "|---|---|---|", ...rows].join("\n"));
  expect(records.map(({ title }) => title)).toEqual(TITLES);
  expect(records.map(({ source }) => source.key)).toEqual(["7", "8", "9"]);
});

test("titles that only some of begin with a number keep it, and so do titles that share one", () => {
  const some = ["#1 Learning to walk on moss", "#2 A theory of ferns", "Mapping gardens"];
  expect(read(list(() => "", some)).map(({ title }) => title)).toEqual(some);
  const same = ["2020 - a year of moss", "2020 - a year of ferns", "2020 - a year of gardens"];
  expect(read(list(() => "", same)).map(({ title }) => title)).toEqual(same);
  // Numbers that belong to what follows.
  const own = ["3D printing of moss", "4D maps of ferns", "5 ways to garden"];
  expect(read(list(() => "", own)).map(({ title }) => title)).toEqual(own);
});
