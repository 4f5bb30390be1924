import { describe, expect, it } from "vitest";
import {
  DEFAULT_NETWORK_OPTIONS,
  NETWORK_KINDS,
  namesIn,
  viewParts,
  viewSentence,
  type NetworkKind,
  type NetworkOptions,
} from "../../../graph/index.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { viewOf } from "../../support/view-of.ts";

const NAMES = new Map([
  ["author:ada-lind", "Ada Lind"],
  ["venue:iclr", "ICLR"],
  ["venue:neurips", "NeurIPS"],
]);
const nameOf = (id: string): string => NAMES.get(id) ?? id;
const say = (options: Partial<NetworkOptions>, kind: NetworkKind = "coauthorship"): string =>
  viewSentence(kind, { ...DEFAULT_NETWORK_OPTIONS, ...options }, nameOf);

describe("viewSentence", () => {
  it("says what people would say", () => {
    expect(
      say({
        around: ["author:ada-lind"],
        years: [2019, 2022],
        minLinkStrength: 2,
        venues: ["venue:iclr", "venue:neurips"],
      }),
    ).toBe("Co-authors of Ada Lind, 2019 to 2022, at least 2 joint papers, ICLR or NeurIPS");
    expect(say({})).toBe("All authors");
    expect(say({ minPapers: 2, minLinks: 1 })).toBe(
      "Authors, at least 2 papers each, at least 1 co-author each",
    );
    expect(say({ only: ["author:a", "author:b"], connect: true })).toBe(
      "Only author:a and author:b, with those who connect them",
    );
    expect(say({ topics: ["topic:x"], text: " graph ", acceptance: ["oral"] }, "keywords")).toBe(
      "Keywords, oral, on topic:x, with “graph” in the text",
    );
  });

  it("speaks of papers of what is chosen where it is no node", () => {
    expect(say({ only: ["author:ada-lind"], years: [2019, 2022] }, "keywords")).toBe(
      "Keywords, papers by Ada Lind, 2019 to 2022",
    );
    expect(say({ only: ["venue:iclr", "venue:neurips"] }, "keywords")).toBe(
      "Keywords, papers in ICLR or NeurIPS",
    );
    expect(say({ only: ["paper:a", "paper:b"] }, "venues")).toBe(
      "Venues, papers among 2 chosen papers",
    );
    const [id] = TINY_CORPUS.authors.ids;
    const network = viewOf(TINY_CORPUS, "keywords", { only: [id!] });
    expect(viewSentence("keywords", network.options, namesIn(network))).toBe(
      `Keywords, papers by ${TINY_CORPUS.authors.names[0]!}`,
    );
    expect(network.ledger.leftOut.map((entry) => [entry.switch, entry.setting])).toContainEqual([
      "held",
      `not by ${TINY_CORPUS.authors.names[0]!}`,
    ]);
  });

  it("names three of many", () => {
    const venues = ["a", "b", "c", "d", "e"].map((name) => `venue:${name}` as const);
    expect(say({ venues })).toBe("Authors, venue:a, venue:b, venue:c or 2 others");
  });

  it("does not speak of what has no effect on a network", () => {
    // Papers are one paper each; long bylines concern co-authorship alone.
    expect(say({ minPapers: 3, maxAuthors: 10 }, "citation")).toBe("All papers");
  });

  it("has words for every option that is set, in every network", () => {
    const set: Partial<NetworkOptions> = {
      years: [2019, 2020],
      venues: ["venue:iclr"],
      acceptance: ["oral"],
      topics: ["topic:x"],
      text: "graph",
      minLinkStrength: 0.5,
      top: 5,
      around: ["author:ada-lind"],
      only: ["author:ada-lind"],
      minLinks: 1,
      minComponentSize: 2,
      largestComponent: true,
    };
    for (const kind of NETWORK_KINDS) {
      const parts = viewParts(kind, { ...DEFAULT_NETWORK_OPTIONS, ...set }, nameOf);
      const spoken = parts.flatMap(({ options }) => options);
      expect(spoken).toEqual(expect.arrayContaining(Object.keys(set)));
      // Each part taken back to its defaults takes its words away.
      for (const part of parts) {
        const without = Object.fromEntries(
          part.options.map((name) => [name, DEFAULT_NETWORK_OPTIONS[name]]),
        );
        const left = viewParts(kind, { ...DEFAULT_NETWORK_OPTIONS, ...set, ...without }, nameOf);
        expect(left).toEqual(parts.filter((other) => other !== part));
      }
    }
  });
});

describe("namesIn", () => {
  it("knows the names of what a network was asked for; of others the words of their ids", () => {
    const network = viewOf(TINY_CORPUS, "coauthorship", {
      venues: ["venue:gone-for-good", "venue:iclr"],
      around: ["author:ada-lind"],
    });
    expect(viewSentence("coauthorship", network.options, namesIn(network))).toBe(
      "Co-authors of Ada Lind, gone for good or ICLR",
    );
  });
});
