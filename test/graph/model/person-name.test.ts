import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  displayPersonName,
  foldFamily,
  parsePersonName,
  spellProperly,
} from "../../../graph/model/person-name.ts";
import { foldWords } from "../../../graph/model/text.ts";

/** The words of a name in reading order, folded. */
const foldName = (written: string): string =>
  foldWords(displayPersonName(parsePersonName(written)));

const parts = (written: string): string[] => {
  const { given, particles, family, suffix } = parsePersonName(written);
  return [given, particles, family, suffix];
};

describe("taking a name apart", () => {
  test.each([
    ["Joshua B. Tenenbaum", ["Joshua B.", "", "Tenenbaum", ""]],
    ["Tenenbaum, Joshua B.", ["Joshua B.", "", "Tenenbaum", ""]],
    ["Rianne van den Berg", ["Rianne", "van den", "Berg", ""]],
    ["van den Berg, Rianne", ["Rianne", "van den", "Berg", ""]],
    ["Berg, Rianne van den", ["Rianne", "van den", "Berg", ""]],
    ["Luc Van Gool", ["Luc", "Van", "Gool", ""]],
    ["Ludwig von der Tann", ["Ludwig", "von der", "Tann", ""]],
    ["Fatima bin Said", ["Fatima", "bin", "Said", ""]],
    ["Nguyen Van Minh", ["Nguyen Van", "", "Minh", ""]],
    ["Sammy Example Jr.", ["Sammy", "", "Example", "Jr."]],
    ["Example, Jr., Sammy", ["Sammy", "", "Example", "Jr."]],
    ["Example, Sammy, III", ["Sammy", "", "Example", "III"]],
    ["Ada Example IV", ["Ada", "", "Example", "IV"]],
    ["Plato", ["", "", "Plato", ""]],
    ["  Ada \t  Example ", ["Ada", "", "Example", ""]],
    ["", ["", "", "", ""]],
    [",", ["", "", "", ""]],
  ])("%j", (written, expected) => {
    expect(parts(written)).toEqual(expected);
  });

  test("both orders read the same", () => {
    expect(displayPersonName(parsePersonName("van den Berg, Rianne"))).toBe("Rianne van den Berg");
    expect(foldFamily(parsePersonName("Berg, Rianne van den"))).toBe("van den berg");
  });

  test("a name in reading order reads the same again, and nothing throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (written) => {
        const once = foldName(written);
        expect(foldName(displayPersonName(parsePersonName(written)))).toBe(once);
      }),
      { examples: [["a, b, c"], ["Jr., Jr."], ["__proto__"], ["van, der"]] },
    );
  });
});

describe("folding", () => {
  test.each([
    ["Joshua B. Tenenbaum", "Joshua B Tenenbaum"],
    ["Florian Tramer", "Florian Tramèr"],
    ["YIFANG FU", "Yifang Fu"],
    ["J.B. Example", "J. B. Example"],
    ["Søren Łukasz", "Soren Lukasz"],
    ["O'Neill, Ada", "Ada O’Neill"],
  ])("%s = %s", (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  test.each([
    ["Tian Qi Chen", "Tianqi Chen"],
    ["Noah Goodman", "Noah D. Goodman"],
    ["李伟", "李娜"],
  ])("%s ≠ %s", (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b));
  });

  test("punctuation alone folds to nothing", () => {
    expect(foldName("-- . ,")).toBe("");
  });
});

test("names in one case are spelled properly, others left alone", () => {
  expect(spellProperly("YIFANG FU")).toBe("Yifang Fu");
  expect(spellProperly("jean-luc van der example")).toBe("Jean-Luc van der Example");
  expect(spellProperly("J. O'NEILL III")).toBe("J. O'Neill III");
  expect(spellProperly("Jean DUPONT")).toBe("Jean Dupont");
  // Initials that ran together are no name.
  expect(spellProperly("HF MOED")).toBe("HF Moed");
  expect(spellProperly("JGM SAMPLE")).toBe("JGM Sample");
  expect(spellProperly("LI WANG")).toBe("Li Wang");
  expect(spellProperly("ANN SAMPLE")).toBe("Ann Sample");
  expect(spellProperly("Ada McExample")).toBe("Ada McExample");
  expect(spellProperly("Ada Example III")).toBe("Ada Example III");
  expect(spellProperly("李伟")).toBe("李伟");
});
