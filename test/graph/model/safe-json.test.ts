// JSON for any place: plain, in pairs, and the same value.
import fc from "fast-check";
import { expect, test } from "vitest";
import { safeJson } from "../../../graph/index.ts";

test("has nothing inside strings that a format would obey, and says the same", () => {
  expect(safeJson({ title: 'a "b" {c} @d\n' })).toBe(
    '{"title":"a \\u0022b\\u0022 \\u007bc\\u007d \\u0040d\\u000a"}',
  );
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = safeJson(value, indent);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text).toMatch(/^[\x20-\x7e\n]*$/u);
      expect(text).not.toMatch(/[@%*<>&()`$?]/u);
    }),
  );
});

test("has its braces in pairs whatever the strings are", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (value) => {
      let depth = 0;
      for (const sign of safeJson(value)) {
        if (sign === "{") depth++;
        if (sign === "}") depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});
