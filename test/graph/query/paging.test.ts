import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Page } from "../../../graph/query/answers.ts";
import { pageOf } from "../../../graph/query/paging.ts";

const same = (row: number): number => row;

describe("pageOf", () => {
  it("cuts a list and says where the next page starts", () => {
    const first = pageOf([10, 11, 12], ["list"], { limit: 2 }, same);
    expect(first).toMatchObject({ total: 3, items: [10, 11] });
    expect(first.next).not.toBeNull();
    const second = pageOf([10, 11, 12], ["list"], { limit: 2, next: first.next }, same);
    expect(second).toEqual({ total: 3, items: [12], next: null });
  });

  it("has one empty page for an empty list", () => {
    expect(pageOf([], ["list"], {}, same)).toEqual({ total: 0, items: [], next: null });
  });

  it("makes items for its own page only", () => {
    const made: number[] = [];
    pageOf([0, 1, 2, 3, 4], ["list"], { limit: 2 }, (row) => made.push(row));
    expect(made).toEqual([0, 1]);
  });

  it("joins to the whole list, whatever the limits", () => {
    const limits = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(fc.uint32Array({ maxLength: 30 }), limits, (rows, sizes) => {
        const read: number[] = [];
        let next: string | null = null;
        for (const limit of sizes) {
          const page: Page<number> = pageOf(rows, ["list"], { limit, next }, same);
          read.push(...page.items);
          next = page.next;
          if (next === null) break;
        }
        expect(read).toEqual([...rows]);
      }),
    );
  });

  const { next } = pageOf([1, 2, 3], ["list"], { limit: 1 }, same);
  it.each([
    ["of another list", ["other"], next],
    ["beyond the end", ["list"], `9${(next ?? "").slice(1)}`],
    ["at the start", ["list"], `0${(next ?? "").slice(1)}`],
    ["cut short", ["list"], (next ?? "").slice(0, -1)],
    ["empty", ["list"], ""],
    ["of words", ["list"], "page two"],
  ])("refuses a next %s", (_, list, token) => {
    expect(() => pageOf([1, 2, 3], list, { next: token }, same)).toThrow(/does not continue/);
  });

  it.each([0, -1, 201, 1.5, NaN])("refuses a limit of %s", (limit) => {
    expect(() => pageOf([1], ["list"], { limit }, same)).toThrow(/limit is/);
  });
});
