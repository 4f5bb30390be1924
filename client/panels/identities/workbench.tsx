// Who is who: the questions that are open, what Asterism did by itself, and what people decided.
import { Modal, Tabs } from "@mantine/core";
import "@mantine/core/styles/Tabs.css";
import type { JSX } from "react";
import type { IdentityPage, IdentityTab } from "../../state/view.ts";
import { IDENTITY_TABS } from "../../state/view.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closeIdentities, openIdentities } from "../../state/curation-actions.ts";
import { count } from "../../words.ts";
import "../corrections/corrections.css";
import { Toast } from "../toast/toast.tsx";
import { DecisionList } from "./decision-list.tsx";
import "./identities.css";
import { Questions } from "./questions.tsx";
import { useIdentityCount } from "./use-identity-count.ts";

export default function Workbench(): JSX.Element | null {
  const store = useAppStore();
  const corpus = useAppState((state) => state.view.corpus);
  const page = useAppState((state) => state.view.identities);
  const covered = useAppState((state) => state.panels.dialog !== null);
  if (corpus === null || page === null) return null;
  return (
    <Modal
      opened
      fullScreen
      radius={0}
      title={<span className="dialog-title">Who is who</span>}
      closeButtonProps={{ "aria-label": "Close" }}
      attributes={{ header: { role: "presentation" } }}
      classNames={{ content: "workbench", body: "workbench-body" }}
      // The dialog on top closes first.
      closeOnEscape={!covered}
      trapFocus={!covered}
      onClose={() => {
        store.run(closeIdentities);
      }}
    >
      <Pages corpus={corpus} page={page} />
      <Toast />
    </Modal>
  );
}

interface PagesProps {
  readonly corpus: string;
  readonly page: IdentityPage;
}

function Pages({ corpus, page }: PagesProps): JSX.Element {
  const store = useAppStore();
  const { tab, about } = page;
  const counts: Readonly<Record<IdentityTab, number | null>> = {
    questions: useIdentityCount(corpus, "questions", about),
    done: useIdentityCount(corpus, "done", about),
    decisions: useAppState((state) => state.curation.value?.steps.length ?? null),
  };
  return (
    <Tabs
      className="workbench-tabs"
      value={tab}
      keepMounted={false}
      onChange={(value) => {
        const next = IDENTITY_TABS.find((known) => known === value);
        if (next !== undefined) store.run(openIdentities(next, about));
      }}
    >
      <Tabs.List>
        {IDENTITY_TABS.map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            rightSection={
              counts[name] === null ? null : (
                <span className="badge number">{count(counts[name])}</span>
              )
            }
          >
            {TAB_WORDS[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="questions" className="workbench-panel">
        <Questions key={`open ${about ?? ""}`} corpus={corpus} list="questions" about={about} />
      </Tabs.Panel>
      <Tabs.Panel value="done" className="workbench-panel">
        <Questions key={`done ${about ?? ""}`} corpus={corpus} list="done" about={about} />
      </Tabs.Panel>
      <Tabs.Panel value="decisions" className="workbench-panel">
        <DecisionList corpus={corpus} />
      </Tabs.Panel>
    </Tabs>
  );
}

const TAB_WORDS: Readonly<Record<IdentityTab, string>> = {
  questions: "Questions",
  done: "Done by Asterism",
  decisions: "Decisions",
};
