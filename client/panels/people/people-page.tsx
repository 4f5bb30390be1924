// The page about people who are named in a list: on the map, in conflict, or as reviewers.
import { Modal, Tabs } from "@mantine/core";
import "@mantine/core/styles/Tabs.css";
import type { JSX } from "react";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closePeople, openPeople } from "../../state/people-actions.ts";
import type { PeopleTab } from "../../state/view.ts";
import { PEOPLE_TABS } from "../../state/view.ts";
import "../identities/identities.css";
import { Toast } from "../toast/toast.tsx";
import { Conflicts } from "./conflicts.tsx";
import { OnMap } from "./on-map.tsx";
import { Reviewers } from "./reviewers.tsx";
import "./people.css";

export default function PeoplePage(): JSX.Element | null {
  const store = useAppStore();
  const corpus = useAppState((state) => state.view.corpus);
  const tab = useAppState((state) => state.view.people);
  if (corpus === null || tab === null) return null;
  return (
    <Modal
      opened
      fullScreen
      radius={0}
      title={<span className="dialog-title">People from a list</span>}
      closeButtonProps={{ "aria-label": "Close" }}
      attributes={{ header: { role: "presentation" } }}
      classNames={{ content: "workbench", body: "workbench-body" }}
      onClose={() => {
        store.run(closePeople);
      }}
    >
      <Toast />
      <Tabs
        className="workbench-tabs"
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          const next = PEOPLE_TABS.find((known) => known === value);
          if (next !== undefined) store.run(openPeople(next));
        }}
      >
        <Tabs.List>
          {PEOPLE_TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {TAB_WORDS[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="map" className="workbench-panel people-panel">
          <OnMap corpus={corpus} />
        </Tabs.Panel>
        <Tabs.Panel value="conflicts" className="workbench-panel people-panel">
          <Conflicts corpus={corpus} />
        </Tabs.Panel>
        <Tabs.Panel value="reviewers" className="workbench-panel people-panel">
          <Reviewers corpus={corpus} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}

const TAB_WORDS: Readonly<Record<PeopleTab, string>> = {
  map: "On the map",
  conflicts: "Conflicts of interest",
  reviewers: "Find reviewers",
};
