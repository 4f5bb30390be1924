import { expect, test } from "vitest";
import { analyseNetwork } from "../../../graph/analysis/analyse.ts";
import { DEFAULT_ANALYSIS_OPTIONS } from "../../../graph/model/network-map.ts";
import { buildNetwork } from "../../../graph/network/build.ts";
import { groupTies } from "../../../graph/query/group-ties.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";
import { DEFAULT_NETWORK_OPTIONS } from "../../../graph/model/network.ts";

/** Two cliques of four; Ada, of the first, has one more paper with Gil, of the second. */
const corpus = corpusOf([
  { authors: ["Ada", "Bo", "Cy", "Di"] },
  { authors: ["Ada", "Bo", "Cy", "Di"] },
  { authors: ["Eve", "Finn", "Gil", "Hal"] },
  { authors: ["Eve", "Finn", "Gil", "Hal"] },
  { authors: ["Ada", "Gil"] },
]);
const network = buildNetwork(corpus, "coauthorship", {
  ...DEFAULT_NETWORK_OPTIONS,
  counting: "full",
  normalization: "none",
});
const map = analyseNetwork(corpus, network, { ...DEFAULT_ANALYSIS_OPTIONS, layout: "none" });

test("shares of link strength add up over the groups, the strongest first", () => {
  const node = network.nodes.labels.indexOf("Ada");
  // 2 + 2 + 2 with Bo, Cy, Di; 1 with Gil.
  const [own, other] = groupTies(map, node);
  expect(own).toMatchObject({ own: true, strength: 6, share: 6 / 7 });
  expect(other).toMatchObject({ own: false, strength: 1, share: 1 / 7 });
  expect(other!.neighbours.map((neighbour) => network.nodes.labels[neighbour])).toEqual(["Gil"]);
});

test("who has links in one group only has one tie", () => {
  const ties = groupTies(map, network.nodes.labels.indexOf("Bo"));
  expect(ties.map(({ own, share }) => [own, share])).toEqual([[true, 1]]);
});
