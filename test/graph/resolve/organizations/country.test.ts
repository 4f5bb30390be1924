// Countries at the ends of addresses.
import { describe, expect, it } from "vitest";
import { COUNTRY_NAMES } from "../../../../graph/resolve/organizations/country-names.ts";
import { countryOf, statedCountry } from "../../../../graph/resolve/organizations/country.ts";

const codeOf = (address: string): string | null =>
  countryOf(address.split(",").map((part) => part.trim()))?.code ?? null;

describe("countryOf", () => {
  it.each([
    ["Lind Univ, Uppsala, Sweden", "SE"],
    ["Lind Univ, Lyon, FRANCE", "FR"],
    ["Lind University, Xi'an, P.R. China", "CN"],
    ["Lind Univ, Wuhan 430072, Peoples R China", "CN"],
    ["Lind Univ, Leeds, U.K.", "GB"],
    ["Lind Univ, Leeds, England", "GB"],
    ["Lind Univ, Cardiff, Wales", "GB"],
    ["Lind Univ, Utrecht, the Netherlands", "NL"],
    ["Lind Univ, Seoul, Republic of Korea", "KR"],
    ["Lind Univ, Abidjan, Côte d'Ivoire", "CI"],
    ["Lind Univ, Boston, MA 02115 USA", "US"],
    ["Lind Univ, Boston, MA 02115-1234", "US"],
    ["Lind Univ, Boston, MA", "US"],
    ["Lind Univ, Durham, North Carolina", "US"],
    ["Lind Univ, Albuquerque, New Mexico", "US"],
    ["Lind Univ, Sydney, New South Wales", "AU"],
    ["Lind Univ, Trenton, New Jersey", "US"],
    ["Lind Univ, Beijing 100875 China", "CN"],
    ["Lind Univ, Montréal, QC", "CA"],
    ["Lind Univ, Atlanta, Georgia", "US"],
    ["Lind Univ, Tbilisi, Georgia", "GE"],
    ["Lind University, FR", "FR"],
  ])("%s: %s", (address, code) => {
    expect(codeOf(address)).toBe(code);
  });

  it.each([
    // Delaware and Germany, Indiana and India, two Georgias: not guessed.
    "Lind Univ, Dover, DE",
    "Lind Univ, Pune, IN",
    "Lind Univ, Georgia",
    "Lind University, Uppsala",
    "Lind University",
    "",
  ])("does not guess: %s", (address) => {
    expect(codeOf(address)).toBeNull();
  });

  it("knows every country by its name and by its code", () => {
    for (const [code, name] of COUNTRY_NAMES) {
      expect(statedCountry(code.toLowerCase())).toBe(code);
      expect([name, statedCountry(name)]).toEqual([name, code]);
    }
    expect(statedCountry("Atlantis")).toBeNull();
    expect(statedCountry(null)).toBeNull();
  });
});
