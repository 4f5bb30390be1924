// Why a reviewer is too close to a submission: the strongest reason at once, all of them with what lies
// behind each when opened.
import type { JSX } from "react";
import { ConflictEvidence } from "./conflict-evidence.tsx";
import { factsOf } from "./conflict-item.tsx";
import type { ConflictRows } from "./conflict-rows.ts";
import { RULE_WORDS, rankOf } from "./rule-words.ts";

export function ConflictPair({ pair }: { readonly pair: ConflictRows }): JSX.Element {
  const [{ reviewer, submission }] = pair;
  const strongest = Math.min(...pair.map(({ conflict }) => rankOf(conflict.rule)));
  const first = pair.filter(({ conflict }) => rankOf(conflict.rule) === strongest);
  const isAuthor = first[0]?.conflict.rule === "same-person";
  const more = pair.length - first.length;
  return (
    <li className="people-row">
      <details>
        <summary>
          <strong>{reviewer}</strong>{" "}
          <span className="badge">{RULE_WORDS[(first[0] ?? pair[0]).conflict.rule]}</span>{" "}
          {first.every(({ conflict }) => !conflict.certain) && (
            <span className="badge">to check</span>
          )}{" "}
          <span className="small">
            {!isAuthor && `with ${[...new Set(first.map(({ author }) => author))].join(", ")}`}
          </span>{" "}
          <span className="quiet small">
            {first.length === 1 && first[0] !== undefined && factsOf(first[0])}
            {more > 0 && (isAuthor ? "and wrote with the others" : ` and ${more} more reasons`)}
          </span>
        </summary>
        {pair.map((row) => (
          <div key={`${row.conflict.author} ${row.conflict.rule}`} className="people-reason small">
            <p className="people-line">
              <span>
                {RULE_WORDS[row.conflict.rule]}
                {row.reviewer !== row.author && `: ${row.author}`}
              </span>
              {!row.conflict.certain && <span className="badge">to check</span>}
              <span className="quiet">{factsOf(row)}</span>
            </p>
            <ConflictEvidence conflict={row.conflict} />
          </div>
        ))}
      </details>
      <p className="people-line quiet small">{submission}</p>
    </li>
  );
}
