import { describe, expect, it } from "vitest";
import { paperAttribute } from "../../../graph/analysis/paper-attributes.ts";
import type { PaperAttribute } from "../../../graph/model/look.ts";
import { DEFAULT_NETWORK_OPTIONS } from "../../../graph/model/network.ts";
import { buildNetwork } from "../../../graph/network/build.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

const CORPUS = corpusOf([
  { title: "One", year: 2018, venue: "B", authors: ["Ada", "Bo"], citationCount: 10 },
  { title: "Two", year: 2020, venue: "A", authors: ["Ada", "Bo"], citationCount: 0 },
  { title: "Three", year: 2023, venue: "B", authors: ["Ada", "Cy"] },
  { title: "Four", venue: "C", authors: ["Cy", "Dee"] },
]);

function column(attribute: PaperAttribute, corpus = CORPUS, years: [number, number] | null = null) {
  const network = buildNetwork(corpus, "coauthorship", { ...DEFAULT_NETWORK_OPTIONS, years });
  const found = paperAttribute(network, corpus, attribute);
  const values = found.type === "number" ? Array.from(found.values) : Array.from(found.values);
  return Object.fromEntries(network.nodes.labels.map((label, i) => [label, values[i]]));
}

describe("paperAttribute", () => {
  it("takes the mean of the years that are stated", () => {
    // Ada: (2018 + 2020 + 2023)/3; Cy: 2023 alone; Dee: none.
    expect(column("mean-year")).toEqual({ Ada: 6061 / 3, Bo: 2019, Cy: 2023, Dee: NaN });
  });

  it("looks only at papers of the view", () => {
    expect(column("mean-year", CORPUS, [2019, 2021])).toEqual({ Ada: 2020, Bo: 2020 });
  });

  it("adds up citations, or takes their mean, where they are stated", () => {
    expect(column("citations")).toEqual({ Ada: 10, Bo: 10, Cy: NaN, Dee: NaN });
    expect(column("mean-citations")).toEqual({ Ada: 5, Bo: 5, Cy: NaN, Dee: NaN });
  });

  it("finds the venue of most papers; ties go to the larger venue, then by name", () => {
    // In order of papers: B (2), A (1), C (1). Bo and Cy have one paper in each of two venues.
    expect(column("venue")).toEqual({ Ada: 0, Bo: 0, Cy: 0, Dee: 2 });
    const network = buildNetwork(CORPUS, "coauthorship", DEFAULT_NETWORK_OPTIONS);
    expect(paperAttribute(network, CORPUS, "venue")).toMatchObject({ names: ["B", "A", "C"] });
  });

  it("finds where authors worked themselves, and where papers come from", () => {
    const placed = corpusOf([
      {
        authors: ["Ada", "Bo"],
        keywords: ["k"],
        organizations: [
          ["U", "Norway", "Ada"],
          ["V", "Chile", "Bo"],
        ],
      },
      { authors: ["Ada", "Bo"], keywords: ["k"], organizations: [["V", "Chile", "Ada", "Bo"]] },
      { authors: ["Ada", "Cy"], keywords: ["k"], organizations: [["U", "Norway", "Ada"]] },
    ]);
    // V, Chile and U, Norway have two papers each: by name, Chile is 0 and Norway 1, U is 0 and V is 1.
    // Ada: Norway, Chile, Norway. Bo: Chile twice. Of Cy nobody says anything.
    expect(column("country", placed)).toEqual({ Ada: 1, Bo: 0, Cy: -1 });
    expect(column("organization", placed)).toEqual({ Ada: 0, Bo: 1, Cy: -1 });
    const of = (kind: "knowledge" | "organizations", attribute: PaperAttribute) => {
      const network = buildNetwork(placed, kind, DEFAULT_NETWORK_OPTIONS);
      const { values } = paperAttribute(network, placed, attribute);
      return (id: string) => values[network.nodes.ids.indexOf(id as never)];
    };
    // Two authors of one place are one paper of it: the tie of two and two goes to the first by name.
    expect(of("knowledge", "country")("keyword:k")).toBe(0);
    // Two of the three papers of U are Chile's as well; it is in Norway all the same.
    expect(of("organizations", "country")("organization:u")).toBe(1);
  });

  it("takes shares of papers with a decision, and of those with a tier", () => {
    const papers = TINY_CORPUS.papers.ids.length;
    const network = buildNetwork(TINY_CORPUS, "knowledge", DEFAULT_NETWORK_OPTIONS);
    const at = (attribute: PaperAttribute, id: string) =>
      paperAttribute(network, TINY_CORPUS, attribute).values[
        network.nodes.ids.indexOf(id as never)
      ];
    expect(papers).toBe(6);
    // Molecule: accepted and rejected. Ada: an oral and a poster. Eve: nothing is known.
    expect(at("acceptance", "keyword:molecule")).toBe(0.5);
    expect(at("highlights", "author:ada-lind")).toBe(0.5);
    expect(at("highlights", "author:cyra-ruiz")).toBe(1);
    expect(at("acceptance", "author:eve-okafor")).toBeNaN();
  });
});
