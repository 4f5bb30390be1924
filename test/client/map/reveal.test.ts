// What is shown of a map in some of its years: by hand, and what holds for any years.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnWith } from "../../../client/map/collapse.ts";
import { revealOf, revealOn, shownOf } from "../../../client/map/reveal.ts";
import { countsInWords, countsOf, undatedInWords } from "../../../client/panels/play/play-words.ts";
import type { MapYears, YearColumns } from "../../../graph/index.ts";
import { twoGroups } from "../../support/two-groups.ts";

/** Columns of what has papers in these years, each once as often as it stands there. */
function columns(...things: readonly (readonly number[])[]): YearColumns {
  const offsets = [0];
  const years: number[] = [];
  const counts: number[] = [];
  for (const own of things) {
    for (const year of [...new Set(own)].sort((a, b) => a - b)) {
      years.push(year);
      counts.push(own.filter((one) => one === year).length);
    }
    offsets.push(years.length);
  }
  return { offsets, years, counts };
}

const YEARS: MapYears = {
  papers: [
    { year: 2010, papers: 2 },
    { year: 2012, papers: 3 },
    { year: 2014, papers: 1 },
  ],
  unknown: 2,
  // Three of four papers of the first are of 2012 or before; the last has no known year.
  nodes: columns([2010, 2010, 2012, 2014], [2010], [2012], []),
  links: columns([2010], [2012, 2012]),
};
const whole = (values: Float32Array) => [...values].map((value) => Math.round(value * 100) / 100);

describe("revealOf", () => {
  test("shows all up to a year, each as large as its papers so far", () => {
    const { nodes, links } = revealOf(YEARS, { year: 2012, span: null });
    expect(whole(nodes.sizes)).toEqual([0.75, 1, 1, 0]);
    expect(whole(nodes.lights)).toEqual([1, 1, 1, 0]);
    expect(whole(links.lights)).toEqual([1, 1]);
    expect(whole(revealOf(YEARS, { year: 2010, span: null }).links.lights)).toEqual([1, 0]);
  });

  test("shows some years, and lets what has just left fade", () => {
    const at = (year: number) => whole(revealOf(YEARS, { year, span: 1 }).nodes.lights);
    expect(at(2010)).toEqual([1, 1, 0, 0]);
    expect(at(2011)).toEqual([0.4, 0.4, 0, 0]);
    expect(at(2012)).toEqual([1, 0.16, 1, 0]);
    expect(at(2013)).toEqual([0.4, 0, 0.4, 0]);
    expect(whole(revealOf(YEARS, { year: 2013, span: 3 }).nodes.lights)).toEqual([1, 0.4, 1, 0]);
  });

  test("up to the last year, is everything that has a year, whole; and never takes back", () => {
    const year = fc.integer({ min: 2000, max: 2020 });
    const things = fc.array(fc.array(year, { minLength: 1, maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(things, year, (own, at) => {
        const years = { ...YEARS, nodes: columns(...own), links: columns() };
        const last = revealOf(years, { year: 2020, span: null }).nodes;
        expect([...last.sizes, ...last.lights].every((value) => value === 1)).toBe(true);
        const now = revealOf(years, { year: at, span: null }).nodes;
        const next = revealOf(years, { year: at + 1, span: null }).nodes;
        now.sizes.forEach((size, i) => {
          expect(next.sizes[i]).toBeGreaterThanOrEqual(size);
        });
        // So many years that none is left out are all years.
        expect(revealOf(years, { year: at, span: 99 })).toEqual(
          revealOf(years, { year: at, span: null }),
        );
      }),
    );
  });
});

describe("on a map whose groups stand as discs", () => {
  test("a disc is there as soon as one of its members is", () => {
    const map = twoGroups();
    const { nodes, links } = map.network;
    const drawn = drawnWith(map, new Set([0]), new Map());
    const [group] = [...drawn.groups.keys()];
    const lights = new Float32Array(nodes.ids.length);
    const member = [...map.partition.communities].indexOf(0);
    lights[member] = 1;
    const none = {
      sizes: new Float32Array(links.sources.length),
      lights: new Float32Array(links.sources.length),
    };
    const part = { sizes: lights.slice(), lights };
    const shown = revealOn(drawn, map, { nodes: part, links: none });
    expect(shown.nodes.lights[group!]).toBe(1);
    expect(shown.nodes.sizes[group!]).toBeGreaterThan(0);
    expect(shown.nodes.sizes[group!]).toBeLessThan(1);
    expect(shown.nodes.lights.filter((light) => light > 0)).toHaveLength(1);
    expect(shown.links.lights).toHaveLength(drawn.map.network.links.sources.length);
  });

  test("without such discs, it is the same", () => {
    const map = twoGroups();
    const reveal = revealOf(YEARS, { year: 2012, span: null });
    expect(revealOn(drawnWith(map, new Set(), new Map()), map, reveal)).toBe(reveal);
  });
});

test("what is selected keeps its place when it is not there yet", () => {
  const reveal = revealOf(YEARS, { year: 2010, span: null });
  expect(shownOf({ focus: [2], nodes: [2, 0, 3], links: [0, 1] }, reveal)).toEqual({
    focus: [2],
    nodes: [2, 0],
    links: [0],
  });
  expect(shownOf(null, reveal)).toBeNull();
});

describe("in words", () => {
  test("counts papers, nodes, and those that are new", () => {
    const all = { year: 2012, span: null };
    expect(countsInWords(countsOf(YEARS, all), all, "coauthorship")).toBe(
      "Up to 2012: 5 papers, 3 authors, 1 new in 2012",
    );
    const some = { year: 2013, span: 2 };
    expect(countsInWords(countsOf(YEARS, some), some, "keywords")).toBe(
      "2012 to 2013: 3 papers, 2 keywords, 1 new",
    );
    const one = { year: 2010, span: 1 };
    expect(countsInWords(countsOf(YEARS, one), one, "citation")).toBe("2010: 2 papers, 2 new");
  });

  test("says what has no year", () => {
    expect(undatedInWords(YEARS, "coauthorship")).toBe(
      "2 papers of unknown year, and 1 author with no other, are not played.",
    );
    expect(undatedInWords({ ...YEARS, unknown: 1 }, "papers")).toBe(
      "1 paper of unknown year is not played.",
    );
    expect(undatedInWords({ ...YEARS, unknown: 0 }, "papers")).toBe("");
  });
});
