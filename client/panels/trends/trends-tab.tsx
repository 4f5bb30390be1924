// What changes over the years in what is shown or selected: papers, people, topics, venues. Every bar
// opens the papers behind it.
import { Skeleton } from "@mantine/core";
import type { JSX, ReactNode } from "react";
import type { TopicTrend, Trends, YearCount } from "../../../graph/index.ts";
import { getTrends, partOf, trendsPath } from "../../api/map-parts.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import type { LoadedMap } from "../../state/state.ts";
import type { TablePage } from "../../state/table.ts";
import { count, counted } from "../../words.ts";
import { CountedChips } from "../inspector/parts.tsx";
import { EntityLink } from "../shared/entity-link.tsx";
import type { YearRange } from "../shared/trend.tsx";
import { Trend } from "../shared/trend.tsx";
import { useLoad } from "../shared/use-load.ts";
import { YearBars } from "../shared/year-bars.tsx";
import { nothingListed } from "../filters/nothing-left.ts";
import { NothingHere } from "../table/nothing-here.tsx";
import { OnlySwitch } from "../table/tab-head.tsx";
import { useSelectedName } from "../table/use-selected-name.ts";
import { changeInWords } from "./trend-words.ts";
import { TrendTable } from "./trend-table.tsx";
import "./trends.css";

interface TrendsTabProps {
  readonly loaded: LoadedMap;
  readonly table: TablePage;
}

export function TrendsTab({ loaded, table }: TrendsTabProps): JSX.Element {
  const selection = useAppState((state) => state.view.selection);
  const isolated = useAppState((state) => state.view.isolated);
  const options = useAppState((state) => state.view.options);
  const name = useSelectedName();
  const { corpus, map } = loaded;
  const part = partOf({ selection: table.only ? selection : null, isolated });
  const path = trendsPath({ corpus, kind: map.network.kind, options }, part);
  const { value, problem } = useLoad(`${map.fingerprint} ${path}`, (signal) =>
    getTrends(path, signal),
  );
  const group = isolated === null ? undefined : map.communities[isolated]?.label;
  const about =
    table.only && name !== null
      ? name
      : group === undefined
        ? "the whole map"
        : `the group “${group}”`;
  return (
    <>
      <div className="table-tools">
        <h2 className="trends-title">Trends of {about}</h2>
        <span className="small quiet number" role="status">
          {value !== null && counted(value.papers, "paper")}
        </span>
        <OnlySwitch table={table} />
      </div>
      <div className="trends-body" tabIndex={0} role="region" aria-label="Trends">
        {problem !== null && <p role="alert">{problem.message}</p>}
        {value === null && problem === null && <Skeleton height={140} />}
        {value !== null && <Charts trends={value} about={about} only={table.only} />}
      </div>
    </>
  );
}

interface ChartsProps {
  readonly trends: Trends;
  readonly about: string;
  readonly only: boolean;
}

function Charts({ trends, about, only }: ChartsProps): JSX.Element {
  const { years, unknownYears, parts, rising, fading, newcomers, venues } = trends;
  const last = years.at(-1)?.year;
  const store = useAppStore();
  if (last === undefined)
    return trends.papers === 0 ? (
      <NothingHere nothing={nothingListed(store.get(), "papers")} />
    ) : (
      <p className="quiet">
        None of these {counted(trends.papers, "paper")} states its year. A year can be given to a
        whole file when it is added, and to a paper when its reading is corrected.
      </p>
    );
  const range: YearRange = { first: Math.max(years[0]!.year, last - 15), last };
  return (
    <div className="trends-grid">
      <Part title="Papers per year" words="Choose a bar to see the papers behind it.">
        <YearBars years={years} tall opens={{ all: false, whole: !only }} />
        {unknownYears > 0 && (
          <p className="small quiet trends-words">
            {counted(unknownYears, "paper")} of no known year {unknownYears === 1 ? "is" : "are"}{" "}
            not counted here.
          </p>
        )}
        <TrendTable years={years} about={about} />
      </Part>
      {parts === null ? (
        <Part title="Topics" words="All papers are of one year: nothing can rise or fade." />
      ) : (
        <>
          <TopicPart
            title="Rising topics"
            none="No topic rises more than chance would have it."
            {...{ topics: rising, parts, range, among: years }}
          />
          <TopicPart
            title="Fading topics"
            none="No topic fades more than chance would have it."
            {...{ topics: fading, parts, range, among: years }}
          />
        </>
      )}
      {venues.length > 0 && (
        <Part title="Venues over time">
          <ul className="rows">
            {venues.map(({ id, name, papers, years }) => (
              <TrendRow key={id} {...{ years, range }} words={counted(papers, "paper")}>
                <EntityLink id={id}>{name}</EntityLink>
              </TrendRow>
            ))}
          </ul>
        </Part>
      )}
      {newcomers.length > 0 && (
        <Part
          title={`New in ${last}`}
          words={`Authors whose first paper here is of ${last}, with their papers.`}
        >
          <CountedChips refs={newcomers} isOnMap={null} />
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly words?: string;
  readonly children?: ReactNode;
}

function Part({ title, words, children }: PartProps): JSX.Element {
  return (
    <section className="trends-part">
      <h3 className="card-title">{title}</h3>
      {words !== undefined && <p className="small quiet trends-words">{words}</p>}
      {children}
    </section>
  );
}

interface TopicPartProps {
  readonly title: string;
  readonly none: string;
  readonly topics: readonly TopicTrend[];
  readonly parts: NonNullable<Trends["parts"]>;
  readonly range: YearRange;
  /** All papers of each year. */
  readonly among: readonly YearCount[];
}

function TopicPart({ title, none, topics, parts, range, among }: TopicPartProps): JSX.Element {
  const { firstLate, early, late } = parts;
  const words = `Share of the ${counted(early, "paper")} before ${firstLate} that have them → of the ${count(late)} since. Bars: share by year.`;
  return (
    <Part title={title} words={topics.length === 0 ? none : words}>
      <ul className="rows">
        {topics.map((topic) => (
          <TrendRow
            key={topic.id}
            {...{ years: topic.years, range, among }}
            words={changeInWords(topic, parts)}
          >
            <EntityLink id={topic.id}>{topic.name}</EntityLink>
            {!topic.sure && (
              <span
                className="badge"
                title="Among so many keywords, some change as much as this by chance."
              >
                maybe chance
              </span>
            )}
          </TrendRow>
        ))}
      </ul>
    </Part>
  );
}

interface TrendRowProps {
  readonly years: readonly YearCount[];
  readonly range: YearRange;
  readonly among?: readonly YearCount[];
  readonly words: string;
  readonly children: ReactNode;
}

function TrendRow({ words, children, ...trend }: TrendRowProps): JSX.Element {
  return (
    <li className="row">
      <span className="grow trends-name">{children}</span>
      <span className="small quiet number">{words}</span>
      <Trend {...trend} />
    </li>
  );
}
