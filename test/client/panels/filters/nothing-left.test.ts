import { expect, test } from "vitest";
import {
  noLinks,
  nothingListed,
  nothingOnMap,
} from "../../../../client/panels/filters/nothing-left.ts";
import { firstState, ready, type State } from "../../../../client/state/state.ts";
import { readView } from "../../../../client/state/url.ts";
import type { LedgerEntry, NetworkKind, NetworkMap } from "../../../../graph/index.ts";

interface Shown {
  readonly kind?: NetworkKind;
  readonly nodes: number;
  readonly all?: number;
  readonly leftOut?: readonly Partial<LedgerEntry>[];
}

/** A state whose map has so many nodes and no links. */
function stateOf(
  { kind = "coauthorship", nodes, all = nodes, leftOut = [] }: Shown,
  url = "",
): State {
  const counts = { papers: 3, nodes: all, links: 0 };
  const network = {
    kind,
    nodes: { ids: Array.from({ length: nodes }, (_, i) => `author:${i}`) },
    links: { sources: [] },
    ledger: { all: counts, shown: counts, leftOut },
  };
  const map = { communities: [], partition: { communities: [] }, network } as unknown as NetworkMap;
  const state = firstState(readView(`?corpus=c${url}`), true);
  return { ...state, map: ready({ key: "", corpus: "c", revision: 0, map }) };
}
const labels = (found: ReturnType<typeof nothingOnMap>) => found?.ways.map(({ label }) => label);

test("a map whose sources say nothing of it names the sources that would", () => {
  const found = nothingOnMap(stateOf({ kind: "countries", nodes: 0 }));
  expect(found?.title).toBe("No countries here");
  expect(found?.text).toMatch(/do not say where their authors work: exports of Web of Science/);
});

test("a map whose filters leave nothing names the one that leaves out most", () => {
  const years = { switch: "years", setting: "not 2019", papers: 3, nodes: 9, links: 2 } as const;
  const state = stateOf({ nodes: 0, all: 9, leftOut: [years] }, "&years=2019:2019");
  const found = nothingOnMap(state);
  expect(found?.text).toContain("What leaves out most: not 2019.");
  expect(labels(found)?.[0]).toBe("Drop “not 2019”");
  // Every list says the same.
  expect(nothingListed(state, "papers").text).toBe(found?.text);
  expect(nothingOnMap(stateOf({ nodes: 2 }))).toBeNull();
});

test("a map without links says what took them, or that there never were any", () => {
  const strength = {
    switch: "min-link-strength",
    setting: "link strength below 9",
    papers: 0,
    nodes: 0,
    links: 7,
  } as const;
  const found = noLinks(stateOf({ nodes: 4, leftOut: [strength] }));
  expect(found.text).toContain("Nothing joins the 4 authors of this map.");
  expect(labels(found)?.[0]).toBe("Drop “link strength below 9”");
  expect(noLinks(stateOf({ nodes: 4 })).text).toContain("no two of them share a paper");
});
