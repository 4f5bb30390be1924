// Works cited, by their DOI where they have one.
import { describe, expect, it } from "vitest";
import { citedWork, citedWorks } from "../../../../graph/read/formats/cited-works.ts";

describe("cited works", () => {
  it.each([
    ["Ruiz C, 2005, SOUP, V38, P5, DOI 10.1000/J.16-X", "10.1000/j.16-x"],
    ["Ceh M, 2018, SOUP, DOI [10.1000/a, 10.1000/b]", "10.1000/a"],
    ["Yiu K, 2017, SOUP, DOI DOI 10.1000/C.", "10.1000/c"],
    ["Lind, D., Bread (2020) https://doi.org/10.1000/d, pp. 1", "10.1000/d"],
    ["  Lind,  D.,\tBread ", "Lind, D., Bread"],
    ["Tran B, DOI unknown", "Tran B, DOI unknown"],
  ])("%s", (written, work) => {
    expect(citedWork(written)).toBe(work);
  });

  it("are null when nothing is cited", () => {
    expect(citedWorks([" ", ""])).toBeNull();
  });
});
