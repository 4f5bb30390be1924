// Which corpus is looked at; opening another, adding one, deleting one.
import { Menu } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCategory,
  IconChevronDown,
  IconFilePlus,
  IconTrash,
  IconUserQuestion,
} from "@tabler/icons-react";
import type { JSX } from "react";
import { useState } from "react";
import type { CorpusEntry } from "../../../graph/index.ts";
import { deleteCorpus } from "../../api/corpora.ts";
import { problemOf } from "../../api/http.ts";
import { useFetching } from "../../controllers/fetching-context.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openIdentities } from "../../state/curation-actions.ts";
import { openDialog } from "../../state/panel-actions.ts";
import { openCorpus, select } from "../../state/view-actions.ts";
import { count, counted, linesToCheck } from "../../words.ts";

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

interface CorpusRowProps {
  readonly corpus: CorpusEntry;
  readonly current: boolean;
}

function CorpusRow({ corpus, current }: CorpusRowProps): JSX.Element {
  const store = useAppStore();
  const { reloadCorpora } = useFetching();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, name, counts } = corpus;
  const remove = () => {
    deleteCorpus(id).then(
      () => {
        if (current) store.run(openCorpus(null));
        void reloadCorpora();
      },
      (error: unknown) => {
        setProblem(problemOf(error).message);
      },
    );
  };
  if (asking) {
    return (
      <div className="corpus-ask" role="group" aria-label={`Delete ${name}`}>
        <p>{problem ?? `Delete “${name}” with its sources?`}</p>
        <Menu.Item color="red" closeMenuOnClick={false} onClick={remove}>
          Delete
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick={false}
          onClick={() => {
            setAsking(false);
          }}
        >
          Keep
        </Menu.Item>
      </div>
    );
  }
  return (
    <div className="corpus-row" role="group" aria-label={name}>
      <Menu.Item
        aria-current={current}
        onClick={() => {
          if (!current) store.run(openCorpus(id));
        }}
      >
        <span className="corpus-row-name">{name}</span>
        <span className="corpus-row-counts number">
          {counted(counts.papers, "paper")}, {counted(counts.authors, "author")}
        </span>
      </Menu.Item>
      <Menu.Item
        className="corpus-delete"
        aria-label={`Delete ${name}`}
        closeMenuOnClick={false}
        onClick={() => {
          setAsking(true);
        }}
      >
        <IconTrash size={15} stroke={1.6} aria-hidden />
      </Menu.Item>
    </div>
  );
}
