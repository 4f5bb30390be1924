import { describe, expect, test } from "vitest";
import { absenceOf } from "../../../client/panels/inspector/absent.ts";
import { relatedOf } from "../../../client/panels/inspector/related.ts";
import { subtitleOf } from "../../../client/panels/inspector/titles.ts";
import {
  analyseNetwork,
  buildNetwork,
  describeCountry,
  describeOrganization,
  indexCorpus,
} from "../../../graph/index.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

const corpus = corpusOf([
  {
    title: "Maps of Moss",
    year: 2019,
    authors: ["Ada Lind", "Cy Dorn"],
    organizations: [
      ["Lindholm University", "Sweden", "Ada Lind"],
      ["Pell Institute", "Norway", "Cy Dorn"],
    ],
  },
]);
const index = indexCorpus(corpus);
const lindholm = describeOrganization(index, "organization:lindholm-university")!;
const sweden = describeCountry(index, "country:sweden")!;
const titlesOf = (profile: Parameters<typeof relatedOf>[0]): string[] =>
  relatedOf(profile, () => false, null).map(({ title, refs }) => `${title}: ${refs[0]!.name}`);

describe("pages of organizations and countries", () => {
  test("list whom they work with and who works there", () => {
    expect(titlesOf(lindholm)).toEqual(["Works with: Pell Institute", "Authors: Ada Lind"]);
    expect(titlesOf(sweden)).toEqual([
      "Works with: Norway",
      "Organizations: Lindholm University",
      "Authors: Ada Lind",
    ]);
  });

  test("say where an organization is", () => {
    expect(subtitleOf(lindholm)).toBe("1 paper · 2019 · Sweden");
    expect(subtitleOf(sweden)).toBe("1 paper · 2019");
  });

  test("lead to the map that shows them", () => {
    const map = analyseNetwork(corpus, buildNetwork(corpus, "coauthorship"), { layout: "none" });
    expect(absenceOf(lindholm, map)).toEqual({
      reason: "Organizations are not part of the map “Co-authors”; “Organizations” has them.",
      remedy: "other-network",
      network: "organizations",
    });
    expect(absenceOf(sweden, map).network).toBe("countries");
  });
});
