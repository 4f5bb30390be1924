// A passage of a file beside what it became, and the ways to correct it.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { PaperFix, RecordCorrection, SheetPaper, SheetRow } from "../../../../graph/index.ts";
import { counted } from "../../../words.ts";
import {
  correctionOf,
  draftOf,
  joined,
  joinedDraft,
  type FixDraft,
  type Passage,
} from "./fix-draft.ts";
import { FixForm } from "./fix-form.tsx";
import { fateInWords, placeInWords } from "./sheet-words.ts";

/** Names shown of a byline. */
const NAMES = 12;

/** Of a passage that is being corrected. */
export interface Editing {
  readonly passage: Passage;
  readonly draft: FixDraft;
  /** The fields as they were read; null for what is made of two passages. */
  readonly read: FixDraft | null;
}

interface SheetRowViewProps {
  readonly row: SheetRow;
  readonly next: SheetRow | null;
  /** What was corrected of it. */
  readonly fix: PaperFix | null;
  readonly onCorrect: (correction: RecordCorrection) => void;
  readonly onTakeBack: () => void;
}

export function SheetRowView(props: SheetRowViewProps): JSX.Element {
  const { row, fix, onCorrect } = props;
  const [editing, setEditing] = useState<Editing | null>(null);
  return (
    <div className="passage" data-kind={row.kind}>
      <div className="passage-became">
        {row.paper === null ? (
          <p className="quiet passage-fate">{fateInWords(row)}</p>
        ) : (
          <PaperRead paper={row.paper} />
        )}
        {row.corrected && <span className="badge passage-hand">Corrected by hand</span>}
        {row.issues.map(({ severity, code, message }, at) => (
          <p key={`${code} ${at}`} className="small passage-issue" data-severity={severity}>
            {message}
          </p>
        ))}
        {editing === null && row.fingerprint !== null && <Ways {...props} onEdit={setEditing} />}
      </div>
      <div className="passage-text">
        <span className="small quiet number">{placeInWords(row)}</span>
        <code>{row.raw}</code>
        {!row.rawIsWhole && (
          <span className="small quiet">
            {row.fingerprint === null ? "It shares its line with others." : "It goes on."}
          </span>
        )}
      </div>
      {editing !== null && (
        <FixForm
          passage={editing.passage}
          first={editing.draft}
          onCancel={() => {
            setEditing(null);
          }}
          onSave={(draft) => {
            onCorrect(correctionOf(editing.passage, draft, editing.read, fix));
            setEditing(null);
          }}
        />
      )}
    </div>
  );
}

function Ways({
  row,
  next,
  onCorrect,
  onTakeBack,
  onEdit,
}: SheetRowViewProps & { readonly onEdit: (editing: Editing) => void }): JSX.Element {
  const both = next === null ? null : joined(row, next);
  const place = placeInWords(row);
  const way = (label: string, onClick: () => void) => (
    <Button size="compact-xs" variant="subtle" aria-label={`${label}: ${place}`} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <div className="passage-ways">
      {way(row.kind === "paper" ? "Correct" : "It is a paper", () => {
        const draft = draftOf(row);
        onEdit({ passage: row, draft, read: row.paper === null ? null : draft });
      })}
      {row.kind === "paper" &&
        way("Not a paper", () => {
          const { within, lines, fingerprint } = row;
          onCorrect({ within, lines, fingerprint: fingerprint ?? "", paper: null });
        })}
      {both !== null &&
        next !== null &&
        row.kind !== "note" &&
        way("One paper with the next", () => {
          onEdit({ passage: both, draft: joinedDraft(row, next), read: null });
        })}
      {row.corrected && way("Take back", onTakeBack)}
    </div>
  );
}

function PaperRead({ paper }: { readonly paper: SheetPaper }): JSX.Element {
  const { title, authors, authorCount, venue, year, doi, identifiers } = paper;
  const facts = [venue, year === null ? null : String(year), doi, ...(identifiers ?? [])];
  const names = authors ?? [];
  return (
    <>
      <p className="passage-title">{title ?? <span className="quiet">No title</span>}</p>
      {names.length > 0 ? (
        <ul className="passage-names" aria-label="Authors">
          {names.slice(0, NAMES).map((name, at) => (
            <li key={`${name} ${at}`}>{name}</li>
          ))}
          {names.length > NAMES && <li>and {names.length - NAMES} more</li>}
        </ul>
      ) : (
        <p className="small quiet">
          {authorCount === null ? "No authors" : `${counted(authorCount, "author")}, not named`}
        </p>
      )}
      <p className="small quiet passage-facts">
        {facts.filter((fact) => fact !== null && fact !== "").join(" · ")}
      </p>
    </>
  );
}
