// How a waiting file reads: its columns if it is a table, and what each of its passages becomes. Shown
// before anything is imported, and corrected on the spot.
import { Button, Loader, SegmentedControl } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import type { SheetPage, SheetRow } from "../../../../graph/index.ts";
import { useAppStore } from "../../../state/context.ts";
import { openSavedMap } from "../../../state/panel-actions.ts";
import { saveText } from "../../shared/save-text.ts";
import type { Hints } from "../pending.ts";
import { refusalInWords } from "../refusal-words.ts";
import { ColumnMapping } from "./column-mapping.tsx";
import { correctionsText } from "./fix-draft.ts";
import "./reading.css";
import { SheetList } from "./sheet-list.tsx";
import SketchMap from "../sketch/sketch.tsx";
import { sheetInWords } from "./sheet-words.ts";
import { usePreview } from "./use-preview.ts";

const ONLY = [
  { value: "papers", label: "Papers" },
  { value: "doubtful", label: "Worth a look" },
  { value: "corrected", label: "Corrected" },
  { value: "all", label: "Every line" },
] as const;

/** Why a choice of them is empty. */
const NONE: Readonly<Record<(typeof ONLY)[number]["value"], string>> = {
  papers: "No paper was read. “Every line” shows what became of each.",
  doubtful: "Nothing was read in doubt, and nothing was left over.",
  corrected: "Nothing is corrected by hand so far: “Correct” stands below each paper.",
  all: "There are no lines.",
};

interface ReadingProps {
  readonly file: File;
  /** What the file is called here. */
  readonly name: string;
  readonly hints: Hints;
  readonly onChange: (changes: Partial<Hints>) => void;
  /** Gives up reading it for now; without, it cannot be. */
  readonly onStop?: () => void;
  /** Told what was read, with its first papers, to draw them itself. */
  readonly onRead?: (sheet: SheetPage, papers: readonly SheetRow[]) => void;
}

export default function Reading(props: ReadingProps): JSX.Element {
  const { file, name, hints, onChange, onStop, onRead } = props;
  const [only, setOnly] = useState<(typeof ONLY)[number]["value"]>("papers");
  const preview = usePreview(file, hints, only);
  const { sheet, problem, busy } = preview;
  // Looking at other passages changes nothing about what was read.
  const papers = useRef(preview.rows);
  if (only === "papers") papers.current = preview.rows;
  useEffect(() => {
    if (sheet !== null && only === "papers") onRead?.(sheet, preview.rows);
  }, [sheet, preview.rows, only, onRead]);
  if (problem !== null) return <p role="alert">{problem}</p>;
  if (sheet === null)
    return (
      <div className="reading-wait">
        <Loader size="sm" aria-label="Reading" />
        {onStop !== undefined && (
          <Button size="compact-xs" variant="default" onClick={onStop}>
            Stop reading {name}
          </Button>
        )}
      </div>
    );
  return (
    <section className="reading" aria-label={`How ${name} reads`} aria-busy={busy}>
      <p className="reading-words" role="status">
        {wordsOf(sheet)}
      </p>
      {onRead === undefined && sheet.totals.papers > 0 && <SketchMap rows={papers.current} />}
      {sheet.map?.ours === true && <OpenMap file={file} />}
      {sheet.table !== null && (
        <ColumnMapping
          name={name}
          table={sheet.table}
          isOther={!sheet.table.isRead && sheet.format !== null}
          columns={hints.columns}
          onChange={(columns) => {
            onChange({ columns });
          }}
        />
      )}
      {sheet.format !== null && (
        <>
          <SegmentedControl
            size="xs"
            aria-label="Which passages"
            data={[...ONLY]}
            value={only}
            onChange={setOnly}
          />
          {hints.corrections.length > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                saveText(
                  `${file.name} corrections.json`,
                  correctionsText(file.name, hints.corrections),
                );
              }}
            >
              Save the corrections
            </Button>
          )}
          {sheet.rowCount === 0 ? (
            <p className="quiet">{NONE[only]}</p>
          ) : (
            <SheetList
              name={name}
              preview={preview}
              corrections={hints.corrections}
              onChange={(corrections) => {
                onChange({ corrections });
              }}
            />
          )}
        </>
      )}
    </section>
  );
}

/** A map among papers can be opened instead. */
function OpenMap({ file }: { readonly file: File }): JSX.Element {
  const store = useAppStore();
  return (
    <Button
      size="compact-sm"
      variant="light"
      onClick={() => {
        store.run(openSavedMap(file));
      }}
    >
      Open this map
    </Button>
  );
}

function wordsOf(sheet: Parameters<typeof sheetInWords>[0]): string {
  if (sheet.format !== null) return sheetInWords(sheet);
  if (sheet.map !== null) return sheet.map.message;
  if (sheet.table !== null)
    return "It is a table, but none of its headings says which column holds the titles.";
  return refusalInWords(`${sheet.file}: ${sheet.refusal ?? ""}`, "unknown-format").sentence;
}
