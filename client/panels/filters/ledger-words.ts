// The ledger of a network in sentences: what is shown, and what each switch left out. Pure.
import type { Ledger, LedgerCounts, LedgerSwitch, NetworkKind } from "../../../graph/index.ts";
import { count, counted, ITEM_WORDS } from "../../words.ts";

/** `412 of 3,225 authors`, or `all 3,225 authors`. */
export function shownInWords(kind: NetworkKind, ledger: Ledger): string {
  const [one, many] = ITEM_WORDS[kind];
  const { all, shown } = ledger;
  if (shown.nodes === all.nodes) {
    return all.nodes === 1 ? `1 ${one}` : `all ${count(all.nodes)} ${many}`;
  }
  return `${count(shown.nodes)} of ${counted(all.nodes, one, many)}`;
}

/** What a filter left out: `left out 2,300 authors, 4,100 links`; null where it left out nothing. */
export function leftOutInWords(
  kind: NetworkKind,
  { leftOut }: Ledger,
  by: LedgerSwitch,
): string | null {
  const entry = leftOut.find((one) => one.switch === by);
  const what = entry === undefined ? "" : countsInWords(kind, entry);
  return what === "" ? null : `left out ${what}`;
}

/** One line of what is hidden. */
export interface HiddenLine {
  readonly key: string;
  /** `fewer than 2 papers`. */
  readonly reason: string;
  /** `2,300 authors, 4,100 links`; never empty. */
  readonly what: string;
}

/** The switches that left something out, with what. */
export function hiddenLines(kind: NetworkKind, ledger: Ledger): readonly HiddenLine[] {
  return ledger.leftOut.flatMap((entry) => {
    const what = countsInWords(kind, entry);
    return what === "" ? [] : [{ key: entry.switch, reason: entry.setting, what }];
  });
}

/** Where papers are the nodes, they are not counted twice. */
function countsInWords(kind: NetworkKind, { papers, nodes, links }: LedgerCounts): string {
  const [one, many] = ITEM_WORDS[kind];
  return [
    nodes > 0 ? counted(nodes, one, many) : "",
    links > 0 ? counted(links, "link") : "",
    papers > 0 && !(one === "paper" && papers === nodes) ? counted(papers, "paper") : "",
  ]
    .filter(Boolean)
    .join(", ");
}
