// The full page of an author, venue, keyword, topic or place: when, with whom, about what, where, and
// between which groups; with its papers beside it.
import { Skeleton } from "@mantine/core";
import type { JSX } from "react";
import type { Portrait } from "../../../graph/index.ts";
import { closedDirections } from "../../../graph/model/directions.ts";
import { getPortrait } from "../../api/pages.ts";
import { indexMap } from "../../map/indexed-map.ts";
import { useAppState } from "../../state/context.ts";
import type { OpenPage } from "../../state/view.ts";
import { counted, TYPE_WORDS, yearSpan } from "../../words.ts";
import { Section } from "../inspector/parts.tsx";
import { commonYears } from "../shared/trend.tsx";
import { useLoad } from "../shared/use-load.ts";
import { Byline } from "./byline.tsx";
import { Changes } from "./changes.tsx";
import { CompanyTable } from "./company-table.tsx";
import { Groups } from "./groups.tsx";
import { nameOf } from "./name-of.ts";
import { Elsewhere } from "./elsewhere.tsx";
import { PAPERS_ID } from "./narrow-link.tsx";
import { PageActions } from "./page-actions.tsx";
import { PageFrame } from "./page-frame.tsx";
import { portraitInMarkdown } from "./page-markdown.ts";
import { amongInWords, LIST_TITLES, subjectTypeOf, WITH_LIFT } from "./page-words.ts";
import { Narrowed, PapersPart } from "./papers-part.tsx";
import { YearChart } from "./year-chart.tsx";

interface SubjectPageProps {
  readonly corpus: string;
  readonly page: OpenPage;
}

export function SubjectPage({ corpus, page }: SubjectPageProps): JSX.Element {
  const { about } = page;
  const { value: portrait, problem } = useLoad(`portrait ${corpus} ${about}`, (signal) =>
    getPortrait(corpus, about, signal),
  );
  const missing = problem?.status === 404;
  const type = subjectTypeOf(about);
  return (
    <PageFrame
      title={portrait?.name ?? (missing ? "Not in this collection" : "…")}
      kind={kindInWords(type)}
      subtitle={portrait === null ? null : subtitleOf(portrait)}
      actions={
        portrait !== null && (
          <PageActions
            corpus={corpus}
            about={about}
            offers={offersOf(portrait)}
            markdown={() => portraitInMarkdown(portrait)}
          />
        )
      }
    >
      {problem !== null && (
        <p role="alert">
          {missing
            ? `Nothing here is known as “${about}”. The address may belong to another collection.`
            : problem.message}
        </p>
      )}
      {portrait === null && problem === null && <Skeleton height={260} mt={20} />}
      {portrait !== null && <Body corpus={corpus} portrait={portrait} page={page} />}
    </PageFrame>
  );
}

/** `Author`, `Topic`. */
export function kindInWords(type: ReturnType<typeof subjectTypeOf>): string {
  const word = type === "topic" ? "topic" : TYPE_WORDS[type][0];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function subtitleOf({
  type,
  papers,
  firstYear,
  lastYear,
  variants,
  name,
  lists,
}: Portrait): string {
  const others = variants.filter((variant) => variant !== name);
  const parts = [
    counted(papers, "paper"),
    yearSpan(firstYear, lastYear),
    type === "author"
      ? counted(lists.people.total, "co-author")
      : counted(lists.people.total, "person", "people"),
    others.length === 0 ? "" : `also written ${others.slice(0, 6).join(", ")}`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** Of the same kind, and near: first to be compared with. */
function offersOf({ type, lists }: Portrait): Portrait["lists"]["people"]["items"] {
  switch (type) {
    case "author":
      return lists.people.items;
    case "keyword":
      return lists.keywords.items;
    case "organization":
      return lists.organizations.items;
    case "country":
      return lists.countries.items;
    default:
      return [];
  }
}

function Body(props: SubjectPageProps & { readonly portrait: Portrait }): JSX.Element {
  const { corpus, portrait, page } = props;
  const { about, among, year } = page;
  const { type, lists, years, unknownYears, byline, acceptances, affiliations } = portrait;
  const loaded = useAppState((state) => state.map.value);
  const indexed = loaded?.corpus === corpus ? indexMap(loaded.map) : null;
  const common = commonYears([years], 24);
  // Of a single year there is nothing to compare.
  const range = common !== null && common.last > common.first ? common : null;
  const name = among === null ? null : nameOf(among, portrait);
  const narrowing = [name === null || among === null ? "" : amongInWords(among, name), year ?? ""];
  return (
    <div className="full-columns">
      <div className="full-facts">
        {years.length > 0 && (
          <Section
            title="Papers per year"
            aside={unknownYears > 0 ? `${counted(unknownYears, "paper")} of unknown year` : null}
          >
            <YearChart years={years} chosen={year} />
          </Section>
        )}
        {byline !== null && <Byline byline={byline} />}
        {acceptances.length > 0 && (
          <Section title="Decisions stated">
            <ul className="chips">
              {acceptances.map(({ value, papers }) => (
                <li key={value} className="chip">
                  {value} <span className="number">{papers}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Groups indexed={indexed} id={about} />
        <Changes portrait={portrait} />
        {LIST_TITLES[type].map(([list, title]) =>
          lists[list].total === 0 ? null : (
            <CompanyTable
              key={list}
              title={title}
              list={lists[list]}
              range={range}
              withLift={WITH_LIFT.has(list)}
            />
          ),
        )}
        {affiliations.length > 0 && lists.organizations.total === 0 && (
          <Section title="Where they worked">
            <p className="small">{affiliations.map(closedDirections).join(" · ")}</p>
          </Section>
        )}
        {type === "author" && <Elsewhere name={portrait.name} />}
      </div>
      <div className="full-papers" id={PAPERS_ID}>
        <Narrowed
          among={among}
          year={year}
          words={`Papers ${narrowing.filter((part) => part !== "").join(", ")}`}
        />
        <PapersPart
          corpus={corpus}
          words={null}
          question={{ of: among === null ? [about] : [about, among], year }}
        />
      </div>
    </div>
  );
}
