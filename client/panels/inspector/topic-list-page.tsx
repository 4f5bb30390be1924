// All topics of a collection, those with most papers first, each with its trend.
import { Skeleton } from "@mantine/core";
import type { JSX } from "react";
import { listTopics } from "../../api/explore.ts";
import { useAppState } from "../../state/context.ts";
import { count, counted } from "../../words.ts";
import { SelectionLink } from "../shared/entity-link.tsx";
import { commonYears, Trend } from "../shared/trend.tsx";
import { useLoad } from "../shared/use-load.ts";
import { Frame } from "./frame.tsx";

export function TopicListPage({ corpus }: { readonly corpus: string }): JSX.Element {
  const { value: topics, problem } = useLoad(`topics ${corpus}`, (signal) =>
    listTopics(corpus, signal),
  );
  const all = useAppState((state) => state.corpus.value?.counts.papers ?? null);
  const years = commonYears((topics ?? []).map((topic) => topic.years));
  const papers = (topics ?? []).reduce((sum, topic) => sum + topic.papers, 0);
  return (
    <Frame
      kind="topics"
      title="What the papers are about"
      subtitle={
        topics === null
          ? null
          : `${counted(topics.length, "topic")} · ${all === null ? "" : `${count(papers)} of `}${counted(all ?? papers, "paper")}`
      }
    >
      {problem !== null && <p role="alert">{problem.message}</p>}
      {topics === null && problem === null && <Skeleton height={240} />}
      {topics?.length === 0 && (
        <p className="quiet">
          No topics: that takes papers whose titles, abstracts or keywords have words in common.
        </p>
      )}
      {topics !== null && topics.length > 0 && (
        <>
          {years !== null && (
            <p className="small quiet section-words">
              Bars: papers per year, {years.first} to {years.last}.
            </p>
          )}
          <ol className="rows">
            {topics.map((topic) => (
              <li key={topic.id} className="row">
                <SelectionLink to={{ type: "topic", id: topic.id }} className="link grow">
                  {topic.label}
                </SelectionLink>
                {years !== null && <Trend years={topic.years} range={years} />}
                <span className="small quiet number topic-papers">
                  {count(topic.papers)}
                  <span className="visually-hidden"> papers</span>
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Frame>
  );
}
