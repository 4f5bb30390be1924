// What is hidden, line by line: the ledger of the network for people.
import type { JSX } from "react";
import { useEffect, useRef } from "react";
import type { Ledger, NetworkKind } from "../../../graph/index.ts";
import { useAppState } from "../../state/context.ts";
import { counted } from "../../words.ts";
import { hiddenLines, shownInWords } from "./ledger-words.ts";

interface HiddenListProps {
  readonly kind: NetworkKind;
  readonly ledger: Ledger;
}

export function HiddenList({ kind, ledger }: HiddenListProps): JSX.Element {
  const lines = hiddenLines(kind, ledger);
  const asked = useAppState((state) => state.panels.askedHidden);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    place.current?.scrollIntoView({ block: "start" });
    place.current?.focus({ preventScroll: true });
  }, [asked]);
  return (
    <div ref={place} className="hidden-list" aria-live="polite" tabIndex={-1}>
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
