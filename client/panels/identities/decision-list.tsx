// What people decided, newest first: in words, with time and reason, what had no effect marked; and
// the ways to take it back, to take it along and to bring it from elsewhere.
import { Button } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import type { JSX } from "react";
import { useState } from "react";
import type { CurationState, Decision } from "../../../graph/index.ts";
import { useDeciding } from "../../controllers/deciding-context.ts";
import { decisionInWords, stepInWords } from "../../decision-words.ts";
import { useAppState } from "../../state/context.ts";
import { count } from "../../words.ts";
import { DecisionFiles } from "./decision-files.tsx";

export function DecisionList({ corpus }: { readonly corpus: string }): JSX.Element {
  const { undo, redo } = useDeciding();
  const curation = useAppState((state) => state.curation.value);
  const steps = curation?.steps.length ?? 0;
  const undone = curation?.undone ?? 0;
  return (
    <div className="decisions">
      <div className="decisions-list" tabIndex={0} role="region" aria-label="Decisions">
        <div className="correction-actions" data-writes>
          <Button
            variant="default"
            size="xs"
            disabled={steps === 0}
            leftSection={<IconArrowBackUp size={15} aria-hidden />}
            onClick={undo}
          >
            Undo
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={undone === 0}
            leftSection={<IconArrowForwardUp size={15} aria-hidden />}
            onClick={redo}
          >
            Redo{undone > 0 && ` (${count(undone)})`}
          </Button>
        </div>
        {curation === null || steps === 0 ? (
          <p className="quiet">
            Nothing decided yet. Answer a question, or correct an author, venue or keyword on its
            page: it is kept here, holds when the files are read again, and can be taken back.
          </p>
        ) : (
          <Steps curation={curation} />
        )}
      </div>
      <DecisionFiles corpus={corpus} />
    </div>
  );
}

function Steps({ curation }: { readonly curation: CurationState }): JSX.Element {
  const rows = rowsOf(curation);
  return (
    <ol className="decision-steps" reversed>
      {rows.toReversed().map(({ step, first, idle }, i) => (
        <Step key={rows.length - i} step={step} first={first} idle={idle} />
      ))}
    </ol>
  );
}

interface StepRow {
  readonly step: readonly Decision[];
  /** Index of its first decision among those of all steps. */
  readonly first: number;
  /** Why decisions had no effect, by index. */
  readonly idle: ReadonlyMap<number, readonly string[]>;
}

function rowsOf({ steps, unapplied }: CurationState): readonly StepRow[] {
  const idle = new Map<number, string[]>();
  for (const { index, why } of unapplied) idle.set(index, [...(idle.get(index) ?? []), why]);
  let first = 0;
  return steps.map((step) => {
    const row = { step, first, idle };
    first += step.length;
    return row;
  });
}

/** Decisions of a step shown before the rest is asked for. */
const FEW = 5;

function Step({ step, first, idle }: StepRow): JSX.Element {
  const [all, setAll] = useState(false);
  const shown = step.slice(0, all ? undefined : FEW);
  const [one] = step;
  return (
    <li>
      {step.length > 1 && <p className="decision-words">{stepInWords(step)}</p>}
      {shown.map((decision, i) => (
        <div key={i} className={step.length > 1 ? "decision nested" : "decision"}>
          <p className="decision-words">{decisionInWords(decision)}</p>
          {decision.note !== undefined && <p className="small decision-note">{decision.note}</p>}
          {idle.get(first + i)?.map((why) => (
            <p key={why} className="small decision-idle">
              Not applied: {why}.
            </p>
          ))}
        </div>
      ))}
      {shown.length < step.length && (
        <button
          type="button"
          className="link small compare-more"
          onClick={() => {
            setAll(true);
          }}
        >
          {count(step.length - shown.length)} more
        </button>
      )}
      <Time at={one?.at} />
    </li>
  );
}

const TIMES = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

function Time({ at }: { readonly at: string | undefined }): JSX.Element | null {
  const time = at === undefined ? NaN : Date.parse(at);
  if (Number.isNaN(time)) return null;
  return (
    <time className="small quiet" dateTime={at}>
      {TIMES.format(time)}
    </time>
  );
}
