// Every fixture of a listing or file, against what a person reads in it. The expected answers stand
// beside the fixtures; UPDATE_FIXTURES=1 rewrites them. All papers and people in them are invented.
import { describe } from "vitest";
import { testFixtures } from "../../support/read-fixtures.ts";

describe("fixtures of listings and files", () => {
  testFixtures(new URL("../../fixtures/read/", import.meta.url));
});
