// Fixtures of what reference managers and databases export as tagged text, BibTeX and CSL-JSON. All
// papers and people in them are invented.
import { describe } from "vitest";
import { testFixtures } from "../../../support/read-fixtures.ts";

describe.each(["tagged", "bibtex", "csl"])("fixtures of %s", (folder) => {
  testFixtures(new URL(`../../../fixtures/formats/${folder}/`, import.meta.url));
});
