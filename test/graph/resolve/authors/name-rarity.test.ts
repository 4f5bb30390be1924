import { expect, test } from "vitest";
import { nameForm } from "../../../../graph/resolve/authors/name-form.ts";
import { nameRarity } from "../../../../graph/resolve/authors/name-rarity.ts";

const names = ["Noa Example", "Noa D. Example", "Nils Example", "N. Example", "Noa Sample"];
const rarity = nameRarity(names.map(nameForm));

test("commonness is the logarithm of family times given name", () => {
  // 4 names of the family, 2 of the given name.
  expect(rarity.commonness(nameForm("Noa Example"))).toBeCloseTo(Math.log10(4 * 2));
  expect(rarity.commonness(nameForm("Noa Sample"))).toBeCloseTo(Math.log10(1 * 2));
  expect(rarity.commonness(nameForm("Nobody Else"))).toBe(0);
});

test("names that are common everywhere are common in a small corpus", () => {
  // 100 and 20 at least.
  expect(rarity.commonness(nameForm("Wei Wang"))).toBeCloseTo(Math.log10(100 * 20));
});

test("rivals of an initial are the first names of the family that it may stand for", () => {
  expect(rarity.rivals(nameForm("N. Example"))).toBe(2);
  expect(rarity.rivals(nameForm("N. Sample"))).toBe(1);
  expect(rarity.rivals(nameForm("Sample"))).toBe(0);
});
