// The map as an outline: groups, their members, and with whom these go most. It carries in words what
// the map shows by places, colours and lines.
import type { JSX } from "react";
import { useMemo, useState } from "react";
import { csvRow } from "../../../graph/model/csv.ts";
import { indexMap } from "../../map/indexed-map.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import type { LoadedMap } from "../../state/state.ts";
import { sortTable } from "../../state/table-actions.ts";
import type { TableColumn, TablePage } from "../../state/table.ts";
import { select } from "../../state/view-actions.ts";
import { count, counted, ITEM_WORDS, measure } from "../../words.ts";
import { saveText } from "../shared/save-text.ts";
import type { GridColumn, GridRow } from "./grid.tsx";
import { Grid } from "./grid.tsx";
import type { OutlineRow } from "./outline.ts";
import { goesWith, groupRows, outlineRows, yearsOf } from "./outline.ts";
import { findRows, shownPart } from "./rows.ts";
import { nothingListed } from "../filters/nothing-left.ts";
import { NothingHere } from "./nothing-here.tsx";
import { TabHead } from "./tab-head.tsx";

interface GroupTabProps {
  readonly loaded: LoadedMap;
  readonly table: TablePage;
}

const COLUMNS: readonly GridColumn<TableColumn>[] = [
  ["name", "Group or member", "Its name.", false, 240],
  ["members", "Members", "How many of the group are listed.", true, 84],
  ["papers", "Papers", "Papers of this view that hold it, or any of its members.", true, 84],
  ["links", "Links", "Neighbours on this map; of a group, summed over its members.", true, 84],
  ["strength", "Strength", "Sum of the strengths of its links.", true, 84],
  ["first-year", "Years", "Of its papers in this view.", true, 110],
].map(([name, label, help, numeric, width]) => ({
  name,
  label,
  help,
  numeric,
  width,
  sortable: true,
})) as GridColumn<TableColumn>[];

const GOES_WITH: GridColumn<"group"> = {
  name: "group",
  label: "Typical of it",
  help: "Of a group, the terms that set it apart; of a member, those it is linked with most.",
  numeric: false,
  width: 260,
  sortable: false,
};

export function GroupTab({ loaded, table }: GroupTabProps): JSX.Element {
  const store = useAppStore();
  const selection = useAppState((state) => state.view.selection);
  const isolated = useAppState((state) => state.view.isolated);
  const [text, setText] = useState("");
  // What was opened or closed by hand, on this map; other groups are closed unless one looks for words.
  const [turned, setTurned] = useState({ key: loaded.key, open: new Map<number, boolean>() });
  const indexed = indexMap(loaded.map);
  const { nodes, kind } = loaded.map.network;
  const { only, sort } = table;
  const lit = only ? selection : null;
  const part = useMemo(
    () => shownPart(indexed, { selection: lit, isolated }, only).nodes,
    [indexed, lit, isolated, only],
  );
  const found = useMemo(
    () => findRows(part, (node) => nodes.labels[node]!, text),
    [part, nodes, text],
  );
  const whole = text === "" && !only && isolated === null;
  const groups = useMemo(
    () => groupRows(indexed, found, sort, whole),
    [indexed, found, sort, whole],
  );
  const selectedNode =
    selection?.type === "node" ? (indexed.indexOf.get(selection.id) ?? null) : null;
  const home = selectedNode === null ? null : loaded.map.partition.communities[selectedNode]!;
  const open = turned.key === loaded.key ? turned.open : new Map<number, boolean>();
  const isOpen = (id: number) => open.get(id) ?? (text !== "" || only || id === home);
  const rows = outlineRows(groups, isOpen);
  const isSelected = (row: OutlineRow) =>
    row.node === null
      ? selection?.type === "community" && selection.id === row.group.community.id
      : row.node === selectedNode;
  const at = rows.findIndex(isSelected);
  const cellsOf = (row: OutlineRow): readonly string[] => {
    const { group, node } = row;
    const { community } = group;
    const [papers, links, strength] =
      node === null
        ? [community.papers, group.links, group.strength]
        : [nodes.occurrences[node]!, nodes.degrees[node]!, nodes.totalLinkStrengths[node]!];
    return [
      node === null ? community.label : nodes.labels[node]!,
      node === null ? count(group.size) : "",
      count(papers),
      count(links),
      measure(strength),
      yearsOf(indexed, row),
      goesWith(indexed, row),
    ];
  };
  const rowAt = (index: number): GridRow => {
    const row = rows[index]!;
    const { community } = row.group;
    return {
      key: row.node === null ? `group ${community.id}` : nodes.ids[row.node]!,
      selected: isSelected(row),
      level: row.node === null ? 1 : 2,
      place: row.place,
      ...(row.node === null ? { expanded: isOpen(community.id) } : {}),
      cells: cellsOf(row).map((text, k) => (k === 0 ? { text, color: community.color } : { text })),
    };
  };
  const save = () => {
    const lines = outlineRows(groups, () => true).map((row) =>
      csvRow([row.group.community.label, row.node === null ? "group" : "member", ...cellsOf(row)]),
    );
    const labels = [...COLUMNS, GOES_WITH].map(({ label }) => label);
    const head = csvRow(["Group", "Row", ...labels]);
    saveText("asterism groups.csv", [head, ...lines].join(""), "text/csv;charset=utf-8");
  };
  const columns: readonly GridColumn<TableColumn>[] = [...COLUMNS, GOES_WITH];
  return (
    <>
      <TabHead
        table={table}
        text={text}
        onText={setText}
        found={`${counted(groups.length, "group")}, ${counted(found.length, ...ITEM_WORDS[kind])}`}
      >
        <button
          type="button"
          className="link table-action"
          disabled={groups.length === 0}
          onClick={save}
        >
          Save as CSV
        </button>
      </TabHead>
      {rows.length === 0 && part.length === 0 && (
        <NothingHere nothing={nothingListed(store.get(), ITEM_WORDS[kind][1])} />
      )}
      {rows.length === 0 && part.length > 0 && (
        <p className="table-none quiet">Nothing here is called “{text}”.</p>
      )}
      {rows.length > 0 && (
        <Grid
          label="Groups and their members"
          columns={columns}
          sort={sort}
          onSort={({ name, numeric }) => {
            store.run(sortTable(name, numeric ? "down" : "up"));
          }}
          count={rows.length}
          rowAt={rowAt}
          at={at < 0 ? null : at}
          onOpen={(index) => {
            const { node, group } = rows[index]!;
            store.run(
              select(
                node === null
                  ? { type: "community", id: group.community.id }
                  : { type: "node", id: nodes.ids[node]! },
              ),
            );
          }}
          onToggle={(index) => {
            const { id } = rows[index]!.group.community;
            setTurned({ key: loaded.key, open: new Map([...open, [id, !isOpen(id)]]) });
          }}
        />
      )}
    </>
  );
}
