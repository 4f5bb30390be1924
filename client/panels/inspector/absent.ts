// Why something that was found is not on the map shown, in words. Pure.
import type { EntityType, NetworkKind, NetworkMap } from "../../../graph/index.ts";
import { NODE_TYPES } from "../../../graph/model/network.ts";
import type { Profile } from "../../api/explore.ts";
import { counted, NETWORK_NAMES, TYPE_WORDS, yearSpan } from "../../words.ts";

/** `remedy`: what would bring it onto a map. */
export interface Absence {
  readonly reason: string;
  readonly remedy: "other-network" | "all-years" | "everything";
  /** The network that has it, for the remedy "other-network". */
  readonly network: NetworkKind;
}

/** The network that shows a type best. */
const NETWORK_OF: Readonly<Record<EntityType, NetworkKind>> = {
  paper: "knowledge",
  author: "coauthorship",
  venue: "knowledge",
  keyword: "keywords",
  organization: "organizations",
  country: "countries",
};

function yearsOf(profile: Profile): readonly [first: number | null, last: number | null] {
  return profile.type === "paper"
    ? [profile.year, profile.year]
    : [profile.firstYear, profile.lastYear];
}

/** The reason that comes first in the order in which a network leaves things out. */
export function absenceOf(profile: Profile, map: NetworkMap): Absence {
  const { kind, options } = map.network;
  const [, many] = TYPE_WORDS[profile.type];
  if (!NODE_TYPES[kind].includes(profile.type)) {
    const network = NETWORK_OF[profile.type];
    const plural = many.charAt(0).toUpperCase() + many.slice(1);
    return {
      reason: `${plural} are not part of the map “${NETWORK_NAMES[kind]}”; “${NETWORK_NAMES[network]}” has them.`,
      remedy: "other-network",
      network,
    };
  }
  const [first, last] = yearsOf(profile);
  if (options.years !== null) {
    const [from, to] = options.years;
    if (first === null || last === null) {
      return absent("Its year is not known, and the map shows some years only.", "all-years", kind);
    }
    if (last < from || first > to) {
      const reason = `It belongs to ${yearSpan(first, last)}, outside the years shown.`;
      return absent(reason, "all-years", kind);
    }
  }
  if (profile.type !== "paper" && profile.papers < options.minPapers) {
    const reason = `It has ${counted(profile.papers, "paper")} here; this map shows ${many} with at least ${options.minPapers}.`;
    return absent(reason, "everything", kind);
  }
  if (options.minComponentSize > 1 || options.largestComponent) {
    const reason = "It stands in a group too small for this view, or alone.";
    return absent(reason, "everything", kind);
  }
  if (options.top !== null) {
    const reason = `It is not among the ${options.top} with the most papers.`;
    return absent(reason, "everything", kind);
  }
  return absent("The thresholds of this view leave it out.", "everything", kind);
}

function absent(reason: string, remedy: Absence["remedy"], network: NetworkKind): Absence {
  return { reason, remedy, network };
}
