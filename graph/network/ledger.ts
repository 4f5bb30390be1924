// The balance of a network: what each switch left out, in words and numbers that add up.
import { MOST_TIED_AUTHORS, bylineLimit } from "../model/byline-limit.ts";
import { fewListed, listed } from "../model/listed.ts";
import { areHeld, isConditionSet, type PaperChoice } from "../model/paper-choice.ts";
import { heldInWords, rankedBy } from "../model/view-sentence.ts";
import type {
  Ledger,
  LedgerCounts,
  LedgerEntry,
  LedgerSwitch,
  NetworkKind,
  NetworkOptions,
} from "../model/network.ts";

/** What a paper lacks that is in no network of a kind. */
const WITHOUT_ITEMS: Readonly<Record<NetworkKind, string>> = {
  knowledge: "nothing known",
  coauthorship: "no author named",
  keywords: "no keyword",
  "author-keyword": "no author named, or no keyword",
  venues: "no venue",
  papers: "neither keywords nor references",
  citation: "neither citing a paper here nor cited by one",
  coupling: "no references",
  cocitation: "citing no paper here",
  organizations: "no organization known",
  countries: "no country known",
};

/** Counts after a switch was applied. */
export interface Balance extends LedgerCounts {
  readonly switch: LedgerSwitch;
}

/**
 * The ledger over a chain of counts, each what one switch kept of the line before. A switch that is not
 * set and left nothing out is not listed. Because each entry is a difference of neighbours, `all` =
 * `shown` + Σ `leftOut` by construction.
 */
export function ledgerOf(
  kind: NetworkKind,
  options: NetworkOptions,
  all: LedgerCounts,
  balances: readonly Balance[],
  settings: ReadonlyMap<LedgerSwitch, string> = new Map(),
  choice: PaperChoice = [],
): Ledger {
  const leftOut: LedgerEntry[] = [];
  let before = all;
  for (const after of balances) {
    const entry = {
      switch: after.switch,
      setting: settings.get(after.switch) ?? settingOf(after.switch, kind, options, choice),
      papers: before.papers - after.papers,
      nodes: before.nodes - after.nodes,
      links: before.links - after.links,
    };
    if (isSet(after.switch, kind, options) || entry.papers + entry.nodes + entry.links > 0)
      leftOut.push(entry);
    before = after;
  }
  return {
    all,
    shown: { papers: before.papers, nodes: before.nodes, links: before.links },
    leftOut,
  };
}

function isSet(name: LedgerSwitch, kind: NetworkKind, options: NetworkOptions): boolean {
  switch (name) {
    case "years":
      return options.years !== null;
    case "outside":
    case "compared":
    case "no-items":
    case "nearest":
      return false;
    case "venues":
    case "acceptance":
    case "topics":
    case "text":
    case "among":
      return isConditionSet(options, name);
    case "max-authors":
      return options.maxAuthors !== null;
    case "around":
      return options.around.length > 0;
    case "held":
      return areHeld(kind, options.only);
    case "only":
      return options.only.length > 0 && !areHeld(kind, options.only);
    case "min-links":
      return options.minLinks > 0;
    case "min-papers":
      return options.minPapers > 1;
    case "top":
      return options.top !== null;
    case "min-link-strength":
      return options.minLinkStrength > 0;
    case "min-component-size":
      return options.minComponentSize > 1;
    case "largest-component":
      return options.largestComponent;
  }
}

function tooManyAuthors(limit: number): string {
  const words = `more than ${limit} authors`;
  return limit < MOST_TIED_AUTHORS
    ? words
    : `${words}, too many to tie to each other (links among them are not counted)`;
}

function settingOf(
  name: LedgerSwitch,
  kind: NetworkKind,
  options: NetworkOptions,
  choice: PaperChoice,
): string {
  const names = choice.find((part) => part.switch === name)?.names ?? [];
  switch (name) {
    case "outside":
      return "cited, but no papers here (links among them are not counted)";
    case "years":
      return `outside ${options.years?.[0] ?? "any"} to ${options.years?.[1] ?? "any"}`;
    case "venues":
      return `not in ${fewListed(names, "or")}`;
    case "acceptance":
      return `not ${listed(names, "or")}`;
    case "topics":
      return `not on ${fewListed(names, "or")}`;
    case "text":
      return `without “${names.join("")}” in the text`;
    case "among":
      return `not among the ${names.join("")}`;
    case "held":
      return `not ${heldInWords(options.only, names)}`;
    case "compared":
      return `neither in ${names.join(" nor in ")}`;
    case "no-items":
      return WITHOUT_ITEMS[kind];
    case "around":
      return `more than ${options.steps === 1 ? "one link" : "two links"} away from ${chosen(options.around)}`;
    case "only":
      return options.connect
        ? `neither among ${chosen(options.only)} nor linked with two of them`
        : `not among ${chosen(options.only)}`;
    case "min-links":
      return `fewer than ${options.minLinks} links`;
    case "max-authors":
      return tooManyAuthors(bylineLimit(kind, options));
    case "min-papers":
      return kind === "cocitation"
        ? `cited by fewer than ${options.minPapers} papers`
        : `fewer than ${options.minPapers} papers`;
    case "top":
      return `not among the ${options.top ?? "any"} with the ${rankedBy(kind)}`;
    case "nearest":
      return "not among the nearest of either paper";
    case "min-link-strength":
      return `weaker than ${options.minLinkStrength}`;
    case "min-component-size":
      return `in a group of fewer than ${options.minComponentSize}`;
    case "largest-component":
      return "outside the largest connected group";
  }
}

function chosen(nodes: readonly unknown[]): string {
  return nodes.length === 1 ? "the chosen one" : `the ${nodes.length} chosen`;
}
