// The cache of the last few values used.
import { expect, test } from "vitest";
import { keepRecent } from "../../../server/jobs/recent.ts";

test("the value not used for longest goes first, and is told", () => {
  const gone: string[] = [];
  const recent = keepRecent<string, number>(2, (key) => gone.push(key));
  recent.set("a", 1);
  recent.set("b", 2);
  expect(recent.get("a")).toBe(1);
  recent.set("c", 3);
  expect(gone).toEqual(["b"]);
  expect([recent.get("a"), recent.get("b"), recent.get("c")]).toEqual([1, undefined, 3]);
});

test("a value is made once while it is kept", () => {
  const recent = keepRecent<string, number>(1);
  let made = 0;
  const make = () => ++made;
  expect([recent.getOrMake("a", make), recent.getOrMake("a", make)]).toEqual([1, 1]);
  recent.delete("a");
  expect(recent.getOrMake("a", make)).toBe(2);
});

test("setting a key again does not drop another one", () => {
  const gone: string[] = [];
  const recent = keepRecent<string, number>(2, (key) => gone.push(key));
  recent.set("a", 1);
  recent.set("b", 2);
  recent.set("b", 3);
  expect(gone).toEqual([]);
});
