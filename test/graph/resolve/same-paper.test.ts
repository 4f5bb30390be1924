import { describe, expect, test } from "vitest";
import type { PaperRecord } from "../../../graph/model/paper-record.ts";
import { cluesOf } from "../../../graph/resolve/clues.ts";
import { type PaperGroups, groupRecords } from "../../../graph/resolve/same-paper.ts";
import { createVenueReader } from "../../../graph/resolve/venue-reader.ts";
import { record } from "./records.ts";

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
