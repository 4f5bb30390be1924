// Who is suggested as a reviewer, with the papers that say why, and who was left out and why.
import type { JSX } from "react";
import type { ReviewerSuggestions, SetAside, SuggestedReviewer } from "../../../graph/index.ts";
import type { AskedReviewers } from "../../api/people.ts";
import { reviewersFile, suggestReviewers } from "../../api/people.ts";
import { count, counted } from "../../words.ts";
import { useIntoView } from "../shared/into-view.ts";
import { useLoad } from "../shared/use-load.ts";
import { ConflictEvidence } from "./conflict-evidence.tsx";
import { PageLink } from "./page-link.tsx";
import { RULE_WORDS } from "./rule-words.ts";
import { SaveAs } from "./save-as.tsx";

interface SuggestionsProps {
  readonly corpus: string;
  readonly asked: AskedReviewers;
  /** Asked for just now: brought into view. */
  readonly fresh: boolean;
}

export function Suggestions({ corpus, asked, fresh }: SuggestionsProps): JSX.Element {
  const { value, problem } = useLoad(`reviewers ${corpus} ${JSON.stringify(asked)}`, (signal) =>
    suggestReviewers(corpus, asked, signal),
  );
  const section = useIntoView(fresh && value !== null);
  if (problem !== null) return <p role="alert">{problem.message}</p>;
  if (value === null) return <p role="status">Comparing with all papers…</p>;
  const { suggested, setAside } = value;
  return (
    <section ref={section} aria-label="Suggestions">
      <h2 className="people-heading">Suggested</h2>
      <p role="status" className="people-summary">
        {summaryOf(value)}
      </p>
      <p className="small quiet people-line">{limitsOf(value)}</p>
      {suggested.length > 0 && (
        <SaveAs files={FILES} fetch={(format) => reviewersFile(corpus, asked, format)} />
      )}
      <ol className="people-ranked" aria-label="Suggested reviewers">
        {suggested.map((one) => (
          <Suggested key={one.id} one={one} />
        ))}
      </ol>
      {setAside.length > 0 && (
        <details>
          <summary>{counted(setAside.length, "person", "people")} left out</summary>
          <ul className="rows people-rows">
            {setAside.map((one) => (
              <LeftOut key={one.id} one={one} suggestions={value} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const FILES = [
  ["csv", "reviewers.csv", "List as CSV"],
  ["markdown", "reviewers.md", "List as Markdown"],
] as const;

function summaryOf({ suggested, counts }: ReviewerSuggestions): string {
  if (counts.people === 0)
    return "Nobody who may be asked has a paper of these years here. Look further back, or at more people.";
  if (suggested.length === 0)
    return "Nobody close in topic is left. Add an abstract or keywords, or loosen the rules.";
  return `${counted(suggested.length, "person", "people")} of ${count(counts.peopleNear)} with papers on words of this submission.`;
}

function limitsOf({ counts, words, authors }: ReviewerSuggestions): string {
  const whose =
    authors.length === 0
      ? " No authors were named, so that nobody was left out for a conflict."
      : ` Conflicts were looked for with ${authors.map(({ name }) => name).join(", ")}.`;
  const unknown =
    counts.unknownAuthors === 0
      ? ""
      : ` This collection knows nothing of ${counted(counts.unknownAuthors, "author")} of the submission: conflicts with them cannot be found.`;
  return `Ranked by the words that the submission shares with each person's three closest papers (${words.slice(0, 8).join(", ")}), newer ones counting more.${whose}${unknown}`;
}

function Suggested({ one }: { readonly one: SuggestedReviewer }): JSX.Element {
  const { rank, id, name, score, papers, activity, lastYear, organizations } = one;
  const facts = [
    counted(activity, "paper"),
    lastYear === null ? "" : `latest ${lastYear}`,
    organizations.join(", "),
  ];
  return (
    <li className="people-row">
      <p className="people-name">
        <span className="number quiet">{rank}.</span>{" "}
        <strong>
          <PageLink id={id}>{name}</PageLink>
        </strong>{" "}
        <span className="badge">closeness {score.toFixed(2)}</span>{" "}
        <span className="quiet small">{facts.filter((part) => part !== "").join(" · ")}</span>
      </p>
      <div className="people-evidence small">
        {papers.map((paper) => (
          <p key={paper.id}>
            <PageLink id={paper.id}>{paper.label}</PageLink>{" "}
            <span className="quiet">
              {[paper.venue, paper.year].filter((part) => part !== null).join(" ")}
              {"; "}
              {paper.closeness.toFixed(2)} by {paper.words.join(", ")}
              {paper.weight < 1 && `, counted ${Math.round(paper.weight * 100)} % for its age`}
            </span>
          </p>
        ))}
      </div>
    </li>
  );
}

interface LeftOutProps {
  readonly one: SetAside;
  readonly suggestions: ReviewerSuggestions;
}

function LeftOut({ one, suggestions }: LeftOutProps): JSX.Element {
  const { id, name, place, why, conflicts, like } = one;
  const higher = suggestions.suggested.find((other) => other.id === like);
  return (
    <li className="people-row">
      <p className="people-name">
        <PageLink id={id}>{name}</PageLink>{" "}
        <span className="quiet small">would be number {place}</span>
      </p>
      {why === "similar" && (
        <p className="people-line small">Too close to {higher?.name ?? "somebody above"}.</p>
      )}
      {conflicts.map((conflict) => (
        <div key={`${conflict.rule} ${conflict.author}`} className="small">
          <span className="badge">{RULE_WORDS[conflict.rule]}</span>{" "}
          {suggestions.authors[conflict.author]?.name}
          <ConflictEvidence conflict={conflict} />
        </div>
      ))}
    </li>
  );
}
