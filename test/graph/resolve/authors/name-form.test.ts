import { describe, expect, test } from "vitest";
import {
  lettersOf,
  nameForm,
  transliterated,
} from "../../../../graph/resolve/authors/name-form.ts";

const given = (name: string): string[] => nameForm(name).given.map(({ letters }) => letters);

describe("taking a name apart for comparison", () => {
  test.each([
    ["Tie-Yan Example", ["tie", "yan"]],
    ["TieYan Example", ["tie", "yan"]],
    ["Tie Yan Example", ["tie", "yan"]],
    ["J.-B. Example", ["j", "b"]],
    ["J.B. Example", ["j", "b"]],
    ["JB Example", ["j", "b"]],
    ["Élise Marie Example", ["elise", "marie"]],
    ["Example", []],
  ])("given names of %j", (name, expected) => {
    expect(given(name)).toEqual(expected);
  });

  test("parts of one word are marked as joined", () => {
    expect(nameForm("Ada-Lou Example").given).toEqual([
      { letters: "ada", joined: false },
      { letters: "lou", joined: true },
    ]);
    expect(nameForm("Ada Lou Example").given[1]).toEqual({ letters: "lou", joined: false });
  });

  test("the family name has its particles, without spaces", () => {
    expect(nameForm("Cy van der Specimen").family).toBe("vanderspecimen");
    expect(nameForm("Cy van der Specimen").familyWords).toEqual(["specimen"]);
    expect(nameForm("Cy Sample-Specimen").familyWords).toEqual(["sample", "specimen"]);
  });

  test("what tells namesakes apart is no part of the name", () => {
    expect(nameForm("Bo Sample 0002")).toMatchObject({ family: "sample", suffix: "0002" });
    expect(nameForm("Bo Sample Jr.")).toMatchObject({ family: "sample", suffix: "jr" });
  });

  test("all given names as one word", () => {
    expect(lettersOf(nameForm("Tie-Yan Example").given)).toBe("tieyan");
  });
});

test("umlauts written out", () => {
  expect(transliterated("Jörg Müßig")).toBe("Joerg Muessig");
  expect(transliterated("Jo\u0308rg Example")).toBe("Joerg Example");
  expect(transliterated("Jorge Éxample")).toBeNull();
});
