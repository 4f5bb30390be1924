import { describe, expect, it } from "vitest";
import {
  removeFilters,
  showAround,
  showOnly,
  showPapersHolding,
  showPapersOf,
} from "../../../client/state/filter-actions.ts";
import { optionsFor } from "../../../client/state/options.ts";
import { firstState } from "../../../client/state/state.ts";
import type { State } from "../../../client/state/state.ts";
import { readView, writeView } from "../../../client/state/url.ts";
import { switchNetwork } from "../../../client/state/view-actions.ts";
import type { View } from "../../../client/state/view.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";

const at = (view: Partial<View>): State =>
  firstState({ ...FIRST_VIEW, corpus: "c", ...view }, true);

describe("filters", () => {
  it("show somebody and those around them without suggested thresholds, and let all back", () => {
    const state = at({ options: { base: "suggested", years: [2019, 2020] } });
    const around = showAround(["author:b", "author:a", "author:b"])(state);
    expect(around.view.options).toEqual({
      base: "everything",
      years: [2019, 2020],
      around: ["author:a", "author:b"],
    });
    expect(showAround([])(around).view.options).toEqual({ base: "suggested", years: [2019, 2020] });
  });

  it("keep the whole while other nodes are named", () => {
    const both = showOnly(["author:b"])(showAround(["author:a"])(at({})));
    expect(removeFilters(["around", "steps"])(both).view.options).toEqual({
      base: "everything",
      only: ["author:b"],
    });
  });

  it("open a network that has such nodes", () => {
    const { view } = showAround(["author:a"])(
      at({ network: "keywords", options: { base: "suggested", minPapers: 4, text: "graph" } }),
    );
    expect(view.network).toBe("coauthorship");
    // A threshold of keywords means nothing for authors; the words do.
    expect(view.options).toEqual({ base: "everything", text: "graph", around: ["author:a"] });
    expect(showAround(["author:a"])(at({ network: "knowledge" })).view.network).toBe("knowledge");
  });

  it("drop what was only suggested by saying so", () => {
    const state = removeFilters(["minPapers", "top"])(at({}));
    expect(state.view.options).toEqual({ base: "suggested", minPapers: 1, top: null });
  });

  it("choose papers of a venue or topic", () => {
    expect(showPapersOf("venue:iclr")(at({})).view.options.venues).toEqual(["venue:iclr"]);
    expect(showPapersOf("topic:x")(at({})).view.options.topics).toEqual(["topic:x"]);
  });

  it("go to another network where they mean the same", () => {
    const options = {
      base: "everything",
      venues: ["venue:iclr"],
      around: ["author:a"],
      steps: 2,
      minLinks: 3,
    } as const;
    expect(optionsFor("author-keyword", options)).toEqual({
      base: "everything",
      venues: ["venue:iclr"],
      around: ["author:a"],
      steps: 2,
    });
    expect(optionsFor("keywords", options)).toEqual({ base: "suggested", venues: ["venue:iclr"] });
  });

  it("take a choice of people along as their papers, and back as it was", () => {
    const chosen = at({
      options: { base: "everything", only: ["author:a", "author:b"], connect: true },
    });
    const topics = switchNetwork("keywords")(chosen);
    expect(topics.view.options).toEqual(chosen.view.options);
    expect(readView(writeView(topics.view))).toEqual(topics.view);
    expect(switchNetwork("coauthorship")(topics).view).toEqual(chosen.view);
    // There it is changed as papers are, without leaving the network.
    const fewer = showPapersHolding(["author:b"])(topics);
    expect([fewer.view.network, fewer.view.options.only]).toEqual(["keywords", ["author:b"]]);
    expect(showPapersHolding([])(fewer).view.options).toEqual({ base: "suggested" });
  });

  it("stand in the address beside an isolated group", () => {
    const { view } = at({
      isolated: 3,
      options: {
        base: "everything",
        only: ["author:a,b", "author:c%"],
        text: "a, b & c",
        acceptance: ["notable-top-5%"],
      },
    });
    expect(readView(writeView(view))).toEqual(view);
    // Addresses of before.
    expect(readView("corpus=c&only=3").isolated).toBe(3);
  });
});
