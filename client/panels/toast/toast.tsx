// What was just decided, with the way back; goes by itself after a while.
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import { useEffect } from "react";
import { useDeciding } from "../../controllers/deciding-context.ts";
import { useTagging } from "../../controllers/tagging-context.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { endToast } from "../../state/curation-actions.ts";
import "./toast.css";

/** Time to read a line and to reach its button; ms. */
const SHOWN = 10_000;

const ACTION_WORDS = { undo: "Undo", redo: "Redo", untag: "Undo" } as const;

export function Toast(): JSX.Element {
  const store = useAppStore();
  const deciding = useDeciding();
  const { takeBack } = useTagging();
  const toast = useAppState((state) => state.toast);
  useEffect(() => {
    if (toast === null) return;
    const timer = window.setTimeout(() => {
      store.run(endToast(toast.id));
    }, SHOWN);
    return () => {
      window.clearTimeout(timer);
    };
  }, [toast, store]);
  // The region is always there: what comes into it is read out.
  return (
    <div className="toast-place" role="status">
      {toast !== null && (
        <div className="toast card" key={toast.id}>
          <p>{toast.words}</p>
          {toast.action !== null && (
            <button
              type="button"
              className="link toast-action"
              onClick={() => {
                store.run(endToast(toast.id));
                if (toast.action === "undo") deciding.undo();
                else if (toast.action === "redo") deciding.redo();
                else takeBack();
              }}
            >
              {ACTION_WORDS[toast.action]}
            </button>
          )}
          <ActionIcon
            size="sm"
            aria-label="Dismiss"
            onClick={() => {
              store.run(endToast(toast.id));
            }}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
