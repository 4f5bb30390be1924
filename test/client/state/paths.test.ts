import { describe, expect, test } from "vitest";
import { askPaths, findPathsFrom, showPaths } from "../../../client/state/path-actions.ts";
import { NO_PATHS, readPaths } from "../../../client/state/paths.ts";
import { firstState } from "../../../client/state/state.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import { switchNetwork } from "../../../client/state/view-actions.ts";
import { NO_RULES } from "../../../graph/index.ts";

const start = firstState({ ...FIRST_VIEW, corpus: "invented" }, true);
const both = { ...NO_PATHS, from: "author:ada", to: "author:bo" } as const;
const asked = askPaths({ from: "author:ada", to: "author:bo" })(start);

describe("asking for paths", () => {
  test("begins with one end", () => {
    const { selection } = findPathsFrom("author:ada")(start).view;
    expect(selection).toEqual({ ...NO_PATHS, from: "author:ada" });
    expect(asked.view.selection).toEqual(both);
  });

  test("another question looks at all its paths", () => {
    const chosen = askPaths({ path: 2 })(asked);
    expect(chosen.view.selection).toEqual({ ...both, path: 2 });
    const ruled = askPaths({ rules: { ...NO_RULES, since: 2020 } })(chosen);
    expect(ruled.view.selection).toMatchObject({ path: null, rules: { since: 2020 } });
  });

  test("nobody who is an end is avoided", () => {
    const avoid = ["author:cy", "author:ada"] as const;
    const ruled = askPaths({ rules: { ...NO_RULES, avoid } })(asked);
    expect(ruled.view.selection).toMatchObject({ rules: { avoid: ["author:cy"] } });
  });

  test("what changes nothing gives the very same state", () => {
    expect(askPaths({ from: "author:ada" })(asked)).toBe(asked);
    expect(showPaths(asked.paths)(asked)).toBe(asked);
  });

  test("stays in a network that has such nodes, and goes in one that has not", () => {
    expect(switchNetwork("knowledge")(asked).view.selection).toEqual(both);
    expect(switchNetwork("keywords")(asked).view.selection).toBeNull();
  });

  test("an address with nonsense has the sensible part", () => {
    const query = new URLSearchParams("paths=bo&paths=author:a&byline=0&since=x&not=,y&path=99");
    expect(readPaths(query)).toEqual({ ...NO_PATHS, to: "author:a" });
    expect(readPaths(new URLSearchParams("select=author:a"))).toBeNull();
  });
});
