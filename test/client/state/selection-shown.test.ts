// Whatever is filtered, what is lit as selected is on the map, and what is not on it is not lit: for every
// kind of filter, with networks as they are really built.
import { describe, expect, test } from "vitest";
import { closedIn, emphasisOn } from "../../../client/map/drawn-state.ts";
import { drawnWith } from "../../../client/map/collapse.ts";
import { draw } from "../../../client/state/drawing-actions.ts";
import { takeMap } from "../../../client/state/data-actions.ts";
import type { State } from "../../../client/state/state.ts";
import { firstState } from "../../../client/state/state.ts";
import type { Selection } from "../../../client/state/view.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import { changeOptions, select } from "../../../client/state/view-actions.ts";
import {
  DEFAULT_NETWORK_OPTIONS,
  analyseNetwork,
  buildNetwork,
  choosePapers,
  findTopics,
  indexCorpus,
  resolveRecords,
  type EntityId,
  type NetworkMap,
  type NetworkOptions,
} from "../../../graph/index.ts";
import { generateRecords } from "../../support/generate-records.ts";

const CORPUS = resolveRecords(
  generateRecords(120, 3, { abstracts: false }).map((record, row) => ({
    ...record,
    acceptance: {
      asWritten: "",
      outcome: row % 3 === 0 ? ("rejected" as const) : ("accepted" as const),
      tier: null,
    },
  })),
);
const INDEX = indexCorpus(CORPUS);
const TOPICS = findTopics(CORPUS);

function mapOf(options: Partial<NetworkOptions>): NetworkMap {
  const all = { ...DEFAULT_NETWORK_OPTIONS, ...options };
  const network = buildNetwork(
    CORPUS,
    "coauthorship",
    all,
    choosePapers(INDEX, "coauthorship", all, TOPICS),
  );
  return analyseNetwork(CORPUS, network);
}

const WHOLE = mapOf({});
const [someone, another] = WHOLE.network.nodes.ids as readonly [EntityId, EntityId];

/** Every option of a network, each so that it leaves out something; a new one has to be added here. */
const FILTERS: { readonly [Name in keyof NetworkOptions]: Partial<NetworkOptions> | null } = {
  // Strengths alone.
  counting: null,
  normalization: null,
  steps: null,
  connect: { only: WHOLE.network.nodes.ids.slice(0, 12), connect: true },
  years: { years: [2015, 2022] },
  venues: { venues: [CORPUS.venues.ids[0]!] },
  acceptance: { acceptance: ["rejected"] },
  topics: { topics: [TOPICS.topics[0]!.id] },
  text: { text: CORPUS.keywords.labels[0]!.split(" ")[0]! },
  among: { among: CORPUS.papers.ids.slice(0, 20) },
  maxAuthors: { maxAuthors: 2 },
  minPapers: { minPapers: 2 },
  minLinkStrength: { minLinkStrength: 2, minLinks: 1 },
  top: { top: 20 },
  around: { around: [someone], steps: 1 },
  only: { only: [someone, another] },
  minLinks: { minLinks: 4 },
  minComponentSize: { minComponentSize: 6 },
  largestComponent: { largestComponent: true },
};

const { sources, targets } = WHOLE.network.links;
const SELECTIONS: readonly Selection[] = [
  ...WHOLE.network.nodes.ids.map((id) => ({ type: "node", id }) as const),
  ...Array.from(sources.slice(0, 60), (source, link) => ({
    type: "link" as const,
    source: WHOLE.network.nodes.ids[source]!,
    target: WHOLE.network.nodes.ids[targets[link]!]!,
  })),
];

function stateWith(map: NetworkMap, filter: Partial<NetworkOptions>, chosen: Selection): State {
  const start = firstState({ ...FIRST_VIEW, corpus: "c1" }, true);
  return [
    takeMap({ key: "whole", corpus: "c1", revision: 0, map: WHOLE }),
    changeOptions(filter),
    select(chosen),
    takeMap({ key: "filtered", corpus: "c1", revision: 0, map }),
  ].reduce<State>((state, action) => action(state), start);
}

const filters = Object.entries(FILTERS).filter(
  (one): one is [string, Partial<NetworkOptions>] => one[1] !== null,
);

describe.each(filters)("filtered by %s", (_, filter) => {
  const map = mapOf(filter);
  const shown = new Set(map.network.nodes.ids);

  test("leaves something out, and not all", () => {
    expect(shown.size).toBeGreaterThan(0);
    expect(shown.size).toBeLessThan(WHOLE.network.nodes.ids.length);
  });

  test.each([false, true])("lights what is selected where it is, groups as discs: %s", (discs) => {
    for (const chosen of SELECTIONS) {
      const state = draw({ collapsed: discs })(stateWith(map, filter, chosen));
      const drawn = drawnWith(map, closedIn(state, map, new Set()), new Map());
      const { ids } = drawn.map.network.nodes;
      const lit = emphasisOn(drawn, state, map, null);
      for (const node of lit?.nodes ?? []) expect(node).toBeLessThan(ids.length);
      for (const link of lit?.links ?? [])
        expect(link).toBeLessThan(drawn.map.network.links.sources.length);
      if (chosen.type === "node") {
        // The page of who is not on the map stays open and says why; nothing on the map is lit.
        expect(state.view.selection).toEqual(chosen);
        expect(lit?.focus.map((node) => ids[node])).toEqual(
          shown.has(chosen.id) ? [chosen.id] : undefined,
        );
      } else if (chosen.type === "link" && lit !== null && !discs)
        expect(new Set(lit.focus.map((node) => ids[node]))).toEqual(
          new Set([chosen.source, chosen.target]),
        );
    }
  });
});
