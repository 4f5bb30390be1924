// Who reviews which of several submissions, who could instead, and who is in conflict: a table.
import type { JSX } from "react";
import type { PlannedReviewer, ReviewerPlan, SubmissionPlan } from "../../../graph/index.ts";
import type { AskedPlan } from "../../api/people.ts";
import { planFile, planReviewers } from "../../api/people.ts";
import { count, counted } from "../../words.ts";
import { useIntoView } from "../shared/into-view.ts";
import { useLoad } from "../shared/use-load.ts";
import { PageLink } from "./page-link.tsx";
import { RULE_WORDS } from "./rule-words.ts";
import { SaveAs } from "./save-as.tsx";
import "./plan.css";

interface PlanProps {
  readonly corpus: string;
  readonly asked: AskedPlan;
  /** Asked for just now: brought into view. */
  readonly fresh: boolean;
}

export function Plan({ corpus, asked, fresh }: PlanProps): JSX.Element {
  const { value, problem } = useLoad(`plan ${corpus} ${JSON.stringify(asked)}`, (signal) =>
    planReviewers(corpus, asked, signal),
  );
  const section = useIntoView(fresh && value !== null);
  if (problem !== null) return <p role="alert">{problem.message}</p>;
  if (value === null) return <p role="status">Comparing each submission with all papers…</p>;
  const { submissions, loads, issues } = value;
  return (
    <section ref={section} aria-label="Reviewers of all submissions">
      <h2 className="people-heading">Who reviews what</h2>
      <p role="status" className="people-summary">
        {summaryOf(value)}
      </p>
      <p className="small quiet people-line">{limitsOf(value)}</p>
      {issues.length > 0 && (
        <details className="people-issues small">
          <summary>{counted(issues.length, "line")} could not be read</summary>
          <ul>
            {issues.map(({ file, line, message }, k) => (
              <li key={k}>
                {file}, line {line}: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
      {loads.length > 0 && (
        <SaveAs files={FILES} fetch={(format) => planFile(corpus, asked, format)} />
      )}
      {submissions.length > 0 && (
        <div className="plan-box" tabIndex={0} role="region" aria-label="Submissions and reviewers">
          <table className="plan">
            <thead>
              <tr>
                <th scope="col">Submission</th>
                <th scope="col">Reviewers, with closeness</th>
                <th scope="col">Next in line</th>
                <th scope="col">In conflict</th>
              </tr>
            </thead>
            <tbody>
              {submissions.map((one, k) => (
                <Row key={k} one={one} wanted={value.perSubmission} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {loads.length > 0 && (
        <details>
          <summary>How many each of {counted(loads.length, "person", "people")} reviews</summary>
          <ul className="plan-loads small" aria-label="Submissions of each reviewer">
            {loads.map(({ id, name, submissions: load }) => (
              <li key={id}>
                <PageLink id={id}>{name}</PageLink> <span className="number quiet">{load}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const FILES = [
  ["csv", "reviewers.csv", "Table as CSV"],
  ["matrix", "reviewers-matrix.csv", "Matrix as CSV"],
] as const;

function summaryOf({ submissions, loads, counts }: ReviewerPlan): string {
  if (submissions.length === 0) return "No submission could be read.";
  if (counts.taken === 0)
    return "Nobody close in topic is left for any of them. Add abstracts or keywords, or loosen the rules.";
  const open = counts.places - counts.taken;
  const all = `${count(counts.taken)} of ${counted(counts.places, "review")} for ${counted(submissions.length, "submission")} given to ${counted(loads.length, "person", "people")}`;
  return open === 0 ? `${all}.` : `${all}; for ${count(open)} nobody close and free is left.`;
}

function limitsOf({ mostEach, loads, counts }: ReviewerPlan): string {
  const most = loads[0]?.submissions ?? 0;
  const bound =
    mostEach === null ? `Nobody has more than ${most}.` : `Nobody has more than ${mostEach}.`;
  const unknown =
    counts.unknownSubmissions === 0
      ? ""
      : ` Of ${counted(counts.unknownSubmissions, "submission")} this collection knows no author: conflicts with them cannot be found.`;
  return `Of all ways to share them out without a conflict, this fills most places and has the greatest closeness in all. ${bound}${unknown}`;
}

function Row({
  one,
  wanted,
}: {
  readonly one: SubmissionPlan;
  readonly wanted: number;
}): JSX.Element {
  const { key, title, authors, reviewers } = one;
  const as = (what: PlannedReviewer["as"]) => reviewers.filter((person) => person.as === what);
  const open = wanted - as("takes").length;
  return (
    <tr>
      <th scope="row">
        <span className="number quiet">{key}</span> {title ?? "Untitled"}
        <span className="small quiet plan-authors">
          {authors.map(({ name }) => name).join(", ")}
        </span>
      </th>
      <td data-label="Reviewers">
        <People people={as("takes")} />
        {open > 0 && (
          <span className="small quiet">
            {open === wanted ? "nobody" : `${count(open)} more needed`}
          </span>
        )}
      </td>
      <td data-label="Next in line">
        <People people={as("spare")} />
      </td>
      <td data-label="In conflict">
        <People people={as("conflict")} />
      </td>
    </tr>
  );
}

function People({ people }: { readonly people: readonly PlannedReviewer[] }): JSX.Element {
  return (
    <ul className="plan-people">
      {people.map(({ id, name, score, as, words, conflicts }) => (
        <li key={id} data-as={as} title={words.length === 0 ? undefined : words.join(", ")}>
          <PageLink id={id}>{name}</PageLink>{" "}
          <span className="small quiet number">
            {as === "conflict"
              ? [...new Set(conflicts.map(({ rule }) => RULE_WORDS[rule]))].join(", ")
              : score.toFixed(2)}
          </span>
        </li>
      ))}
    </ul>
  );
}
