// Which corpus is looked at; opening another, adding one, deleting one.
import { Menu } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCategory,
  IconChevronDown,
  IconFilePlus,
  IconUserQuestion,
} from "@tabler/icons-react";
import type { JSX } from "react";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openIdentities } from "../../state/curation-actions.ts";
import { openDialog } from "../../state/panel-actions.ts";
import { select } from "../../state/view-actions.ts";
import { count, linesToCheck } from "../../words.ts";
import { CorpusRow } from "./corpus-row.tsx";

export function CorpusMenu(): JSX.Element {
  const store = useAppStore();
  const corpora = useAppState((state) => state.corpora.value) ?? [];
  const current = useAppState((state) => state.view.corpus);
  const summary = useAppState((state) => state.corpus.value);
  const name = corpora.find(({ id }) => id === current)?.name ?? summary?.name ?? "Papers";
  const issues = linesToCheck(summary?.files ?? []);
  return (
    <Menu position="bottom-start" width={340}>
      <Menu.Target>
        <button type="button" className="corpus-button" aria-label={`Collection: ${name}`}>
          <span className="corpus-name">{name}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {corpora.length > 0 && <Menu.Label>Collections</Menu.Label>}
        <div className="corpus-list">
          {corpora.map((corpus) => (
            <CorpusRow key={corpus.id} corpus={corpus} current={corpus.id === current} />
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item
          data-writes
          leftSection={<IconFilePlus size={16} aria-hidden />}
          onClick={() => {
            store.run(openDialog("import"));
          }}
        >
          Add papers…
        </Menu.Item>
        {current !== null && (
          <Menu.Item
            leftSection={<IconCategory size={16} aria-hidden />}
            onClick={() => {
              store.run(select({ type: "topics" }));
            }}
          >
            Topics: what the papers are about
          </Menu.Item>
        )}
        {current !== null && (
          <Menu.Item
            leftSection={<IconUserQuestion size={16} aria-hidden />}
            onClick={() => {
              store.run(openIdentities("questions"));
            }}
          >
            Who is who, and what was decided
          </Menu.Item>
        )}
        {current !== null && (
          <Menu.Item
            leftSection={<IconAlertTriangle size={16} aria-hidden />}
            onClick={() => {
              store.run(openDialog("issues"));
            }}
          >
            What was hard to read ({count(issues)})
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
