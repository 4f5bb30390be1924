// A list of any length as rows and columns: only what is in view is drawn. Rows are walked along by keys;
// Enter selects, Space marks, left and right close and open what has rows below it.
import { useVirtualizer } from "@tanstack/react-virtual";
import { IconArrowDown, IconArrowUp, IconChevronRight } from "@tabler/icons-react";
import type { JSX, KeyboardEvent, MouseEvent } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { useCoarse } from "./use-coarse.ts";
import "./grid.css";

export interface GridColumn<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly help: string;
  readonly numeric: boolean;
  /** Least width, px, and the share of what is left over. */
  readonly width: number;
  /** Whether the list can be put in order by it. */
  readonly sortable: boolean;
}

export interface GridCell {
  readonly text: string;
  /** Of a dot before the text. */
  readonly color?: string | null;
}

export interface GridRow {
  readonly key: string;
  readonly cells: readonly GridCell[];
  /** Whether it is what the map has selected. */
  readonly selected: boolean;
  readonly marked?: boolean;
  /** In an outline: 1 for what has rows below it, 2 for these. */
  readonly level?: number;
  /** Whether the rows below it are shown; absent where there are none. */
  readonly expanded?: boolean;
  /** Place among the rows beside it and their number, where it is an outline. */
  readonly place?: readonly [at: number, of: number];
}

interface GridProps<Name extends string> {
  readonly label: string;
  readonly columns: readonly GridColumn<Name>[];
  readonly sort: { readonly by: string; readonly descending: boolean } | null;
  readonly onSort: (column: GridColumn<Name>) => void;
  readonly count: number;
  /** Null: on its way. */
  readonly rowAt: (index: number) => GridRow | null;
  /** The row to bring into view whenever it becomes another one; null: none. */
  readonly at: number | null;
  readonly onOpen: (index: number) => void;
  /** Marks a row; with `range`, all from the one marked before. Absent: rows cannot be marked. */
  readonly onMark?: (index: number, range: boolean) => void;
  readonly onToggle?: (index: number) => void;
  /** Told of the rows in view. */
  readonly onView?: (first: number, last: number) => void;
}

const ROW_HEIGHT = 30;
/** The same stands in grid.css, with the line below it. */
const HEAD_HEIGHT = 31;
/** A finger needs more room than a pointer. */
const COARSE_ROW_HEIGHT = 40;

export function Grid<Name extends string>(props: GridProps<Name>): JSX.Element {
  const { label, columns, sort, onSort, count, rowAt, at, onOpen, onMark, onToggle, onView } =
    props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const height = useCoarse() ? COARSE_ROW_HEIGHT : ROW_HEIGHT;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // The head stays where it is, above the first row.
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => {
    onView?.(first, last);
  }, [first, last, onView]);
  useEffect(() => {
    if (at === null) return;
    setActive(at);
    rows.scrollToIndex(at, { align: "auto" });
    // Only when another row is selected: who scrolls away from it stays there.
  }, [at]);
  const current = Math.min(active, count - 1);
  const rowId = (index: number) => `${id}-${index}`;
  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    rows.scrollToIndex(next, { align: "auto" });
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: () => {
      go(current + 1);
    },
    ArrowUp: () => {
      go(current - 1);
    },
    PageDown: () => {
      go(current + page);
    },
    PageUp: () => {
      go(current - page);
    },
    Home: () => {
      go(0);
    },
    End: () => {
      go(count - 1);
    },
    Enter: () => {
      onOpen(current);
    },
    " ": (event) => {
      if (onMark !== undefined) onMark(current, event.shiftKey);
      else onOpen(current);
    },
    ArrowRight: () => {
      if (rowAt(current)?.expanded === false) onToggle?.(current);
    },
    ArrowLeft: () => {
      if (rowAt(current)?.expanded === true) onToggle?.(current);
    },
  };
  const onKey = (event: KeyboardEvent) => {
    // Buttons in the head have keys of their own.
    if (event.target !== event.currentTarget || count === 0) return;
    const action = keys[event.key];
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action(event);
  };
  const onClick = (event: MouseEvent, index: number) => {
    setActive(index);
    if (onMark !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey))
      onMark(index, event.shiftKey);
    else onOpen(index);
  };
  const outline = onToggle !== undefined;
  const marks = onMark !== undefined;
  const template = [
    ...(marks ? ["34px"] : []),
    ...columns.map(({ width }) => `minmax(${width}px, ${width}fr)`),
  ].join(" ");
  const least = columns.reduce((sum, { width }) => sum + width, marks ? 34 : 0);
  return (
    <div
      ref={scroller}
      className="grid"
      role={outline ? "treegrid" : "grid"}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable={marks || undefined}
      aria-activedescendant={
        current >= first && current <= last && count > 0 ? rowId(current) : undefined
      }
      tabIndex={0}
      onKeyDown={onKey}
    >
      <div role="rowgroup" className="grid-head" style={{ minWidth: least }}>
        <div
          role="row"
          aria-rowindex={1}
          className="grid-row"
          style={{ gridTemplateColumns: template }}
        >
          {marks && (
            <span role="columnheader" className="grid-cell">
              <span className="visually-hidden">Marked</span>
            </span>
          )}
          {columns.map((column) => (
            <Head
              key={column.name}
              column={column}
              descending={sort?.by === column.name ? sort.descending : null}
              onSort={() => {
                onSort(column);
              }}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ height: rows.getTotalSize(), minWidth: least }}>
        {shown.map(({ index, start, size }) => {
          const row = rowAt(index);
          return (
            <div
              key={row?.key ?? `row ${index}`}
              id={rowId(index)}
              role="row"
              className="grid-row grid-line"
              aria-rowindex={index + 2}
              aria-current={row?.selected === true || undefined}
              aria-selected={marks ? row?.marked === true : undefined}
              aria-level={row?.level}
              aria-expanded={row?.expanded}
              aria-posinset={row?.place?.[0]}
              aria-setsize={row?.place?.[1]}
              data-active={index === current || undefined}
              data-level={row?.level}
              style={{
                gridTemplateColumns: template,
                height: size,
                minWidth: least,
                transform: `translateY(${start}px)`,
              }}
              onClick={(event) => {
                onClick(event, index);
              }}
            >
              {marks && (
                <span
                  role="gridcell"
                  className="grid-cell grid-mark"
                  onClick={(event) => {
                    event.stopPropagation();
                    setActive(index);
                    onMark(index, event.shiftKey);
                  }}
                >
                  <span className="grid-box" data-marked={row?.marked === true || undefined} />
                </span>
              )}
              {columns.map(({ name, numeric }, k) => {
                const cell = row?.cells[k];
                return (
                  <span
                    key={name}
                    role={k === 0 ? "rowheader" : "gridcell"}
                    className={numeric ? "grid-cell number grid-numeric" : "grid-cell"}
                    title={cell?.text}
                  >
                    {k === 0 && row?.expanded !== undefined && (
                      <span
                        className="grid-fold"
                        data-open={row.expanded || undefined}
                        onClick={(event) => {
                          event.stopPropagation();
                          setActive(index);
                          onToggle?.(index);
                        }}
                      >
                        <IconChevronRight size={14} aria-hidden />
                      </span>
                    )}
                    {cell?.color !== undefined && cell.color !== null && (
                      <span className="dot" style={{ background: cell.color }} aria-hidden />
                    )}
                    <span className="grid-text">{row === null && k === 0 ? "…" : cell?.text}</span>
                  </span>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly column: GridColumn<string>;
  /** Null: the list is not in its order. */
  readonly descending: boolean | null;
  readonly onSort: () => void;
}

function Head({ column, descending, onSort }: HeadProps): JSX.Element {
  const { label, help, numeric, sortable } = column;
  const Arrow = descending === true ? IconArrowDown : IconArrowUp;
  const order = descending === null ? "none" : descending ? "descending" : "ascending";
  return (
    <span
      role="columnheader"
      aria-sort={sortable ? order : undefined}
      className={numeric ? "grid-cell grid-numeric" : "grid-cell"}
      title={help}
    >
      {sortable ? (
        <button type="button" className="grid-sort" onClick={onSort}>
          <span className="grid-text">{label}</span>
          {descending !== null && <Arrow size={13} aria-hidden />}
        </button>
      ) : (
        <span className="grid-text">{label}</span>
      )}
    </span>
  );
}
