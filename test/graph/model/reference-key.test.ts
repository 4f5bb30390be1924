import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceKey, referenceParts } from "../../../graph/model/reference-key.ts";

describe("referenceKey", () => {
  it.each([
    ["10.1000/ABC.1", "10.1000/abc.1"],
    ["Moss A, 2001, J RIVERS, V4, P1, DOI 10.1000/abc.1", "10.1000/abc.1"],
    ["Moss, A. (2001). Knots. https://doi.org/10.1000/abc.1.", "10.1000/abc.1"],
    ["openalex:W12", "openalex:W12"],
    ["Reed B. Flows. arXiv preprint arXiv:2101.00001 (2021)", "arxiv:2101.00001"],
    ["MOSS A., 2001, J RIVERS, V4, P1", "moss a 2001 j rivers v4 p1"],
    ["Moss A, 2001, J Rivers, V4, P1", "moss a 2001 j rivers v4 p1"],
    ["0", null],
    ["[Anonymous], 2006", null],
    ["", null],
  ])("%s → %s", (written, key) => {
    expect(referenceKey(written)).toBe(key);
  });

  it("is the same for two ways of writing author, year and title", () => {
    const key = "moss 2001 how rivers tie their knots";
    for (const written of [
      "Moss, A., Reed, B.-C., How rivers tie their knots (2001) Journal of Rivers, 4 (2), pp. 1-9",
      "Moss, A., Reed, B.-C., Lind, A.Ö., How rivers tie their knots (2001) J. Rivers, 4, pp. 1-9. , May",
      "Moss A., Reed B.-C., How rivers tie their knots, Journal of Rivers, 4, 2, pp. 1-9, (2001)",
      "Moss, A., et al., How rivers tie their knots (2001) J. Rivers",
    ])
      expect([written, referenceKey(written)]).toEqual([written, key]);
  });

  it("keeps apart works of other authors, years or titles", () => {
    const keys = [
      "Moss, A., How rivers tie their knots (2001) J. Rivers",
      "Reed, B., How rivers tie their knots (2001) J. Rivers",
      "Moss, A., How rivers tie their knots (2002) J. Rivers",
      "Moss, A., How rivers tie their bows (2001) J. Rivers",
    ].map(referenceKey);
    expect(new Set(keys).size).toBe(4);
  });

  it("never throws, and reads no more than a beginning", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const key = referenceKey(text);
        expect(key === null || key.length > 0).toBe(true);
      }),
    );
    const endless = `${"Moss, A., ".repeat(100_000)}How rivers tie their knots (2001)`;
    expect(referenceKey(endless)!.length).toBeLessThanOrEqual(1000);
  });
});

describe("referenceParts", () => {
  it("is null without a year in brackets, without authors, and for titles that say too little", () => {
    expect(referenceParts("Moss A, 2001, J RIVERS, V4, P1")).toBeNull();
    expect(referenceParts("(1979) Handbook of rivers and their knots, Geneva")).toBeNull();
    expect(referenceParts("Moss, A., Knots (2001) Journal of Rivers")).toBeNull();
  });

  it("takes the next piece too where the title before a year at the end is short", () => {
    expect(referenceParts("Moss A., Knots, Journal of Rivers, 4, (2001)")).toEqual({
      family: "moss",
      year: 2001,
      title: "knots journal of rivers",
    });
  });
});
