import { describe, expect, it } from "vitest";
import { leftOutInWords } from "../../../../client/panels/filters/ledger-words.ts";
import { mostRestrictive } from "../../../../client/panels/filters/loosen.ts";
import type { Ledger, LedgerEntry } from "../../../../graph/index.ts";

const entry = (
  name: LedgerEntry["switch"],
  papers: number,
  nodes: number,
  links: number,
): LedgerEntry => ({ switch: name, setting: name, papers, nodes, links });
const ledger = (...leftOut: readonly LedgerEntry[]): Ledger => ({
  all: { papers: 9, nodes: 9, links: 9 },
  shown: { papers: 0, nodes: 0, links: 0 },
  leftOut,
});

describe("mostRestrictive", () => {
  it("is the filter that left out the most nodes, and none that people cannot take away", () => {
    const most = mostRestrictive(
      ledger(entry("no-items", 9, 9, 9), entry("years", 3, 2, 0), entry("around", 0, 5, 5)),
    );
    expect(most).toEqual({ options: ["around", "steps"], setting: "around", count: 5 });
  });

  it("is of equals the one with the most papers, then the last", () => {
    const { setting } = mostRestrictive(
      ledger(entry("years", 3, 2, 0), entry("text", 4, 2, 0), entry("only", 4, 2, 0)),
    )!;
    expect(setting).toBe("only");
    expect(mostRestrictive(ledger(entry("years", 0, 0, 0)))).toBeNull();
  });
});

describe("leftOutInWords", () => {
  it("counts what one filter left out, papers that are nodes once", () => {
    const found = ledger(entry("venues", 148, 20, 55), entry("text", 0, 0, 0));
    expect(leftOutInWords("coauthorship", found, "venues")).toBe(
      "left out 20 authors, 55 links, 148 papers",
    );
    expect(leftOutInWords("citation", ledger(entry("venues", 20, 20, 1)), "venues")).toBe(
      "left out 20 papers, 1 link",
    );
    expect(leftOutInWords("coauthorship", found, "text")).toBeNull();
    expect(leftOutInWords("coauthorship", found, "top")).toBeNull();
  });
});
