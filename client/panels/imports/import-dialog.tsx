// Adding papers: files or pasted text go in, an import is followed, and its report is read.

import type { JSX } from "react";
import { Dialog } from "../shared/dialog.tsx";
import { useState } from "react";
import type { JobState } from "../../../graph/index.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closeDialog, watchImport } from "../../state/panel-actions.ts";
import { Collect } from "./collect.tsx";
import "./imports.css";
import { Progress } from "./progress.tsx";

export default function ImportDialog(): JSX.Element {
  const store = useAppStore();
  const job = useAppState((state) => state.panels.job);
  const joins = useAppState((state) => state.panels.joins);
  const [running, setRunning] = useState(false);
  const close = () => {
    store.run(closeDialog);
  };
  return (
    <Dialog
      onClose={close}
      size="lg"
      title={job === null ? "Add papers" : "Import"}
      closeOnClickOutside={!running}
    >
      {job === null ? (
        <Collect
          onStarted={(started: JobState, joining: boolean) => {
            store.run(watchImport(started, joining));
          }}
        />
      ) : (
        <Progress first={job} joins={joins} onRunning={setRunning} onDone={close} />
      )}
    </Dialog>
  );
}
