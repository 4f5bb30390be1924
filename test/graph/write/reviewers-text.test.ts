import { expect, test } from "vitest";
import type { ReviewerSuggestions } from "../../../graph/index.ts";
import { writeReviewers } from "../../../graph/write/reviewers-text.ts";

const paper = { label: "*Moss* at night", venue: "ICLR", year: 2020 };
const suggestions = {
  submission: { title: "<b>Moss</b>", abstract: "", keywords: [] },
  authors: [{ name: "Ada Lind", affiliations: [], authors: ["author:ada-lind"] }],
  suggested: [
    {
      id: "author:bo-chen",
      name: "=Bo Chen",
      rank: 1,
      score: 0.25,
      activity: 3,
      lastYear: 2021,
      organizations: ["Tidal Institute"],
      papers: [{ ...paper, id: "paper:moss", closeness: 0.3, weight: 1, words: ["moss"] }],
    },
  ],
  setAside: [
    {
      id: "author:cyra-ruiz",
      name: "Cyra Ruiz",
      place: 1,
      score: 0.5,
      why: "conflict",
      like: null,
      conflicts: [
        { rule: "joint-paper", year: 2019, certain: true },
        { rule: "joint-paper", year: 2020, certain: true },
      ],
    },
    {
      id: "author:eve-okafor",
      name: "Eve Okafor",
      place: 2,
      score: 0.2,
      why: "similar",
      like: "author:bo-chen",
      conflicts: [],
    },
  ],
  words: ["moss", "night"],
} as unknown as ReviewerSuggestions;

test("a table that no spreadsheet computes, those left out below with the reason", () => {
  const rows = [...writeReviewers(suggestions, "csv")].join("").split("\r\n");
  expect(rows.slice(1)).toEqual([
    "1,'=Bo Chen,0.250,3,2021,Tidal Institute,*Moss* at night (ICLR 2020),",
    ",Cyra Ruiz,0.500,,,,,joint paper 2020",
    ',Eve Okafor,0.200,,,,,"close to =Bo Chen, who stands higher"',
    "",
  ]);
});

test("a text whose titles are no markup", () => {
  const text = [...writeReviewers(suggestions, "markdown")].join("");
  expect(text).toContain("Without conflicts with: Ada Lind");
  expect(text).toContain("- Cyra Ruiz: joint paper 2020");
  expect(text).not.toContain("<b>");
  expect(text).not.toContain("*Moss*");
});
