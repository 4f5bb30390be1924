// Authors found again by the other spellings of their names.
import { describe, expect, it } from "vitest";
import { NamedPeople } from "../../../../graph/read/formats/named-people.ts";

describe("NamedPeople", () => {
  const named = new NamedPeople(
    ["Pell, Ada M.", "Trän, Bo", "Tran, Berta"],
    ["Pell, AM", "Tran, B", "Tran, B"],
  );

  it.each([
    ["Pell, Ada M.", 0],
    ["Pell, AM", 0],
    ["PELL, A.", 0],
    ["Tran, Bo", 1],
    ["Tran, Berta", 2],
    // Two of them.
    ["Tran, B", -1],
    ["Ruiz, Carla", -1],
  ])("%s", (spelling, at) => {
    expect(named.find(spelling)).toBe(named.people[at]);
  });

  it("learns ORCIDs and ResearcherIDs, and passes over what is neither or nobody's", () => {
    named.learnNumbers(
      "Pell, Ada/0000-0002-1825-0097; Tran, Bo/E-2903-2010; Ruiz, C/A-1-2; x; Pell, A/y",
    );
    expect(named.people.map(({ orcid, identifiers }) => [orcid, identifiers])).toEqual([
      ["0000-0002-1825-0097", []],
      [null, ["researcherid:E-2903-2010"]],
      [null, []],
    ]);
  });
});
