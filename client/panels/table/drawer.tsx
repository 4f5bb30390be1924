// The drawer below the map: all that the map shows, as lists, and its trends.
import { ActionIcon, Tabs } from "@mantine/core";
import "@mantine/core/styles/Tabs.css";
import { IconX } from "@tabler/icons-react";
import type { JSX, KeyboardEvent } from "react";
import { useEffect, useRef } from "react";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closeTable, openTable } from "../../state/table-actions.ts";
import { TABLE_TABS } from "../../state/table.ts";
import type { TableTab } from "../../state/table.ts";
import { ITEM_WORDS } from "../../words.ts";
import { TrendsTab } from "../trends/trends-tab.tsx";
import "./drawer.css";
import { GroupTab } from "./group-tab.tsx";
import { LinkTab, NodeTab } from "./item-tab.tsx";
import { PaperTab } from "./paper-tab.tsx";
import { ResizeHandle } from "./resize-handle.tsx";

export default function Drawer(): JSX.Element | null {
  const store = useAppStore();
  const table = useAppState((state) => state.view.table);
  const corpus = useAppState((state) => state.view.corpus);
  const value = useAppState((state) => state.map.value);
  const frame = useRef<HTMLElement>(null);
  // Whoever opened it goes on from there once it is closed.
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    // An address that has it open takes nobody's place.
    if (store.get().map.value === null) return;
    opener.current = document.activeElement;
    frame.current?.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus({
      preventScroll: true,
    });
    return () => {
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    };
  }, [store]);
  if (table === null || corpus === null) return null;
  const loaded = value?.corpus === corpus ? value : null;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // The key that closed a menu is used up; by now that menu is fading.
    if (document.querySelector('[role="menu"]') !== null) return;
    event.preventDefault();
    store.run(closeTable);
  };
  const nodes = loaded === null ? "items" : ITEM_WORDS[loaded.map.network.kind][1];
  const titles: Readonly<Record<TableTab, string>> = {
    nodes:
      nodes === "papers" ? "Papers on the map" : nodes.charAt(0).toUpperCase() + nodes.slice(1),
    links: "Links",
    papers: nodes === "papers" ? "Papers in full" : "Papers",
    groups: "Groups",
    trends: "Trends",
  };
  return (
    <section ref={frame} className="drawer card" aria-label="Table and trends" onKeyDown={onKey}>
      <ResizeHandle />
      <Tabs
        className="drawer-tabs"
        value={table.tab}
        keepMounted={false}
        onChange={(next) => {
          const tab = TABLE_TABS.find((known) => known === next);
          if (tab !== undefined) store.run(openTable(tab));
        }}
      >
        <div className="drawer-head">
          <Tabs.List>
            {TABLE_TABS.map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {titles[tab]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <ActionIcon
            aria-label="Close table and trends"
            onClick={() => {
              store.run(closeTable);
            }}
          >
            <IconX size={17} />
          </ActionIcon>
        </div>
        {TABLE_TABS.map((tab) => (
          <Tabs.Panel key={tab} value={tab} className="drawer-panel">
            {loaded === null && <p className="table-none quiet">The map is on its way…</p>}
            {loaded !== null && tab === "nodes" && <NodeTab loaded={loaded} table={table} />}
            {loaded !== null && tab === "links" && <LinkTab loaded={loaded} table={table} />}
            {loaded !== null && tab === "papers" && <PaperTab loaded={loaded} table={table} />}
            {loaded !== null && tab === "groups" && <GroupTab loaded={loaded} table={table} />}
            {loaded !== null && tab === "trends" && <TrendsTab loaded={loaded} table={table} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
