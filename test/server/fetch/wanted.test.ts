// What the lines of a list mean, and which works answer them.
import { describe, expect, test } from "vitest";
import { chosenAmong, isWanted, missingAmong, wantedIn } from "../../../server/fetch/wanted.ts";
import type { JsonObject } from "../../../server/fetch/json.ts";

const only = (line: string) => wantedIn(line)[0]!;

const WORK: JsonObject = {
  id: "W1",
  doi: "https://doi.org/10.5555/Rivers.1",
  display_name: "Knots in Rivers: A Survey",
  publication_year: 2019,
  authorships: [{ author: { display_name: "Ada Lind" } }],
  ids: { pmid: "https://pubmed.ncbi.nlm.nih.gov/7654321" },
  locations: [{ landing_page_url: "http://arxiv.org/abs/1901.00042" }],
};

describe("a line", () => {
  test.each([
    ["10.5555/rivers.1", "10.5555/rivers.1", null],
    ["Lind: Knots. https://doi.org/10.5555/RIVERS.1.", "10.5555/rivers.1", null],
    ["arXiv:1901.00042v3", "10.48550/arxiv.1901.00042", null],
    ["1901.00042", "10.48550/arxiv.1901.00042", null],
    ["https://arxiv.org/pdf/cs/9901001", "10.48550/arxiv.cs/9901001", null],
    ["Lind. Knots. arXiv preprint arXiv:1901.00042, 2019", "10.48550/arxiv.1901.00042", null],
    ["PMID: 7654321", null, "7654321"],
    ["7654321", null, "7654321"],
    ["https://pubmed.ncbi.nlm.nih.gov/7654321/", null, "7654321"],
    ["1984", null, null],
  ])("%j is a number", (line, doi, pmid) => {
    expect(only(line)).toMatchObject({ doi, pmid, line, number: 1 });
  });

  test("keeps its number in the list, empty and repeated ones left out", () => {
    const wanted = wantedIn("Some title\n\n10.5555/a\r\nsome TITLE!\n12345678\n");
    expect(wanted.map(({ number, line }) => [number, line])).toEqual([
      [3, "10.5555/a"],
      [5, "12345678"],
      [1, "Some title"],
    ]);
  });
});

describe("a work", () => {
  test.each([
    "https://doi.org/10.5555/rivers.1",
    "arXiv:1901.00042v3",
    "pmid 7654321",
    "knots in rivers – a survey",
    "12. Knots in Rivers: A Survey.",
    "Knots in Rivers: A Survey (2019)",
    // A preprint may be a year older.
    "Knots in Rivers: A Survey, (2018)",
    "Knots in Rivers: A Survey | A. Lind | 2019",
    "Knots in Rivers: A Survey\t2019\tLind",
    "Lind, A. & Ekman, B. (2019). Knots in Rivers: A Survey. Journal of Water, 3(1).",
  ])("answers %j", (line) => {
    expect(isWanted(WORK, only(line))).toBe(true);
  });

  test.each([
    "10.5555/rivers.2",
    "arXiv:1901.00043",
    "PMID: 765432",
    "Knots in Rivers",
    "Knots in Rivers: A Survey II",
    "Knots in Rivers: A Survey (2012)",
    "Knots in Rivers: A Survey | Bo Ekman | 2019",
    "Ekman, B. (2019). Knots in Rivers: A Survey. Journal of Water.",
  ])("is not %j", (line) => {
    expect(isWanted(WORK, only(line))).toBe(false);
  });

  test("with a title that many have is not chosen by guess", () => {
    const works = [2001, 2012].map((year) => ({
      display_name: "Introduction",
      publication_year: year,
    }));
    const choose = (line: string) => chosenAmong(works, only(line), (work) => work);
    expect(choose("Introduction")).toBeNull();
    expect(choose("Introduction (2012)")).toBe(works[1]);
    expect(choose("Introductions")).toBeNull();
  });
});

test("what is missing is named once, whatever it was asked by", async () => {
  const list = wantedIn(
    "10.5555/rivers.1\nKnots in Rivers: A Survey\nPMID 7654321\nNobody's Essay",
  );
  const missing = await missingAmong(list, [WORK]);
  expect(missing.map(({ line }) => line)).toEqual(["Nobody's Essay"]);
});
