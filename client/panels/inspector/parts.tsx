// The small pieces that every page of the inspector is made of.
import type { JSX, ReactNode } from "react";
import type { CountedRef } from "../../../graph/index.ts";
import { count } from "../../words.ts";
import { EntityLink } from "../shared/entity-link.tsx";

interface SectionProps {
  readonly title: string;
  /** Beside the title: a number or an action. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps): JSX.Element {
  return (
    <section className="section">
      <div className="section-head">
        <h3 className="card-title">{title}</h3>
        {aside !== undefined && <span className="small quiet number">{aside}</span>}
      </div>
      {children}
    </section>
  );
}

export interface Stat {
  readonly label: string;
  readonly value: string;
  /** What the number means, in a sentence. */
  readonly help: string;
}

export function Stats({ stats }: { readonly stats: readonly Stat[] }): JSX.Element {
  return (
    <dl className="stats">
      {stats.map(({ label, value, help }) => (
        <div key={label} className="stat" title={help}>
          <dt>{label}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Entities with their number of shared papers. */
export function CountedChips({ refs }: { readonly refs: readonly CountedRef[] }): JSX.Element {
  return (
    <ul className="chips">
      {refs.map(({ id, name, papers }) => (
        <li key={id}>
          <EntityLink id={id} className="link chip">
            {name} <span className="number">{count(papers)}</span>
          </EntityLink>
        </li>
      ))}
    </ul>
  );
}

/** A strength as a bar of 0 to 1. */
export function Bar({ share, color }: { readonly share: number; readonly color: string }) {
  return (
    <span className="row-bar" aria-hidden>
      <span style={{ width: `${Math.max(6, share * 100)}%`, background: color }} />
    </span>
  );
}
