// The ledger of a network in sentences: what is shown, and what each switch left out. Pure.
import type { Ledger, NetworkKind } from "../../../graph/index.ts";
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
  const [one, many] = ITEM_WORDS[kind];
  return ledger.leftOut.flatMap((entry) => {
    const parts = [
      entry.nodes > 0 ? counted(entry.nodes, one, many) : "",
      entry.links > 0 ? counted(entry.links, "link") : "",
      entry.papers > 0 ? counted(entry.papers, "paper") : "",
    ].filter(Boolean);
    if (parts.length === 0) return [];
    return [{ key: entry.switch, reason: entry.setting, what: parts.join(", ") }];
  });
}
