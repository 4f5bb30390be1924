// The nodes, or the links, that the map shows, as a list.
import type { JSX } from "react";
import { useCallback, useMemo, useState } from "react";
import type { EntityId, NodeColumn, PaperAttribute } from "../../../graph/index.ts";
import { csvRow } from "../../../graph/model/csv.ts";
import { PAPER_ATTRIBUTES } from "../../../graph/model/look.ts";
import { getNodeColumn } from "../../api/explore.ts";
import { findLink, indexMap } from "../../map/indexed-map.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { showOnly } from "../../state/filter-actions.ts";
import type { LoadedMap } from "../../state/state.ts";
import { sortTable } from "../../state/table-actions.ts";
import type { TablePage } from "../../state/table.ts";
import { select } from "../../state/view-actions.ts";
import type { Selection } from "../../state/view.ts";
import { count, counted, ITEM_WORDS } from "../../words.ts";
import { saveText } from "../shared/save-text.ts";
import { useLoad } from "../shared/use-load.ts";
import type { Column } from "./columns.ts";
import { noLinks, nothingListed } from "../filters/nothing-left.ts";
import { NothingHere } from "./nothing-here.tsx";
import { cellText, linkColumns, nodeColumns } from "./columns.ts";
import type { GridRow } from "./grid.tsx";
import { Grid } from "./grid.tsx";
import { findRows, inOrder, shownPart } from "./rows.ts";
import { TabHead } from "./tab-head.tsx";
import { TagThese } from "./tag-these.tsx";

interface ItemTabProps {
  readonly loaded: LoadedMap;
  readonly table: TablePage;
}

const NO_MARKS: ReadonlySet<number> = new Set();

/** The nodes of the map. */
export function NodeTab({ loaded, table }: ItemTabProps): JSX.Element {
  const { map } = loaded;
  const { extra } = table;
  const columns = useExtraColumns(loaded, extra.filter(isAttribute));
  const all = useMemo(() => nodeColumns(map, extra, columns), [map, extra, columns]);
  return <ItemTab {...{ loaded, table }} kind="nodes" columns={all} />;
}

/** The links of the map. */
export function LinkTab({ loaded, table }: ItemTabProps): JSX.Element {
  const columns = useMemo(() => linkColumns(loaded.map), [loaded.map]);
  return <ItemTab {...{ loaded, table }} kind="links" columns={columns} />;
}

interface AnyTabProps extends ItemTabProps {
  readonly kind: "nodes" | "links";
  readonly columns: readonly Column[];
}

function ItemTab({ loaded, table, kind, columns }: AnyTabProps): JSX.Element {
  const store = useAppStore();
  const selection = useAppState((state) => state.view.selection);
  const isolated = useAppState((state) => state.view.isolated);
  const [text, setText] = useState("");
  // Marks are of this map: rows of another one are others.
  const [marking, setMarking] = useState({ map: loaded.map, rows: NO_MARKS, last: 0 });
  const marks = marking.map === loaded.map ? marking.rows : NO_MARKS;
  const indexed = indexMap(loaded.map);
  const { nodes, links } = loaded.map.network;
  const { only, sort } = table;
  const part = useMemo(
    () => shownPart(indexed, { selection: only ? selection : null, isolated }, only)[kind],
    [indexed, only ? selection : null, isolated, only, kind],
  );
  const found = useMemo(() => {
    const texts = columns.filter(({ numeric }) => !numeric);
    return findRows(part, (row) => texts.map((c) => cellText(c, row)).join(" "), text);
  }, [part, text, columns]);
  const rows = useMemo(
    () =>
      inOrder(
        found,
        sort ?? { by: kind === "nodes" ? "papers" : "strength", descending: true },
        columns,
      ),
    [found, sort, columns, kind],
  );
  const selectedRow = useMemo(() => {
    if (kind === "nodes")
      return selection?.type === "node" ? (indexed.indexOf.get(selection.id) ?? null) : null;
    return selection?.type === "link"
      ? findLink(indexed, selection.source, selection.target)
      : null;
  }, [indexed, selection, kind]);
  const at = useMemo(
    () => (selectedRow === null ? -1 : rows.indexOf(selectedRow)),
    [rows, selectedRow],
  );
  const keyOf = useCallback(
    (row: number) =>
      kind === "nodes"
        ? nodes.ids[row]!
        : `${nodes.ids[links.sources[row]!]!} ${nodes.ids[links.targets[row]!]!}`,
    [kind, nodes, links],
  );
  const rowAt = (index: number): GridRow => {
    const row = rows[index]!;
    return {
      key: keyOf(row),
      selected: row === selectedRow,
      marked: marks.has(row),
      cells: columns.map((column) => ({
        text: cellText(column, row),
        color: column.colorOf?.(row) ?? null,
      })),
    };
  };
  const selectionOf = (row: number): Selection =>
    kind === "nodes"
      ? { type: "node", id: nodes.ids[row]! }
      : {
          type: "link",
          source: nodes.ids[links.sources[row]!]!,
          target: nodes.ids[links.targets[row]!]!,
        };
  const mark = (index: number, range: boolean) => {
    const next = new Set(marks);
    const from = range && marking.map === loaded.map ? marking.last : index;
    const adds = range || !next.has(rows[index]!);
    for (let k = Math.min(from, index); k <= Math.max(from, index); k++) {
      if (adds) next.add(rows[k]!);
      else next.delete(rows[k]!);
    }
    setMarking({ map: loaded.map, rows: next, last: index });
  };
  const words =
    kind === "nodes" ? ITEM_WORDS[loaded.map.network.kind] : (["link", "links"] as const);
  const chosen = marks.size === 0 ? rows : rows.filter((row) => marks.has(row));
  const save = () => {
    const lines = chosen.map((row) =>
      csvRow([...columns.map(({ valueOf }) => valueOf(row)), keyOf(row)]),
    );
    saveText(
      `asterism ${kind}.csv`,
      [
        csvRow([...columns.map(({ label }) => label), kind === "nodes" ? "Id" : "Ids"]),
        ...lines,
      ].join(""),
      "text/csv;charset=utf-8",
    );
  };
  return (
    <>
      <TabHead
        table={table}
        text={text}
        onText={setText}
        found={
          rows.length === part.length
            ? counted(rows.length, ...words)
            : `${count(rows.length)} of ${counted(part.length, ...words)}`
        }
      >
        {marks.size > 0 && (
          <>
            <span className="small quiet number">{count(marks.size)} marked</span>
            {kind === "nodes" && (
              <button
                type="button"
                className="link table-action"
                onClick={() => {
                  const ids: readonly EntityId[] = [...marks].map((row) => nodes.ids[row]!);
                  store.run(showOnly(ids));
                }}
              >
                Show only these
              </button>
            )}
            {kind === "nodes" && (
              <TagThese
                className="link table-action"
                ids={[...marks].map((row) => nodes.ids[row]!)}
                words={counted(marks.size, ...words)}
              />
            )}
            <button
              type="button"
              className="link table-action"
              onClick={() => {
                setMarking({ map: loaded.map, rows: NO_MARKS, last: 0 });
              }}
            >
              Unmark
            </button>
          </>
        )}
        <button
          type="button"
          className="link table-action"
          disabled={chosen.length === 0}
          onClick={save}
        >
          {marks.size > 0 ? "Save these as CSV" : "Save as CSV"}
        </button>
      </TabHead>
      {rows.length === 0 && part.length === 0 && (
        <NothingHere
          nothing={
            kind === "links" && nodes.ids.length > 0
              ? noLinks(store.get())
              : nothingListed(store.get(), words[1])
          }
        />
      )}
      {rows.length === 0 && part.length > 0 && (
        <p className="table-none quiet">
          None of the {counted(part.length, ...words)} has “{text}” in its row.
        </p>
      )}
      {rows.length > 0 && (
        <Grid
          label={kind === "nodes" ? `Table of ${words[1]}` : "Table of links"}
          columns={columns.map((column) => ({ ...column, sortable: true }))}
          sort={sort ?? { by: kind === "nodes" ? "papers" : "strength", descending: true }}
          onSort={({ name, numeric }) => {
            store.run(sortTable(name, numeric ? "down" : "up"));
          }}
          count={rows.length}
          rowAt={rowAt}
          at={at < 0 ? null : at}
          onOpen={(index) => {
            store.run(select(selectionOf(rows[index]!)));
          }}
          onMark={mark}
        />
      )}
    </>
  );
}

const isAttribute = (name: string): name is PaperAttribute =>
  PAPER_ATTRIBUTES.some((known) => known === name);

const NOTHING: ReadonlyMap<string, NodeColumn> = new Map();

/** Columns that the papers say and the map does not carry. */
function useExtraColumns(
  { key, map }: LoadedMap,
  names: readonly PaperAttribute[],
): ReadonlyMap<string, NodeColumn> {
  const { value } = useLoad(`columns ${map.fingerprint} ${key} ${names.join()}`, async (signal) => {
    const columns = await Promise.all(names.map((name) => getNodeColumn(key, name, signal)));
    return new Map(names.map((name, i) => [name as string, columns[i]!]));
  });
  // Data that changed in between has other nodes; its own map is on its way.
  const fits = [...(value?.values() ?? [])].every(
    ({ values }) => values.length === map.network.nodes.ids.length,
  );
  return value === null || !fits ? NOTHING : value;
}
