// Who or what stands with the subject of a page, and when: a table whose every number opens papers.
import type { JSX } from "react";
import { useState } from "react";
import type { Companion, CompanionList } from "../../../graph/index.ts";
import { count, counted, yearSpan } from "../../words.ts";
import { MoreButton } from "../inspector/more-button.tsx";
import { Section } from "../inspector/parts.tsx";
import type { YearRange } from "../shared/trend.tsx";
import { Trend } from "../shared/trend.tsx";
import { sortCompany, type CompanyOrder } from "./company-order.ts";
import { NarrowLink } from "./narrow-link.tsx";
import { liftInWords } from "./page-words.ts";
import { SubjectLink } from "./subject-link.tsx";

const FIRST = 8;

interface CompanyTableProps {
  readonly title: string;
  readonly list: CompanionList;
  /** The years that all rows of the page are drawn over; null: no year is known. */
  readonly range: YearRange | null;
  readonly withLift: boolean;
}

export function CompanyTable({ title, list, range, withLift }: CompanyTableProps): JSX.Element {
  const [all, setAll] = useState(false);
  const [order, setOrder] = useState<CompanyOrder>("papers");
  const rows = sortCompany(list.items, order).slice(0, all ? undefined : FIRST);
  const head = (by: CompanyOrder, words: string, help: string) => (
    <th
      scope="col"
      className={`company-${by}`}
      aria-sort={order === by ? (by === "name" ? "ascending" : "descending") : undefined}
    >
      <button
        type="button"
        className="link"
        title={help}
        onClick={() => {
          setOrder(by);
        }}
      >
        {words}
        <span aria-hidden>{order === by ? (by === "name" ? " ↑" : " ↓") : ""}</span>
      </button>
    </th>
  );
  return (
    <Section title={title} aside={totalInWords(list)}>
      <table className="company">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {head("name", "Name", "In the order of the alphabet")}
            {range !== null && head("recent", "Years", "Latest first")}
            {head("papers", "Papers", "Most papers first")}
            {withLift &&
              head(
                "lift",
                "× usual",
                "How many times more frequent here than in the whole collection",
              )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CompanyRow key={row.id} row={row} range={range} withLift={withLift} />
          ))}
        </tbody>
      </table>
      {!all && list.items.length > FIRST && (
        <MoreButton
          onMore={() => {
            setAll(true);
          }}
        >
          Show {list.total === list.items.length ? "all " : ""}
          {count(list.items.length)}
        </MoreButton>
      )}
      {all && list.total > list.items.length && (
        <p className="small quiet refs-words">
          These are the {count(list.items.length)} with the most papers of {count(list.total)}.
        </p>
      )}
    </Section>
  );
}

function totalInWords({ total }: CompanionList): string {
  return count(total);
}

interface CompanyRowProps {
  readonly row: Companion;
  readonly range: YearRange | null;
  readonly withLift: boolean;
}

function CompanyRow({ row, range, withLift }: CompanyRowProps): JSX.Element {
  const { id, name, papers, years, firstYear, lastYear, lift } = row;
  return (
    <tr>
      <th scope="row">
        <SubjectLink id={id}>{name}</SubjectLink>
      </th>
      {range !== null && (
        <td className="company-recent">
          {years.length > 0 && <Trend years={years} range={range} />}
          <span className="small quiet number company-span">
            {yearSpan(firstYear, lastYear) || "year unknown"}
          </span>
        </td>
      )}
      <td className="company-papers">
        <NarrowLink
          to={{ among: id, year: null }}
          className="link number evidence"
          label={`${counted(papers, "paper")}: ${name}`}
        >
          {count(papers)}
        </NarrowLink>
      </td>
      {withLift && <td className="company-lift number small quiet">{liftInWords(lift)}</td>}
    </tr>
  );
}
