import { describe, expect, it } from "vitest";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { describeAuthor, describeKeyword, describeVenue } from "../../../graph/query/profiles.ts";
import { LIST_LIMIT } from "../../../graph/query/tally.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

const index = indexCorpus(TINY_CORPUS);

describe("describeAuthor", () => {
  it("tells papers, years and company", () => {
    // Cyra: paper 0 (2019, ICLR, with Ada and Bo), paper 2 (2021, NeurIPS, with Désirée).
    expect(describeAuthor(index, "author:cyra-ruiz")).toEqual({
      type: "author",
      id: "author:cyra-ruiz",
      name: "Cyra Ruiz",
      variants: ["Cyra Ruiz", "C. Ruiz"],
      affiliations: [],
      identifiers: [],
      papers: 2,
      firstYear: 2019,
      lastYear: 2021,
      years: [
        { year: 2019, papers: 1 },
        { year: 2021, papers: 1 },
      ],
      coauthorCount: 3,
      coauthors: [
        { id: "author:ada-lind", name: "Ada Lind", papers: 1 },
        { id: "author:bo-chen", name: "Bo Chen", papers: 1 },
        { id: "author:desiree-moreau", name: "Désirée Moreau", papers: 1 },
      ],
      venues: [
        { id: "venue:iclr", name: "ICLR", papers: 1 },
        { id: "venue:neurips", name: "NeurIPS", papers: 1 },
      ],
      keywords: [
        { id: "keyword:deep-learning", name: "deep learning", papers: 1 },
        { id: "keyword:graph-network", name: "graph network", papers: 1 },
        { id: "keyword:language-model", name: "language model", papers: 1 },
        { id: "keyword:molecule", name: "molecule", papers: 1 },
      ],
    });
  });

  it("puts the closest company first", () => {
    // Ada shares papers 0 and 1 with Bo, and 0 with Cyra.
    const ada = describeAuthor(index, "author:ada-lind");
    expect(ada?.coauthors.map(({ name, papers }) => [name, papers])).toEqual([
      ["Bo Chen", 2],
      ["Cyra Ruiz", 1],
    ]);
  });

  it("counts all co-authors even where it lists only the first", () => {
    const authors = Array.from({ length: LIST_LIMIT + 11 }, (_, k) => `Person ${k}`);
    const crowd = indexCorpus(corpusOf([{ title: "Crowd", authors }]));
    const profile = describeAuthor(crowd, "author:person-0");
    expect(profile?.coauthorCount).toBe(LIST_LIMIT + 10);
    expect(profile?.coauthors).toHaveLength(LIST_LIMIT);
  });

  it("is no company of their own when named twice", () => {
    const echo = indexCorpus(corpusOf([{ title: "Echo", authors: ["Ada Lind", "Ada Lind"] }]));
    expect(describeAuthor(echo, "author:ada-lind")).toMatchObject({ papers: 1, coauthors: [] });
  });
});

describe("describeVenue and describeKeyword", () => {
  it("tell a venue's people and topics", () => {
    expect(describeVenue(index, "venue:iclr")).toMatchObject({
      type: "venue",
      papers: 2,
      firstYear: 2019,
      lastYear: 2020,
      authors: [
        { name: "Ada Lind", papers: 2 },
        { name: "Bo Chen", papers: 2 },
        { name: "Cyra Ruiz", papers: 1 },
      ],
    });
  });

  it("tell a keyword's neighbours, and leave out years that nobody knows", () => {
    // Paper 3 has molecule, no year, no venue and no named author.
    expect(describeKeyword(index, "keyword:molecule")).toMatchObject({
      type: "keyword",
      papers: 2,
      firstYear: 2019,
      lastYear: 2019,
      years: [{ year: 2019, papers: 1 }],
      venues: [{ name: "ICLR", papers: 1 }],
      related: [{ name: "graph network", papers: 1 }],
    });
  });

  it("are null for an unknown id and for the id of something else", () => {
    expect(describeVenue(index, "venue:nowhere")).toBeNull();
    expect(describeKeyword(index, "venue:iclr")).toBeNull();
    expect(describeAuthor(index, "keyword:molecule")).toBeNull();
  });
});
