import fc from "fast-check";
import { expect, test } from "vitest";
import { type Printable, fingerprint } from "../../../graph/model/hash.ts";

test("a fingerprint is 16 digits, and the same each time", () => {
  expect(fingerprint(["a", "b"])).toMatch(/^[0-9a-f]{16}$/u);
  expect(fingerprint(["a", "b"])).toBe(fingerprint(["a", "b"]));
});

test.each<[string, Printable[], Printable[]]>([
  ["boundaries", ["ab", "c"], ["a", "bc"]],
  ["order", ["a", "b"], ["b", "a"]],
  ["empty texts", ["a"], ["a", ""]],
  ["numbers and their text", [[1, 2]], ["1,2"]],
  ["numbers and letters of that code", [[97]], ["a"]],
  ["fractions", [[0.25]], [[0.5]]],
  ["signs", [[-1]], [[1]]],
  ["places", [[1, 0]], [[0, 1]]],
])("%s count", (_, a, b) => {
  expect(fingerprint(a)).not.toBe(fingerprint(b));
});

test("ten thousand texts that differ little have ten thousand fingerprints", () => {
  const prints = new Set<string>();
  for (let i = 0; i < 5000; i++) prints.add(fingerprint([`paper ${i}`])).add(fingerprint([[i]]));
  expect(prints.size).toBe(10_000);
});

test("changing one unit of any text changes the fingerprint", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), (texts, n) => {
      const at = n % texts.length;
      const changed = texts.with(at, `${texts[at]!}x`);
      expect(fingerprint(changed)).not.toBe(fingerprint(texts));
    }),
  );
});
