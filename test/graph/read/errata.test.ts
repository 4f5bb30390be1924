// Which titles stand over corrections, and which over papers about them.
import { describe, expect, it } from "vitest";
import { isErratumTitle } from "../../../graph/read/errata.ts";
import { readText } from "../../../graph/read/read-text.ts";

describe("titles of corrections", () => {
  it.each([
    "Erratum",
    "Erratum: On Reeds",
    "Erratum to: On Reeds",
    "[Erratum to: On Reeds]",
    "Erratum for “On Reeds”",
    "Errata and addenda",
    "Corrigendum to “On Reeds” [River J. 3 (2019) 1]",
    "Correction",
    "Correction: On Reeds",
    "Correction to: On Reeds",
    'Corrections to "On Reeds"',
    "Correction for Pell et al., On reeds",
    "Author Correction: On Reeds",
    "Publisher Correction: On Reeds",
    "Publisher’s Note: On Reeds",
    "Retraction: On Reeds",
    "Retraction Note: On Reeds",
    "Retraction notice to “On Reeds”",
    'Retraction of: "On Reeds"',
    "Expression of Concern: On Reeds",
    "Erratum zu: Über Schilf",
    "Berichtigung zu: Über Schilf",
    "Erratum à : Des roseaux",
    "Fe de errata: De los juncos",
    "Errata corrige",
    "Correção: Dos juncos",
    "Исправление: О камышах",
    "勘误：芦苇的研究",
  ])("%s", (title) => {
    expect(isErratumTitle(title, null)).toBe(true);
  });

  it.each([
    "Error correction in quantum reeds",
    "Correction of errors in a corpus",
    "Corrections to scaling in rivers",
    "Correction for attenuation in small samples",
    "Grammatical Error Correction: Are We There Yet?",
    "Retraction of manifolds onto rivers",
    "Retractions of science: a survey",
    "RETRACTED: On Reeds",
    "Erratic rivers",
    "Errata detection in old prints",
    "Korrektur zu kurzer Messreihen",
    "On an erratum to Pell",
    "",
  ])("not: %s", (title) => {
    expect(isErratumTitle(title, null)).toBe(false);
  });

  it("leave a paper that has a long abstract of its own", () => {
    const abstract = "Rivers bend where reeds stand. ".repeat(20);
    expect(isErratumTitle("Retraction: a topological view", abstract)).toBe(false);
    expect(isErratumTitle("Erratum to: On Reeds", abstract)).toBe(true);
  });
});

describe("an entry that is a correction by its title", () => {
  it("is counted as a note, in any format, and no record", () => {
    const texts = [
      "@article{a, title={Erratum to: On Reeds}, author={Pell, Ada}}\n@article{b, title={On Reeds}}\n",
      "TY  - JOUR\nTI  - Erratum to: On Reeds\nAU  - Pell, Ada\nER  - \nTY  - JOUR\nTI  - On Reeds\nER  - \n",
      "Title,Authors,Year\nErratum to: On Reeds,Ada Pell,2019\nOn Reeds,Ada Pell,2018\n",
    ];
    for (const text of texts) {
      const { records, issues } = readText(text, { file: "f" });
      expect(records.map(({ title }) => title)).toEqual(["On Reeds"]);
      expect(issues.filter(({ code }) => code === "erratum")).toMatchObject([{ severity: "note" }]);
    }
  });
});
