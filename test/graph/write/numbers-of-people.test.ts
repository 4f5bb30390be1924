// What lists keep of the numbers of people, of serials, language, volume and issue: written, and read
// back by our own readers. All people and papers are invented.
import { describe, expect, it } from "vitest";
import { applyDecisions, readText, resolveRecords, writePapers } from "../../../graph/index.ts";
import type { Corpus, PaperRecord } from "../../../graph/index.ts";

const SOUP = `PT J
AU Pell, A
   Tran, BQ
AF Pell, Ada
   Tran, Bo Quang
TI Soup and its uses in the winter
SO JOURNAL OF SOUP
LA English
RI Pell, Ada/ABC-1234-2019
OI Pell, Ada/0000-0002-1825-0097; Tran, Bo Quang/0000-0001-5109-3700
SN 1234-5679
EI 2345-678X
PY 2019
VL 12
IS 3
BP 101
EP 112
PU SOUP PRESS
PM 31234567
ER
`;

const corpusOf = (...texts: readonly string[]): Corpus =>
  resolveRecords(texts.flatMap((text, i) => readText(text, { file: `${i}.txt` }).records));

const SOUPS = corpusOf(SOUP);

function readBack(format: "bibtex" | "ris" | "csl-json"): PaperRecord {
  const options = { abstracts: true };
  const text = [...writePapers(format, SOUPS, [0], options)].join("");
  return readText(text, { file: "back" }).records[0]!;
}

const orcids = ({ authorDetails }: PaperRecord): unknown =>
  authorDetails?.map((detail) => detail?.orcid ?? null);

describe("authors", () => {
  it("carry every number that their records give, most frequent first", () => {
    const other = SOUP.replace("in the winter", "in summer").replace(/RI .*\n|PM .*\n/g, "");
    expect(corpusOf(SOUP, other).authors.identifiers).toEqual([
      ["orcid:0000-0002-1825-0097", "researcherid:ABC-1234-2019"],
      ["orcid:0000-0001-5109-3700"],
    ]);
  });

  it("have the numbers of those they are made of", () => {
    const { corpus } = applyDecisions(SOUPS, [
      { kind: "merge", type: "author", ids: ["author:bo-quang-tran"], into: "author:ada-pell" },
    ]);
    expect(corpus.authors.identifiers).toEqual([
      ["orcid:0000-0002-1825-0097", "researcherid:ABC-1234-2019", "orcid:0000-0001-5109-3700"],
    ]);
  });

  it("without numbers, serials and languages leave the fingerprint as it was", () => {
    const corpus = corpusOf("@article{a, title={Soup}, author={Ada Pell}, year=2019}");
    expect(corpus.fingerprint).toBe("b29bd94dd94dda62");
  });
});

describe("lists", () => {
  it.each(["bibtex", "csl-json"] as const)("keep ORCIDs in %s", (format) => {
    expect(orcids(readBack(format))).toEqual(["0000-0002-1825-0097", "0000-0001-5109-3700"]);
  });

  it("keep the other numbers of people in CSL-JSON", () => {
    expect(readBack("csl-json").authorDetails![0]!.identifiers).toEqual([
      "researcherid:ABC-1234-2019",
    ]);
  });

  it.each(["bibtex", "ris", "csl-json"] as const)("keep the rest of an entry in %s", (format) => {
    const { issns, language, extra, pages, identifiers } = readBack(format);
    const issue = extra["issue"] ?? extra["number"];
    expect({ issns, language, volume: extra["volume"], issue, pages, identifiers }).toEqual({
      issns: ["1234-5679", "2345-678X"],
      language: "English",
      volume: "12",
      issue: "3",
      pages: "101-112",
      identifiers: ["pmid:31234567"],
    });
    expect(extra["publisher"]).toBe("SOUP PRESS");
  });

  it("name volume, issue and serials in the fields that CSL has for them", () => {
    const [item] = JSON.parse(
      [...writePapers("csl-json", SOUPS, [0], { abstracts: true })].join(""),
    ) as object[];
    expect(item).toMatchObject({
      volume: "12",
      issue: "3",
      publisher: "SOUP PRESS",
      ISSN: "1234-5679, 2345-678X",
      language: "English",
      author: [{ ORCID: "0000-0002-1825-0097" }, { ORCID: "0000-0001-5109-3700" }],
    });
  });
});
