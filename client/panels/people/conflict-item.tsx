// One conflict in words, with what lies behind it.
import type { JSX } from "react";
import { counted } from "../../words.ts";
import { ConflictEvidence } from "./conflict-evidence.tsx";
import type { ConflictRow } from "./conflict-rows.ts";
import { RULE_WORDS } from "./rule-words.ts";

interface ConflictItemProps {
  readonly row: ConflictRow;
  /** With the papers behind it from the start. */
  readonly open?: boolean;
}

export function ConflictItem({ row, open = false }: ConflictItemProps): JSX.Element {
  const { conflict, reviewer, author, submission } = row;
  return (
    <li className="people-row">
      <details open={open}>
        <summary>
          <strong>{reviewer}</strong> {reviewer === author ? "" : `and ${author} `}
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

/** `2 papers, latest 2018` */
export function factsOf({ conflict: { paperCount, year } }: ConflictRow): string {
  return [
    ...(paperCount > 0 ? [counted(paperCount, "paper")] : []),
    ...(year === null ? [] : [`latest ${year}`]),
  ].join(", ");
}
