// Which filter leaves out most, for maps on which nothing is left. Pure.
import type { Ledger, LedgerSwitch, NetworkOptions } from "../../../graph/index.ts";

/** The options behind each switch that people can take away. */
export const SWITCH_OPTIONS: Partial<
  Readonly<Record<LedgerSwitch, readonly (keyof NetworkOptions)[]>>
> = {
  years: ["years"],
  venues: ["venues"],
  acceptance: ["acceptance"],
  topics: ["topics"],
  text: ["text"],
  among: ["among"],
  "max-authors": ["maxAuthors"],
  "min-papers": ["minPapers"],
  top: ["top"],
  "min-link-strength": ["minLinkStrength"],
  around: ["around", "steps"],
  held: ["only", "connect"],
  only: ["only", "connect"],
  "min-links": ["minLinks"],
  "min-component-size": ["minComponentSize"],
  "largest-component": ["largestComponent"],
};

export interface Restriction {
  readonly options: readonly (keyof NetworkOptions)[];
  /** `not in ICLR`. */
  readonly setting: string;
  /** How many of them, nodes or links, it left out. */
  readonly count: number;
}

/**
 * The filter that left out the most nodes (or links), of equals the one with the most papers, then the last one
 * applied: it took what was left. Null where no filter did.
 */
export function mostRestrictive(
  { leftOut }: Ledger,
  by: "nodes" | "links" = "nodes",
): Restriction | null {
  let most: { readonly restriction: Restriction; readonly papers: number } | null = null;
  for (const entry of leftOut) {
    const { switch: name, setting, papers } = entry;
    const count = entry[by];
    const options = SWITCH_OPTIONS[name];
    if (options === undefined || count + papers === 0) continue;
    const before: number = most?.restriction.count ?? 0;
    if (most === null || count > before || (count === before && papers >= most.papers))
      most = { restriction: { options, setting, count }, papers };
  }
  return most?.restriction ?? null;
}
