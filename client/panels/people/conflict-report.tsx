// The conflicts found: a summary that says what is not known, rows to filter and sort, and files.
import { Button, Select, TextInput } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { ConflictReport, ConflictRule } from "../../../graph/index.ts";
import type { AskedConflicts } from "../../api/people.ts";
import { conflictsFile, findConflicts } from "../../api/people.ts";
import { count, counted } from "../../words.ts";
import { Choice } from "../shared/choice.tsx";
import { useIntoView } from "../shared/into-view.ts";
import { useLoad } from "../shared/use-load.ts";
import { limitsInWords } from "./conflict-limits.ts";
import { ConflictPair } from "./conflict-pair.tsx";
import {
  conflictPairs,
  conflictRows,
  type ConflictRow,
  type Order,
  ORDERS,
} from "./conflict-rows.ts";
import { MatrixView } from "./matrix-view.tsx";
import { RULE_WORDS } from "./rule-words.ts";
import { SaveAs } from "./save-as.tsx";
import { useDraft } from "./use-draft.ts";

/** Pairs shown before more are asked for. */
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
  return (
    <>
      <p role="status" className="people-summary">
        {counts.pairs === 0
          ? "There is no pair of a submission and a reviewer to look at."
          : `${count(counts.pairsInConflict)} of ${counted(counts.pairs, "pair")} of a submission and a reviewer are in conflict, by papers of ${years[0]} to ${years[1]}.`}
      </p>
      <p className="small quiet people-line">{limitsInWords(report)}</p>
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

type Form = "list" | "matrix";

function Rows({ report, corpus, asked }: RowsProps): JSX.Element {
  const [form, setForm] = useDraft<Form>(`${corpus} conflicts form`, "list");
  const [text, setText] = useState("");
  const [rule, setRule] = useState<ConflictRule | null>(null);
  const [order, setOrder] = useState<Order>("submission");
  const rows = conflictRows(report, { text, rule, order });
  return (
    <>
      <SaveAs files={FILES} fetch={(format) => conflictsFile(corpus, asked, format)} />
      <div className="people-fields">
        <Choice
          title="Shown as"
          value={form}
          data={[
            { value: "list", label: "List" },
            { value: "matrix", label: "Matrix" },
          ]}
          onChange={setForm}
        />
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
        {form === "list" && (
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
        )}
      </div>
      {form === "list" ? <List rows={rows} /> : <MatrixView report={report} rows={rows} />}
    </>
  );
}

function List({ rows }: { readonly rows: readonly ConflictRow[] }): JSX.Element {
  const [most, setMost] = useState(FIRST);
  const pairs = conflictPairs(rows);
  return (
    <>
      <ul className="rows people-rows" aria-label="Conflicts found">
        {pairs.slice(0, most).map((pair) => (
          <ConflictPair
            key={`${pair[0].conflict.submission} ${pair[0].conflict.reviewer}`}
            pair={pair}
          />
        ))}
      </ul>
      {rows.length === 0 && <p className="small">No conflict fits these filters.</p>}
      {pairs.length > most && (
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            setMost(most + FIRST);
          }}
        >
          Show more ({count(pairs.length - most)} left)
        </Button>
      )}
    </>
  );
}

const FILES = [
  ["csv", "conflicts.csv", "List as CSV"],
  ["matrix", "conflict matrix.csv", "Matrix as CSV"],
  ["markdown", "conflicts.md", "List as Markdown"],
] as const;
