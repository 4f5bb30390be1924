import { expect, test } from "vitest";
import { oneSpelling } from "../../../../graph/resolve/keywords/one-spelling.ts";

test("keys that differ only in spaces are one, under that of most papers", () => {
  const papers = new Map([
    ["timeseries", 2],
    ["time series", 5],
    ["health care", 1],
    ["healthcare", 3],
    ["series", 9],
  ]);
  expect([...oneSpelling(papers)]).toEqual([
    ["timeseries", "time series"],
    ["health care", "healthcare"],
  ]);
});

test("ties go to the one of most words, whatever the order", () => {
  const words = ["open source", "opensource"];
  for (const order of [words, words.toReversed()])
    expect([...oneSpelling(new Map(order.map((key) => [key, 1])))]).toEqual([
      ["opensource", "open source"],
    ]);
});

test("digits stay apart", () => {
  const keys = ["2 5 dimension", "25 dimension", "covid 19", "covid19"];
  expect([...oneSpelling(new Map(keys.map((key) => [key, 1])))]).toEqual([["covid19", "covid 19"]]);
});
