// One collection in the list: opened, renamed, deleted.
import { Menu, TextInput } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import type { JSX } from "react";
import { useState } from "react";
import type { CorpusEntry } from "../../../graph/index.ts";
import { deleteCorpus, renameCorpus } from "../../api/corpora.ts";
import { problemOf } from "../../api/http.ts";
import { useFetching } from "../../controllers/fetching-context.ts";
import { useAppStore } from "../../state/context.ts";
import { openCorpus } from "../../state/view-actions.ts";
import { counted } from "../../words.ts";

interface CorpusRowProps {
  readonly corpus: CorpusEntry;
  readonly current: boolean;
}

export function CorpusRow({ corpus, current }: CorpusRowProps): JSX.Element {
  const store = useAppStore();
  const { reloadCorpora } = useFetching();
  const [doing, setDoing] = useState<"asking" | "naming" | null>(null);
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
  const rename = (given: string) => {
    setDoing(null);
    const wanted = given.trim();
    if (wanted === "" || wanted === name) return;
    renameCorpus(id, wanted).then(
      () => void reloadCorpora(),
      (error: unknown) => {
        setProblem(problemOf(error).message);
        setDoing("naming");
      },
    );
  };
  if (doing === "naming") return <NameField name={name} problem={problem} onDone={rename} />;
  if (doing === "asking") {
    return (
      <div className="corpus-ask" role="group" aria-label={`Delete ${name}`}>
        <p>{problem ?? `Delete “${name}” with its sources?`}</p>
        <Menu.Item color="red" closeMenuOnClick={false} onClick={remove}>
          Delete
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick={false}
          onClick={() => {
            setDoing(null);
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
        className="corpus-row-button"
        data-writes
        aria-label={`Rename ${name}`}
        closeMenuOnClick={false}
        onClick={() => {
          setDoing("naming");
        }}
      >
        <IconPencil size={15} stroke={1.6} aria-hidden />
      </Menu.Item>
      <Menu.Item
        className="corpus-row-button"
        data-writes
        aria-label={`Delete ${name}`}
        closeMenuOnClick={false}
        onClick={() => {
          setDoing("asking");
        }}
      >
        <IconTrash size={15} stroke={1.6} aria-hidden />
      </Menu.Item>
    </div>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly problem: string | null;
  /** The name that is wanted; the old one where it stays. */
  readonly onDone: (name: string) => void;
}

function NameField({ name, problem, onDone }: NameFieldProps): JSX.Element {
  const [wanted, setWanted] = useState(name);
  return (
    <TextInput
      className="corpus-name-field"
      size="xs"
      autoFocus
      maxLength={200}
      aria-label={`New name of ${name}`}
      error={problem}
      value={wanted}
      onChange={(event) => {
        setWanted(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        // The menu goes by letters and arrows itself.
        event.stopPropagation();
        if (event.key === "Enter") onDone(wanted);
        if (event.key === "Escape") onDone(name);
      }}
      onBlur={() => {
        onDone(wanted);
      }}
    />
  );
}
