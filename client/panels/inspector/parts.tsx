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

interface CountedChipsProps {
  readonly refs: readonly CountedRef[];
  /** Marks those that are not; null marks none. */
  readonly isOnMap: ((id: string) => boolean) | null;
}

/** Entities with their number of shared papers. */
export function CountedChips({ refs, isOnMap }: CountedChipsProps): JSX.Element {
  return (
    <ul className="chips">
      {refs.map((ref) => {
        const absent = isOnMap !== null && !isOnMap(ref.id);
        return (
          <li key={ref.id} title={absent ? "Not on this map" : undefined}>
            <EntityLink id={ref.id} className={absent ? "link chip absent" : "link chip"}>
              {ref.name} <span className="number">{count(ref.papers)}</span>
              {absent && <span className="visually-hidden">, not on this map</span>}
            </EntityLink>
          </li>
        );
      })}
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
