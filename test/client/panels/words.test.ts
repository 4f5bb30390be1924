import { describe, expect, test } from "vitest";
import { mapInWords, selectionInWords } from "../../../client/announce.ts";
import { hiddenLines, shownInWords } from "../../../client/panels/filters/ledger-words.ts";
import { refusalInWords } from "../../../client/panels/imports/refusal-words.ts";
import {
  issuesInWords,
  mergedInWords,
  recordsInWords,
} from "../../../client/panels/imports/report.tsx";
import { absenceOf } from "../../../client/panels/inspector/absent.ts";
import { rankOf } from "../../../client/panels/inspector/node-page.tsx";
import { sessionInWords } from "../../../client/panels/inspector/paper-page.tsx";
import { webAddress } from "../../../client/panels/shared/external-link.tsx";
import { fillYears } from "../../../client/panels/shared/year-bars.tsx";
import { firstState, ready } from "../../../client/state/state.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import { counted, formatInWords, measure, yearSpan } from "../../../client/words.ts";
import type { AuthorProfile, Ledger } from "../../../graph/index.ts";
import { EMPTY_TEXT } from "../../../graph/model/read-result.ts";
import { FORMAT_NAMES } from "../../../graph/read/formats.ts";
import { twoGroups } from "../../support/two-groups.ts";

describe("numbers and plurals", () => {
  test("read like English", () => {
    expect(counted(1, "paper")).toBe("1 paper");
    expect(counted(12345, "entry", "entries")).toBe("12,345 entries");
    expect(measure(0.012345)).toBe("0.0123");
    expect([yearSpan(2019, 2022), yearSpan(2020, 2020), yearSpan(null, null)]).toEqual([
      "2019 to 2022",
      "2020",
      "",
    ]);
  });
});

describe("the ledger", () => {
  const ledger: Ledger = {
    all: { papers: 100, nodes: 3225, links: 9000 },
    shown: { papers: 80, nodes: 412, links: 900 },
    leftOut: [
      { switch: "years", setting: "outside 2018 to 2020", papers: 0, nodes: 0, links: 0 },
      {
        switch: "min-papers",
        setting: "fewer than 2 papers",
        papers: 20,
        nodes: 2813,
        links: 8100,
      },
    ],
  };

  test("says what is shown, and only what something was left out by", () => {
    expect(shownInWords("coauthorship", ledger)).toBe("412 of 3,225 authors");
    expect(shownInWords("keywords", { ...ledger, shown: ledger.all })).toBe("all 3,225 keywords");
    expect(hiddenLines("coauthorship", ledger)).toEqual([
      {
        key: "min-papers",
        reason: "fewer than 2 papers",
        what: "2,813 authors, 8,100 links, 20 papers",
      },
    ]);
  });
});

describe("why something is not on the map", () => {
  const profile: AuthorProfile = {
    type: "author",
    id: "author:zoe",
    name: "Zoe",
    variants: ["Zoe"],
    papers: 1,
    firstYear: 2015,
    lastYear: 2015,
    years: [{ year: 2015, papers: 1 }],
    affiliations: [],
    identifiers: [],
    coauthorCount: 0,
    coauthors: [],
    venues: [],
    keywords: [],
  };
  const map = twoGroups();
  const withOptions = (options: object) => ({
    ...map,
    network: { ...map.network, options: { ...map.network.options, ...options } },
  });

  test("the network has no such nodes", () => {
    const topics = { ...map, network: { ...map.network, kind: "keywords" as const } };
    expect(absenceOf(profile, topics)).toMatchObject({
      remedy: "other-network",
      network: "coauthorship",
    });
  });

  test("years, then papers, then groups", () => {
    expect(absenceOf(profile, withOptions({ years: [2018, 2020], minPapers: 2 })).reason).toBe(
      "It belongs to 2015, outside the years shown.",
    );
    expect(absenceOf(profile, withOptions({ minPapers: 2 })).reason).toBe(
      "It has 1 paper here; this map shows authors with at least 2.",
    );
    expect(absenceOf(profile, withOptions({ minComponentSize: 3 })).reason).toMatch(/group/);
  });
});

describe("the inspector", () => {
  test("ranks from 1, equal values sharing a place", () => {
    expect([0, 1, 2, 3].map((i) => rankOf([0.4, 0.2, 0.4, 0.1], i))).toEqual([1, 3, 1, 4]);
  });

  test("puts a session into words", () => {
    const session = { name: "Theory", day: "Tue 4 Dec.", slot: "12:30 - 12:35", zone: "PST" };
    expect(sessionInWords(session)).toBe("Theory, Tue 4 Dec., 12:30 - 12:35 PST");
    expect(sessionInWords({ name: null, day: null, slot: null, zone: null })).toBeNull();
  });

  test("links to the web only", () => {
    expect(webAddress("https://example.org/a b")).toBe("https://example.org/a%20b");
    expect(webAddress("javascript:alert(1)")).toBeNull();
    expect(webAddress("data:text/html,x")).toBeNull();
    expect(webAddress("/relative")).toBeNull();
  });

  test("fills years without papers", () => {
    const years = [
      { year: 2018, papers: 2 },
      { year: 2020, papers: 1 },
    ];
    expect(fillYears(years).map(({ papers }) => papers)).toEqual([2, 0, 1]);
    expect(fillYears([])).toEqual([]);
  });
});

describe("the report of an import", () => {
  const file = {
    file: "a.md",
    format: "ranked-list",
    records: 25,
    statedTotal: 1095,
    issues: { skipped: 1, doubt: 2, note: 7 },
  };

  test("says what the page states, and what was skipped", () => {
    expect(recordsInWords(file)).toBe("25 (the list says 1,095)");
    expect(recordsInWords({ ...file, statedTotal: 25 })).toBe("25");
    expect(["bibtex", "daily-papers", null].map(formatInWords)).toEqual([
      "BibTeX",
      "daily papers page",
      "not understood",
    ]);
    // Every format of the readers has a name of its own; none is shown as the code has it.
    const unnamed = FORMAT_NAMES.filter(
      (name) => formatInWords(name) === name.replaceAll("-", " "),
    );
    expect(unnamed).toEqual(["ranked-list", "bullet-list"]);
    expect(issuesInWords(file)).toBe("1 skipped, 2 doubtful");
    expect(issuesInWords({ ...file, issues: { skipped: 0, doubt: 0, note: 4 } })).toBe("none");
  });

  test("says when entries stand in more than one place", () => {
    expect(mergedInWords({ records: 1053, papers: 1047 })).toBe(
      "1,053 entries became 1,047 papers: 6 stand in more than one place.",
    );
    expect(mergedInWords({ records: 2, papers: 1 })).toBe(
      "2 entries became 1 paper: 1 stands in more than one place.",
    );
    expect(mergedInWords({ records: 5, papers: 5 })).toBeNull();
  });

  test("tells a refusal in a sentence, and the rest when asked", () => {
    const message =
      'essay.txt: The text fits no format that can be read (bibtex: no "@type{"; csl-json: not JSON).';
    const { sentence, details } = refusalInWords(message, "unknown-format");
    expect(sentence).toMatch(/^essay\.txt does not read like a list of papers\. What works: /);
    expect(details).toEqual(['bibtex: no "@type{"', "csl-json: not JSON"]);
    const empty = `empty.bib: ${EMPTY_TEXT}`;
    expect(refusalInWords(empty, "unknown-format")).toEqual({ sentence: empty, details: [] });
    expect(refusalInWords("The disk is full.", "disk")).toEqual({
      sentence: "The disk is full.",
      details: [],
    });
  });
});

describe("for those who hear the page", () => {
  const map = twoGroups();
  const state = {
    ...firstState({ ...FIRST_VIEW, corpus: "c1" }, true),
    map: ready({ key: "k", corpus: "c1", revision: 0, map }),
  };
  const selecting = (selection: typeof state.view.selection) => ({
    ...state,
    view: { ...state.view, selection },
  });

  test("the map in a sentence", () => {
    expect(mapInWords(state)).toBe(
      "Map “Co-authors”: all 6 authors, 6 links, 2 groups. The largest: graph theory; vision.",
    );
  });

  test("the selection in a sentence", () => {
    expect(selectionInWords(state)).toBe("");
    expect(selectionInWords(selecting({ type: "node", id: "author:ada" }))).toBe(
      "ada, 5 papers, 2 links.",
    );
    expect(selectionInWords(selecting({ type: "node", id: "author:nobody" }))).toBe(
      "Selected, but not on this map.",
    );
    expect(selectionInWords(selecting({ type: "community", id: 1 }))).toBe(
      "Group vision, 3 authors.",
    );
    expect(
      selectionInWords(selecting({ type: "link", source: "author:ada", target: "author:bo" })),
    ).toBe("Link between ada and bo.");
  });
});
