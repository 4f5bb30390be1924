// One paper in a list: its title, who wrote it, where and when, and where it can be read.
import type { JSX, ReactNode } from "react";
import type { PaperSummary } from "../../../graph/index.ts";
import { counted } from "../../words.ts";
import { EntityLink } from "../shared/entity-link.tsx";
import { TagPaper } from "../tags/tag-line.tsx";
import { ExternalLink } from "../shared/external-link.tsx";

const MOST_AUTHORS = 6;

interface PaperItemProps {
  readonly paper: PaperSummary;
  /** At the end of its facts. */
  readonly note?: ReactNode;
}

export function PaperItem({ paper, note }: PaperItemProps): JSX.Element {
  const { authors } = paper;
  const named = authors.slice(0, authors.length > MOST_AUTHORS + 1 ? MOST_AUTHORS : undefined);
  return (
    <li className="paper">
      <EntityLink id={paper.id} className="link paper-title">
        {paper.label}
      </EntityLink>
      <p className="paper-line">
        {named.map(({ id, name }, i) => (
          <span key={id}>
            {i > 0 && ", "}
            <EntityLink id={id}>{name}</EntityLink>
          </span>
        ))}
        {authors.length > named.length && ` and ${counted(authors.length - named.length, "other")}`}
        {authors.length === 0 && paper.authorCount !== null && (
          <>{counted(paper.authorCount, "author")}, not named</>
        )}
      </p>
      <PaperFacts paper={paper} note={note} />
    </li>
  );
}

function PaperFacts({ paper, note }: PaperItemProps): JSX.Element {
  const { venue, year, acceptance, presentation } = paper;
  const tier = acceptance?.tier ?? presentation ?? acceptance?.outcome ?? null;
  return (
    <p className="paper-line">
      {venue !== null && <EntityLink id={venue.id}>{venue.name}</EntityLink>}
      {venue !== null && year !== null && " "}
      {year}
      {tier !== null && (
        <>
          {" "}
          <span className="badge">{tier}</span>
        </>
      )}{" "}
      <ExternalLink
        href={paperAddress(paper)}
        label={`Read “${paper.label}” where it was published`}
      >
        Read
      </ExternalLink>{" "}
      <TagPaper id={paper.id} label={paper.label} /> {note}
    </p>
  );
}

/** Where a paper can be read: its own link, else its DOI. */
export function paperAddress(paper: Pick<PaperSummary, "url" | "doi">): string | null {
  return paper.url ?? (paper.doi === null ? null : `https://doi.org/${paper.doi}`);
}
