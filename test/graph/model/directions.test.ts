import fc from "fast-check";
import { expect, it } from "vitest";
import { closedDirections } from "../../../graph/model/directions.ts";

it("leaves text that turns nothing, or ends its turns", () => {
  for (const text of ["", "On reeds", "עברית and عربي", "a\u202eb\u202cc", "a\u2067b\u2069c"])
    expect(closedDirections(text)).toBe(text);
});

it("ends what is begun, in the order in which it has to end", () => {
  expect(closedDirections("\u202eevil")).toBe("\u202eevil\u202c");
  expect(closedDirections("\u202a\u2066x")).toBe("\u202a\u2066x\u2069\u202c");
  // The end of an isolate ends what was begun in it.
  expect(closedDirections("\u2066\u202ax\u2069y")).toBe("\u2066\u202ax\u2069y");
});

it("ends nothing that it did not begin", () => {
  expect(closedDirections("a\u202cb\u2069")).toBe("ab");
  expect(closedDirections("\u2066a\u202cb\u2069")).toBe("\u2066ab\u2069");
});

it("once is enough, and a text put in a sentence leaves it balanced", () => {
  const turn = fc.constantFrom(
    ...["\u202a", "\u202b", "\u202c", "\u202d", "\u202e"],
    ...["\u2066", "\u2067", "\u2068", "\u2069", "a", "b"],
  );
  fc.assert(
    fc.property(fc.array(turn), fc.array(turn), (left, right) => {
      const [a, b] = [closedDirections(left.join("")), closedDirections(right.join(""))];
      expect(closedDirections(a)).toBe(a);
      expect(closedDirections(`${a} and ${b}`)).toBe(`${a} and ${b}`);
    }),
  );
});
