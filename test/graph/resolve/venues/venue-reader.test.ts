import { describe, expect, test } from "vitest";
import { createVenueReader } from "../../../../graph/resolve/venues/venue-reader.ts";

/** The names shown for venues as written, when just these are met. */
function namesOf(
  ...written: readonly (string | readonly [venue: string, issn: string])[]
): string[] {
  const records = written.map((said) =>
    typeof said === "string"
      ? { venue: said, issns: null, doi: null }
      : { venue: said[0], issns: [said[1]], doi: null },
  );
  const read = createVenueReader(records);
  const forwards = records.map(({ venue }) => read(venue)!.name);
  const turned = createVenueReader(records.toReversed());
  expect(records.map(({ venue }) => turned(venue)!.name)).toEqual(forwards);
  return forwards;
}

const LONG = "Workshop on Nothing Much";

describe("a short name", () => {
  test("is the venue that some source spells out beside it", () => {
    expect(namesOf(`${LONG} (WNM 2020)`, "WNM 2021", `Second ${LONG}`)).toEqual([LONG, LONG, LONG]);
  });

  test("stays alone when no source spells it out, or two venues are called so", () => {
    expect(namesOf(LONG, "WNM")).toEqual([LONG, "WNM"]);
    const other = "Workshop on Naming Moons";
    expect(namesOf(`${LONG} (WNM)`, `${other} (WNM)`, "WNM")).toEqual([LONG, other, "WNM"]);
  });
});

describe("an abbreviated name", () => {
  const full = "Journal of Imaginary Garden Research";

  test("is the only venue whose words begin so", () => {
    expect(namesOf(full, "J. Imag. Gard. Res.", "J IMAG GARD RES")).toEqual([full, full, full]);
  });

  test("stays alone when two could be meant, or words are missing", () => {
    const other = "Journal of Imagined Garden Resorts";
    expect(namesOf(full, other, "J. Imag. Gard. Res.")[2]).toBe("J. Imag. Gard. Res.");
    expect(namesOf(full, "J. Imag. Res.")[1]).toBe("J. Imag. Res.");
  });

  test("has single letters for themselves: a section is no abbreviation", () => {
    expect(namesOf("Gardening Review A", "Gardening Review Applied")[0]).toBe("Gardening Review A");
  });
});

describe("an ISSN in common", () => {
  test("joins journals, under the longer name", () => {
    expect(namesOf(["Gardens", "1234-5679"], ["Gardens: A Journal", "1234-5679"])).toEqual([
      "Gardens: A Journal",
      "Gardens: A Journal",
    ]);
  });

  test("joins no meetings: their books came out in one series", () => {
    const said = ["Conference on Gardens", "Conference on Robots"] as const;
    expect(namesOf([said[0], "1234-5679"], [said[1], "1234-5679"])).toEqual(said);
  });

  test("never joins two well-known series", () => {
    expect(namesOf(["JMLR", "1234-5679"], ["JAIR", "1234-5679"])).toEqual(["JMLR", "JAIR"]);
  });
});

describe("papers that two sources list under one DOI", () => {
  const read = (dois: number, ...venues: readonly string[]): string[] => {
    const records = Array.from({ length: dois }, (_, n) => `10.1000/${n}`).flatMap((doi) =>
      venues.map((venue) => ({ venue, issns: null, doi })),
    );
    const reader = createVenueReader(records);
    return venues.map((venue) => reader(venue)!.name);
  };

  test("join journals: one paper where names are alike, two where not", () => {
    const alike = ["Gardens of the North", "Annals of Gardens of the North"];
    expect(read(1, ...alike)).toEqual([alike[1], alike[1]]);
    const unlike = ["Gartenblatt. Reihe A", "Journal of Garden Science"];
    expect(read(1, ...unlike)).toEqual(unlike);
    expect(read(2, ...unlike)).toEqual([unlike[1], unlike[1]]);
  });

  test("join neither a preprint server nor a book series to a journal", () => {
    for (const other of ["arXiv", "Lecture Notes in Computer Science"])
      expect(read(3, other, "Journal of Garden Science")[0]).toBe(other);
  });
});

describe("sponsors of a meeting", () => {
  test("may be left out", () => {
    expect(
      namesOf("IEEE International Conference on Garden Robots", "Conference on Garden Robots")[1],
    ).toBe("IEEE International Conference on Garden Robots");
  });

  test("tell meetings apart where there are two", () => {
    const names = ["ACM Conference on Garden Robots", "IEEE Conference on Garden Robots"];
    expect(namesOf(...names)).toEqual(names);
  });

  test("belong to a journal's name", () => {
    const names = ["International Journal of Garden Robots", "Journal of Garden Robots"];
    expect(namesOf(...names)).toEqual(names);
  });
});

test("titles with a subtitle or in two languages", () => {
  expect(
    namesOf("Garden surgery : GS", "GARDEN SURGERY", "The Garden surgery = La chirurgie du jardin"),
  ).toEqual(Array(3).fill("Garden Surgery"));
  const whole = "Canadian Garden Journal-Revue Canadienne du Jardin";
  expect(
    namesOf("CANADIAN GARDEN JOURNAL-REVUE CANADIENNE DU JARDIN", "Canadian Garden Journal"),
  ).toEqual([whole, whole]);
});

test("the year of each spelling is kept", () => {
  const records = ["ICLR.2022", "ICLR2021"].map((venue) => ({ venue, issns: null, doi: null }));
  const read = createVenueReader(records);
  expect(read("ICLR.2022")).toMatchObject({ name: "ICLR", year: 2022 });
  expect(read("ICLR2021")).toMatchObject({ name: "ICLR", year: 2021 });
  expect(read(null)).toBeNull();
});
