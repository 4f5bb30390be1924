// Taking decisions back and making them again, beside the collection that they are about.
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import type { JSX } from "react";
import { useDeciding } from "../../controllers/deciding-context.ts";
import { stepInWords } from "../../decision-words.ts";
import { useAppState } from "../../state/context.ts";

/** Nothing is shown while there is nothing to take back. */
export function DecisionButtons(): JSX.Element | null {
  const { undo, redo } = useDeciding();
  const last = useAppState((state) => state.curation.value?.steps.at(-1) ?? null);
  const undone = useAppState((state) => state.curation.value?.undone ?? 0);
  if (last === null && undone === 0) return null;
  return (
    <div className="bar-decisions" role="group" aria-label="Decisions">
      <Tooltip label={last === null ? "Nothing to undo" : `Undo: ${stepInWords(last)}`}>
        <ActionIcon aria-label="Undo the last decision" disabled={last === null} onClick={undo}>
          <IconArrowBackUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Redo">
        <ActionIcon aria-label="Redo the decision" disabled={undone === 0} onClick={redo}>
          <IconArrowForwardUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
