// What is hidden, line by line: the ledger of the network for people.
import type { JSX } from "react";
import type { Ledger, NetworkKind } from "../../../graph/index.ts";
import { counted } from "../../words.ts";
import { hiddenLines, shownInWords } from "./ledger-words.ts";

interface HiddenListProps {
  readonly kind: NetworkKind;
  readonly ledger: Ledger;
}

export function HiddenList({ kind, ledger }: HiddenListProps): JSX.Element {
  const lines = hiddenLines(kind, ledger);
  return (
    <div className="hidden-list" aria-live="polite">
      <p className="hidden-sum">
        Showing {shownInWords(kind, ledger)}, {counted(ledger.shown.links, "link")} from{" "}
        {counted(ledger.shown.papers, "paper")}.
      </p>
      {lines.length > 0 && (
        <>
          <p className="quiet small hidden-title">Left out</p>
          <dl className="hidden-lines small">
            {lines.map(({ key, reason, what }) => (
              <div key={key}>
                <dt>{reason}</dt>
                <dd className="quiet number">{what}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
