import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderById } from "../../../graph/network/id-order.ts";

/** What the order means, one comparison of texts after the other. */
const plainOrder = (ids: readonly string[]): number[] =>
  ids.map((_, row) => row).sort((a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : a - b));

describe("orderById", () => {
  it("orders by code units: capitals before small letters, no locale", () => {
    const { rows, ranks } = orderById(["b", "ä", "B", "a"]);
    expect([...rows]).toEqual([2, 3, 0, 1]);
    expect([...ranks]).toEqual([2, 3, 0, 1]);
  });

  it("orders nothing, and one", () => {
    expect([...orderById([]).rows]).toEqual([]);
    expect([...orderById(["author:ada"]).rows]).toEqual([0]);
  });

  it("orders many that begin alike, end early or leave the first 255 units", () => {
    // Enough of each kind that more than a few stay together for several rounds.
    const ids = Array.from({ length: 600 }, (_, k) => {
      const number = (k * 7919) % 600;
      const tail = ["", "\u0000", "ÿ", "Ā", "日本", "\ud83d\ude00"][k % 6]!;
      return `author:maria-garcia-lopez${tail}${k % 4 === 0 ? "" : number}`;
    });
    expect([...orderById(ids).rows]).toEqual(plainOrder(ids));
  });

  it("is the order of one comparison after the other, for any texts", () => {
    const unit = fc.constantFrom("a", "b", "-", "z", "ÿ", "Ā", "日", "\u0000");
    const id = fc.array(unit, { maxLength: 9 }).map((units) => `author:${units.join("")}`);
    fc.assert(
      fc.property(fc.array(id, { maxLength: 120 }), (ids) => {
        const { rows, ranks } = orderById(ids);
        expect([...rows]).toEqual(plainOrder(ids));
        expect(ids.map((_, row) => rows[ranks[row]!])).toEqual(ids.map((_, row) => row));
      }),
    );
  });
});
