// Taking back what was done and doing it again, one step at a time: looking and deciding alike.
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import type { JSX } from "react";
import { canRedo } from "../../controllers/stepping.ts";
import { useStepping } from "../../controllers/stepping-context.ts";
import { useAppState } from "../../state/context.ts";

/** Nothing is shown while there is nothing to take back. */
export function StepButtons(): JSX.Element | null {
  const { undo, redo } = useStepping();
  const { steps, at } = useAppState((state) => state.history);
  const redoable = useAppState(canRedo);
  if (steps.length === 1 && !redoable) return null;
  const next = steps[at + 1]?.words;
  return (
    <div className="bar-steps" role="group" aria-label="Steps">
      <Tooltip label={at === 0 ? "Nothing to undo" : `Undo: ${steps[at]!.words}`}>
        <ActionIcon aria-label="Undo the last step" disabled={at === 0} onClick={undo}>
          <IconArrowBackUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={next === undefined ? "Redo" : `Redo: ${next}`}>
        <ActionIcon aria-label="Redo the step" disabled={!redoable} onClick={redo}>
          <IconArrowForwardUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
