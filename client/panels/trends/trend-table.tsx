// The numbers behind the years, as a table to read and to save.
import { Table } from "@mantine/core";
import type { JSX } from "react";
import type { TrendYear } from "../../../graph/index.ts";
import { csvRow } from "../../../graph/model/csv.ts";
import { count } from "../../words.ts";
import { saveText } from "../shared/save-text.ts";

interface TrendTableProps {
  readonly years: readonly TrendYear[];
  /** What they are of. */
  readonly about: string;
}

const HEADS = ["Year", "Papers", "Authors", "New authors", "Share new", "Authors per paper"];

export function TrendTable({ years, about }: TrendTableProps): JSX.Element {
  const first = years[0]?.year;
  // In the first year everybody is new, which says nothing.
  const shareOf = ({ year, authors, newAuthors }: TrendYear) =>
    year === first || authors === 0 ? null : newAuthors / authors;
  const save = () => {
    const lines = years.map((row) =>
      csvRow([
        row.year,
        row.papers,
        row.authors,
        row.newAuthors,
        shareOf(row),
        row.authorsPerPaper,
      ]),
    );
    saveText("asterism years.csv", [csvRow(HEADS), ...lines].join(""), "text/csv;charset=utf-8");
  };
  return (
    <details className="trends-table">
      <summary className="small">New authors, and all numbers by year</summary>
      <Table className="number" fz="xs" verticalSpacing={3} horizontalSpacing={6}>
        <caption className="visually-hidden">Papers and authors per year of {about}</caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((row) => {
            const share = shareOf(row);
            return (
              <tr key={row.year}>
                <th scope="row">{row.year}</th>
                <td>{count(row.papers)}</td>
                <td>{count(row.authors)}</td>
                <td>{count(row.newAuthors)}</td>
                <td>{share === null ? "–" : `${Math.round(share * 100)} %`}</td>
                <td>{row.authorsPerPaper === null ? "–" : row.authorsPerPaper.toFixed(1)}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <p className="small trends-words">
        <span className="quiet">New: without an earlier paper among these. </span>
        <button type="button" className="link table-action" onClick={save}>
          Save as CSV
        </button>
      </p>
    </details>
  );
}
