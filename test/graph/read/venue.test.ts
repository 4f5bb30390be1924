import { describe, expect, it } from "vitest";
import { isKnownVenue, venueIn, yearIn } from "../../../graph/read/venue.ts";

describe("venueIn", () => {
  it.each([
    ["ICLR2021", "ICLR2021", 2021],
    ["ICLR.2022", "ICLR.2022", 2022],
    ["ICLR2018 Paper List", "ICLR2018", 2018],
    ["Accepted at NeurIPS 2018 (main track)", "NeurIPS 2018", 2018],
    ["CVPR'21", "CVPR'21", 2021],
    ["CVPR-2023", "CVPR-2023", 2023],
    ["Findings of ACL 2022", "ACL 2022", 2022],
    ["CVPR 2023 论文汇总", "CVPR 2023", 2023],
    ["NeurIPS", "NeurIPS", null],
    ["iclr2020 papers", "iclr2020", 2020],
    ["Interspeech 2021", "Interspeech 2021", 2021],
    ["SOUP2023", "SOUP2023", 2023],
    ["SOUP 2023 accepted papers", "SOUP 2023", 2023],
    ["NeurIPS before, ICML 2019 after", "ICML 2019", 2019],
  ])("%s", (text, venue, year) => {
    expect(venueIn(text)).toMatchObject({ venue, year });
  });

  it.each([
    "2023",
    "Papers of 2023",
    "LLM 2023 papers",
    "GPT4",
    "Nature of things",
    "Date: 2020",
    "Chi 2020",
    "chi 2020",
    "Soup 2023 is served",
    "",
  ])("finds none in: %s", (text) => {
    expect(venueIn(text)).toBeNull();
  });
});

it("yearIn wants one year, and takes no part of a number for it", () => {
  expect(yearIn("Papers of 2023")).toBe(2023);
  expect(yearIn("2022 to 2023")).toBeNull();
  expect(yearIn("arXiv:2001.00099, 2020")).toBe(2020);
  expect(yearIn("12020 or 20201")).toBeNull();
});

it("isKnownVenue ignores case", () => {
  expect([isKnownVenue("NEURIPS"), isKnownVenue("CoRL"), isKnownVenue("Soup")]).toEqual([
    true,
    true,
    false,
  ]);
});
