import { describe, expect, it } from "vitest";
import { incidenceOf, rowOf } from "../../../graph/model/incidence.ts";
import { orderById } from "../../../graph/network/id-order.ts";
import { itemRows } from "../../../graph/network/item-rows.ts";

describe("itemRows", () => {
  it("sorts items by rank and counts one named twice once", () => {
    // Rows 0, 1, 2 are called c, a, b: their ranks are 2, 0, 1.
    const { ranks } = orderById(["c", "a", "b"]);
    const { byPaper, byItem } = itemRows(incidenceOf([[0, 1, 0], [], [2, 0]]), ranks);
    expect([0, 1, 2].map((paper) => [...rowOf(byPaper, paper)])).toEqual([[0, 2], [], [1, 2]]);
    expect([0, 1, 2].map((rank) => [...rowOf(byItem, rank)])).toEqual([[0], [2], [0, 2]]);
  });
});
