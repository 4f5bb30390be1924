// Citation keys: readable, unique, and the same in every selection.
import { describe, expect, it } from "vitest";
import type { Corpus } from "../../../graph/index.ts";
import { writePapers } from "../../../graph/index.ts";
import { citationKeys } from "../../../graph/write/citation-keys.ts";
import { HOSTILE_CORPUS } from "../../support/hostile-titles.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

/** The corpus with what its sources call the papers. */
function keyed(corpus: Corpus, keys: readonly (string | null)[], format = "bibtex"): Corpus {
  const sources = keys.map((key) => [{ file: "a.bib", line: 1, format, key }]);
  return { ...corpus, papers: { ...corpus.papers, sources } };
}

const TWINS = corpusOf([
  { title: "On Knots", year: 2020, authors: ["Ada Lind"] },
  { title: "The Knots of Rivers", year: 2020, authors: ["Bo Lind"] },
  { title: "Knots, again", year: 2020, authors: ["Éva de Lind"] },
]);

describe("citationKeys", () => {
  it("are surname, year and the first telling word of the title", () => {
    expect(citationKeys(TINY_CORPUS)).toEqual([
      "lind2019graph",
      "chen2020deep",
      "ruiz2021sampling",
      "anonymousuntitled",
      "moreau2022learning",
      "okafor2018knots",
    ]);
  });

  it("are numbered where they would be the same", () => {
    expect(citationKeys(TWINS)).toEqual(["lind2020knots", "lind2020knots-2", "lind2020knots-3"]);
  });

  it("are the source's own where it has any, once, and others keep clear of them", () => {
    expect(citationKeys(keyed(TWINS, [null, "Lind2020Knots", "lind2020knots"]))).toEqual([
      "lind2020knots-2",
      "Lind2020Knots",
      "lind2020knots-3",
    ]);
  });

  it("are no addresses and no ranks of a listing", () => {
    const addresses = keyed(TWINS, ["https://x.example/1", "two words", "1"]);
    expect(citationKeys(addresses)).toEqual(citationKeys(TWINS));
    expect(citationKeys(keyed(TWINS, ["one", "two", "three"], "ranked-list"))).toEqual(
      citationKeys(TWINS),
    );
  });

  it("are unique and plain, whatever the names", () => {
    const keys = citationKeys(HOSTILE_CORPUS);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it("do not depend on what else is written", () => {
    const alone = [...writePapers("bibtex", TWINS, [2])].join("");
    expect(alone).toMatch(/^@misc\{lind2020knots-3,/);
  });
});
