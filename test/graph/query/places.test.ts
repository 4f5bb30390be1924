// Pages and lists of organizations and countries, on three invented papers.
import { describe, expect, it } from "vitest";
import {
  buildNetwork,
  createSearch,
  describeCountry,
  describeOrganization,
  evidenceOf,
  filterPapers,
  filterSentence,
  indexCorpus,
  listCountries,
  listOrganizations,
} from "../../../graph/index.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

const index = indexCorpus(
  corpusOf([
    {
      title: "Maps of Moss",
      year: 2019,
      venue: "Moss Letters",
      authors: ["Ada Lind", "Bo Pell", "Cy Dorn"],
      keywords: ["moss"],
      organizations: [
        ["Lindholm University", "Sweden", "Ada Lind", "Bo Pell"],
        ["Pell Institute", "Norway", "Cy Dorn"],
      ],
    },
    {
      title: "Maps of Ferns",
      year: 2021,
      authors: ["Ada Lind"],
      keywords: ["fern"],
      organizations: [["Lindholm University", "Sweden", "Ada Lind"]],
    },
    { title: "Maps of Reeds", year: 2022, authors: ["Di Marsh"] },
  ]),
);

const lindholm = {
  id: "organization:lindholm-university",
  name: "Lindholm University",
  papers: 2,
} as const;
const pell = { id: "organization:pell-institute", name: "Pell Institute", papers: 1 } as const;

describe("describeOrganization", () => {
  it("counts who works there, not who writes with them", () => {
    expect(describeOrganization(index, lindholm.id)).toEqual({
      type: "organization",
      ...lindholm,
      variants: ["Lindholm University"],
      country: { id: "country:sweden", name: "Sweden" },
      firstYear: 2019,
      lastYear: 2021,
      years: [
        { year: 2019, papers: 1 },
        { year: 2021, papers: 1 },
      ],
      authors: [
        { id: "author:ada-lind", name: "Ada Lind", papers: 2 },
        { id: "author:bo-pell", name: "Bo Pell", papers: 1 },
      ],
      venues: [{ id: "venue:moss-letters", name: "Moss Letters", papers: 1 }],
      keywords: [
        { id: "keyword:fern", name: "fern", papers: 1 },
        { id: "keyword:moss", name: "moss", papers: 1 },
      ],
      organizations: [pell],
    });
  });

  it("is null for an id of another type or none", () => {
    expect(describeOrganization(index, "country:sweden")).toBeNull();
    expect(describeOrganization(index, "organization:nowhere")).toBeNull();
  });
});

describe("describeCountry", () => {
  it("lists the organizations of the country and the countries beside it", () => {
    const norway = describeCountry(index, "country:norway");
    expect(norway?.organizations).toEqual([pell]);
    expect(norway?.countries).toEqual([{ id: "country:sweden", name: "Sweden", papers: 1 }]);
    expect(norway?.authors).toEqual([{ id: "author:cy-dorn", name: "Cy Dorn", papers: 1 }]);
    expect(norway?.code).toBe("NO");
    expect(describeCountry(index, lindholm.id)).toBeNull();
  });
});

describe("lists", () => {
  it("go by papers", () => {
    expect(
      [...listOrganizations(index)].map(({ name, papers, authors }) => [name, papers, authors]),
    ).toEqual([
      ["Lindholm University", 2, 2],
      ["Pell Institute", 1, 1],
    ]);
    expect(
      [...listCountries(index)].map(({ code, papers, authors }) => [code, papers, authors]),
    ).toEqual([
      ["SW", 2, 2],
      ["NO", 1, 1],
    ]);
  });
});

describe("organizations elsewhere", () => {
  it("are found, choose papers, and have evidence", () => {
    expect(createSearch(index)("lindh")[0]?.id).toBe(lindholm.id);
    expect(Array.from(filterPapers(index, { organizations: [lindholm.id, pell.id] }))).toEqual([0]);
    expect(Array.from(filterPapers(index, { countries: ["country:sweden"] }))).toEqual([0, 1]);
    const filter = { organizations: [pell.id], countries: ["country:sweden"] } as const;
    expect(filterSentence(filter, index)).toBe("from Pell Institute and Sweden");
    const network = buildNetwork(index.corpus, "organizations");
    const evidence = evidenceOf(index, network, lindholm.id, pell.id);
    expect(evidence?.papers.map(({ title }) => title)).toEqual(["Maps of Moss"]);
  });
});
