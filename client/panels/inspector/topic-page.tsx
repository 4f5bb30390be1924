// A topic: what sets its papers apart, when they appeared, who wrote them and where; and its name,
// which people may change.
import { Button, Skeleton } from "@mantine/core";
import type { JSX } from "react";
import { useRef, useState } from "react";
import type { Topic, TopicProfile, TopicTerm } from "../../../graph/index.ts";
import { getPapersOf, getTopic, papersExportUrl } from "../../api/explore.ts";
import { topicInWords } from "../../decision-words.ts";
import type { IndexedMap } from "../../map/indexed-map.ts";
import { counted, yearSpan } from "../../words.ts";
import { EntityLink, SelectionLink } from "../shared/entity-link.tsx";
import { useLoad } from "../shared/use-load.ts";
import { YearBars } from "../shared/year-bars.tsx";
import { Frame } from "./frame.tsx";
import { PageButtons } from "./page-buttons.tsx";
import { PaperDownloads } from "./paper-downloads.tsx";
import { PaperList } from "./paper-list.tsx";
import { Bar, Section } from "./parts.tsx";
import { RelatedLists } from "./related-lists.tsx";
import { ShowOnly } from "./show-only.tsx";
import { TopicName } from "./topic-name.tsx";
import { TopicShare } from "./topic-share.tsx";
import { reasonInWords } from "./topic-words.ts";

interface TopicPageProps {
  readonly corpus: string;
  readonly id: Topic["id"];
  readonly indexed: IndexedMap | null;
}

export function TopicPage({ corpus, id, indexed }: TopicPageProps): JSX.Element {
  const [naming, setNaming] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { value: topic, problem } = useLoad(`topic ${corpus} ${id}`, (signal) =>
    getTopic(corpus, id, signal),
  );
  const missing = problem?.status === 404;
  return (
    <Frame
      kind="topic"
      title={topic?.label ?? (missing ? "Not in this collection" : "…")}
      subtitle={topic === null ? null : subtitleOf(topic)}
      actions={
        topic !== null && (
          <Button
            ref={opener}
            data-writes
            variant="default"
            size="compact-sm"
            aria-expanded={naming}
            onClick={() => {
              setNaming(!naming);
            }}
          >
            Name…
          </Button>
        )
      }
    >
      {naming && topic !== null && (
        <TopicName
          topic={topic}
          onDone={() => {
            setNaming(false);
            opener.current?.focus();
          }}
        />
      )}
      <p className="small topic-all">
        <SelectionLink to={{ type: "topics" }} className="link quiet">
          All topics
        </SelectionLink>
      </p>
      {problem !== null && (
        <p role="alert">
          {missing
            ? `There is no topic “${topicInWords(id)}” here. Topics change with the papers and the keywords they are made of.`
            : problem.message}
        </p>
      )}
      {topic === null && problem === null && <Skeleton height={120} mt={20} />}
      {topic !== null && <TopicBody corpus={corpus} topic={topic} indexed={indexed} />}
    </Frame>
  );
}

function subtitleOf({ papers, firstYear, lastYear, keywords }: TopicProfile): string {
  const parts = [
    counted(papers, "paper"),
    yearSpan(firstYear, lastYear),
    counted(keywords, "keyword"),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

interface TopicBodyProps {
  readonly corpus: string;
  readonly topic: TopicProfile;
  readonly indexed: IndexedMap | null;
}

function TopicBody({ corpus, topic, indexed }: TopicBodyProps): JSX.Element {
  const { id, terms, years } = topic;
  const best = terms[0]?.score ?? 1;
  return (
    <>
      <p className="show-only">
        <ShowOnly id={id} name={topic.label} />
      </p>
      <PageButtons key={`page ${id}`} corpus={corpus} id={id} offers={[]} />
      {terms.length > 0 && (
        <Section title="What sets it apart">
          <ul className="rows">
            {terms.map((term) => (
              <TermRow key={term.term} term={term} share={term.score / best} />
            ))}
          </ul>
        </Section>
      )}
      {years.length > 0 && (
        <Section title="Papers per year">
          <YearBars years={years} opens={{ all: true, whole: false }} />
        </Section>
      )}
      <RelatedLists key={id} profile={topic} indexed={indexed} />
      <PaperList
        name={`${corpus} ${id}`}
        load={(next, signal) => getPapersOf(corpus, id, next, signal)}
        aside={<PaperDownloads urlOf={(format) => papersExportUrl(corpus, id, format)} />}
        noteOf={({ topic: of }) => of !== null && <TopicShare share={of.share} />}
      />
    </>
  );
}

/** A term with what speaks for it. */
function TermRow({ term, share }: { readonly term: TopicTerm; readonly share: number }) {
  return (
    <li className="topic-term">
      <div className="row">
        <span className="grow">
          {term.keyword === null ? (
            term.term
          ) : (
            <EntityLink id={term.keyword}>{term.term}</EntityLink>
          )}
        </span>
        <Bar share={share} color="var(--accent)" />
      </div>
      <p className="small quiet topic-reason">{reasonInWords(term)}</p>
    </li>
  );
}
