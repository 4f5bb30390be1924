// Which spelling of an organization is shown.
import { describe, expect, it } from "vitest";
import { shownOrganization } from "../../../../graph/resolve/organizations/shown-organization.ts";

const shown = (counts: Readonly<Record<string, number>>): string =>
  shownOrganization(new Map(Object.entries(counts))).name;

describe("shownOrganization", () => {
  it("prefers what is spelled out, then the most frequent", () => {
    expect(shown({ "Univ Lindholm": 9, "University of Lindholm": 1 })).toBe(
      "University of Lindholm",
    );
    expect(shown({ "Univ. of Lindholm": 9, "University of Lindholm": 1 })).toBe(
      "University of Lindholm",
    );
    expect(shown({ "UNIVERSITY OF LINDHOLM": 9, "University of Lindholm": 1 })).toBe(
      "University of Lindholm",
    );
    expect(shown({ MIT: 9, "Massachusetts Institute of Technology": 1 })).toBe(
      "Massachusetts Institute of Technology",
    );
    expect(shown({ "Lindholm University": 2, "University Lindholm": 3 })).toBe(
      "University Lindholm",
    );
    expect(shown({ "Univ Lindholm": 2 })).toBe("Univ Lindholm");
  });

  it("keeps every spelling, most frequent first", () => {
    const { variants } = shownOrganization(
      new Map([
        ["A Lind", 1],
        ["B Lind", 2],
      ]),
    );
    expect(variants).toEqual(["B Lind", "A Lind"]);
  });
});
