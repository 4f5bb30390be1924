// Fixtures of what databases and reference managers export: tables, JSON, XML. All papers and people
// in them are invented.
import { describe } from "vitest";
import { testFixtures } from "../../../support/read-fixtures.ts";

describe.each(["tables", "json", "xml"])("fixtures of %s", (folder) => {
  testFixtures(new URL(`../../../fixtures/formats/${folder}/`, import.meta.url));
});
