// What is to be imported: files and texts, and per file the venue and year that it does not state.
import { Button, Textarea } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import type { JSX } from "react";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { JobState, SheetPage, SheetRow } from "../../../graph/index.ts";
import { importFiles } from "../../api/corpora.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openSavedMap } from "../../state/panel-actions.ts";
import { counted } from "../../words.ts";
import { isMapFile } from "../share/carried-map.ts";
import { HintFields } from "./hint-fields.tsx";
import type { Hints, Pending } from "./pending.ts";
import { pastedName } from "./pasted-name.ts";
import { LONGEST_TYPED, NO_HINTS, addFiles, fileOfText, isBadYear, toSources } from "./pending.ts";
import { PendingRow } from "./pending-row.tsx";
import { useStart } from "./use-start.ts";
import { useTarget } from "./use-target.tsx";

const Reading = lazy(() => import("./reading/reading.tsx"));

const SketchMap = lazy(() => import("./sketch/sketch.tsx"));

/** Of more files than this the list is seen first, not how one of them reads. */
const MANY = 3;

interface Read {
  readonly sheet: SheetPage;
  readonly papers: readonly SheetRow[];
}

interface CollectProps {
  readonly onStarted: (job: JobState, joins: boolean) => void;
  /** Whether there is something to be read, which needs room. */
  readonly onFilled: (filled: boolean) => void;
}

export function Collect({ onStarted, onFilled }: CollectProps): JSX.Element {
  const dropped = useAppState((state) => state.panels.dropped);
  const outside = useAppState((state) => state.panels.pasted);
  const store = useAppStore();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [text, setText] = useState("");
  const [textHints, setTextHints] = useState(NO_HINTS);
  const hasText = text.trim() !== "";
  const [read, setRead] = useState<Read | null>(null);
  const target = useTarget(hasText && pending.length === 0 ? nameOf(read) : null);
  const { sending, problem, start } = useStart((job) => {
    onStarted(job, target.addTo !== null);
  });
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setPending((before) => addFiles(before, dropped));
  }, [dropped]);

  const taken = useRef(0);
  useEffect(() => {
    const fresh = outside.slice(taken.current);
    taken.current = outside.length;
    if (fresh.length > 0)
      setText((before) => [before, ...fresh].filter((part) => part.trim() !== "").join("\n\n"));
  }, [outside]);
  const onRead = useCallback((sheet: SheetPage, papers: readonly SheetRow[]) => {
    setRead({ sheet, papers });
  }, []);

  const pasted = useMemo(() => fileOfText(pending, text), [pending, text]);
  const everything = () => (hasText ? [...pending, { file: pasted, ...textHints }] : pending);
  const change = (index: number, changes: Partial<Hints>) => {
    setPending(pending.map((entry, i) => (i === index ? { ...entry, ...changes } : entry)));
  };
  const take = async (files: readonly File[]) => {
    const [one] = files;
    if (files.length === 1 && one !== undefined && !ready && (await isMapFile(one)))
      store.run(openSavedMap(one));
    else setPending((before) => addFiles(before, files));
  };
  const ready = pending.length > 0 || hasText;
  useEffect(() => {
    onFilled(ready);
  }, [ready, onFilled]);
  const badYear = everything().some(isBadYear);
  return (
    <div className="collect" data-filled={ready || undefined}>
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
          const files = Array.from(event.currentTarget.files ?? []);
          event.currentTarget.value = "";
          void take(files);
        }}
      />
      {pending.length > 0 && (
        <ul className="pending">
          {pending.map((entry, index) => (
            <PendingRow
              key={entry.file.name}
              entry={entry}
              first={index === 0 && !hasText && pending.length <= MANY}
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
      <div className="paste-pair">
        <Textarea
          label="Or paste a list"
          placeholder={"Titles with authors, a table, a page copied from the browser, BibTeX…"}
          autosize
          minRows={4}
          maxRows={hasText ? 7 : 10}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          onPaste={(event) => {
            const long = event.clipboardData.getData("text/plain");
            if (long.length <= LONGEST_TYPED) return;
            event.preventDefault();
            setPending(addFiles(pending, [fileOfText(pending, long)]));
          }}
        />
        {hasText && read !== null && (
          <Suspense fallback={null}>
            <SketchMap rows={read.papers} />
          </Suspense>
        )}
      </div>
      {hasText && (
        <>
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
          <Suspense fallback={null}>
            <Reading
              file={pasted}
              name="the pasted list"
              hints={textHints}
              onRead={onRead}
              onChange={(changes) => {
                setTextHints({ ...textHints, ...changes });
              }}
            />
          </Suspense>
        </>
      )}
      {target.fields}
      {problem !== null && (
        <p role="alert" className="import-problem">
          {problem}
        </p>
      )}
      <div className="collect-go">
        <Button
          fullWidth
          size="md"
          disabled={!ready || badYear}
          loading={sending}
          onClick={() => {
            start(() => importFiles(toSources(everything()), target));
          }}
        >
          {goInWords(ready ? everything().length : null, target.joined)}
        </Button>
      </div>
    </div>
  );
}

/** What the button does, also where the choice behind it is out of sight. */
function goInWords(sources: number | null, joined: string | null): string {
  const what = sources === null ? "them" : counted(sources, "source");
  return joined === null ? `Map ${what}` : `Add ${what} to “${joined}”`;
}

/** What a pasted list is called, also before it is read. */
function nameOf(read: Read | null): string {
  return read === null ? "Pasted list" : pastedName(read.sheet, read.papers);
}
