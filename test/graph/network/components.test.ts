import { describe, expect, it } from "vitest";
import { findComponents, largestOf } from "../../../graph/network/components.ts";
import { linksOf } from "../../support/link-networks.ts";

describe("findComponents", () => {
  it("numbers components by their smallest node, lone nodes too", () => {
    // 0–3–5, 1–4, 2 alone
    const { nodeCount, sources, targets } = linksOf(6, [
      [0, 3],
      [1, 4],
      [3, 5],
    ]);
    const components = findComponents(nodeCount, sources, targets);
    expect([...components.of]).toEqual([0, 1, 2, 0, 1, 0]);
    expect([...components.sizes]).toEqual([3, 2, 1]);
  });

  it("passes over nodes and links that are not kept", () => {
    // 0–1–2–3 without node 0 and without the link 1–2
    const { nodeCount, sources, targets } = linksOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const components = findComponents(
      nodeCount,
      sources,
      targets,
      Uint8Array.of(0, 1, 1, 1),
      Uint8Array.of(0, 0, 1),
    );
    expect([...components.sizes]).toEqual([1, 2]);
    expect(components.of[2]).toBe(components.of[3]);
    expect(components.of[1]).not.toBe(components.of[2]);
  });
});

describe("largestOf", () => {
  it("takes the first of equally large ones, and none from nothing", () => {
    const pair = linksOf(4, [
      [0, 2],
      [1, 3],
    ]);
    expect(largestOf(findComponents(4, pair.sources, pair.targets))).toBe(0);
    expect(largestOf(findComponents(0, new Uint32Array(), new Uint32Array()))).toBe(-1);
  });
});
