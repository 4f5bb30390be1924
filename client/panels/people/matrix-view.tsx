// The matrix of conflicts, to be scanned: submissions down, reviewers across, a letter where the two
// are too close. Choosing a cell tells why.
import { Button, Checkbox } from "@mantine/core";
import type { JSX, KeyboardEvent } from "react";
import { useState } from "react";
import type { ConflictReport } from "../../../graph/index.ts";
import { count, counted } from "../../words.ts";
import { Choice } from "../shared/choice.tsx";
import {
  type ConflictMatrix,
  conflictMatrix,
  type MatrixCell,
  type MatrixOrder,
} from "./conflict-matrix.ts";
import { ConflictItem } from "./conflict-item.tsx";
import type { ConflictRow } from "./conflict-rows.ts";
import { stepTo } from "./matrix-keys.ts";
import { RULE_LETTERS, RULE_WORDS } from "./rule-words.ts";
import "./matrix.css";

/** Lines drawn before more are asked for. */
const FIRST = { submissions: 100, reviewers: 60 };

interface MatrixViewProps {
  readonly report: ConflictReport;
  /** Those of its conflicts that are wanted. */
  readonly rows: readonly ConflictRow[];
}

export function MatrixView({ report, rows }: MatrixViewProps): JSX.Element {
  const [order, setOrder] = useState<MatrixOrder>("listed");
  const [everybody, setEverybody] = useState(false);
  const [most, setMost] = useState(FIRST);
  const matrix = conflictMatrix(report, rows, { order, everybody });
  const submissions = matrix.submissions.slice(0, most.submissions);
  const reviewers = matrix.reviewers.slice(0, most.reviewers);
  return (
    <>
      <div className="people-fields">
        <Choice
          title="Order of both"
          value={order}
          data={[
            { value: "listed", label: "As listed" },
            { value: "most", label: "Most conflicts first" },
          ]}
          onChange={setOrder}
        />
        <Checkbox
          size="sm"
          label="Also those without a conflict"
          checked={everybody}
          onChange={(event) => {
            setEverybody(event.currentTarget.checked);
          }}
        />
      </div>
      <Key report={report} />
      <Grid matrix={{ ...matrix, submissions, reviewers }} />
      <p className="small quiet people-line">
        {shownInWords("submission", submissions.length, report.submissions.length)}{" "}
        {shownInWords("reviewer", reviewers.length, report.reviewers.length)}
      </p>
      <div className="people-actions">
        {submissions.length < matrix.submissions.length && (
          <More
            left={matrix.submissions.length - submissions.length}
            of="submission"
            onMore={() => {
              setMost({ ...most, submissions: most.submissions + FIRST.submissions });
            }}
          />
        )}
        {reviewers.length < matrix.reviewers.length && (
          <More
            left={matrix.reviewers.length - reviewers.length}
            of="reviewer"
            onMore={() => {
              setMost({ ...most, reviewers: most.reviewers + FIRST.reviewers });
            }}
          />
        )}
      </div>
    </>
  );
}

function shownInWords(thing: string, shown: number, all: number): string {
  return shown === all ? `All ${counted(all, thing)}.` : `${shown} of ${counted(all, thing)}.`;
}

function More(props: { readonly left: number; readonly of: string; readonly onMore: () => void }) {
  return (
    <Button variant="default" size="xs" onClick={props.onMore}>
      More {props.of}s ({count(props.left)} left)
    </Button>
  );
}

/** What the letters stand for. */
function Key({ report }: { readonly report: ConflictReport }) {
  return (
    <ul className="matrix-key small">
      {report.rules.map((rule) => (
        <li key={rule}>
          <span className="matrix-mark" data-rule={rule} aria-hidden>
            {RULE_LETTERS[rule]}
          </span>{" "}
          {RULE_WORDS[rule]}
        </li>
      ))}
      <li>
        <span className="matrix-mark" data-unsure aria-hidden>
          ?
        </span>{" "}
        to check: one of several people of a name
      </li>
    </ul>
  );
}

function Grid({ matrix }: { readonly matrix: ConflictMatrix }) {
  const { submissions, reviewers, cellAt } = matrix;
  const [chosen, setChosen] = useState<string | null>(null);
  const filled = submissions.flatMap((row) =>
    reviewers.flatMap((column) => {
      const cell = cellAt(row.place, column.place);
      return cell === null ? [] : [{ id: `${row.place} ${column.place}`, cell }];
    }),
  );
  const open = filled.find(({ id }) => id === chosen)?.cell ?? null;
  // One stop for the key Tab; arrows go on from there.
  const stop = open === null ? filled[0]?.id : chosen;
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const next = stepTo(event.key, event.target, event.currentTarget);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  if (filled.length === 0) return <p className="small">No conflict fits these filters.</p>;
  return (
    <>
      <div className="matrix-box" role="region" aria-label="Matrix of conflicts" tabIndex={0}>
        <table className="matrix" onKeyDown={onKeyDown}>
          <caption className="visually-hidden">
            Submissions by reviewers; arrow keys go from conflict to conflict.
          </caption>
          <thead>
            <tr>
              <th scope="col" className="matrix-corner small">
                Submission
              </th>
              <th scope="col" className="matrix-sum small">
                <span className="visually-hidden">Conflicts</span>
              </th>
              {reviewers.map(({ place, name, conflicts }) => (
                <th key={place} scope="col" className="matrix-reviewer">
                  <span>
                    {name} <span className="quiet number">{conflicts}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {submissions.map((row) => (
              <tr key={row.place}>
                <th scope="row" className="matrix-submission" title={row.name}>
                  {row.name}
                </th>
                <td className="matrix-sum quiet number">{row.conflicts}</td>
                {reviewers.map((column) => {
                  const cell = cellAt(row.place, column.place);
                  const id = `${row.place} ${column.place}`;
                  return (
                    <td key={column.place}>
                      {cell !== null && (
                        <button
                          type="button"
                          className="matrix-mark"
                          data-rule={cell.rule}
                          data-unsure={cell.certain ? undefined : ""}
                          aria-pressed={id === chosen}
                          aria-label={cellInWords(cell)}
                          title={`${column.name}: ${cellInWords(cell)}`}
                          tabIndex={id === stop ? 0 : -1}
                          onClick={() => {
                            setChosen(id === chosen ? null : id);
                          }}
                        >
                          {RULE_LETTERS[cell.rule]}
                          {!cell.certain && "?"}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div role="status">
        {open !== null && (
          <ul className="rows people-rows" aria-label="Why these two">
            {open.rows.map((row) => (
              <ConflictItem key={`${row.conflict.author} ${row.conflict.rule}`} row={row} open />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** `joint paper with Ada Lind 2021, same organization`, the strongest first. */
function cellInWords({ rows, certain }: MatrixCell): string {
  const words = rows.map(
    ({ conflict: { rule, year }, author }) =>
      `${RULE_WORDS[rule]}${rule === "same-person" ? "" : ` (${[author, ...(year === null ? [] : [String(year)])].join(", ")})`}`,
  );
  return `${[...new Set(words)].join("; ")}${certain ? "" : ", to check"}`;
}
