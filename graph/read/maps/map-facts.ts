// The facts of a map as a file states them, checked before anything relies on them.
import {
  RECIPE_FORM,
  communityFacts,
  type MapFacts,
  type YearsBehind,
} from "../../model/map-facts.ts";
import {
  DEFAULT_ANALYSIS_OPTIONS,
  LAYOUTS,
  type Community,
  type NetworkMap,
} from "../../model/network-map.ts";
import {
  COUNTINGS,
  DEFAULT_NETWORK_OPTIONS,
  LEDGER_SWITCHES,
  NETWORK_KINDS,
  NORMALIZATIONS,
} from "../../model/network.ts";
import { isLike } from "./json-shapes.ts";
import { brokenMap } from "./map-draft.ts";

const COUNTS = { papers: 0, nodes: 0, links: 0 };
const FACTS: MapFacts = {
  recipe: {
    program: "Asterism",
    form: RECIPE_FORM,
    fingerprint: "",
    network: "knowledge",
    options: DEFAULT_NETWORK_OPTIONS,
    analysis: DEFAULT_ANALYSIS_OPTIONS,
    counts: { ...COUNTS, communities: 0, modularity: 0 },
  },
  ledger: {
    all: COUNTS,
    shown: COUNTS,
    leftOut: [{ switch: "years", setting: "", ...COUNTS }],
  },
  betweennessSources: 0,
};
const COMMUNITY: Community = {
  id: 0,
  size: 0,
  papers: 0,
  label: "",
  terms: [{ term: "", score: 0, papers: 0, lift: 0 }],
  leaders: [0],
  color: "",
};

/** The facts of a file. @throws GraphError `unknown-format` where they do not hold together */
export function checkedFacts(facts: unknown, file: string): MapFacts {
  if (!isFacts(facts)) throw brokenMap(file, "the recipe in it is not whole");
  const { recipe, ledger, betweennessSources } = facts;
  return { recipe, ledger, betweennessSources };
}

function isFacts(value: unknown): value is MapFacts {
  if (!isLike(value, FACTS)) return false;
  const { recipe, ledger } = value as MapFacts;
  const { options, analysis } = recipe;
  const form: number = recipe.form;
  return (
    form === RECIPE_FORM &&
    isOneOf(NETWORK_KINDS, recipe.network) &&
    isOneOf(COUNTINGS, options.counting) &&
    isOneOf(NORMALIZATIONS, options.normalization) &&
    isOneOf(LAYOUTS, analysis.layout) &&
    (options.years === null || isLike(options.years, [0])) &&
    [options.maxAuthors, options.top].every((most) => most === null || isLike(most, 0)) &&
    ledger.leftOut.every((entry) => isOneOf(LEDGER_SWITCHES, entry.switch))
  );
}

function isOneOf<T>(known: readonly T[], value: T): boolean {
  return known.includes(value);
}

/** The communities of a file, with no field beside those they have. */
export function checkedCommunities(
  communities: readonly unknown[],
  file: string,
): NetworkMap["communities"] {
  return communities.map((written) => {
    if (!isCommunity(written)) throw brokenMap(file, "one of its communities is not whole");
    return communityFacts(written);
  });
}

function isCommunity(value: unknown): value is Community {
  return isLike(value, COMMUNITY) && /^#[0-9a-f]{6}$/u.test((value as Community).color);
}

/** Years of nodes and links, as columns say. */
export function yearsIn(
  nodes: readonly { readonly years: readonly number[] }[],
  links: readonly { readonly years: readonly number[] }[],
): YearsBehind {
  return {
    ofNode: (node) => nodes[node]!.years,
    ofLink: (link) => links[link]!.years,
  };
}
