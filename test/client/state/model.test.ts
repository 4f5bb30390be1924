// Random sequences of what people do: whatever they do, the state stays sound. What is isolated holds
// what is selected on the map, every step can be taken back and made again exactly, and the address
// of a view is that view.
import fc from "fast-check";
import { expect, test } from "vitest";
import { indexMap } from "../../../client/map/indexed-map.ts";
import {
  closeIdentities,
  madeStep,
  openIdentities,
  settle,
  takeCuration,
} from "../../../client/state/curation-actions.ts";
import { followSelection, idNow } from "../../../client/state/curation.ts";
import { takeMap } from "../../../client/state/data-actions.ts";
import { goToStep, recorded, visitView } from "../../../client/state/history-actions.ts";
import { looksSame } from "../../../client/state/history.ts";
import {
  changeComparison,
  closeComparison,
  compareBy,
  openComparison,
} from "../../../client/state/compare-actions.ts";
import { COMPARED_AS, COMPARED_BY } from "../../../client/state/compare.ts";
import {
  closeCommunity,
  draw,
  moveDisc,
  openCommunity,
  putBack,
} from "../../../client/state/drawing-actions.ts";
import { GROUP_STYLES } from "../../../client/state/drawing.ts";
import { showAround, showOnly } from "../../../client/state/filter-actions.ts";
import { closePage, openPage } from "../../../client/state/page-actions.ts";
import { askPaths } from "../../../client/state/path-actions.ts";
import { closePeople, openPeople } from "../../../client/state/people-actions.ts";
import { toggleFilters, toggleLegend, toggleSide } from "../../../client/state/panel-actions.ts";
import type { Action, State } from "../../../client/state/state.ts";
import { firstState } from "../../../client/state/state.ts";
import { openTable, openYear, sortTable } from "../../../client/state/table-actions.ts";
import type { TableColumn, TableTab } from "../../../client/state/table.ts";
import { readView, writeView } from "../../../client/state/url.ts";
import { showYear, togglePlay } from "../../../client/state/play-actions.ts";
import { FIRST_VIEW, PEOPLE_TABS } from "../../../client/state/view.ts";
import type { Selection } from "../../../client/state/view.ts";
import {
  changeLook,
  changeOptions,
  moveCamera,
  releaseCommunity,
  select,
  showEverything,
  showSuggested,
  stepBack,
  switchNetwork,
  toggleCommunity,
} from "../../../client/state/view-actions.ts";
import type { Decision, EntityId } from "../../../graph/index.ts";
import { COLOR_BYS, SIZE_BYS } from "../../../graph/model/look.ts";
import { NETWORK_KINDS } from "../../../graph/model/network.ts";
import { twoGroups } from "../../support/two-groups.ts";

const MAP = twoGroups();
const START = [
  takeMap({ key: "k", corpus: "c1", revision: 0, map: MAP }),
  takeCuration({ steps: [], undone: 0, unapplied: [] }),
].reduce<State>(
  (state, action) => action(state),
  firstState({ ...FIRST_VIEW, corpus: "c1" }, true),
);

/** An action by its name, so that a failing sequence can be read. */
type Move = readonly [name: string, action: Action];

const id = fc.constantFrom<EntityId>(
  "author:ada",
  "author:bo",
  "author:dee",
  "author:fin",
  "author:elsewhere",
);
const selection: fc.Arbitrary<Selection | null> = fc.oneof(
  id.map((id) => ({ type: "node", id }) as const),
  fc.tuple(id, id).map(([source, target]) => ({ type: "link", source, target }) as const),
  fc.constantFrom(0, 1).map((id) => ({ type: "community", id }) as const),
  fc.constantFrom(null, { type: "topics" } as const, { type: "topic", id: "topic:moss" } as const),
);
const camera = fc.record({
  x: fc.double({ min: -1, max: 2, noNaN: true }),
  y: fc.double({ min: -1, max: 2, noNaN: true }),
  ratio: fc.double({ min: 0.01, max: 3, noNaN: true }),
});
const PLACE = { min: -500, max: 500, noNaN: true };
const merge = fc.tuple(id, id, fc.nat(9));

function named<T>(name: string, arbitrary: fc.Arbitrary<T>, make: (value: T) => Action) {
  return arbitrary.map((value): Move => [`${name} ${JSON.stringify(value)}`, make(value)]);
}

const looking = fc.oneof(
  // Nobody can select who is no longer there.
  named(
    "select",
    selection,
    (chosen) => (state) =>
      select(followSelection(chosen, (one) => idNow(one, state.curation.value!)))(state),
  ),
  named("toggle group", fc.constantFrom(0, 1), toggleCommunity),
  named("camera", fc.option(camera), moveCamera),
  named("network", fc.constantFrom(...NETWORK_KINDS), switchNetwork),
  named(
    "fewest papers",
    fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    (minPapers) => changeOptions({ minPapers }),
  ),
  named("years", fc.constantFrom([2019, 2022] as const, null, undefined), (years) =>
    changeOptions({ years }),
  ),
  named("table", fc.constantFrom("nodes", "papers", "trends"), (tab) => openTable(tab as TableTab)),
  named("sort", fc.constantFrom("name", "papers"), (by) => sortTable(by as TableColumn, "down")),
  named("year", fc.option(fc.constantFrom(2019, 2022)), (year) =>
    openYear(year === null ? null : { year, all: false, whole: year === 2022 }),
  ),
  named("play", fc.constantFrom(null, 2018, 2021), (year) =>
    year === null ? togglePlay : showYear(year),
  ),
  named("plain", fc.constantFrom("release", "back", "all", "suggested", "who", "map"), (name) => {
    switch (name) {
      case "release":
        return releaseCommunity;
      case "back":
        return stepBack;
      case "all":
        return showEverything;
      case "suggested":
        return showSuggested;
      case "who":
        return openIdentities("questions");
      default:
        return closeIdentities;
    }
  }),
  named(
    "panel",
    fc.constantFrom(0, 1, 2),
    (i) => [toggleLegend, toggleFilters, toggleSide("steps")][i]!,
  ),
);
/** Nobody can name who is no longer there. */
const there = (ids: readonly EntityId[], make: (...ids: EntityId[]) => Action): Action => {
  return (state) => make(...ids.map((one) => idNow(one, state.curation.value!) ?? one))(state);
};

/** How the map looks, pages over it, other questions. */
const arranging = fc.oneof(
  named("colour", fc.constantFrom(...COLOR_BYS), (colorBy) => changeLook({ colorBy })),
  named("size", fc.constantFrom(...SIZE_BYS), (sizeBy) => changeLook({ sizeBy })),
  named("groups", fc.constantFrom(...GROUP_STYLES), (groups) => draw({ groups })),
  named("discs", fc.constantFrom(true, false, null), (collapsed) => draw({ collapsed })),
  named("open in place", fc.constantFrom(0, 1), openCommunity),
  named("close in place", fc.constantFrom(0, 1, null), closeCommunity),
  named("drag", fc.record({ id, x: fc.double(PLACE), y: fc.double(PLACE) }), (disc) =>
    there([disc.id], (id) => moveDisc({ ...disc, id })),
  ),
  named("only", fc.uniqueArray(id, { maxLength: 3 }), (ids) =>
    there(ids, (...now) => showOnly(now)),
  ),
  named("around", fc.uniqueArray(id, { maxLength: 2 }), (ids) =>
    there(ids, (...now) => showAround(now)),
  ),
  named("paths", fc.tuple(id, id), (ids) => there(ids, (from, to) => askPaths({ from, to }))),
  named("people", fc.constantFrom(...PEOPLE_TABS), openPeople),
  named("page", id, (about) => there([about], openPage)),
  named("compare by", fc.constantFrom(...COMPARED_BY), compareBy),
  named("compare as", fc.constantFrom(...COMPARED_AS), (as) => changeComparison({ as })),
  named("simple", fc.constantFrom("put back", "compare", "map", "people", "page"), (name) => {
    if (name === "put back") return putBack;
    if (name === "compare") return openComparison;
    if (name === "map") return closeComparison;
    return name === "people" ? closePeople : closePage;
  }),
);
const going = named(
  "go to",
  fc.nat(30),
  (place) => (state) => goToStep(place % state.history.steps.length)(state),
);
const browsing = named(
  "browser",
  fc.nat(30),
  (place) => (state) =>
    visitView(state.history.steps[place % state.history.steps.length]!.view)(state),
);
// Nor merge them, nor anybody with themselves.
const deciding = named("merge", merge, ([from, into, at]) => (state) => {
  const gone = [from, into].some((one) => idNow(one, state.curation.value!) !== one);
  const decision: Decision = { kind: "merge", type: "author", ids: [from], into, at: String(at) };
  return gone || from === into ? state : madeStep([decision])(state);
});
const answered: fc.Arbitrary<Move> = fc.constant([
  "the server answers",
  (state: State) => settle(state.curation.value!)(state),
]);

const moves = fc.array(
  fc.oneof(looking, looking, looking, arranging, arranging, going, browsing, deciding, answered),
  {
    maxLength: 40,
  },
);

/** Runs moves as the store does, each long after the one before. */
function run(start: State, sequence: readonly Move[]): State {
  return sequence.reduce(
    (state, [, action], i) => recorded(state, action(state), i * 60_000),
    start,
  );
}

test("what is selected on the map lies in the group that is shown alone", () => {
  fc.assert(
    fc.property(moves, (sequence) => {
      const { view, history } = run(START, sequence);
      // Numbers of groups belong to the map; merges select whoever somebody was merged into.
      if (history.steps.some(({ decided }) => decided !== null)) return;
      if (view.isolated === null || view.selection === null) return;
      const { indexOf } = indexMap(MAP);
      const { communities } = MAP.partition;
      const { selection: chosen } = view;
      if (chosen.type === "community") expect(chosen.id).toBe(view.isolated);
      const ids =
        chosen.type === "node"
          ? [chosen.id]
          : chosen.type === "link"
            ? [chosen.source, chosen.target]
            : [];
      for (const one of ids) {
        const node = indexOf.get(one);
        if (node !== undefined) expect(communities[node]).toBe(view.isolated);
      }
    }),
    { numRuns: 300 },
  );
});

test("the address of a view is that view", () => {
  fc.assert(
    fc.property(moves, (sequence) => {
      const { view } = run(START, sequence);
      expect(readView(writeView(view))).toEqual(view);
    }),
    { numRuns: 300 },
  );
});

test("every step is taken back exactly, and made again exactly", () => {
  fc.assert(
    fc.property(moves, fc.oneof(looking, arranging), (sequence, [, action]) => {
      const before = run(START, sequence);
      const after = recorded(before, action(before), 1e12);
      const { at } = after.history;
      // What is no step leaves the place as it was; what is one stands behind it.
      if (after.history === before.history || at === before.history.at) return;
      const back = goToStep(at - 1)(after);
      const { identities, people, page, table } = after.view;
      expect(back.view).toEqual({ ...before.view, identities, people, page, table });
      expect(back.curation).toEqual(before.curation);
      expect(goToStep(at)(back)).toEqual(after);
    }),
    { numRuns: 500 },
  );
});

test("from the first step to the last and back, everything is as it was", () => {
  fc.assert(
    fc.property(moves, (sequence) => {
      const end = run(START, sequence);
      const { at, steps } = end.history;
      const there = goToStep(at)(goToStep(0)(end));
      expect(there.history).toEqual(end.history);
      expect(there.view).toEqual(end.view);
      expect(there.curation.value!.steps).toEqual(end.curation.value!.steps);
      // Two steps beside each other never look the same, unless something was decided.
      for (let i = 1; i < steps.length; i++)
        if (steps[i]!.decided === null && steps[i]!.changed !== "camera")
          expect(looksSame(steps[i - 1]!.view, steps[i]!.view) ? steps[i]!.words : "").toBe("");
    }),
    { numRuns: 300 },
  );
});
