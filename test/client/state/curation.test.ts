import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameCommunity } from "../../../client/map/same-community.ts";
import {
  closeIdentities,
  endToast,
  madeStep,
  openIdentities,
  say,
  settle,
  takeCuration,
  tookStepBack,
} from "../../../client/state/curation-actions.ts";
import { followSelection, idBefore, idNow } from "../../../client/state/curation.ts";
import { takeMap } from "../../../client/state/data-actions.ts";
import type { Action, State } from "../../../client/state/state.ts";
import { firstState, ready } from "../../../client/state/state.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import {
  continueCorpus,
  moveCamera,
  selectNode,
  showView,
  toggleCommunity,
} from "../../../client/state/view-actions.ts";
import type { CurationState, Decision, EntityId } from "../../../graph/index.ts";
import { idAfter } from "../../../graph/model/decision.ts";
import { splitId } from "../../../graph/index.ts";
import { twoGroups } from "../../support/two-groups.ts";

const MERGE: Decision = {
  kind: "merge",
  type: "author",
  ids: ["author:bo"],
  into: "author:ada",
};
const SPLIT = {
  kind: "split",
  type: "author",
  id: "author:cy",
  papers: ["paper:x"],
} as const satisfies Decision;
const HIDE: Decision = { kind: "hide", type: "author", id: "author:dee" };
const CY2 = splitId(SPLIT);

function curation(...steps: readonly (readonly Decision[])[]): CurationState {
  return { steps, undone: 0, unapplied: [] };
}

const START: State = {
  ...firstState({ ...FIRST_VIEW, corpus: "c1" }, true),
  curation: ready(curation()),
};

function after(...actions: readonly Action[]): State {
  return actions.reduce((state, action) => action(state), START);
}

const selected = (state: State) =>
  state.view.selection?.type === "node" ? state.view.selection.id : null;

describe("an id", () => {
  test("leads to what it was merged into, over several steps, and nowhere once hidden", () => {
    const into: Decision = { ...MERGE, ids: ["author:ada"], into: "author:dee" };
    expect(idAfter("author:bo", [MERGE])).toBe("author:ada");
    expect(idNow("author:bo", curation([MERGE], [into]))).toBe("author:dee");
    expect(idNow("author:bo", curation([MERGE], [into], [HIDE]))).toBeNull();
    expect(idNow("author:fin", curation([MERGE], [into], [HIDE]))).toBe("author:fin");
  });

  test("is not led on by a decision without effect", () => {
    const idle = [{ index: 1, ids: ["author:bo" as EntityId], why: "not in this collection" }];
    const state = { ...curation([HIDE], [MERGE]), unapplied: idle };
    expect(idNow("author:bo", state)).toBe("author:bo");
  });

  test("of who was set apart leads back when that is taken back", () => {
    expect(idBefore(CY2, [SPLIT])).toBe("author:cy");
    expect(idBefore("author:ada", [SPLIT])).toBe("author:ada");
  });

  test("leads to the same place once it got there", () => {
    const ids = ["author:a", "author:b", "author:c", "author:d"] as const;
    const merge = fc
      .uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 })
      .map(([from, into]): Decision => ({ ...MERGE, ids: [from!], into: into! }));
    fc.assert(
      fc.property(fc.constantFrom(...ids), merge, (id, decision) => {
        const once = idAfter(id, [decision])!;
        expect(idAfter(once, [decision])).toBe(once);
      }),
    );
  });
});

describe("what is selected", () => {
  test("follows a merge at once, and is released when it is hidden", () => {
    expect(selected(after(selectNode("author:bo"), madeStep([MERGE])))).toBe("author:ada");
    expect(selected(after(selectNode("author:dee"), madeStep([HIDE])))).toBeNull();
  });

  test("follows a split that is taken back", () => {
    expect(selected(after(selectNode(CY2), tookStepBack([SPLIT])))).toBe("author:cy");
  });

  test("is found again from an address that is older than a merge", () => {
    expect(selected(after(selectNode("author:bo"), takeCuration(curation([MERGE]))))).toBe(
      "author:ada",
    );
    const old = { ...START.view, selection: { type: "node", id: "author:bo" } } as const;
    expect(selected(after(madeStep([MERGE]), showView(old)))).toBe("author:ada");
  });

  test("stays where it is a group or a topic", () => {
    for (const selection of [
      { type: "community", id: 3 },
      { type: "topic", id: "topic:bo" },
      { type: "topics" },
    ] as const)
      expect(followSelection(selection, () => null)).toBe(selection);
  });

  test("of a link is one author when both ends became one", () => {
    const link = { type: "link", source: "author:ada", target: "author:bo" } as const;
    const follow = (id: EntityId) => idAfter(id, [MERGE]);
    expect(followSelection(link, follow)).toEqual({ type: "node", id: "author:ada" });
    const other = { ...link, source: "author:fin" } as const;
    expect(followSelection(other, follow)).toEqual({ ...other, target: "author:ada" });
    const away = { ...link, source: "author:fin", target: "author:eve" } as const;
    expect(followSelection(away, follow)).toBe(away);
  });
});

describe("decisions in the state", () => {
  test("show before the server confirms them, and only then is anything old", () => {
    const made = after(madeStep([MERGE]));
    expect(made.curation.value).toEqual(curation([MERGE]));
    expect(made.revision).toBe(0);
    const settled = settle(curation([MERGE]))(made);
    expect(settled.revision).toBe(1);
  });

  test("leave camera, filters and the page about who is who as they are", () => {
    const { view } = after(
      moveCamera({ x: 0.1, y: 0.2, ratio: 0.3 }),
      openIdentities("done", "author:ada"),
      madeStep([MERGE]),
      settle(curation([MERGE])),
    );
    expect(view).toMatchObject({
      camera: { x: 0.1, y: 0.2, ratio: 0.3 },
      identities: { tab: "done", about: "author:ada" },
    });
    expect(closeIdentities({ ...START, view }).view.identities).toBeNull();
  });

  test("stay in sight when files join the collection", () => {
    const { view } = after(selectNode("author:ada"), continueCorpus("c2"));
    expect([view.corpus, view.selection]).toEqual(["c2", { type: "node", id: "author:ada" }]);
    // The same one, with more in it: all that was fetched is fetched anew.
    const before = after(selectNode("author:ada"), continueCorpus("c2"));
    const same = continueCorpus("c2")(before);
    expect(same).toEqual({ ...before, revision: before.revision + 1 });
  });
});

test("a toast ends itself, never a later one", () => {
  const twice = after(say("First", "undo"), say("First", "undo"));
  expect(twice.toast).toEqual({ id: 2, words: "First", action: "undo" });
  expect(endToast(1)(twice)).toBe(twice);
  expect(endToast(2)(twice).toast).toBeNull();
});

describe("communities of a corrected map", () => {
  const before = twoGroups();
  // Both groups change their numbers, and cy changes groups.
  const partition = { ...before.partition, communities: Uint32Array.from([1, 1, 0, 0, 0, 0]) };
  const next = { ...before, partition } as typeof before;

  test("are found by most of their members", () => {
    expect(sameCommunity(before, next, 0)).toBe(1);
    expect(sameCommunity(before, next, 1)).toBe(0);
    expect(sameCommunity(before, next, 7)).toBeNull();
  });

  test("stay isolated and selected under their new numbers, unless it is another map", () => {
    const shown = { key: "k", corpus: "c1", revision: 0, map: before };
    const isolated = after(takeMap(shown), toggleCommunity(0));
    const corrected = takeMap({ ...shown, revision: 1, map: next })(isolated);
    expect(corrected.view.isolated).toBe(1);
    expect(corrected.view.selection).toEqual({ type: "community", id: 1 });
    const other = takeMap({ ...shown, key: "other", map: next })(isolated);
    expect(other.view.isolated).toBe(0);
  });
});
