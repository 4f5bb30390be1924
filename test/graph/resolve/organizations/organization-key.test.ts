// Spellings that are one organization, and those that are not.
import { describe, expect, it } from "vitest";
import { organizationKey } from "../../../../graph/resolve/organizations/organization-key.ts";

describe("organizationKey", () => {
  it.each([
    ["University of Lindholm", "Univ. of Lindholm", "UNIV LINDHOLM", "Universität Lindholm"],
    ["Lindholm Institute of Technology", "Lindholm Inst Technol"],
    ["Lind National Laboratory", "Lind Natl Lab", "Lind National Laboratories"],
    ["University of California, Berkeley", "Univ Calif Berkeley", "UC Berkeley"],
    ["University of California at Berkeley", "University of California-Berkeley"],
    ["Lindco", "Lindco, Inc.", "LINDCO LTD"],
    ["Massachusetts Institute of Technology", "MIT"],
    ["US Lind Survey", "U.S. Lind Survey"],
    ["Chinese Academy of Sciences", "Chinese Acad Sci"],
  ])("%s", (...spellings) => {
    expect(new Set(spellings.map(organizationKey)).size).toBe(1);
  });

  it("keeps the order of words: these are two", () => {
    expect(organizationKey("University of Washington")).not.toBe(
      organizationKey("Washington University"),
    );
  });
});
