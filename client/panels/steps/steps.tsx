// Everything that was done, newest first; a click goes there.
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import { useStepping } from "../../controllers/stepping-context.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { toggleSide } from "../../state/panel-actions.ts";
import "./steps.css";

export default function Steps(): JSX.Element {
  const store = useAppStore();
  const { goTo } = useStepping();
  const { steps, at } = useAppState((state) => state.history);
  const last = steps.length - 1;
  return (
    <section className="side-card card" aria-label="Steps">
      <header className="side-head">
        <h2 className="card-title">Steps</h2>
        <ActionIcon
          size="sm"
          aria-label="Close steps"
          onClick={() => {
            store.run(toggleSide("steps"));
          }}
        >
          <IconX size={15} />
        </ActionIcon>
      </header>
      {last === 0 && (
        <p className="side-words small quiet">
          Nothing done yet. What you select, filter and correct is listed here; click a step to go
          back to it.
        </p>
      )}
      <ol className="side-list" reversed>
        {steps.toReversed().map((step, i) => {
          const place = last - i;
          return (
            <li key={step.id}>
              <button
                type="button"
                className="step"
                aria-current={place === at ? "step" : undefined}
                data-ahead={place > at || undefined}
                onClick={() => {
                  goTo(place);
                }}
              >
                {step.words}
                {step.decided !== null && <span className="step-kind small">decided</span>}
                {place > at && <span className="visually-hidden">, taken back</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
