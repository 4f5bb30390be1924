import { describe, expect, test } from "vitest";
import { indexMap } from "../../../client/map/indexed-map.ts";
import { rangesOf, upTo } from "../../../client/panels/filters/ranges.ts";
import { twoGroups } from "../../support/two-groups.ts";

describe("how far a threshold goes", () => {
  test("to the highest value on the map", () => {
    // Papers up to 5 (ada), strengths up to 4 (eve–fin), all six joined.
    expect(rangesOf(indexMap(twoGroups()))).toEqual({
      papers: [1, 2, 3, 4, 5],
      strengths: [0, 0.25, 0.5, 1, 1.5, 2, 3, 4],
      groups: [1, 2, 3, 4, 5, 6],
    });
  });

  test("the highest value is a step itself, unless it lies beyond all steps", () => {
    expect(upTo([1, 2, 5, 10], 7)).toEqual([1, 2, 5, 7]);
    expect(upTo([1, 2, 5, 10], 99)).toEqual([1, 2, 5, 10]);
    expect(upTo([1, 2, 5, 10], 1)).toEqual([1]);
  });

  test("parts are counted apart", () => {
    const map = twoGroups();
    const { links } = map.network;
    // Without cy–dee there are two parts of three.
    const keep = [0, 1, 2, 4, 5];
    const cut = {
      sources: Uint32Array.from(keep, (k) => links.sources[k]!),
      targets: Uint32Array.from(keep, (k) => links.targets[k]!),
      strengths: Float64Array.from(keep, (k) => links.strengths[k]!),
      papers: Uint32Array.from(keep, (k) => links.papers[k]!),
    };
    const parted = { ...map, network: { ...map.network, links: cut } };
    expect(rangesOf(indexMap(parted)).groups).toEqual([1, 2, 3]);
  });
});
