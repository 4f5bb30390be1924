import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexPeople, matchNames } from "../../../graph/people/match-names.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

const corpus = corpusOf([
  { title: "Moss on walls", year: 2020, venue: "ICLR", authors: ["Ada Lind", "Désirée Moreau"] },
  { title: "Moss in rivers", year: 2022, venue: "KDD", authors: ["Ada Lind", "Jana Götze"] },
  { title: "Knots", year: 2019, authors: ["Anna Lindgren", "Bo Chen"] },
  { title: "Ropes", year: 2021, authors: ["Andrea Lindgren", "Tie-Yan Marsh", "Luc van der Berg"] },
  { title: "Sails", year: 2018, authors: ["Noah D. Quill", "Cyra Ruiz"] },
]);
// Two people of one name.
const twins = corpusOf([
  { title: "Tides", year: 2020, venue: "Sea", authors: ["Mara Voss"] },
  { title: "Dunes", year: 2021, venue: "Land", authors: [["Mara Voss II", "Mara Voss"]] },
]);
const withPlaces = {
  ...twins,
  authors: {
    ...twins.authors,
    affiliations: [["University of Oxford, UK"], ["Tidal Institute, Bergen"]],
  },
};
const index = indexPeople(corpus);
const match = (text: string) => matchNames(index, text).lines;
const brief = (text: string) =>
  match(text).map(({ status, author, candidates }) => [status, author, candidates[0]?.how ?? null]);

describe("who is meant by a line", () => {
  test.each([
    ["Ada Lind", "author:ada-lind", "exact"],
    ["Lind, Ada", "author:ada-lind", "exact"],
    ["ADA LIND", "author:ada-lind", "exact"],
    ["Desiree Moreau", "author:desiree-moreau", "exact"],
    ["Moreau, D.", "author:desiree-moreau", "initials"],
    ["Jana Goetze", "author:jana-gotze", "spelling"],
    ["Tieyan Marsh", "author:tie-yan-marsh", "spelling"],
    ["Noah Quill", "author:noah-d-quill", "spelling"],
    ["Chen Bo", "author:bo-chen", "spelling"],
    ["van der Berg, Luc", "author:luc-van-der-berg", "exact"],
    ["Prof. Dr. Ada Lind, Ph.D.", "author:ada-lind", "exact"],
    ["12. Ada Lind (University of Oxford)", "author:ada-lind", "exact"],
    ["Ada Lind, University of Oxford, ada@ox.example", "author:ada-lind", "exact"],
    ["Ada Lind <ada@ox.example>", "author:ada-lind", "exact"],
    ["Ada Lind; https://orcid.org/0000-0002-1825-0097", "author:ada-lind", "exact"],
    ["Lind\tAda\tOxford", "author:ada-lind", "exact"],
    ["ada.lind@ox.example", "author:ada-lind", "exact"],
    ["Ada Lind, Oxford", "author:ada-lind", "exact"],
  ])("%s", (line, id, how) => {
    expect(brief(line)).toEqual([["found", id, how]]);
  });

  test.each([
    ["a byline that stands alone", "Ada Lind, Bo Chen and Luc van der Berg", 3],
    ["two of a byline", "Ada Lind and Bo Chen", 2],
    ["a name with its place among others", "Ada Lind, New Haven, North Coast\nBo Chen", 2],
    [
      "a long byline among others",
      "Bo Chen\nAda Lind, Noah Quill, Jana Götze, Luc van der Berg",
      5,
    ],
    ["a name, its institute and town", "Ada Lind, Tidal Institute, New Haven", 1],
    ["a name with two parts", "van der Berg, Luc", 1],
  ])("%s", (_, text, names) => {
    expect(match(text)).toHaveLength(names);
    expect(match(text).every(({ status }) => status === "found")).toBe(true);
  });

  test("initials that fit two people leave the choice, with what tells them apart", () => {
    const [line] = match("A. Lindgren");
    expect(line).toMatchObject({ status: "several", author: null });
    expect(
      line!.candidates.map(({ id, latest }) => [id, latest[0]!.label, latest[0]!.year]),
    ).toEqual([
      ["author:andrea-lindgren", "Ropes", 2021],
      ["author:anna-lindgren", "Knots", 2019],
    ]);
  });

  test.each([
    ["Bea Holm", "Beatrice Holm"],
    ["Bill Ek", "William Ek"],
    ["Kate Ness", "Katherine Ness"],
    ["Holm, Bea", "Beatrice Holm"],
    ["Theodore Rust", "Ted Rust"],
  ])("a short form is asked about, not decided: %s", (name, meant) => {
    const people = indexPeople(
      corpusOf([
        { title: "Reeds", year: 2021, authors: ["Beatrice Holm", "William Ek", "Katherine Ness"] },
        { title: "Rafts", year: 2022, authors: ["Ted Rust", "Bo Holm"] },
      ]),
    );
    const [line] = matchNames(people, name).lines;
    expect(line).toMatchObject({ status: "several", author: null });
    expect(line!.candidates).toMatchObject([
      { name: meant, how: "spelling", difference: "a short form of the given name" },
    ]);
    // Who bears the very name is nobody to ask about.
    expect(matchNames(people, meant).lines).toMatchObject([{ status: "found" }]);
  });

  test("two full names with a comma between them are two people where both look like it", () => {
    const names = (line: string) =>
      match(`Bo Chen\n${line}`)
        .slice(1)
        .map(({ name }) => name);
    expect(names("Ada Lind, Désirée Moreau")).toEqual(["Ada Lind", "Désirée Moreau"]);
    // Of whom the collection knows nothing, a given name speaks.
    expect(names("Ada Lind, Maria Unheard")).toEqual(["Ada Lind", "Maria Unheard"]);
    expect(names("Ada Lind, New Haven")).toEqual(["Ada Lind"]);
    expect(names("Ada Lind, Tidal Institute")).toEqual(["Ada Lind"]);
    expect(names("van der Berg, Luc")).toEqual(["Luc van der Berg"]);
  });

  test("namesakes are told apart by the affiliation beside the name", () => {
    const people = indexPeople(withPlaces);
    const [plain] = matchNames(people, "Mara Voss").lines;
    expect(plain!.status).toBe("several");
    const [placed] = matchNames(people, "Mara Voss, Tidal Institute").lines;
    expect(placed).toMatchObject({ status: "found", author: "author:mara-voss-ii" });
    expect(placed!.affiliation).toBe("Tidal Institute");
  });

  test("a name of nobody comes with those that look alike", () => {
    const [line] = match("Adda Lint");
    expect(line).toMatchObject({ status: "none", author: null, candidates: [] });
    expect(line!.near[0]!.id).toBe("author:ada-lind");
    // One letter in nine is an offer, not a match.
    const [slip] = match("Anna Lindgrem");
    expect(slip).toMatchObject({ status: "none" });
    expect(slip!.near[0]!.id).toBe("author:anna-lindgren");
    expect(match("Zbigniew Qwx")[0]!.near).toEqual([]);
  });

  test("the years, venues and papers of a candidate", () => {
    expect(match("Ada Lind")[0]!.candidates[0]).toMatchObject({
      confidence: 1,
      papers: 2,
      firstYear: 2020,
      lastYear: 2022,
      venues: ["ICLR", "KDD"],
      latest: [{ label: "Moss in rivers" }, { label: "Moss on walls" }],
    });
  });

  test("a name of very many people is not certain even when it is there so", () => {
    // chen is a common family and bo a common given name: 0.8.
    expect(match("Bo Chen")[0]!.candidates[0]!.confidence).toBe(0.8);
  });
});

describe("an ORCID iD beside the name", () => {
  // Both are valid by ISO 7064: the second ends in the check digit X.
  const [mara, maraII] = ["0000-0002-1825-0097", "0000-0002-1694-233X"];
  const people = indexPeople({
    ...twins,
    authors: {
      ...twins.authors,
      identifiers: [[`orcid:${mara}`], [`orcid:${maraII.toLowerCase()}`]],
    },
  });
  const of = (line: string) => matchNames(people, line).lines[0]!;

  test("tells namesakes apart", () => {
    expect(of("Mara Voss").status).toBe("several");
    const line = of(`Mara Voss, https://orcid.org/${maraII.toLowerCase()}`);
    expect(line).toMatchObject({ status: "found", author: "author:mara-voss-ii" });
    expect(line.candidates.map(({ id, orcidAgrees }) => [id, orcidAgrees])).toEqual([
      ["author:mara-voss-ii", true],
      ["author:mara-voss", false],
    ]);
  });

  test("finds somebody under another name, and alone", () => {
    const renamed = of(`Mara Quill (${mara})`);
    expect(renamed).toMatchObject({ status: "found", author: "author:mara-voss" });
    expect(renamed.candidates[0]).toMatchObject({ how: "orcid", difference: "another name" });
    const alone = of(mara);
    expect(alone).toMatchObject({ name: mara, status: "found", author: "author:mara-voss" });
  });

  test("keeps people of another iD from being taken, and offers them", () => {
    const line = of("Mara Voss 0000-0001-5109-3700");
    expect(line).toMatchObject({ status: "several", author: null });
    expect(line.candidates.map(({ difference, confidence }) => [difference, confidence])).toEqual([
      ["another ORCID iD", 0.2],
      ["another ORCID iD", 0.2],
    ]);
  });

  test("of nobody changes nothing where the collection knows no iDs", () => {
    expect(match("Ada Lind 0000-0001-5109-3700")[0]).toMatchObject({
      status: "found",
      author: "author:ada-lind",
      candidates: [{ orcidAgrees: null, confidence: 1 }],
    });
    expect(match("0000-0001-5109-3700")[0]).toMatchObject({ status: "none", candidates: [] });
  });
});

describe("what is no name", () => {
  test("a heading and blank lines are passed over, the rest is counted", () => {
    const { lines, issues } = matchNames(
      index,
      `Name, Affiliation\n\nAda Lind\n1234\nada lind\n${"x".repeat(2000)}\nBo Chen; Cyra Ruiz`,
    );
    expect(lines.map(({ line, name }) => [line, name])).toEqual([
      [3, "Ada Lind"],
      [7, "Bo Chen"],
      [7, "Cyra Ruiz"],
    ]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ["no-name", 4],
      ["repeated-name", 5],
      ["line-too-long", 6],
    ]);
  });

  test("any text: every line is a match, an issue, a blank or a heading; nothing throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        const { lines, issues } = matchNames(index, text);
        const told = new Set([...lines, ...issues].map(({ line }) => line));
        const all = text.split(/\r\n|[\n\r\u2028\u2029]/u);
        for (const line of told) expect(all[line - 1]!.trim()).not.toBe("");
        for (const { status, author, candidates, near } of lines) {
          expect(author !== null).toBe(status === "found");
          expect(candidates.length > 0).toBe(status !== "none");
          if (status !== "none") expect(near).toEqual([]);
        }
      }),
    );
  });

  test("every author is found under every own spelling, or is among several", () => {
    corpus.authors.ids.forEach((id, row) => {
      for (const name of corpus.authors.variants[row]!) {
        const [line] = match(name);
        expect(line!.candidates.map((candidate) => candidate.id)).toContain(id);
      }
    });
  });
});
