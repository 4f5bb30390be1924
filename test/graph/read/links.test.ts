import { describe, expect, it } from "vitest";
import { doiIn, isAddress, isLinkLabel, isScholarly } from "../../../graph/read/links.ts";
import { statedTotalIn } from "../../../graph/read/stated-total.ts";

describe("doiIn", () => {
  it.each([
    ["10.1000/XYZ", "10.1000/xyz"],
    ["https://doi.org/10.1000/Xyz.12", "10.1000/xyz.12"],
    ["https://dl.acm.org/doi/abs/10.1145/123.456", "10.1145/123.456"],
    ["doi: 10.1000/a_b.", "10.1000/a_b"],
    ["https://doi.org/10.1002/(SICI)1097-4571", "10.1002/(sici)1097-4571"],
    ["https://doi.org/10.1000%2Fabc", null],
    [
      "10.1002/(SICI)1097(199105)42:4<233::AID-A1>3.0.CO;2-8",
      "10.1002/(sici)1097(199105)42:4<233::aid-a1>3.0.co;2-8",
    ],
    ["10.1000/abc<br>and more", "10.1000/abc"],
    ["(see 10.1000/abc)", "10.1000/abc"],
    ["https://arxiv.org/abs/2001.00001", null],
    ["110.1000/abc", null],
    ["", null],
  ])("%s → %s", (text, doi) => {
    expect(doiIn(text)).toBe(doi);
  });
});

it("isLinkLabel tells labels from titles", () => {
  for (const label of [
    "pdf",
    "[PDF]",
    "📄 arXiv",
    "3 min video",
    "Code (PyTorch)",
    "2001.00001",
    "https://x.org",
    "代码",
    "Project Page",
  ])
    expect([label, isLinkLabel(label)]).toEqual([label, true]);
  for (const title of [
    "Deep Equilibrium Models",
    "Spherical CNNs",
    "Code of Conduct for Robots",
    "Short",
  ])
    expect([title, isLinkLabel(title)]).toEqual([title, false]);
});

it("isScholarly knows where papers live", () => {
  expect(isScholarly("https://openreview.net/forum?id=x")).toBe(true);
  expect(isScholarly("https://example.org/a/paper.pdf")).toBe(true);
  expect(isScholarly("https://example.org/shop")).toBe(false);
});

it("isAddress wants an address alone", () => {
  expect(isAddress("https://example.org/x")).toBe(true);
  expect(isAddress("see https://example.org/x")).toBe(false);
});

it("statedTotalIn reads totals, in English and Chinese", () => {
  const totals = [
    "Total: 1,095",
    "Total: 77",
    "本会议共有 860 篇论文",
    "1,234 papers",
    "| Total: 312",
  ];
  expect(totals.map(statedTotalIn)).toEqual([1095, 77, 860, 1234, 312]);
  expect(["No total", "3 min", "共同作者", "2 papers"].map(statedTotalIn)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
