// Lines of affiliation, cut to organizations. People and most places are invented.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  organizationNamed,
  readAffiliation,
} from "../../../../graph/resolve/organizations/read-affiliation.ts";

/** `name · country` of each address. */
const cut = (line: string): string[] =>
  readAffiliation(line).map(
    ({ organization, country }) => `${organization?.name ?? "-"} · ${country ?? "-"}`,
  );

describe("readAffiliation", () => {
  it.each([
    [
      "Department of Physics, University of Lindholm, Lindholm, Sweden.",
      "University of Lindholm · SE",
    ],
    // Web of Science: from large to small.
    ["Univ Lindholm, Dept Phys, Inst Opt, S-12345 Lindholm, Sweden", "Univ Lindholm · SE"],
    ["Chinese Acad Sci, Inst Phys, Beijing 100190, Peoples R China", "Chinese Acad Sci · CN"],
    // Elsewhere from small to large.
    [
      "Institute of Optics, Lind Academy of Sciences, Oslo, Norway",
      "Lind Academy of Sciences · NO",
    ],
    [
      "Department of Surgery, Lind University Hospital, Oslo, Norway",
      "Lind University Hospital · NO",
    ],
    ["Lindholm University School of Medicine, Boston, MA 02115, USA", "Lindholm University · US"],
    ["University College Lindholm, London, UK", "University College Lindholm · GB"],
    [
      "Faculty of Law of the University of Lindholm, Lindholm, Norway",
      "University of Lindholm · NO",
    ],
    ["University of California, Berkeley, CA, USA", "University of California, Berkeley · US"],
    [
      "University of California, School of Law, Los Angeles, CA 90095, USA",
      "University of California, Los Angeles · US",
    ],
    ["Lind Tools, Inc., Portland, OR, USA", "Lind Tools, Inc · US"],
    ["Lind Labs", "Lind Labs · -"],
    ["Lindco, USA", "Lindco · US"],
    ["2 Department of Law, University of Lindholm, Norway", "University of Lindholm · NO"],
    [
      "Lind Institute, 55 University Avenue, Oslo, Norway. Electronic address: ada@lind.example.",
      "Lind Institute · NO",
    ],
    ["University of Lindholm, Norway ada.lind@lind.example", "University of Lindholm · NO"],
    ["Lind University (LU), Oslo, Norway", "Lind University · NO"],
  ])("%s", (line, expected) => {
    expect(cut(line)).toEqual([expected]);
  });

  it("reads several addresses of one line", () => {
    expect(cut("University of Lindholm, Norway; Pell Hospital, Oslo, Norway; Italy")).toEqual([
      "University of Lindholm · NO",
      "Pell Hospital · NO",
      "- · IT",
    ]);
  });

  it.each([
    // A department, a street, a city and a person's role are no organizations.
    ["Department of Physics, Oslo, Norway", "- · NO"],
    ["Paris, France", "- · FR"],
    ["Independent researcher, Oslo, Norway", "- · NO"],
  ])("knows the country alone: %s", (line, expected) => {
    expect(cut(line)).toEqual([expected]);
  });

  it.each(["", " ", "—", "ada@lind.example", "LIND A, 1974, J GRAPHS, V16, P434", "12, 3"])(
    "reads nothing in %j",
    (line) => {
      expect(cut(line)).toEqual([]);
    },
  );

  it("keeps the names of any text short and its countries known", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (line) => {
        for (const { organization, country } of readAffiliation(line)) {
          if (organization !== null) {
            expect(organization.name.length).toBeLessThanOrEqual(140);
            expect(organization.key).not.toBe("");
          }
          expect(organization !== null || country !== null).toBe(true);
        }
      }),
    );
  });
});

describe("organizationNamed", () => {
  it("takes a name as it is, without the country in brackets", () => {
    expect(organizationNamed("Lindco (United States)")).toEqual({
      name: "Lindco",
      key: "lindco",
      isWorldwide: true,
    });
    expect(organizationNamed("Department of Lind Studies")?.name).toBe(
      "Department of Lind Studies",
    );
    expect(organizationNamed(" ")).toBeNull();
  });
});
