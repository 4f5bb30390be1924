// VOSviewer JSON as VOSviewer Online describes it: shape, ranges, and links between items that exist.
import { expect, it } from "vitest";
import {
  DEFAULT_ANALYSIS_OPTIONS,
  DEFAULT_NETWORK_OPTIONS,
  NETWORK_KINDS,
  analyseNetwork,
  buildNetwork,
  writeNetwork,
  type Corpus,
  type NetworkMap,
} from "../../../graph/index.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { vosviewerFile } from "../../support/vosviewer-schema.ts";

function checked(map: NetworkMap, corpus: Corpus) {
  const file = vosviewerFile.parse(
    JSON.parse([...writeNetwork("vosviewer", map, corpus)].join("")),
  );
  const { items, links } = file.network;
  const ids = new Set(items.map(({ id }) => id));
  expect(ids.size).toBe(map.network.nodes.ids.length);
  expect(links).toHaveLength(map.network.links.sources.length);
  for (const { source_id, target_id } of links)
    expect([ids.has(source_id), ids.has(target_id)]).toEqual([true, true]);
  return file;
}

it.each(NETWORK_KINDS)("the %s network fits the description", (kind) => {
  const network = buildNetwork(TINY_CORPUS, kind, DEFAULT_NETWORK_OPTIONS);
  const map = analyseNetwork(TINY_CORPUS, network, DEFAULT_ANALYSIS_OPTIONS);
  const { items, links, clusters = [] } = checked(map, TINY_CORPUS).network;
  expect(links.map(({ strength }) => strength)).toEqual([...network.links.strengths]);
  const known = new Set(clusters.map(({ cluster }) => cluster));
  expect(new Set(items.map(({ cluster }) => cluster))).toEqual(known);
});

it("a map of hostile titles fits", () => {
  expect(checked(HOSTILE_MAP, HOSTILE_CORPUS).network.items.map(({ label }) => label)).toEqual(
    HOSTILE_MAP.network.nodes.labels,
  );
});
