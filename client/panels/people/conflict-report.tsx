// The conflicts found: a summary that says what is not known, rows to filter and sort, and files.
import { Button, Select, TextInput } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { ConflictFormat, ConflictReport, ConflictRule } from "../../../graph/index.ts";
import type { AskedConflicts } from "../../api/people.ts";
import { conflictsFile, findConflicts } from "../../api/people.ts";
import { problemOf } from "../../api/http.ts";
import { count, counted } from "../../words.ts";
import { useIntoView } from "../shared/into-view.ts";
import { saveFile } from "../shared/save-file.ts";
import { useLoad } from "../shared/use-load.ts";
import { ConflictEvidence } from "./conflict-evidence.tsx";
import { conflictRows, type ConflictRow, type Order, ORDERS } from "./conflict-rows.ts";
import { RULE_WORDS } from "./rules.tsx";

/** Rows shown before more are asked for. */
const FIRST = 100;

interface ConflictReportProps {
  readonly corpus: string;
  readonly asked: AskedConflicts;
}

interface ConflictReportViewProps extends ConflictReportProps {
  /** Asked for just now: brought into view. */
  readonly fresh: boolean;
}

export function ConflictReportView(props: ConflictReportViewProps): JSX.Element {
  const { corpus, asked, fresh } = props;
  const { value, problem } = useLoad(`conflicts ${corpus} ${JSON.stringify(asked)}`, (signal) =>
    findConflicts(corpus, asked, signal),
  );
  const section = useIntoView(fresh && value !== null);
  if (problem !== null) return <p role="alert">{problem.message}</p>;
  if (value === null) return <p role="status">Looking for conflicts…</p>;
  return (
    <section ref={section} aria-label="Conflicts">
      <h2 className="people-heading">Conflicts</h2>
      <Summary report={value} />
      {value.conflicts.length > 0 && <Rows report={value} corpus={corpus} asked={asked} />}
    </section>
  );
}

function Summary({ report }: { readonly report: ConflictReport }): JSX.Element {
  const { counts, years, issues } = report;
  const unclear = counts.unclearAuthors + counts.unclearReviewers;
  return (
    <>
      <p role="status" className="people-summary">
        {counts.pairs === 0
          ? "There is no pair of a submission and a reviewer to look at."
          : `${count(counts.pairsInConflict)} of ${counted(counts.pairs, "pair")} of a submission and a reviewer are in conflict, by papers of ${years[0]} to ${years[1]}.`}
      </p>
      <p className="small quiet people-line">
        Only what this collection holds is found. It knows nothing of {counts.unknownAuthors} of{" "}
        {counted(counts.authors, "author")} and {counts.unknownReviewers} of{" "}
        {counted(counts.reviewers, "reviewer")}; {counted(unclear, "name")} may be one of several
        people; an organization is known of {counts.withOrganization}.
        {counts.undatedPapers > 0 &&
          ` ${counted(counts.undatedPapers, "paper")} of unknown year counted as recent.`}
      </p>
      {issues.length > 0 && (
        <details className="small people-issues">
          <summary>{counted(issues.length, "line")} could not be read</summary>
          <ul>
            {issues.map(({ file, line, message, raw }) => (
              <li key={`${file} ${line}`}>
                {file}, line {line}: {message} <span className="quiet">{raw}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface RowsProps extends ConflictReportProps {
  readonly report: ConflictReport;
}

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  submission: "by submission",
  reviewer: "by reviewer",
  newest: "newest first",
};

function Rows({ report, corpus, asked }: RowsProps): JSX.Element {
  const [text, setText] = useState("");
  const [rule, setRule] = useState<ConflictRule | null>(null);
  const [order, setOrder] = useState<Order>("submission");
  const [most, setMost] = useState(FIRST);
  const rows = conflictRows(report, { text, rule, order });
  return (
    <>
      <div className="people-fields">
        <TextInput
          size="sm"
          label="Only with"
          placeholder="name or title"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Select
          size="sm"
          label="Rule"
          placeholder="all"
          clearable
          data={report.rules.map((value) => ({ value, label: RULE_WORDS[value] }))}
          value={rule}
          onChange={(value) => {
            setRule(report.rules.find((one) => one === value) ?? null);
          }}
        />
        <Select
          size="sm"
          label="Order"
          allowDeselect={false}
          data={ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
          value={order}
          onChange={(value) => {
            setOrder(ORDERS.find((one) => one === value) ?? "submission");
          }}
        />
        <Files corpus={corpus} asked={asked} />
      </div>
      <ul className="rows people-rows" aria-label="Conflicts found">
        {rows.slice(0, most).map((row) => (
          <Row
            key={`${row.conflict.submission} ${row.conflict.reviewer} ${row.conflict.author} ${row.conflict.rule}`}
            row={row}
          />
        ))}
      </ul>
      {rows.length === 0 && <p className="small">No conflict fits these filters.</p>}
      {rows.length > most && (
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            setMost(most + FIRST);
          }}
        >
          Show more ({count(rows.length - most)} left)
        </Button>
      )}
    </>
  );
}

function Row({ row }: { readonly row: ConflictRow }): JSX.Element {
  const { conflict, reviewer, author, submission } = row;
  return (
    <li className="people-row">
      <details>
        <summary>
          <strong>{reviewer}</strong> and {author}{" "}
          <span className="badge">{RULE_WORDS[conflict.rule]}</span>{" "}
          {!conflict.certain && <span className="badge">to check</span>}{" "}
          <span className="quiet small">{factsOf(row)}</span>
        </summary>
        <ConflictEvidence conflict={conflict} />
      </details>
      <p className="people-line quiet small">{submission}</p>
    </li>
  );
}

function factsOf({ conflict: { paperCount, year } }: ConflictRow): string {
  return [
    ...(paperCount > 0 ? [counted(paperCount, "paper")] : []),
    ...(year === null ? [] : [`latest ${year}`]),
  ].join(", ");
}

function Files({ corpus, asked }: ConflictReportProps): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (format: ConflictFormat, name: string): Promise<void> => {
    try {
      saveFile(await conflictsFile(corpus, asked, format), name);
      setProblem(null);
    } catch (error) {
      setProblem(problemOf(error).message);
    }
  };
  return (
    <>
      <Button variant="default" size="sm" onClick={() => void save("csv", "conflicts.csv")}>
        Save as CSV
      </Button>
      <Button variant="default" size="sm" onClick={() => void save("markdown", "conflicts.md")}>
        Save as Markdown
      </Button>
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
}
