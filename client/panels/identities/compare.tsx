// Two sides beside each other, one row per kind of evidence; what both share comes first.
import type { JSX, ReactNode } from "react";
import { useState } from "react";
import type { CountedRef, PaperBrief, PeopleCompared, PersonSide } from "../../../graph/index.ts";
import { count, counted, yearSpan } from "../../words.ts";
import { YearBars } from "../shared/year-bars.tsx";
import "./compare.css";
import { sharedInWords, yearsOf } from "./compared.ts";

interface CompareProps {
  readonly compared: PeopleCompared;
  /** What the sides are called; their names where nothing else is said. */
  readonly names?: readonly [string, string];
}

export function Compare({ compared, names }: CompareProps): JSX.Element {
  const { sides, coauthors, venues, keywords, together } = compared;
  const [a, b] = sides;
  const [first, second] = names ?? [a.name, b.name];
  const years = yearsOf(sides);
  const row = (title: string, show: (side: PersonSide, i: 0 | 1) => ReactNode) => (
    <section className="compare-row" aria-label={title}>
      <h4 className="card-title compare-title">{title}</h4>
      <div role="group" aria-label={first}>
        {show(a, 0)}
      </div>
      <div role="group" aria-label={second}>
        {show(b, 1)}
      </div>
    </section>
  );
  const refs = (
    title: string,
    of: (side: PersonSide) => readonly CountedRef[],
    shared: readonly CountedRef[],
  ) =>
    of(a).length + of(b).length === 0
      ? null
      : row(title, (side) => <Refs refs={of(side)} shared={shared} />);
  return (
    <div className="compare">
      <section className="compare-shared" aria-label="In common">
        <p>{sharedInWords(compared)}</p>
        {together.length > 0 && (
          <ul className="rows small">
            {together.slice(0, 3).map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        )}
        <ul className="chips">
          {[...coauthors, ...venues, ...keywords].slice(0, 24).map(({ id, name, papers }) => (
            <li key={id} className="chip shared">
              {name} <span className="number">{count(papers)}</span>
            </li>
          ))}
        </ul>
      </section>
      <div className="compare-row compare-names">
        <Head name={first} side={a} />
        <Head name={second} side={b} />
      </div>
      {years[0].length > 1 && row("Years", (_, i) => <YearBars years={years[i]} />)}
      {refs("Co-authors", (side) => side.coauthors, coauthors)}
      {row("Papers", (side) => (
        <Papers papers={side.examples} total={side.papers} />
      ))}
      {refs("Venues", (side) => side.venues, venues)}
      {refs("Keywords", (side) => side.keywords, keywords)}
    </div>
  );
}

function Head({ name, side }: { readonly name: string; readonly side: PersonSide }): JSX.Element {
  const others = side.spellings.filter((spelling) => spelling !== name);
  const facts = [counted(side.papers, "paper"), yearSpan(side.firstYear, side.lastYear)];
  return (
    <div>
      <h3 className="compare-name">{name}</h3>
      <p className="small quiet">{facts.filter(Boolean).join(" · ")}</p>
      {others.length > 0 && <p className="small quiet">Also {others.join(", ")}</p>}
      {side.affiliations.length > 0 && (
        <p className="small quiet">{side.affiliations.slice(0, 3).join("; ")}</p>
      )}
    </div>
  );
}

/** Names shown before the rest is asked for. */
const FIRST = 10;

interface RefsProps {
  readonly refs: readonly CountedRef[];
  readonly shared: readonly CountedRef[];
}

function Refs({ refs, shared }: RefsProps): JSX.Element {
  const [all, setAll] = useState(false);
  const both = new Set(shared.map(({ id }) => id));
  const sorted = [
    ...refs.filter(({ id }) => both.has(id)),
    ...refs.filter(({ id }) => !both.has(id)),
  ];
  if (refs.length === 0) return <p className="small quiet">None</p>;
  return (
    <ul className="chips">
      {sorted.slice(0, all ? undefined : FIRST).map(({ id, name, papers }) => (
        <li key={id} className={both.has(id) ? "chip shared" : "chip"}>
          {name} {papers > 1 && <span className="number">{count(papers)}</span>}
          {both.has(id) && <span className="visually-hidden">, on both sides</span>}
        </li>
      ))}
      {!all && refs.length > FIRST && (
        <li>
          <More
            words={`${count(refs.length - FIRST)} more`}
            onMore={() => {
              setAll(true);
            }}
          />
        </li>
      )}
    </ul>
  );
}

/** Papers shown before the rest is asked for. */
const FIRST_PAPERS = 5;

interface PapersProps {
  readonly papers: readonly PaperBrief[];
  readonly total: number;
}

function Papers({ papers, total }: PapersProps): JSX.Element {
  const [all, setAll] = useState(false);
  const shown = papers.slice(0, all ? undefined : FIRST_PAPERS);
  const unlisted = total - papers.length;
  return (
    <>
      <ul className="rows">
        {shown.map(({ id, label, venue, year }) => (
          <li key={id} className="compare-paper">
            {label}
            <span className="paper-line">
              {[venue, year ?? "year unknown"].filter((part) => part !== null).join(" ")}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < papers.length && (
        <More
          words={`${count(papers.length - shown.length)} more`}
          onMore={() => {
            setAll(true);
          }}
        />
      )}
      {shown.length === papers.length && unlisted > 0 && (
        <p className="small quiet">and {counted(unlisted, "older paper")}</p>
      )}
    </>
  );
}

function More({ words, onMore }: { readonly words: string; readonly onMore: () => void }) {
  return (
    <button type="button" className="link small compare-more" onClick={onMore}>
      {words}
    </button>
  );
}
