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
  only: ["only", "connect"],
  "min-links": ["minLinks"],
  "min-component-size": ["minComponentSize"],
  "largest-component": ["largestComponent"],
};

export interface Restriction {
  readonly options: readonly (keyof NetworkOptions)[];
  /** `not in ICLR`. */
  readonly setting: string;
  readonly nodes: number;
}

/**
 * The filter that left out the most nodes, of equals the one with the most papers, then the last one
 * applied: it took what was left. Null where no filter did.
 */
export function mostRestrictive({ leftOut }: Ledger): Restriction | null {
  let most: { readonly restriction: Restriction; readonly papers: number } | null = null;
  for (const { switch: name, setting, nodes, papers } of leftOut) {
    const options = SWITCH_OPTIONS[name];
    if (options === undefined || nodes + papers === 0) continue;
    const before: number = most?.restriction.nodes ?? 0;
    if (most === null || nodes > before || (nodes === before && papers >= most.papers))
      most = { restriction: { options, setting, nodes }, papers };
  }
  return most?.restriction ?? null;
}
