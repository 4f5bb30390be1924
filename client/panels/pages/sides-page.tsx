// Two of a kind side by side: when each has papers, what they share, the way between them, and the
// papers behind all of it.
import { Skeleton } from "@mantine/core";
import type { JSX } from "react";
import type { SideBySide, SubjectId } from "../../../graph/index.ts";
import { getSideBySide } from "../../api/pages.ts";
import type { OpenPage } from "../../state/view.ts";
import { count, counted, yearSpan } from "../../words.ts";
import { Section } from "../inspector/parts.tsx";
import { useLoad } from "../shared/use-load.ts";
import { CommonTable } from "./common-table.tsx";
import { nameOf } from "./name-of.ts";
import { PAPERS_ID } from "./narrow-link.tsx";
import { PageActions } from "./page-actions.tsx";
import { PageFrame } from "./page-frame.tsx";
import { sidesInMarkdown } from "./page-markdown.ts";
import { amongInWords, LIST_TITLES } from "./page-words.ts";
import { Narrowed, PapersPart } from "./papers-part.tsx";
import { PathBetween } from "./path-between.tsx";
import { SidesChart } from "./sides-chart.tsx";
import { SubjectLink } from "./subject-link.tsx";
import { kindInWords } from "./subject-page.tsx";

interface SidesPageProps {
  readonly corpus: string;
  readonly page: OpenPage & { readonly beside: SubjectId };
}

export function SidesPage({ corpus, page }: SidesPageProps): JSX.Element {
  const { about, beside } = page;
  const { value: sides, problem } = useLoad(`sides ${corpus} ${about} ${beside}`, (signal) =>
    getSideBySide(corpus, about, beside, signal),
  );
  const missing = problem?.status === 404;
  const names = sides?.sides.map(({ name }) => name) ?? [];
  return (
    <PageFrame
      title={sides === null ? (missing ? "Not in this collection" : "…") : names.join(" and ")}
      kind={sides === null ? "Side by side" : `${kindInWords(sides.type)}, side by side`}
      subtitle={sides === null ? null : togetherInWords(sides)}
      actions={
        sides !== null && (
          <PageActions
            corpus={corpus}
            about={about}
            offers={[]}
            markdown={() => sidesInMarkdown(sides)}
          />
        )
      }
    >
      {problem !== null && (
        <p role="alert">
          {missing
            ? "One of the two is not known here. The address may belong to another collection."
            : problem.message}
        </p>
      )}
      {sides === null && problem === null && <Skeleton height={260} mt={20} />}
      {sides !== null && <Body corpus={corpus} sides={sides} page={page} />}
    </PageFrame>
  );
}

/** `3 papers together`, and the years both were there. */
function togetherInWords({ together, years, type }: SideBySide): string {
  const both = years.filter(({ papers: [a, b] }) => a > 0 && b > 0).map(({ year }) => year);
  const parts = [
    type === "topic" || type === "venue"
      ? ""
      : together === 0
        ? "no paper together"
        : `${counted(together, "paper")} together`,
    both.length === 0
      ? "no year in common"
      : `both have papers in ${counted(both.length, "year")}: ${yearSpan(both[0]!, both.at(-1)!)}`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function Body(props: SidesPageProps & { readonly sides: SideBySide }): JSX.Element {
  const { corpus, sides, page } = props;
  const { about, beside, among, year } = page;
  const [a, b] = sides.sides;
  const name = among === null ? null : nameOf(among, sides);
  const narrowing = [name === null || among === null ? "" : amongInWords(among, name), year ?? ""];
  const alone = among === null && year === null;
  const extra = among === null ? [] : [among];
  const disjoint = sides.type === "topic" || sides.type === "venue";
  return (
    <div className="full-columns">
      <div className="full-facts">
        <ul className="sides-heads">
          {([a, b] as const).map(({ id, name, papers, firstYear, lastYear }, i) => (
            <li key={id}>
              <span className="side-key" data-side={i} aria-hidden />
              <SubjectLink id={id} className="link side-name">
                {name}
              </SubjectLink>
              <span className="small quiet">
                {[counted(papers, "paper"), yearSpan(firstYear, lastYear)]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
        {sides.years.length > 0 && (
          <Section title="Papers per year">
            <SidesChart sides={sides} chosen={year} />
          </Section>
        )}
        <PathBetween corpus={corpus} type={sides.type} from={a} to={b} />
        {LIST_TITLES[sides.type].map(([list, title]) => (
          <CommonTable
            key={list}
            title={`${title} of both`}
            list={sides.lists[list]}
            names={[a.name, b.name]}
          />
        ))}
      </div>
      <div className="full-papers" id={PAPERS_ID}>
        <Narrowed
          among={among}
          year={year}
          words={`Papers ${narrowing.filter((part) => part !== "").join(", ")}`}
        />
        {alone && !disjoint && sides.together > 0 && (
          <PapersPart
            corpus={corpus}
            words="Papers together"
            question={{ of: [about, beside], year }}
          />
        )}
        {alone && (disjoint || sides.together === 0) && (
          <p className="quiet full-hint">
            {disjoint
              ? "Choose a number or a year on the left to see the papers behind it, side by side."
              : "They have no paper together. Choose a number or a year on the left to see the papers behind it."}
          </p>
        )}
        {!alone && (
          <>
            <PapersPart corpus={corpus} words={a.name} question={{ of: [about, ...extra], year }} />
            <PapersPart
              corpus={corpus}
              words={b.name}
              question={{ of: [beside, ...extra], year }}
            />
          </>
        )}
        {alone && !disjoint && sides.together > 0 && (
          <p className="small quiet full-hint">
            {count(a.papers - sides.together)} and {count(b.papers - sides.together)} more without
            the other.
          </p>
        )}
      </div>
    </div>
  );
}
