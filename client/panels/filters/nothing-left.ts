// Why a map, or a list of it, has nothing to show, and what to loosen. Pure.
import type { Ledger, NetworkKind } from "../../../graph/index.ts";
import { removeFilters } from "../../state/filter-actions.ts";
import { fullestNetwork } from "../../state/fullest-network.ts";
import { isSuggested } from "../../state/options.ts";
import type { Action, State } from "../../state/state.ts";
import { changeTable } from "../../state/table-actions.ts";
import {
  releaseCommunity,
  showEverything,
  showSuggested,
  switchNetwork,
} from "../../state/view-actions.ts";
import { counted, ITEM_WORDS, NETWORK_NAMES } from "../../words.ts";
import { mostRestrictive } from "./loosen.ts";

export interface WayOut {
  readonly label: string;
  readonly action: Action;
}

export interface Nothing {
  readonly title: string;
  readonly text: string;
  readonly ways: readonly WayOut[];
}

/** What sources have to say for a network to have nodes; of the others every source says enough. */
const SAID_BY: Partial<Readonly<Record<NetworkKind, string>>> = {
  organizations:
    "where their authors work: exports of Web of Science, Scopus, PubMed or OpenAlex do",
  countries: "where their authors work: exports of Web of Science, Scopus, PubMed or OpenAlex do",
  citation: "what they cite: exports of Web of Science, Scopus, Crossref or OpenAlex do",
  coupling: "what they cite: exports of Web of Science, Scopus, Crossref or OpenAlex do",
  cocitation: "what they cite: exports of Web of Science, Scopus, Crossref or OpenAlex do",
};

type Known = Pick<State, "map" | "corpus" | "view">;

/** Of a map without nodes; null: it has some, or is not here. */
export function nothingOnMap({ map, corpus, view }: Known): Nothing | null {
  const network = map.value?.map.network;
  if (network === undefined || network.nodes.ids.length > 0) return null;
  // Of a large map perhaps nothing is held yet.
  if (map.value?.map.levels !== undefined) return null;
  const { kind, ledger } = network;
  const [, many] = ITEM_WORDS[kind];
  if (ledger.all.nodes > 0)
    return { title: `All ${many} are hidden`, text: leftOver(ledger), ways: loosen(ledger, view) };
  const said = SAID_BY[kind];
  const text =
    said === undefined
      ? `These papers name no ${many}, so there is nothing to join.`
      : `The files of this collection do not say ${said}.`;
  return {
    title: `No ${many} here`,
    text: `${text} Another network may have more to show.`,
    ways: elsewhere(kind, corpus.value?.counts ?? null),
  };
}

/** Of a list of the map's links. */
export function noLinks({ map, view }: Known): Nothing {
  const network = map.value?.map.network;
  const narrowed = narrowing(view, "no links");
  if (network === undefined || (network.links.sources.length > 0 && narrowed !== null))
    return narrowed ?? NO_MAP;
  const items = counted(network.nodes.ids.length, ...ITEM_WORDS[network.kind]);
  const most = mostRestrictive(network.ledger, "links");
  return {
    title: "No links",
    text:
      most === null
        ? `Nothing joins the ${items} of this map: no two of them share a paper.`
        : `Nothing joins the ${items} of this map. What leaves out most links: ${most.setting}.`,
    ways: loosen(network.ledger, view, "links"),
  };
}

/** Of a list of what the map shows, narrowed to what is selected or to a group. */
export function nothingListed(state: Known, many: string): Nothing {
  return nothingOnMap(state) ?? narrowing(state.view, `no ${many}`) ?? NO_MAP;
}

const NO_MAP: Nothing = { title: "Nothing here", text: "The map shows nothing.", ways: [] };

/** What keeps a list to a part of the map. */
function narrowing({ table, isolated, selection }: State["view"], none: string): Nothing | null {
  const ways: WayOut[] = [];
  if (table?.only === true && selection !== null)
    ways.push({ label: "Show all of the map", action: changeTable({ only: false }) });
  if (isolated !== null) ways.push({ label: "Show the whole map again", action: releaseCommunity });
  if (ways.length === 0) return null;
  return {
    title: "Nothing here",
    text: `What this list is kept to has ${none} on this map.`,
    ways,
  };
}

function leftOver(ledger: Ledger): string {
  const most = mostRestrictive(ledger);
  return most === null
    ? "The filters leave nothing over. Loosen them a little."
    : `The filters leave nothing over. What leaves out most: ${most.setting}.`;
}

function loosen(
  ledger: Ledger,
  { options }: State["view"],
  by: "nodes" | "links" = "nodes",
): readonly WayOut[] {
  const all = options.years === undefined ? "Show everything" : "Show everything, all years";
  const most = mostRestrictive(ledger, by);
  return [
    ...(most === null
      ? []
      : [{ label: `Drop “${most.setting}”`, action: removeFilters(most.options) }]),
    ...(options.base === "everything" ? [] : [{ label: all, action: showEverything }]),
    ...(isSuggested(options) ? [] : [{ label: "Suggested view", action: showSuggested }]),
  ];
}

/** The network that has something, where this one has nothing. */
function elsewhere(
  here: NetworkKind,
  counts: NonNullable<State["corpus"]["value"]>["counts"] | null,
): readonly WayOut[] {
  const other = counts === null ? null : fullestNetwork(counts);
  return other === null || other === here
    ? []
    : [{ label: `Open “${NETWORK_NAMES[other]}”`, action: switchNetwork(other) }];
}
