// Adding papers: files, pasted text or questions to the web go in, an import is followed, and its report
// is read.
import { Tabs } from "@mantine/core";
import "@mantine/core/styles/Tabs.css";
import { IconFileText, IconWorldSearch } from "@tabler/icons-react";
import type { JSX } from "react";
import { lazy, Suspense, useRef, useState } from "react";
import type { JobState } from "../../../graph/index.ts";
import { getFetchOffer } from "../../api/fetches.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closeDialog, takeRoad, watchImport } from "../../state/panel-actions.ts";
import { Dialog } from "../shared/dialog.tsx";
import { useLoad } from "../shared/use-load.ts";
import { Collect } from "./collect.tsx";
import "./imports.css";
import { Progress } from "./progress.tsx";

const FromWeb = lazy(() => import("./from-web.tsx"));

export default function ImportDialog(): JSX.Element {
  const store = useAppStore();
  const job = useAppState((state) => state.panels.job);
  const joins = useAppState((state) => state.panels.joins);
  const [running, setRunning] = useState(false);
  const [filled, setFilled] = useState(false);
  const close = () => {
    store.run(closeDialog);
  };
  return (
    <Dialog
      onClose={close}
      size={job === null && filled ? "min(1040px, 94vw)" : "lg"}
      title={job === null ? "Add papers" : job.kind === "fetch" ? "From the web" : "Import"}
      closeOnClickOutside={!running}
    >
      {job === null ? (
        <Roads onFilled={setFilled} />
      ) : (
        <Progress key={job.id} first={job} joins={joins} onRunning={setRunning} onDone={close} />
      )}
    </Dialog>
  );
}

/** What is here, and what the web has, where the server may ask it. */
function Roads({ onFilled }: { readonly onFilled: (filled: boolean) => void }): JSX.Element | null {
  const store = useAppStore();
  const road = useAppState((state) => state.panels.road);
  const { value: offer, problem } = useLoad("fetch offer", getFetchOffer);
  // Once filled in, its fields stay while the other road is looked at.
  const opened = useRef(false);
  opened.current ||= road === "web";
  const onStarted = (started: JobState, joining: boolean) => {
    store.run(watchImport(started, joining));
  };
  // What somebody types must not be lost when the second road appears.
  if (offer === null && problem === null) return null;
  if (offer?.allowed !== true) return <Collect onStarted={onStarted} onFilled={onFilled} />;
  return (
    <Tabs
      value={road}
      onChange={(value) => {
        store.run(takeRoad(value === "web" ? "web" : "files"));
      }}
    >
      <Tabs.List mb="md">
        <Tabs.Tab value="files" leftSection={<IconFileText size={16} stroke={1.6} aria-hidden />}>
          Files and text
        </Tabs.Tab>
        <Tabs.Tab value="web" leftSection={<IconWorldSearch size={16} stroke={1.6} aria-hidden />}>
          From the web
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="files">
        <Collect onStarted={onStarted} onFilled={onFilled} />
      </Tabs.Panel>
      <Tabs.Panel value="web">
        <Suspense fallback={null}>
          {opened.current && <FromWeb offer={offer} onStarted={onStarted} />}
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
