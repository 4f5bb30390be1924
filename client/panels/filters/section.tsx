// A part of the filters that opens when asked for: the card stays short.
import type { JSX, ReactNode } from "react";

interface SectionProps {
  readonly title: string;
  /** How many of its filters are set. */
  readonly set: number;
  readonly children: ReactNode;
}

export function FilterSection({ title, set, children }: SectionProps): JSX.Element {
  return (
    <details className="filter-section" open={set > 0}>
      <summary>
        <span>{title}</span>
        {set > 0 && <span className="filter-count number">{set} set</span>}
      </summary>
      <div className="filter-section-body">{children}</div>
    </details>
  );
}
