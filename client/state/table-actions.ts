// Actions around the drawer below the map, and the papers of a year.
import type { Action, State } from "./state.ts";
import { DRAWER_HEIGHTS } from "./table.ts";
import type { TableColumn, TablePage, TableTab, YearPage } from "./table.ts";

const FIRST_TABLE: TablePage = { tab: "nodes", only: false, sort: null, extra: [] };

function withTable(state: State, table: TablePage | null): State {
  return { ...state, view: { ...state.view, table } };
}

/** Opens the drawer at a list, or turns to it; what else was chosen in it stays. */
export function openTable(tab: TableTab, only?: boolean): Action {
  return (state) => {
    const table = state.view.table ?? FIRST_TABLE;
    // Another list has other columns.
    const sort = tab === table.tab ? table.sort : null;
    return withTable(state, { ...table, tab, sort, only: only ?? table.only });
  };
}

export const closeTable: Action = (state) =>
  state.view.table === null ? state : withTable(state, null);

/** Opens the drawer where it was left, or closes it. */
export const toggleTable: Action = (state) =>
  state.view.table === null ? openTable("nodes")(state) : closeTable(state);

/** Changes what the open drawer shows. */
export function changeTable(changes: Partial<Omit<TablePage, "tab">>): Action {
  return (state) => {
    const { table } = state.view;
    return table === null ? state : withTable(state, { ...table, ...changes });
  };
}

/** Orders the list by a column: `first` way at first, then the other way round, then as it was. */
export function sortTable(by: TableColumn, first: "up" | "down"): Action {
  return (state) => {
    const sort = state.view.table?.sort ?? null;
    const descends = first === "down";
    if (sort?.by !== by) return changeTable({ sort: { by, descending: descends } })(state);
    const next = sort.descending === descends ? { by, descending: !descends } : null;
    return changeTable({ sort: next })(state);
  };
}

/** Makes the drawer so high, pixels. */
export function resizeDrawer(height: number): Action {
  return (state) => {
    const drawer = Math.max(DRAWER_HEIGHTS.least, Math.round(height));
    return { ...state, panels: { ...state.panels, drawer } };
  };
}

/** Lists the papers of one year of what is selected; null: no more. */
export function openYear(year: YearPage | null): Action {
  return (state) => ({ ...state, view: { ...state.view, year } });
}
