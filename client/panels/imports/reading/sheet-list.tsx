// The passages of a file, of which only those in sight are drawn.
import { useVirtualizer } from "@tanstack/react-virtual";
import type { JSX } from "react";
import { useEffect, useRef } from "react";
import type { RecordCorrection, SheetRow } from "../../../../graph/index.ts";
import type { Hints } from "../pending.ts";
import { fixOf, withCorrection, withoutCorrection } from "./fix-draft.ts";
import { SheetRowView } from "./sheet-row.tsx";
import type { Preview } from "./use-preview.ts";

/** Guess of the height of a passage, px; the real one is measured. */
const HEIGHT = 130;

interface SheetListProps {
  readonly name: string;
  readonly preview: Preview;
  readonly corrections: Hints["corrections"];
  readonly onChange: (corrections: readonly RecordCorrection[]) => void;
}

export function SheetList({
  name,
  preview: { rows, sheet, more },
  corrections,
  onChange,
}: SheetListProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => HEIGHT,
    getItemKey: (index) => keyOf(rows[index], index),
    overscan: 4,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const isNearEnd = last >= rows.length - 20 && sheet !== null && sheet.next !== null;
  useEffect(() => {
    if (isNearEnd) more();
    // `more` is about these rows.
  }, [isNearEnd, rows.length]);
  return (
    <div
      ref={frame}
      className="passages"
      role="region"
      aria-label={`What ${name} becomes`}
      tabIndex={0}
    >
      <ul style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${start}px)` }}
            >
              <SheetRowView
                row={row}
                next={rows.slice(index + 1).find(({ kind }) => kind !== "note") ?? null}
                fix={fixOf(corrections, row)}
                onCorrect={(correction) => {
                  onChange(withCorrection(corrections, correction));
                }}
                onTakeBack={() => {
                  onChange(withoutCorrection(corrections, row));
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Of a passage that is corrected, the form stays open while others change. */
function keyOf(row: SheetRow | undefined, index: number): string {
  if (row === undefined || row.fingerprint === null) return `row ${index}`;
  return `${row.within ?? ""} ${row.lines[0]}`;
}
