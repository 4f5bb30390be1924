import { describe, expect, test } from "vitest";
import type { PaperRecord } from "../../../../graph/model/paper-record.ts";
import { cluesOf } from "../../../../graph/resolve/papers/clues.ts";
import { type PaperGroups, groupRecords } from "../../../../graph/resolve/papers/same-paper.ts";
import { createVenueReader } from "../../../../graph/resolve/venues/venue-reader.ts";
import { record } from "../records.ts";

const TITLE = "Gardening with Imaginary Robots";
const ABSTRACT = "Robots that do not exist plant flowers that nobody has ever seen. ".repeat(5);

function group(records: readonly PaperRecord[]): PaperGroups {
  return groupRecords(records, cluesOf(records, createVenueReader(records)));
}

function groups(...said: Partial<PaperRecord>[]): readonly (readonly number[])[] {
  return group(said.map((one) => record(one))).groups;
}

describe("by title", () => {
  test("case, accents and markup do not count", () => {
    expect(groups({ title: TITLE }, { title: "GARDENING with \\emph{Imaginary} Róbots." })).toEqual(
      [[0, 1]],
    );
  });

  test("a listing without authors or year does not contradict", () => {
    expect(
      groups({ title: TITLE, authors: ["Ada Example"], year: 2020 }, { title: TITLE }),
    ).toEqual([[0, 1]]);
  });

  test("authors contradict when both are named and share no family name", () => {
    expect(
      groups({ title: TITLE, authors: ["Ada Example"] }, { title: TITLE, authors: ["Bo Sample"] }),
    ).toEqual([[0], [1]]);
    expect(
      groups(
        { title: TITLE, authors: ["Ada Example", "Bo Sample"] },
        { title: TITLE, authors: ["Sample, B."] },
      ),
    ).toEqual([[0, 1]]);
  });

  test("years contradict when more than two apart, also through a third record", () => {
    const authors = ["Ada Example"];
    const at = (year: number): Partial<PaperRecord> => ({ title: TITLE, authors, year });
    expect(groups(at(2018), at(2020))).toEqual([[0, 1]]);
    expect(groups(at(2018), at(2021))).toEqual([[0], [1]]);
    // 2018 and 2020 are one paper; 2021 is near 2020 but not near 2018.
    expect(groups(at(2021), at(2020), at(2018))).toEqual([[0], [1, 2]]);
    expect(groups({ title: TITLE, year: 2001 }, { title: TITLE, year: 2011 })).toEqual([[0], [1]]);
  });

  test("an entry that fits two papers joins neither, and that is noted", () => {
    const found = group([
      record({ title: TITLE, authors: ["Ada Example"] }),
      record({ title: TITLE, authors: ["Bo Sample"] }),
      record({ title: TITLE }),
    ]);
    expect(found.groups).toEqual([[0], [1], [2]]);
    expect(found.notes.map(({ code, records }) => [code, ...records])).toEqual([
      ["ambiguous-title", 2],
    ]);
  });

  test("entries without authors come together by their years", () => {
    expect(
      groups(
        { title: TITLE, authors: ["Ada Example"], year: 2018 },
        { title: TITLE, year: 2019 },
        { title: TITLE, year: 2001 },
        { title: TITLE, year: 2002 },
      ),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test("short titles need evidence", () => {
    const title = "Imaginary Robots";
    expect(groups({ title }, { title })).toEqual([[0], [1]]);
    expect(groups({ title, authors: ["Ada Example"] }, { title })).toEqual([[0], [1]]);
    expect(groups({ title, authors: ["Ada Example"] }, { title, authors: ["A. Example"] })).toEqual(
      [[0, 1]],
    );
    const place = { title, venue: "ICLR 2020" };
    expect(groups({ ...place, authors: ["Ada Example"] }, place)).toEqual([[0, 1]]);
  });

  test("titles that stand over many papers prove nothing", () => {
    const editorial = { title: "Editorial", authors: ["Ada Example"], year: 2020 };
    expect(groups(editorial, { ...editorial, date: "2020-05" })).toEqual([[0], [1]]);
    expect(groups(editorial, editorial)).toEqual([[0, 1]]);
  });
});

describe("by DOI", () => {
  test("one DOI is one paper, whatever its title", () => {
    const doi = "10.1000/xyz";
    expect(groups({ doi, title: TITLE }, { doi, title: `${TITLE}: a Survey` })).toEqual([[0, 1]]);
    expect(
      groups(
        { doi, title: TITLE, authors: ["Ada Example"] },
        { doi, title: "Jardinage", authors: ["Ada Example"] },
      ),
    ).toEqual([[0, 1]]);
  });

  test("the DOI of a volume on each of its papers keeps them apart", () => {
    const doi = "10.1000/volume";
    const found = group([
      record({ doi, title: TITLE, authors: ["Ada Example"] }),
      record({ doi, title: "Cooking without Fire", authors: ["Bo Sample"] }),
    ]);
    expect(found.groups).toEqual([[0], [1]]);
    expect(found.notes.map(({ code }) => code)).toEqual(["shared-doi"]);
  });
});

describe("by other numbers", () => {
  const authors = ["Ada Example"];

  test("an arXiv number is one paper, wherever the record has it from", () => {
    expect(
      groups(
        { title: TITLE, identifiers: ["arxiv:2101.00001"] },
        { title: "Robots in the Garden", authors, url: "https://arxiv.org/abs/2101.00001v2" },
        { title: "Robots in the Garden (talk)", url: "https://huggingface.co/papers/2101.00001" },
        { doi: "10.48550/arxiv.2101.00001" },
        { title: "Robots elsewhere and others", url: "https://arxiv.org/abs/2101.00002" },
      ),
    ).toEqual([[0], [1, 2, 3], [4]]);
  });

  test("an ISBN is a volume's, no paper's", () => {
    const identifiers = ["isbn:9780000000002"];
    expect(
      groups(
        { title: TITLE, authors, identifiers },
        { title: "Cooking without Fire", authors, identifiers },
      ),
    ).toEqual([[0], [1]]);
  });

  test("a DOI in common does not join other titles on other pages", () => {
    const doi = "10.1000/volume(2003)";
    expect(
      groups(
        { doi, authors, title: "Watering of robots in spring", pages: "1-9" },
        { doi, authors, title: "Painting the walls of greenhouses", pages: "10-19" },
      ),
    ).toEqual([[0], [1]]);
  });
});

describe("one title, but", () => {
  const authors = ["Ada Example", "Bo Sample"];
  const paper = (said: Partial<PaperRecord>): Partial<PaperRecord> => ({
    title: TITLE,
    authors,
    year: 2020,
    ...said,
  });
  const apart = (...said: Partial<PaperRecord>[]): void => {
    const found = group(said.map((one) => record(paper(one))));
    expect(found.groups).toEqual(said.map((_, i) => [i]));
    expect(found.notes.map(({ code }) => code)).toContain("other-version");
  };
  const together = (...said: Partial<PaperRecord>[]): void => {
    expect(groups(...said.map(paper))).toEqual([[...said.keys()]]);
  };

  test("another publisher's DOI is another paper", () => {
    apart({ doi: "10.1000/conference" }, { doi: "10.1000/journal" });
  });

  test("so it is where nobody names authors", () => {
    apart({ authors: null, doi: "10.1000/a" }, { authors: null, doi: "10.1000/b" });
  });

  test("a preprint's DOI beside a publisher's is none", () => {
    together(
      { doi: "10.48550/arxiv.2101.00001", venue: "arXiv", year: 2019 },
      { doi: "10.1000/x", venue: "ICLR 2020" },
      { doi: "10.1101/2020.01.02.12345", venue: "bioRxiv" },
    );
  });

  test("another number of a scheme that gives one each is another paper", () => {
    apart({ identifiers: ["pmid:1"] }, { identifiers: ["pmid:2"] });
    apart(
      { url: "https://aclanthology.org/2020.acl-main.1/" },
      { url: "https://aclanthology.org/2020.gardens-1.1/" },
    );
    together({ identifiers: ["openalex:W1"] }, { identifiers: ["openalex:W2"] });
  });

  test("a conference and a journal of other years are two papers, a preprint and either one", () => {
    apart({ venue: "Conference on Gardens" }, { venue: "Journal of Robot Flowers", year: 2021 });
    together({ venue: "arXiv", year: 2019 }, { venue: "Journal of Robot Flowers", year: 2021 });
    expect(
      groups(
        paper({ venue: "arXiv", year: 2019 }),
        paper({ venue: "Journal of Robot Flowers", year: 2021 }),
        paper({ venue: "Conference on Gardens" }),
      ),
    ).toEqual([[0, 2], [1]]);
  });

  test("two well-known venues are two papers even in one year, another spelling is one", () => {
    apart({ venue: "ICLR 2020" }, { venue: "NeurIPS 2020" });
    apart({ venue: "ICLR 2020" }, { venue: "ICLR 2021", year: 2021 });
    together({ venue: "ICLR 2020" }, { venue: "Intl. Conf. on Learning Representations" });
    together({ venue: "Gartenblatt" }, { venue: "Journal of Robot Flowers" });
    together({ venue: "Conference on Gardens" }, { venue: "Lecture Notes in Computer Science" });
  });

  test("the same page of the same journal is one paper, also with a second DOI", () => {
    const place = { venue: "Journal of Robot Flowers", pages: "101-112" };
    together({ ...place, doi: "10.1000/old" }, { ...place, doi: "10.2000/new" });
    apart({ ...place, doi: "10.1000/old" }, { ...place, pages: "7-9", doi: "10.2000/new" });
  });

  test("a byline that agrees in one of many names is another paper's", () => {
    const others = ["Bo Sample", "Cy Probe", "Di Muster", "Ed Essai"];
    expect(
      groups(paper({ authors: [...authors, "Fa Prova"] }), paper({ authors: others })),
    ).toEqual([[0], [1]]);
  });

  test("a single author must agree in the initial, in either order of the name", () => {
    expect(groups(paper({ authors: ["Li Wang"] }), paper({ authors: ["Hui Wang"] }))).toEqual([
      [0],
      [1],
    ]);
    expect(groups(paper({ authors: ["Li Wang"] }), paper({ authors: ["Wang Li"] }))).toEqual([
      [0, 1],
    ]);
  });

  test("entries without authors stay alone under a title that many bear", () => {
    const four = ["Ada One", "Bo Two", "Cy Three", "Di Four"].map((name) =>
      paper({ authors: [name] }),
    );
    const nameless = { title: TITLE, year: 2020 };
    expect(groups(...four, nameless, nameless)).toHaveLength(6);
    expect(groups(nameless, nameless)).toEqual([[0, 1]]);
  });
});

describe("with a slip in the title", () => {
  const authors = ["Ada Example", "Bo Sample"];
  const long = "Gardening with imaginary robots in the northern valleys";
  const both = (a: string, b: string, said: Partial<PaperRecord> = {}): number =>
    groups({ title: a, authors, year: 2020 }, { title: b, authors, year: 2020, ...said }).length;

  test.each([
    ["a letter", long.replace("imaginary", "imagnary")],
    ["two letters swapped", long.replace("imaginary", "imagniary")],
    [
      "a hyphen or space",
      long.replace("northern valleys", "northern-valleys").replace("in the", "inthe"),
    ],
    ["an end cut off", `${long.slice(0, 40)}…`],
    ["a subtitle", `${long}: What the neighbours said`],
  ])("%s makes no other paper", (_, title) => {
    expect(both(long, title)).toBe(1);
  });

  test.each([
    ["a number", `${long} 2`, `${long} 3`],
    ["another word", long, long.replace("northern", "southern")],
    [
      "a first letter",
      long.replace("imaginary", "typically"),
      long.replace("imaginary", "atypically"),
    ],
    ["a part", `${long}: Part I`, `${long}: Part II`],
    ["a reply", long, `${long}: A reply to the neighbours`],
    ["an abstract", long, `${long}: Extended abstract`],
  ])("%s does", (_, a, b) => {
    expect(both(a, b)).toBe(2);
  });

  test("only where all authors and the years agree", () => {
    const title = long.replace("imaginary", "imagnary");
    expect(both(long, title, { authors: ["Ada Example", "Cy Probe"] })).toBe(2);
    expect(both(long, title, { authors: null })).toBe(2);
    expect(both(long, title, { year: 2022 })).toBe(2);
    expect(both(long, title, { doi: "10.1000/x" })).toBe(1);
  });

  test("is noted", () => {
    const title = long.replace("imaginary", "imagnary");
    const found = group([record({ title: long, authors }), record({ title, authors })]);
    expect(found.notes.map(({ code }) => code)).toEqual(["near-title"]);
  });

  test("never joins two papers that are apart", () => {
    const slip = { title: long.replace("imaginary", "imagnary"), authors, year: 2020 };
    const one = { title: long, authors, year: 2020 };
    const found = groups({ ...one, doi: "10.1000/a" }, { ...one, doi: "10.1000/b" }, slip);
    expect(found).toHaveLength(2);
  });
});

test("a generic title with people, year, venue and page in common is one paper", () => {
  const editorial = {
    title: "Editorial",
    authors: ["Ada Example"],
    year: 2020,
    venue: "Journal of Robot Flowers",
    pages: "1-2",
  };
  expect(groups(editorial, { ...editorial, authors: ["Example, A."], pages: "1--2" })).toEqual([
    [0, 1],
  ]);
  expect(groups(editorial, { ...editorial, pages: "99" })).toEqual([[0], [1]]);
});

describe("without a title", () => {
  test("a record is a paper of its own", () => {
    expect(groups({ abstract: "One." }, { abstract: "Two." }, {}, {})).toEqual([
      [0],
      [1],
      [2],
      [3],
    ]);
  });

  test("a long abstract that is literally the same makes one", () => {
    expect(
      groups({ abstract: ABSTRACT }, { title: TITLE, abstract: ABSTRACT.toUpperCase() }),
    ).toEqual([[0, 1]]);
    expect(groups({ abstract: "Short." }, { title: TITLE, abstract: "Short." })).toEqual([
      [0],
      [1],
    ]);
  });

  test("an abstract under two titles decides nothing", () => {
    expect(
      groups(
        { abstract: ABSTRACT },
        { title: TITLE, abstract: ABSTRACT },
        { title: "Cooking without Fire", abstract: ABSTRACT },
      ),
    ).toEqual([[0], [1], [2]]);
  });
});
