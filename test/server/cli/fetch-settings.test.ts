// What the server takes from its environment for asking the web.
import { expect, test } from "vitest";
import { fetchSettings } from "../../../server/cli/fetch-settings.ts";

test("takes mail address and keys; empty ones are none", () => {
  const environment = {
    ASTERISM_MAIL: "ada@example.org",
    ASTERISM_OPENALEX_KEY: " secret ",
    ASTERISM_SEMANTIC_SCHOLAR_KEY: "",
    ASTERISM_CROSSREF_KEY: "none are known there",
  };
  expect(fetchSettings(undefined, environment)).toEqual({
    mail: "ada@example.org",
    keys: { openalex: "secret" },
  });
  expect(fetchSettings("bo@example.org", environment).mail).toBe("bo@example.org");
  expect(fetchSettings(undefined, { ASTERISM_MAIL: "" })).toEqual({ mail: null, keys: {} });
});

test("refuses what is no key without showing it", () => {
  const refusal = () => fetchSettings(undefined, { ASTERISM_OPENALEX_KEY: "two words" });
  expect(refusal).toThrow(/ASTERISM_OPENALEX_KEY is no key/);
  expect(refusal).not.toThrow(/two words/);
});
