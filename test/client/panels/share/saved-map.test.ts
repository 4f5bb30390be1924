import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  collectionsOf,
  differencesInWords,
  MOST_TEXT,
  readSavedMap,
  viewOfSaved,
  writeSavedMap,
  type SavedMap,
} from "../../../../client/panels/share/saved-map.ts";
import type { State } from "../../../../client/state/state.ts";
import { firstState, ready } from "../../../../client/state/state.ts";
import { FIRST_VIEW, type View } from "../../../../client/state/view.ts";
import type { CorpusEntry } from "../../../../graph/index.ts";
import { recipeOf, safeJson } from "../../../../graph/index.ts";
import { twoGroups } from "../../../support/two-groups.ts";

const COUNTS = {
  records: 9,
  papers: 8,
  authors: 6,
  venues: 2,
  keywords: 5,
  authorships: 12,
  issues: 0,
};
const ENTRY: CorpusEntry = {
  id: "c1",
  name: "Moss and <rivers>",
  createdAt: "2026-05-03T10:00:00.000Z",
  fingerprint: "00000000000000aa",
  counts: COUNTS,
  files: [],
};
const VIEW: View = {
  ...FIRST_VIEW,
  corpus: "c1",
  options: { base: "suggested", years: [2019, 2022] },
  selection: { type: "node", id: "author:ada" },
  isolated: 0,
  moved: [{ id: "author:ada", x: 12.5, y: -3 }],
  camera: { x: 0.1, y: 0.2, ratio: 0.3 },
};
const STATE: State = {
  ...firstState(VIEW, true),
  corpora: ready([ENTRY]),
  map: ready({ key: "k", corpus: "c1", revision: 0, map: twoGroups() }),
};
const SAVED = writeSavedMap(STATE)!;

describe("a saved map", () => {
  test("read again is the same, and shows what was looked at", () => {
    const read = readSavedMap(JSON.stringify(SAVED));
    expect(read).toEqual(SAVED);
    expect(viewOfSaved(read as SavedMap, ENTRY, true)).toEqual(VIEW);
  });

  test("is found in a picture that carries it", () => {
    const png = `\u0089PNG\n tEXtAsterism\0${safeJson({ ...SAVED, format: "png" })}${"x".repeat(3e5)}`;
    expect(readSavedMap(png)).toEqual({ ...SAVED, format: "png" });
  });

  test("is a recipe too", () => {
    expect(SAVED).toMatchObject(JSON.parse(JSON.stringify(recipeOf(twoGroups()))) as object);
  });

  test("can't be written before the map is there", () => {
    expect(writeSavedMap(firstState(VIEW, true))).toBeNull();
    expect(writeSavedMap({ ...STATE, map: { ...STATE.map, status: "loading" } })).toBeNull();
  });

  test("opens over the collection of the same data, the one looked at first", () => {
    const twin = { ...ENTRY, id: "c2" };
    const other = { ...ENTRY, id: "c3", fingerprint: "00000000000000bb" };
    const ids = (current: string) =>
      collectionsOf(SAVED, [ENTRY, other, twin], { id: current, fingerprint: "" }).map(
        ({ id }) => id,
      );
    expect(ids("c2")).toEqual(["c2", "c1"]);
    expect(ids("c3")).toEqual(["c1", "c2"]);
    expect(collectionsOf(SAVED, [other], null)).toEqual([]);
    // After decisions it is other data than was imported, and the map may be of those.
    expect(collectionsOf(SAVED, [other], { ...ENTRY, id: "c3" })).toEqual([other]);
  });

  test("over other data keeps its settings as numbers, and nothing of groups and places", () => {
    const saved = { ...SAVED, options: { ...SAVED.options, minPapers: 4, years: [2019, 2022] } };
    const view = viewOfSaved(saved, { ...ENTRY, id: "c9" }, false);
    expect(view).toMatchObject({
      corpus: "c9",
      options: { base: "everything", minPapers: 4, years: [2019, 2022], counting: "full" },
      selection: { type: "node", id: "author:ada" },
      isolated: null,
      camera: null,
    });
  });

  test("says what has changed", () => {
    const grown = { ...ENTRY, counts: { ...COUNTS, papers: 11, authors: 5 } };
    expect(differencesInWords(SAVED, grown)).toBe(
      "The data have changed since the map was saved: 3 papers more and 1 author fewer.",
    );
    expect(differencesInWords(SAVED, ENTRY)).toMatch(/though as many/);
  });
});

describe("what is no saved map is refused in words", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["{", "The file is no saved map: it is not JSON."],
    ["null", "The file is no saved map of Asterism."],
    ['{"program":"Other"}', "The file is no saved map of Asterism."],
    [
      '{"program":"Asterism","form":9}',
      "The map was saved by a newer Asterism. Update this one to open it.",
    ],
    [
      JSON.stringify({ ...SAVED, network: "people" }),
      "The file is damaged at “network”: a saved map does not look like that.",
    ],
    [
      JSON.stringify({ ...SAVED, fingerprint: "x" }),
      "The file is damaged at “fingerprint”: a saved map does not look like that.",
    ],
    [" ".repeat(MOST_TEXT + 1), "The file is too long to be a saved map."],
  ];
  test.each(cases)("%.40s", (text, words) => {
    expect(readSavedMap(text)).toBe(words);
  });

  test("whatever its settings and its view hold, a view comes out of what is read", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("years", "minPapers", "counting", "__proto__", "top"),
          fc.jsonValue(),
        ),
        fc.string(),
        (options, view) => {
          const read = readSavedMap(JSON.stringify({ ...SAVED, options, view }));
          if (typeof read === "string") return;
          for (const same of [true, false])
            expect(viewOfSaved(read, ENTRY, same)).toMatchObject({
              corpus: "c1",
              network: "coauthorship",
            });
        },
      ),
    );
  });
});
