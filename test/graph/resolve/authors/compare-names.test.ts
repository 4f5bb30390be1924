import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareForms,
  compareNames,
  isWithinOneEdit,
} from "../../../../graph/resolve/authors/compare-names.ts";
import { nameForm, transliterated } from "../../../../graph/resolve/authors/name-form.ts";

const compare = (a: string, b: string): string | null => compareNames(nameForm(a), nameForm(b));

describe("what separates two names of one person", () => {
  test.each([
    ["Tian Qi Example", "Tianqi Example", "joined"],
    ["Noa D. Example", "Noa Example", "middle"],
    ["Noa Dora Example", "Noa D. Example", "middle"],
    ["Dora L. K. Example", "Dora Example", "middle"],
    ["N. Example", "Noa Example", "initial"],
    ["N. D. Example", "Noa Dora Example", "initial"],
    ["Mike Example", "Michael Example", "nickname"],
    ["Mike J. Example", "Michael James Example", "nickname"],
    ["Srini Example", "Srinivasan Example", "nickname"],
    ["Rajik Exampari", "Exampari Rajik", "order"],
    ["Eva Sample-Specimen", "Eva Sample", "surname-part"],
    ["E. Sample", "Eva Sample Specimen", "surname-part"],
    ["W. Detmar Example", "Detmar Example", "first-dropped"],
    ["Jean-Luc Example", "Jean Example", "part-dropped"],
    ["Meriama Example", "Mariama Example", "letter"],
    ["Faisala Exampled", "Faisala Examplet", "letter"],
  ])("%s, %s: %s", (a, b, difference) => {
    expect(compare(a, b)).toBe(difference);
    expect(compare(b, a)).toBe(difference);
  });

  test.each([
    ["Noa D. Example", "Noa E. Example"],
    ["Noa Dora Example", "Noa Edda Example"],
    ["Noa Example", "Dora Example"],
    ["Noa Example", "Noa Sample"],
    ["N. Example", "Dora Example"],
    ["Bo Sample 0001", "Bo Sample 0002"],
    ["Bo Sample Jr.", "Bo Sample III"],
    // A short name is one letter away from many; and where syllables are few, beginnings agree.
    ["Bo Li", "Bao Li"],
    ["Meng Li", "Mengrao Li"],
    ["Example", "Noa Example"],
  ])("%s and %s are two people", (a, b) => {
    expect(compare(a, b)).toBeNull();
    expect(compare(b, a)).toBeNull();
  });

  test("umlauts written out", () => {
    const forms = ["Jana Götzel", transliterated("Jana Götzel")!].map(nameForm);
    expect(compareForms(forms, [nameForm("Jana Goetzel")])).toBe("transliteration");
    expect(compareForms([nameForm("Jana Goetzel")], forms)).toBe("transliteration");
    expect(compareForms(forms, [nameForm("J. Goetzel")])).toBe("initial");
  });

  test("comparing has no direction", () => {
    const word = fc.constantFrom(
      "A.",
      "Ada",
      "Bo",
      "Bo-Cy",
      "BoCy",
      "Bocy",
      "de",
      "Example",
      "Lou",
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(compare(a, b)).toBe(compare(b, a));
      }),
    );
  });
});

test.each([
  ["abc", "abc", true],
  ["abc", "abd", true],
  ["abc", "abxc", true],
  ["abc", "bc", true],
  ["abc", "acb", false],
  ["abc", "abcde", false],
])("%s is one letter from %s: %s", (a, b, expected) => {
  expect(isWithinOneEdit(a, b)).toBe(expected);
  expect(isWithinOneEdit(b, a)).toBe(expected);
});
