// What surrounds a paper: citations inside the collection, where its authors work, papers like it and
// why, and what was noted while papers were told apart.
import type { JSX } from "react";
import type { NearPaper, PaperBrief, PaperSurroundings } from "../../../graph/index.ts";
import { count, counted } from "../../words.ts";
import { Section } from "../inspector/parts.tsx";
import { EntityLink } from "../shared/entity-link.tsx";

export function Surroundings({ around }: { readonly around: PaperSurroundings }): JSX.Element {
  const { cites, citedBy, organizations, notes, near } = around;
  return (
    <>
      {citedBy.length > 0 && <Briefs title="Cited here by" papers={citedBy} />}
      {cites.length > 0 && <Briefs title="Cites, of this collection" papers={cites} />}
      {organizations.length > 0 && (
        <Section title="Organizations" aside={count(organizations.length)}>
          <ul className="rows">
            {organizations.map(({ id, name, people }) => (
              <li key={id} className="near">
                <EntityLink id={id}>{name}</EntityLink>
                <p className="small quiet near-why">
                  {people.map((person, i) => (
                    <span key={person.id}>
                      {i > 0 && ", "}
                      <EntityLink id={person.id}>{person.name}</EntityLink>
                    </span>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {near.length > 0 && (
        <Section title="Papers like it" aside="by what few others share">
          <ol className="rows">
            {near.map((one) => (
              <Near key={one.paper.id} near={one} />
            ))}
          </ol>
        </Section>
      )}
      {near.length === 0 && (
        <Section title="Papers like it">
          <p className="small quiet">
            No other paper here shares a keyword or a cited work with it.
          </p>
        </Section>
      )}
      {notes.length > 0 && (
        <Section title="Noted while reading">
          <ul className="rows small">
            {notes.map(({ message }) => (
              <li key={message} className="near">
                {message}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface BriefsProps {
  readonly title: string;
  readonly papers: readonly PaperBrief[];
}

function Briefs({ title, papers }: BriefsProps): JSX.Element {
  return (
    <Section title={title} aside={count(papers.length)}>
      <ul className="rows">
        {papers.map((paper) => (
          <li key={paper.id} className="near">
            <Brief paper={paper} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Brief({ paper: { id, label, venue, year } }: { readonly paper: PaperBrief }) {
  return (
    <>
      <EntityLink id={id}>{label}</EntityLink>{" "}
      <span className="small quiet number">
        {[venue, year].filter((part) => part !== null).join(" ")}
      </span>
    </>
  );
}

/** Reasons named of each kind. */
const MOST = 6;

function Near({ near }: { readonly near: NearPaper }): JSX.Element {
  const { paper, keywords, references, authors } = near;
  return (
    <li className="near">
      <Brief paper={paper} />
      <p className="small quiet near-why">
        {keywords.length > 0 && "Both about "}
        {keywords.slice(0, MOST).map(({ id, name }, i) => (
          <span key={id}>
            {i > 0 && ", "}
            <EntityLink id={id}>{name}</EntityLink>
          </span>
        ))}
        {keywords.length > MOST && ` and ${count(keywords.length - MOST)} more`}
        {references.length > 0 && (
          <span title={references.slice(0, MOST).join("\n")}>
            {keywords.length > 0 && "; "}
            {counted(references.length, "cited work")} in common
          </span>
        )}
        {authors.length > 0 && (
          <>
            {"; both by "}
            {authors.slice(0, MOST).map(({ id, name }, i) => (
              <span key={id}>
                {i > 0 && ", "}
                <EntityLink id={id}>{name}</EntityLink>
              </span>
            ))}
          </>
        )}
      </p>
    </li>
  );
}
