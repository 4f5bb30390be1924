import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incidenceOf, transpose } from "../../../graph/model/incidence.ts";
import {
  NEAREST_BOUNDS,
  nearestPairs,
  type NearestBounds,
  type NearestPairs,
} from "../../../graph/network/nearest.ts";
import { IN_VIEW } from "../../../graph/network/paper-stages.ts";

/** @param papers what each paper holds, ascending */
function pairsOf(
  papers: readonly (readonly number[])[],
  bounds: Partial<NearestBounds> = {},
  stages: Uint8Array = new Uint8Array(papers.length).fill(IN_VIEW),
): NearestPairs {
  const byPaper = incidenceOf(papers);
  const byThing = transpose(byPaper, Math.max(0, ...papers.flat()) + 1);
  return nearestPairs(byPaper, byThing, stages, "full", { ...NEAREST_BOUNDS, ...bounds });
}

const lines = ({ links }: NearestPairs): string[] =>
  Array.from(links.sources, (a, k) => `${a}–${links.targets[k]!} ${links.strengths[k]!}`);

describe("nearestPairs", () => {
  it("keeps what is among the nearest of either paper, and counts the rest", () => {
    // Thing 0 is held by all four papers, thing 1 by 0 and 1, thing 2 by 2 and 3.
    const papers = [
      [0, 1],
      [0, 1],
      [0, 2],
      [0, 2],
    ];
    // Each keeps one: 0–1 is nearest by thing 1 (1/ln 2 more than 1/ln 4), 2–3 by thing 2.
    const found = pairsOf(papers, { links: 0, least: 1 });
    expect(lines(found)).toEqual(["0–1 2", "2–3 2"]);
    expect(found.pairs[IN_VIEW]).toBe(6);
    expect(found.nearest).toBe(1);
    expect(pairsOf(papers).links.sources.length).toBe(6);
  });

  it("ranks rare things before many common ones, and equals by the smaller rank", () => {
    // 0 and 1 share thing 0, which nobody else has: 1/ln 2 = 1.44. 0 shares things 1 and 2 with all
    // others: 2/ln 6 = 1.12 (six holders: 0 and 2 to 6).
    const papers = [[0, 1, 2], [0], [1, 2], [1, 2], [1, 2], [1, 2], [1, 2]];
    const found = pairsOf(papers, { links: 0, least: 1 });
    // Papers 2 to 6 tie with everybody they meet: each keeps paper 0, and paper 0 keeps paper 1.
    expect(lines(found)).toEqual(["0–1 1", "0–2 2", "0–3 2", "0–4 2", "0–5 2", "0–6 2"]);
  });

  it("passes over the most common things from where the pairs would be too many", () => {
    const papers = [[0, 1], [0, 1], [0], [0]];
    // Thing 1: 2² = 4 pairs; thing 0: 4² = 16 more.
    expect(pairsOf(papers, { pairs: 20 }).mostHolders).toBeNull();
    const found = pairsOf(papers, { pairs: 19 });
    expect(found.mostHolders).toBe(3);
    expect(lines(found)).toEqual(["0–1 1"]);
  });

  it("counts pairs by the paper that came less far, and holders in the view only", () => {
    const papers = [[0], [0], [0]];
    const found = pairsOf(papers, {}, Uint8Array.of(IN_VIEW, 0, IN_VIEW));
    expect(lines(found)).toEqual(["0–2 1"]);
    expect([found.pairs[0], found.pairs[IN_VIEW]]).toEqual([2, 1]);
    expect(found.pairs.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it("keeps so many of every paper at least, and the strongest of them", () => {
    const holdings = fc.array(
      fc.uniqueArray(fc.nat(7), { maxLength: 5 }).map((list) => list.sort((a, b) => a - b)),
      { minLength: 2, maxLength: 14 },
    );
    fc.assert(
      fc.property(holdings, fc.integer({ min: 1, max: 4 }), (papers, least) => {
        const all = pairsOf(papers);
        const some = pairsOf(papers, { links: 0, least });
        const nearOf = (a: number, b: number): number =>
          papers[a]!.filter((thing) => papers[b]!.includes(thing))
            .map((thing) => 1 / Math.log(papers.filter((own) => own.includes(thing)).length))
            .reduce((sum, near) => sum + near, 0);
        const kept = new Set(lines(some));
        for (const line of kept) expect(lines(all)).toContain(line);
        papers.forEach((_, paper) => {
          const others = papers
            .map((_other, other) => other)
            .filter((other) => other !== paper && nearOf(paper, other) > 0)
            .sort((a, b) => nearOf(paper, b) - nearOf(paper, a) || a - b);
          const isKept = (other: number): boolean =>
            [...kept].some((line) =>
              line.startsWith(`${Math.min(paper, other)}–${Math.max(paper, other)} `),
            );
          expect(others.filter(isKept).length).toBeGreaterThanOrEqual(
            Math.min(least, others.length),
          );
          // Nearer by more than rounding: must be there.
          const cut = others[least - 1];
          for (const other of others)
            if (cut === undefined || nearOf(paper, other) > nearOf(paper, cut) + 1e-9)
              expect(isKept(other)).toBe(true);
        });
      }),
    );
  });
});
