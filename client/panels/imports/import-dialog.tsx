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
          onStarted={(started: JobState) => {
            store.run(watchImport(started));
          }}
        />
      ) : (
        <Progress first={job} onRunning={setRunning} onDone={close} />
      )}
    </Dialog>
  );
}
