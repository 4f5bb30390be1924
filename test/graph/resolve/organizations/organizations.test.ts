// Organizations and countries of whole corpora. All people and papers are invented.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyDecisions,
  buildNetwork,
  type AuthorDetail,
  type Corpus,
  type PaperRecord,
  resolveRecords,
} from "../../../../graph/index.ts";
import { NO_ROW, type PaperPlaces } from "../../../../graph/model/corpus.ts";
import { EMPTY_RECORD } from "../../../../graph/model/paper-record.ts";

type Somebody = readonly [name: string, ...affiliations: string[]];

function record(title: string, people: readonly Somebody[], line = 1): PaperRecord {
  return {
    ...EMPTY_RECORD,
    title,
    authors: people.map(([name]) => name),
    authorDetails: people.map(([, ...affiliations]): AuthorDetail | null =>
      affiliations.length === 0 ? null : { affiliations, orcid: null },
    ),
    source: { file: "invented.txt", line, format: "ris", key: null },
  };
}

/** `place: author` of each entry of a paper. */
function said(
  corpus: Corpus,
  names: readonly string[],
  { offsets, items, authors }: PaperPlaces,
): string[][] {
  return corpus.papers.ids.map((_, paper) =>
    Array.from({ length: offsets[paper + 1]! - offsets[paper]! }, (_, i) => {
      const k = offsets[paper]! + i;
      const author = authors[k]!;
      return `${names[items[k]!]!}: ${author === NO_ROW ? "nobody" : corpus.authors.names[author]!}`;
    }),
  );
}

function organizationsOf(corpus: Corpus): string[][] {
  const { organizations, paperOrganizations } = corpus.places;
  return said(corpus, organizations.names, paperOrganizations);
}

function countriesOf(corpus: Corpus): string[][] {
  const { countries, paperCountries } = corpus.places;
  return said(corpus, countries.names, paperCountries);
}

describe("resolvePlaces", () => {
  it("says who works where, paper by paper", () => {
    const corpus = resolveRecords([
      record("Maps of Moss", [
        ["Ada Lind", "Dept Bot, Univ Lindholm, Sweden"],
        ["Bo Pell", "Pell Institute, Oslo, Norway", "University of Lindholm, Sweden"],
      ]),
      // Ada has moved; of Cleo nothing is said.
      record("Maps of Ferns", [["Ada Lind", "Pell Institute, Oslo, Norway"], ["Cleo Marsh"]], 2),
      record("Maps of Reeds", [["Cleo Marsh"]], 3),
    ]);
    expect(organizationsOf(corpus)).toEqual([
      [
        "Pell Institute: Bo Pell",
        "University of Lindholm: Ada Lind",
        "University of Lindholm: Bo Pell",
      ],
      ["Pell Institute: Ada Lind"],
      [],
    ]);
    expect(countriesOf(corpus)).toEqual([
      ["Norway: Bo Pell", "Sweden: Ada Lind", "Sweden: Bo Pell"],
      ["Norway: Ada Lind"],
      [],
    ]);
    expect(corpus.places.organizations.ids).toEqual([
      "organization:pell-institute-no",
      "organization:university-lindholm-se",
    ]);
    expect(corpus.places.countries.ids).toEqual(["country:norway", "country:sweden"]);
    expect(corpus.places.countries.codes).toEqual(["NO", "SE"]);
  });

  it("tells universities of one name in two countries apart, and companies not", () => {
    const corpus = resolveRecords([
      record("One", [["Ada Lind", "University of Lind, Leeds, UK", "Lindco, Leeds, UK"]]),
      record("Two", [["Bo Pell", "University of Lind, Portland, OR, USA", "Lindco, Ohio, USA"]], 2),
    ]);
    expect(corpus.places.organizations.ids).toEqual([
      "organization:lindco",
      "organization:university-lind-gb",
      "organization:university-lind-us",
    ]);
    const { countries, organizations } = corpus.places;
    expect(
      Array.from(organizations.countries, (row) => (row === NO_ROW ? null : countries.codes[row])),
    ).toEqual([null, "GB", "US"]);
  });

  it("takes a name without country for the one of a clear country, and its country with it", () => {
    const line = "University of Lind, Leeds, UK";
    const clear = [1, 2, 3].map((n) => record(`Paper ${n}`, [["Ada Lind", line]], n));
    const bare = record("Bare", [["Bo Pell", "University of Lind"]], 9);
    const corpus = resolveRecords([...clear, bare]);
    expect(corpus.places.organizations.ids).toEqual(["organization:university-lind-gb"]);
    expect(countriesOf(corpus).at(-1)).toEqual(["United Kingdom: Bo Pell"]);
    // Two of three mentions with a country are no three quarters.
    const other = record("Other", [["Cy Marsh", "University of Lind, Canada"]], 10);
    const unclear = resolveRecords([...clear.slice(0, 2), other, bare]);
    expect(unclear.places.organizations.ids).toContain("organization:university-lind");
    expect(countriesOf(unclear).at(-1)).toEqual([]);
  });

  it("joins names by the number that a source gives", () => {
    const numbered = (name: string, line: number): PaperRecord => ({
      ...record(`Paper ${line}`, [["Ada Lind"]], line),
      authorDetails: [
        {
          affiliations: [`${name}, NO`],
          orcid: null,
          organizations: [{ name, country: "NO", identifier: "ror:0lind1234" }],
        },
      ],
    });
    const { organizations } = resolveRecords([
      numbered("Norwegian Moss Centre", 1),
      numbered("Norsk Mosesenter", 2),
      numbered("Norwegian Moss Centre", 3),
    ]).places;
    expect(organizations.names).toEqual(["Norwegian Moss Centre"]);
    expect(organizations.variants).toEqual([["Norwegian Moss Centre", "Norsk Mosesenter"]]);
  });

  it("reads what stands in brackets behind a name", () => {
    const corpus = resolveRecords([record("Maps", [["Ada Lind (Uppsala University)"]])]);
    expect(organizationsOf(corpus)).toEqual([["Uppsala University: Ada Lind"]]);
  });

  it("leaves a corpus without affiliations as it was", () => {
    const { places } = resolveRecords([record("Maps", [["Ada Lind"], ["Bo Pell"]])]);
    expect(places.organizations.ids).toEqual([]);
    expect(Array.from(places.paperOrganizations.offsets)).toEqual([0, 0]);
  });

  it("gives the same ids and names in any order of the records", () => {
    const lines = [
      "Univ Lindholm, Dept Phys, Sweden",
      "University of Lindholm, Sweden",
      "University of Lindholm",
      "Lindholm Hospital, Oslo, Norway",
      "Lindco, Paris, France",
      "Lindco Inc",
    ];
    const records = lines.map((line, i) => record(`Paper ${i}`, [[`Ada Lind ${i}`, line]], i + 1));
    const expected = resolveRecords(records).places;
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        const { organizations, countries } = resolveRecords(shuffled).places;
        expect(organizations.ids).toEqual(expected.organizations.ids);
        expect(organizations.names).toEqual(expected.organizations.names);
        expect(countries.ids).toEqual(expected.countries.ids);
      }),
    );
  });
});

describe("organizations after decisions", () => {
  it("follow authors who are joined, and stay with the paper of who is hidden", () => {
    const corpus = resolveRecords([
      record("Maps of Moss", [
        ["Ada Lind", "Univ Lindholm, Sweden"],
        ["Ada Lindgren", "Univ Lindholm, Sweden"],
        ["Bo Pell", "Pell Institute, Oslo, Norway"],
      ]),
    ]);
    const { corpus: decided } = applyDecisions(corpus, [
      { kind: "merge", type: "author", ids: ["author:ada-lindgren"], into: "author:ada-lind" },
      { kind: "hide", type: "author", id: "author:bo-pell" },
    ]);
    expect(organizationsOf(decided)).toEqual([
      ["Pell Institute: nobody", "Univ Lindholm: Ada Lind"],
    ]);
  });
});

describe("networks of organizations and countries", () => {
  const lindholm = "Univ Lindholm, Sweden";
  const pell = "Pell Institute, Oslo, Norway";
  const marsh = "Marsh Hospital, Oslo, Norway";
  const corpus = resolveRecords([
    // Two people of Lindholm: it counts once.
    record(
      "One",
      [
        ["Ada Lind", lindholm],
        ["Bo Pell", lindholm],
        ["Cy Dorn", pell],
      ],
      1,
    ),
    record(
      "Two",
      [
        ["Ada Lind", lindholm],
        ["Cy Dorn", pell],
        ["Di Marsh", marsh],
      ],
      2,
    ),
    record("Three", [["Di Marsh"]], 3),
  ]);

  it("link organizations by papers, each once in a paper", () => {
    const { nodes, links, ledger } = buildNetwork(corpus, "organizations");
    expect(nodes.labels).toEqual(["Marsh Hospital", "Pell Institute", "Univ Lindholm"]);
    expect(Array.from(nodes.occurrences)).toEqual([1, 2, 2]);
    // Marsh–Pell and Marsh–Lindholm in "Two", Pell–Lindholm in both.
    expect(Array.from(links.strengths)).toEqual([1, 1, 2]);
    expect(ledger.leftOut).toEqual([
      { switch: "no-items", setting: "no organization known", papers: 1, nodes: 0, links: 0 },
    ]);
  });

  it("count fractions over the distinct organizations of a paper", () => {
    const { links } = buildNetwork(corpus, "organizations", { counting: "fractional" });
    // "One" has 2 organizations: 1/(2−1) = 1; "Two" has 3: 1/(3−1) = 0.5.
    expect(Array.from(links.strengths)).toEqual([0.5, 0.5, 1.5]);
  });

  it("link countries by papers", () => {
    const { nodes, links, ledger } = buildNetwork(corpus, "countries");
    expect(nodes.labels).toEqual(["Norway", "Sweden"]);
    expect(Array.from(links.strengths)).toEqual([2]);
    expect(ledger.leftOut[0]?.setting).toBe("no country known");
  });
});
