import { describe, expect, it } from "vitest";
import { acceptanceField, acceptanceOf, presentationOf } from "../../../graph/read/acceptance.ts";

describe("acceptanceOf", () => {
  it.each([
    ["Accept (Poster)", "accepted", "poster"],
    ["Accept: poster", "accepted", "poster"],
    ["Accept as poster", "accepted", "poster"],
    ["Accepted as Oral Presentation", "accepted", "oral"],
    ["Accept (Talk)", "accepted", "oral"],
    ["Accept (Spotlight)", "accepted", "spotlight"],
    ["Accept: notable-top-5%", "accepted", "notable-top-5%"],
    ["Accept: notable-top-25%", "accepted", "notable-top-25%"],
    ["Accept", "accepted", null],
    ["Decision: Accept", "accepted", null],
    ["Paper decision: Accept (unconditional)", "accepted", null],
    ["Conditional accept", "accepted", null],
    ["Invite to Workshop Track", "accepted", "workshop"],
    ["Reject", "rejected", null],
    ["Rejected", "rejected", null],
    ["Desk Reject", "rejected", null],
    ["ICLR 2020 Conference Desk Rejected Submission", "rejected", null],
    ["Withdrawn", "withdrawn", null],
    ["Withdrawn by authors", "withdrawn", null],
    ["ICLR 2021 Conference Withdrawn Submission", "withdrawn", null],
    ["Pending", "pending", null],
    ["Under review", "pending", null],
    ["Submitted to ICLR 2024", "pending", null],
    ["Accept, in-person poster", "accepted", "poster"],
    ["Accept (virtual poster)", "accepted", "poster"],
    ["Withdrawn Submission", "withdrawn", null],
    ["Desk Rejected", "rejected", null],
    ["录用", "accepted", null],
    ["拒稿", "rejected", null],
  ])("%s", (asWritten, outcome, tier) => {
    expect(acceptanceOf(`  ${asWritten} `)).toEqual({ asWritten, outcome, tier });
  });

  it.each([
    "Accept Synthetic Objects as Real",
    "Reject, Reject, Reject: On Learning from Failure",
    "Withdrawn Knowledge and Its Return",
    "The Pending Question",
    "Submitted to the Wind",
    "Poster",
    "Oral",
    "",
    "accept ".repeat(30),
  ])("is no decision: %s", (text) => {
    expect(acceptanceOf(text)).toBeNull();
  });
});

describe("acceptanceField", () => {
  it.each([
    ["Oral", "oral"],
    ["NeurIPS 2021 Spotlight", "spotlight"],
    ["notable top 5%", "notable-top-5%"],
    ["Talk", "oral"],
    ["ICLR 2024 poster", "poster"],
    ["ICML 2023 OralPoster", "oral"],
    ["Findings", null],
    ["EMNLP 2021 Findings", null],
  ])("takes a bare tier for acceptance: %s", (asWritten, tier) => {
    expect(acceptanceField(asWritten)).toEqual({ asWritten, outcome: "accepted", tier });
  });

  it.each(["Findings on Tea", "Long", "An oral history of posters", "N/A"])(
    "is no decision: %s",
    (text) => {
      expect(acceptanceField(text)).toBeNull();
    },
  );
});

describe("presentationOf", () => {
  it.each([
    ["Oral Papers", "oral"],
    ["Contributed Talk", "oral"],
    ["Spotlights", "spotlight"],
    ["Posters", "poster"],
    ["Moral talking points", null],
    ["Papers", null],
  ])("%s → %s", (text, presentation) => {
    expect(presentationOf(text)).toBe(presentation);
  });
});
