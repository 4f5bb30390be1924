import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Action, State } from "../../../client/state/state.ts";
import { firstState } from "../../../client/state/state.ts";
import { createStore } from "../../../client/state/store.ts";
import { readView, writeView } from "../../../client/state/url.ts";
import { FIRST_DRAWING } from "../../../client/state/drawing.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import {
  changeLook,
  changeOptions,
  moveCamera,
  openCorpus,
  releaseCommunity,
  select,
  selectNode,
  showEverything,
  showSuggested,
  stepBack,
  switchNetwork,
  toggleCommunity,
  toggleTone,
} from "../../../client/state/view-actions.ts";
import { COLOR_BYS, DEFAULT_LOOK, SIZE_BYS } from "../../../graph/index.ts";
import { twoGroups } from "../../support/two-groups.ts";

const START = firstState({ ...FIRST_VIEW, corpus: "c1" }, true);

function after(...actions: readonly Action[]): State {
  return actions.reduce((state, action) => action(state), START);
}

describe("switching the network", () => {
  test("keeps a selected node and the years, and forgets what belongs to the map left", () => {
    const { view } = after(
      changeOptions({ years: [2018, 2020], minPapers: 5 }),
      selectNode("author:ada"),
      moveCamera({ x: 0.1, y: 0.2, ratio: 0.3 }),
      switchNetwork("knowledge"),
    );
    expect(view).toEqual({
      corpus: "c1",
      network: "knowledge",
      options: { base: "suggested", years: [2018, 2020] },
      selection: { type: "node", id: "author:ada" },
      isolated: null,
      drawing: FIRST_DRAWING,
      opened: [],
      moved: [],
      camera: null,
      look: DEFAULT_LOOK,
      identities: null,
      people: null,
      compare: null,
      page: null,
      table: null,
      year: null,
      play: null,
    });
  });

  test.each([{ type: "topic", id: "topic:moss" }, { type: "topics" }] as const)(
    "keeps %o, which belongs to the collection",
    (selection) => {
      expect(after(select(selection), switchNetwork("keywords")).view.selection).toEqual(selection);
    },
  );

  test("drops a selected link and an isolated community", () => {
    const link = { type: "link", source: "author:a", target: "author:b" } as const;
    expect(after(select(link), switchNetwork("keywords")).view.selection).toBeNull();
    expect(after(toggleCommunity(2), switchNetwork("keywords")).view.isolated).toBeNull();
  });

  test("to the same network changes nothing at all", () => {
    const state = after(toggleCommunity(2));
    expect(switchNetwork("coauthorship")(state)).toBe(state);
  });
});

describe("communities", () => {
  test("isolating selects too; a second time releases both", () => {
    const isolated = after(toggleCommunity(3));
    expect(isolated.view.isolated).toBe(3);
    expect(isolated.view.selection).toEqual({ type: "community", id: 3 });
    expect(toggleCommunity(3)(isolated).view).toEqual(START.view);
  });

  test("isolating shows all of a group, and selecting outside lets the rest back", () => {
    const away = after(moveCamera({ x: 0.1, y: 0.2, ratio: 0.3 }), toggleCommunity(1));
    expect(away.view.camera).toBeNull();
    // Of the two groups, dee is in the second and ada in the first.
    const map = {
      status: "ready",
      value: { key: "k", corpus: "c1", revision: 0, map: twoGroups() },
    } as const;
    const state = { ...away, map: { ...map, problem: null } };
    expect(selectNode("author:dee")(state).view.isolated).toBe(1);
    expect(selectNode("author:ada")(state).view.isolated).toBeNull();
    expect(selectNode("author:nobody")(state).view.isolated).toBe(1);
  });

  test("releasing keeps a selected node", () => {
    const state = after(toggleCommunity(3), selectNode("author:ada"), releaseCommunity);
    expect(state.view.isolated).toBeNull();
    expect(state.view.selection).toEqual({ type: "node", id: "author:ada" });
  });

  test("are numbered anew when options change, so none stays isolated", () => {
    const { view } = after(toggleCommunity(3), changeOptions({ minPapers: 2 }));
    expect([view.isolated, view.selection]).toEqual([null, null]);
  });
});

describe("options", () => {
  test("undefined takes one back to the suggested value", () => {
    const { options } = after(
      changeOptions({ minPapers: 4, years: null }),
      changeOptions({ minPapers: undefined }),
    ).view;
    expect(options).toEqual({ base: "suggested", years: null });
  });

  test("everything and suggested forget all changes", () => {
    expect(after(changeOptions({ minPapers: 4 }), showEverything).view.options).toEqual({
      base: "everything",
    });
    expect(after(showEverything, showSuggested).view).toEqual(START.view);
  });
});

describe("stepping back", () => {
  test("first releases what is selected, then the community, then does nothing", () => {
    const first = after(toggleCommunity(1), selectNode("author:ada"), stepBack);
    expect(first.view.selection).toBeNull();
    expect(first.view.isolated).toBe(1);
    const second = stepBack(first);
    expect(second.view).toEqual(START.view);
    expect(stepBack(second)).toBe(second);
  });
});

describe("the camera", () => {
  test("is kept rounded, and a move too small to see is none", () => {
    const moved = after(moveCamera({ x: 1 / 3, y: 2 / 3, ratio: 1 / 7 }));
    expect(moved.view.camera).toEqual({ x: 0.3333, y: 0.6667, ratio: 0.1429 });
    expect(moveCamera({ x: 0.33331, y: 0.66671, ratio: 0.14291 })(moved)).toBe(moved);
  });
});

describe("the look", () => {
  test("changes in parts, outlives another network, and goes back with another collection", () => {
    const { look } = after(
      changeLook({ colorBy: "mean-year" }),
      changeLook({ sizeBy: "links" }),
      switchNetwork("knowledge"),
    ).view;
    expect(look).toEqual({ colorBy: "mean-year", sizeBy: "links" });
    expect(after(changeLook({ colorBy: "venue" }), openCorpus("c2")).view.look).toEqual(
      DEFAULT_LOOK,
    );
    expect(changeLook({ colorBy: "community" })(START)).toBe(START);
  });

  test("a lit category takes the place of a selection, and goes with a step back or another look", () => {
    const lit = after(selectNode("author:ada"), toggleTone(2));
    expect([lit.panels.tone, lit.view.selection]).toEqual([2, null]);
    expect(toggleTone(2)(lit).panels.tone).toBeNull();
    expect(stepBack(lit).panels.tone).toBeNull();
    expect(changeLook({ colorBy: "venue" })(lit).panels.tone).toBeNull();
  });
});

const anyAction = fc.oneof(
  fc.constantFrom<Action>(stepBack, releaseCommunity, showEverything, showSuggested),
  fc.constantFrom("coauthorship" as const, "keywords" as const).map(switchNetwork),
  fc.constantFrom("author:ada" as const, "keyword:graph" as const).map(selectNode),
  fc.nat(5).map(toggleCommunity),
  fc.nat(5).map(toggleTone),
  fc.constantFrom(...COLOR_BYS).map((colorBy) => changeLook({ colorBy })),
  fc.constantFrom(...SIZE_BYS).map((sizeBy) => changeLook({ sizeBy })),
  fc
    .constantFrom({ type: "topic", id: "topic:moss" } as const, { type: "topics" } as const)
    .map(select),
  fc.option(fc.string({ minLength: 1, maxLength: 4 })).map(openCorpus),
  fc.integer({ min: 1, max: 9 }).map((minPapers) => changeOptions({ minPapers })),
);

test("whatever is done, the address holds it", () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
      const { view } = after(...actions);
      expect(readView(writeView(view))).toEqual(view);
    }),
  );
});

test("a store tells its listeners once for several actions, and not for none", () => {
  const store = createStore(START);
  let told = 0;
  const stop = store.subscribe(() => told++);
  store.run(selectNode("author:ada"), toggleCommunity(1));
  expect(told).toBe(1);
  store.run(select(store.get().view.selection));
  expect(told).toBe(1);
  stop();
  store.run(stepBack);
  expect(told).toBe(1);
});
