// What changes over the years of a page: what its papers are about now and were before, who is new, and
// how many come back.
import type { JSX } from "react";
import type { Portrait } from "../../../graph/index.ts";
import { counted } from "../../words.ts";
import { Section } from "../inspector/parts.tsx";
import { NarrowLink } from "./narrow-link.tsx";
import { percent } from "./page-words.ts";
import { returningShare } from "./returning.ts";
import { SubjectLink } from "./subject-link.tsx";

/** Rows of each list. */
const MOST = 6;

type Row = Portrait["trends"]["newcomers"][number];

export function Changes({ portrait }: { readonly portrait: Portrait }): JSX.Element | null {
  const { trends, type } = portrait;
  const { parts, rising, fading, newcomers, years } = trends;
  const back = returningShare(years);
  const last = years.at(-1)?.year;
  if (parts === null || last === undefined) return null;
  if (rising.length + fading.length + newcomers.length === 0 && back === null) return null;
  const before = parts.firstLate - 1;
  return (
    <Section title="What changes" aside={`before ${parts.firstLate}, and since`}>
      {back !== null && type !== "author" && (
        <p className="small section-words">
          {percent(back)} of those who wrote in {last} had written here before.
        </p>
      )}
      <div className="changes">
        <Rows title={`More since ${parts.firstLate}`} rows={rising} />
        <Rows title={`Less after ${before}`} rows={fading} />
        <Rows
          title={type === "author" ? `New in ${last}` : `New people in ${last}`}
          rows={newcomers}
        />
      </div>
    </Section>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className="rows">
        {rows.slice(0, MOST).map(({ id, name, papers }) => (
          <li key={id} className="row">
            <SubjectLink id={id} className="link grow">
              {name}
            </SubjectLink>
            <NarrowLink
              to={{ among: id, year: null }}
              className="link number small evidence"
              label={`${counted(papers, "paper")}: ${name}`}
            >
              {papers}
            </NarrowLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
