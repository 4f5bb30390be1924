// What is to be imported: files and texts, and per file the venue and year that it does not state.
import { ActionIcon, Button, Textarea } from "@mantine/core";
import { IconFileText, IconUpload, IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import type { JobState } from "../../../graph/index.ts";
import { importFiles } from "../../api/corpora.ts";
import { useAppState } from "../../state/context.ts";
import { counted } from "../../words.ts";
import { HintFields } from "./hint-fields.tsx";
import type { Hints, Pending } from "./pending.ts";
import { NO_HINTS, addFiles, addText, isBadYear, sizeInWords, toSources } from "./pending.ts";
import { useStart } from "./use-start.ts";
import { useTarget } from "./use-target.tsx";

interface CollectProps {
  readonly onStarted: (job: JobState, joins: boolean) => void;
}

export function Collect({ onStarted }: CollectProps): JSX.Element {
  const dropped = useAppState((state) => state.panels.dropped);
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [text, setText] = useState("");
  const [textHints, setTextHints] = useState(NO_HINTS);
  const target = useTarget();
  const { sending, problem, start } = useStart((job) => {
    onStarted(job, target.addTo !== null);
  });
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setPending((before) => addFiles(before, dropped));
  }, [dropped]);

  const everything = () => (text.trim() === "" ? pending : addText(pending, text, textHints));
  const change = (index: number, changes: Partial<Hints>) => {
    setPending(pending.map((entry, i) => (i === index ? { ...entry, ...changes } : entry)));
  };
  const ready = pending.length > 0 || text.trim() !== "";
  const badYear = everything().some(isBadYear);
  return (
    <div className="collect">
      <button
        type="button"
        className="drop-zone"
        onClick={() => {
          chooser.current?.click();
        }}
      >
        <IconUpload size={22} stroke={1.5} aria-hidden />
        <span>
          <strong>Drop files here</strong> or choose them
          <span className="quiet small drop-kinds">
            Listings as text or Markdown; exports of databases and reference managers (BibTeX, RIS,
            CSV, JSON, XML); .zip and .gz
          </span>
        </span>
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        onChange={(event) => {
          setPending(addFiles(pending, Array.from(event.currentTarget.files ?? [])));
          event.currentTarget.value = "";
        }}
      />
      {pending.length > 0 && (
        <ul className="pending">
          {pending.map((entry, index) => (
            <PendingRow
              key={entry.file.name}
              entry={entry}
              onChange={(changes) => {
                change(index, changes);
              }}
              onRemove={() => {
                setPending(pending.filter((_, i) => i !== index));
              }}
            />
          ))}
        </ul>
      )}
      <Textarea
        label="Or paste a list"
        placeholder={"Titles with authors, a table, a page copied from the browser, BibTeX…"}
        autosize
        minRows={4}
        maxRows={10}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {text.trim() !== "" && (
        <div className="pending-row">
          <span className="pending-file quiet small">If the list does not say it:</span>
          <HintFields
            name="the pasted list"
            hints={textHints}
            onChange={(changes) => {
              setTextHints({ ...textHints, ...changes });
            }}
          />
        </div>
      )}
      {target.fields}
      {problem !== null && (
        <p role="alert" className="import-problem">
          {problem}
        </p>
      )}
      <Button
        fullWidth
        size="md"
        disabled={!ready || badYear}
        loading={sending}
        onClick={() => {
          start(() => importFiles(toSources(everything()), target));
        }}
      >
        {ready ? `Map ${counted(everything().length, "source")}` : "Map them"}
      </Button>
    </div>
  );
}

interface PendingRowProps {
  readonly entry: Pending;
  readonly onChange: (changes: Partial<Hints>) => void;
  readonly onRemove: () => void;
}

function PendingRow({ entry, onChange, onRemove }: PendingRowProps): JSX.Element {
  const { file } = entry;
  return (
    <li className="pending-row">
      <span className="pending-file">
        <IconFileText size={16} stroke={1.5} aria-hidden />
        <span className="pending-name">{file.name}</span>
        <span className="quiet small number">{sizeInWords(file.size)}</span>
      </span>
      <HintFields name={file.name} hints={entry} onChange={onChange} />
      <ActionIcon aria-label={`Leave out ${file.name}`} size="md" onClick={onRemove}>
        <IconX size={15} />
      </ActionIcon>
    </li>
  );
}
