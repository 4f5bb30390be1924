import { describe, expect, it } from "vitest";
import { isName, nameShare, splitNames } from "../../../graph/read/names.ts";

describe("splitNames", () => {
  it.each([
    ["Ada Pell, Bo Tran", ["Ada Pell", "Bo Tran"]],
    ["Ada Pell, Bo Tran and Chi Wu", ["Ada Pell", "Bo Tran", "Chi Wu"]],
    ["Ada Pell, Bo Tran, & Chi Wu", ["Ada Pell", "Bo Tran", "Chi Wu"]],
    ["Ada Pell & Bo Tran", ["Ada Pell", "Bo Tran"]],
    ["Ada Pell ; Bo Tran", ["Ada Pell", "Bo Tran"]],
    ["Pell, Ada; Tran, Bo", ["Pell, Ada", "Tran, Bo"]],
    ["Ada Pell · Bo Tran", ["Ada Pell", "Bo Tran"]],
    ["Ada Pell ⋅ Bo Tran", ["Ada Pell", "Bo Tran"]],
    ["张伟、李娜、王小明", ["张伟", "李娜", "王小明"]],
    ["张伟，李娜和王小明", ["张伟", "李娜", "王小明"]],
    ["Ada Pell, Jr., Bo Tran III, Chi Wu, Sr", ["Ada Pell, Jr.", "Bo Tran III", "Chi Wu, Sr"]],
    ["Pell, A., Tran, B. C.", ["Pell, A.", "Tran, B. C."]],
    ["Ada Pell*, Bo Tran†, Chi Wu¹²", ["Ada Pell", "Bo Tran", "Chi Wu"]],
    ["Ada Pell1,2, Bo Tran3", ["Ada Pell", "Bo Tran"]],
    ["by Ada Pell", ["Ada Pell"]],
    ["Sandy Anderson, Andy Sand", ["Sandy Anderson", "Andy Sand"]],
    ["Ada Pell,\u00a0Bo Tran,", ["Ada Pell", "Bo Tran"]],
    ["Ada Pell\nBo Tran, Chi Wu", ["Ada Pell", "Bo Tran", "Chi Wu"]],
    ["", []],
    [" , ; ", []],
  ])("%j", (byline, names) => {
    expect(splitNames(byline).names).toEqual(names);
  });

  it("keeps what stands in brackets as affiliations", () => {
    expect(splitNames("Ada Pell (MIT), Bo Tran (Univ. of Oslo, Lab & Co), Chi Wu")).toEqual({
      names: ["Ada Pell", "Bo Tran", "Chi Wu"],
      details: [
        { affiliations: ["MIT"], orcid: null },
        { affiliations: ["Univ. of Oslo, Lab & Co"], orcid: null },
        null,
      ],
      incomplete: false,
    });
  });

  it.each([
    "Ada Pell et al.",
    "Ada Pell, et al",
    "Ada Pell and others",
    "Ada Pell, ...",
    "Ada Pell 等",
  ])("knows that others are left out: %s", (byline) => {
    expect(splitNames(byline)).toEqual({ names: ["Ada Pell"], details: null, incomplete: true });
  });

  it("splits behind a bracket that never closes", () => {
    expect(splitNames("Ada Pell (MIT, Bo Tran, Chi Wu").names).toHaveLength(3);
  });
});

describe("isName", () => {
  it.each([
    "Ada Pell",
    "A. B. Pell",
    "Émile de la Tour",
    "LU LIU",
    "Li Fei-Fei",
    "张伟",
    "X.Y. Han",
    "Noel E. O’Connor",
    "zhou M.",
  ])("can be one: %s", (text) => {
    expect(isName(text)).toBe(true);
  });

  it.each([
    "Deep Learning for Cats",
    "Learning to Wait",
    "A Study",
    "code",
    "Pell",
    "基于图网络的推荐系统",
    "ACM Computing Surveys",
    "the quick brown fox",
  ])("can be none: %s", (text) => {
    expect(isName(text)).toBe(false);
  });
});

it("nameShare counts the pieces that can be names", () => {
  expect(nameShare("Ada Pell, Bo Tran")).toBe(1);
  expect(nameShare("Ada Pell, an essay about nothing at all")).toBe(0.5);
  expect(nameShare("")).toBe(0);
});
