import fc from "fast-check";
import { expect, test } from "vitest";
import { foldedCount, foldIds, isFolded, unfoldIds } from "../../../graph/model/folded-ids.ts";
import { entityTypeOf, type EntityId } from "../../../graph/model/ids.ts";

const id = fc.integer({ min: 0, max: 1e6 }).map((n): EntityId => `author:somebody-${n}`);
const known = Array.from({ length: 20_000 }, (_, n): EntityId => `author:member-${n}`);

test("ids are found again among all that are known, in six characters each", () => {
  const chosen = known.filter((_, n) => n % 17 === 0);
  const folded = foldIds(chosen.toReversed());
  expect(foldIds(chosen)).toBe(folded);
  expect(foldedCount(folded)).toBe(chosen.length);
  expect(folded).toHaveLength("folded:".length + 6 * chosen.length);
  expect(unfoldIds([folded], known)).toEqual(chosen);
});

test("ids that are gone are left out, those that stand for themselves stay", () => {
  const folded = foldIds(["author:gone", "author:member-3"]);
  expect(unfoldIds(["author:ada", folded], known)).toEqual(["author:ada", "author:member-3"]);
  const plain: readonly EntityId[] = ["author:ada"];
  expect(unfoldIds(plain, known)).toBe(plain);
});

test("folded ids are no ids and no other text", () => {
  fc.assert(
    fc.property(fc.array(id, { minLength: 1 }), (ids) => {
      const folded = foldIds(ids);
      expect(isFolded(folded)).toBe(true);
      expect(entityTypeOf(folded)).toBeNull();
      expect(encodeURIComponent(folded.slice("folded:".length))).toBe(folded.slice(7));
      expect(ids.some(isFolded)).toBe(false);
    }),
  );
  expect(isFolded("folded:")).toBe(false);
  expect(isFolded("folded:abcde")).toBe(false);
  expect(isFolded("folded:abc,ef")).toBe(false);
});
