// Everything known of a paper: who, where, what, and which line of which file says so.
import type { JSX } from "react";
import type { PaperProfile, Session } from "../../../graph/index.ts";
import { closedDirections } from "../../../graph/model/directions.ts";
import { counted, formatInWords } from "../../words.ts";
import { EntityLink, SelectionLink } from "../shared/entity-link.tsx";
import { ExternalLink } from "../shared/external-link.tsx";
import { EntryIssues } from "./entry-issues.tsx";
import { addressOf } from "./identifier-address.ts";
import { paperAddress } from "./paper-item.tsx";
import { Section } from "./parts.tsx";
import { TopicShare } from "./topic-share.tsx";

export function PaperPage({ paper }: { readonly paper: PaperProfile }): JSX.Element {
  const extras = Object.entries(paper.extra);
  return (
    <>
      {paper.authors.length > 0 && (
        <Section title="Authors" aside={String(paper.authors.length)}>
          <ul className="chips">
            {paper.authors.map(({ id, name, asWritten }) => (
              <li key={id}>
                <EntityLink id={id} className="link chip">
                  <span
                    title={
                      asWritten === name ? undefined : `Written “${closedDirections(asWritten)}”`
                    }
                  >
                    {name}
                  </span>
                </EntityLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {paper.keywords.length > 0 && (
        <Section title="Keywords">
          <ul className="chips">
            {paper.keywords.map(({ id, label, given }) => (
              <li key={id}>
                <EntityLink id={id} className="link chip">
                  <span title={given ? "Given by the source" : "Extracted from title and abstract"}>
                    {label}
                  </span>
                </EntityLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {paper.abstract !== null && (
        <Section title="Abstract">
          <p className="abstract">{paper.abstract}</p>
        </Section>
      )}
      <Section title="Details">
        <dl className="facts">
          <Facts paper={paper} />
          {extras.map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
        </dl>
      </Section>
      <Section title={paper.sources.length === 1 ? "Source" : "Sources"}>
        <ul className="rows small">
          {paper.sources.map(({ file, line, format, key }, i) => (
            <li key={`${file}:${line}`} className="row">
              <span className="grow" style={{ overflowWrap: "anywhere" }}>
                {file}:{line}
                <span className="quiet">
                  {" "}
                  · {formatInWords(format)}
                  {key !== null && ` · ${closedDirections(key)}`}
                </span>
                <EntryIssues file={file} first={line} last={paper.sourceEnds[i] ?? null} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Facts({ paper }: { readonly paper: PaperProfile }): JSX.Element {
  const { venue, acceptance, topic, doi } = paper;
  const address = paperAddress(paper);
  return (
    <>
      {venue !== null && (
        <Fact name="Venue" value={<EntityLink id={venue.id}>{venue.name}</EntityLink>} />
      )}
      <Fact name="Date" value={paper.date ?? paper.year} />
      {acceptance !== null && <Fact name="Decision" value={acceptance.asWritten} />}
      <Fact name="Presented as" value={paper.presentation} />
      <Fact name="Session" value={sessionInWords(paper.session)} />
      {topic !== null && (
        <Fact
          name="Topic"
          value={
            <>
              <SelectionLink to={{ type: "topic", id: topic.id }}>{topic.label}</SelectionLink>{" "}
              <TopicShare share={topic.share} />
            </>
          }
        />
      )}
      {paper.authors.length === 0 && paper.authorCount !== null && (
        <Fact name="Authors" value={`${counted(paper.authorCount, "author")}, not named here`} />
      )}
      {doi !== null && (
        <Fact
          name="DOI"
          value={
            <ExternalLink href={`https://doi.org/${doi}`} label={`DOI ${closedDirections(doi)}`}>
              {closedDirections(doi)}
            </ExternalLink>
          }
        />
      )}
      <Fact name="Kind" value={paper.publicationType?.replaceAll("-", " ") ?? null} />
      <Fact name="Pages" value={paper.pages} />
      <Fact
        name="Cited"
        value={
          paper.citationCount === null
            ? null
            : `${counted(paper.citationCount, "time")}, a source says`
        }
      />
      {paper.identifiers.length > 0 && (
        <Fact name="Also known as" value={<Numbers numbers={paper.identifiers} />} />
      )}
      {address !== null && (
        <Fact
          name="Link"
          value={
            <ExternalLink
              href={address}
              label={`Read “${paper.label}” where it was published, ${shortAddress(address)}`}
            >
              {shortAddress(address)}
            </ExternalLink>
          }
        />
      )}
    </>
  );
}

function shortAddress(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, "").slice(0, 60);
}

/** Numbers beside the DOI, as links where their scheme has an address. */
function Numbers({ numbers }: { readonly numbers: readonly string[] }): JSX.Element {
  return (
    <>
      {numbers.map((number, i) => (
        <span key={number}>
          {i > 0 && ", "}
          {addressOf(number) === null ? (
            number
          ) : (
            <ExternalLink href={addressOf(number)} label={number}>
              {number}
            </ExternalLink>
          )}
        </span>
      ))}
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: JSX.Element | string | number | null;
}

function Fact({ name, value }: FactProps): JSX.Element | null {
  if (value === null || value === "") return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** `Deep learning, Tue 4 Dec., 12:30 - 12:35 PST`, as far as it is known. */
export function sessionInWords(session: Session | null): string | null {
  if (session === null) return null;
  const slot = [session.slot, session.zone].filter((part) => part !== null).join(" ");
  const parts = [session.name, session.day, slot].filter((part) => part !== null && part !== "");
  return parts.length === 0 ? null : parts.join(", ");
}
