import { describe, expect, it } from "vitest";
import { PairCounter } from "../../../graph/network/pair-counter.ts";
import { IN_VIEW } from "../../../graph/network/paper-stages.ts";

describe("PairCounter", () => {
  it("adds up a node at a time, in the order of neighbours", () => {
    const counter = new PairCounter(4, 1);
    counter.count(3, IN_VIEW, 0.5);
    counter.countAll(Uint32Array.of(1, 3), 0, 2, IN_VIEW, 0.25);
    counter.close(0);
    counter.count(3, IN_VIEW, 1);
    counter.close(2);
    const { links } = counter.result();
    expect([...links.sources]).toEqual([0, 0, 2]);
    expect([...links.targets]).toEqual([1, 3, 3]);
    expect([...links.strengths]).toEqual([0.25, 0.75, 1]);
    expect([...links.papers]).toEqual([1, 2, 1]);
  });

  it("counts a pair that no paper of the view holds at its best stage", () => {
    const counter = new PairCounter(3, 1);
    counter.count(1, 0, 1);
    counter.count(1, 2, 1);
    counter.count(2, 1, 1);
    counter.count(2, IN_VIEW, 1);
    counter.close(0);
    const { links, fallen } = counter.result();
    expect([...links.targets]).toEqual([2]);
    expect([...links.papers]).toEqual([1]);
    expect(fallen.map((count, stage) => [stage, count]).filter(([, count]) => count! > 0)).toEqual([
      [2, 1],
    ]);
  });

  it("makes room for thousands of neighbours of one node", () => {
    const counter = new PairCounter(5000, 1);
    // Every other node, from the last to the first, then all of them again.
    for (let other = 4999; other > 0; other -= 2) counter.count(other, IN_VIEW, 1);
    const all = Uint32Array.from({ length: 4999 }, (_, k) => k + 1);
    counter.countAll(all, 0, all.length, IN_VIEW, 1);
    counter.close(0);
    const { links } = counter.result();
    expect([...links.targets]).toEqual([...all]);
    expect([...links.strengths]).toEqual(Array.from(all, (other) => 1 + (other % 2)));
  });
});
