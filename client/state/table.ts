// The drawer below the map: which of its lists is open and in what order, and how the address says so.

/** What the drawer lists: nodes, links, papers and groups of the map, or its trends. */
export const TABLE_TABS = ["nodes", "links", "papers", "groups", "trends"] as const;
export type TableTab = (typeof TABLE_TABS)[number];

/** Heights of the drawer, pixels. */
export const DRAWER_HEIGHTS = { least: 160, first: 320 } as const;

/** Columns of nodes that are shown only when somebody asks for them. */
export const EXTRA_COLUMNS = [
  "pagerank",
  "betweenness",
  "mean-year",
  "venue",
  "organization",
  "country",
  "acceptance",
  "highlights",
  "mean-citations",
  "citations",
] as const;
export type ExtraColumn = (typeof EXTRA_COLUMNS)[number];

/** Every column of any list, by the name that the address uses. */
export const TABLE_COLUMNS = [
  "name",
  "kind",
  "papers",
  "links",
  "strength",
  "first-year",
  "last-year",
  "group",
  ...EXTRA_COLUMNS,
  "from",
  "to",
  "title",
  "authors",
  "year",
  "decision",
  "members",
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface TableSort {
  readonly by: TableColumn;
  readonly descending: boolean;
}

export interface TablePage {
  readonly tab: TableTab;
  /** Only what is selected on the map, and whom it is linked with. */
  readonly only: boolean;
  /** Null: as the list is by itself. */
  readonly sort: TableSort | null;
  /** In the order of EXTRA_COLUMNS. */
  readonly extra: readonly ExtraColumn[];
}

/** The drawer as the address has it: `papers,selected,down:year`. */
export function writeTable({ tab, only, sort, extra }: TablePage): string {
  const order = sort === null ? [] : [`${sort.descending ? "down" : "up"}:${sort.by}`];
  return [tab, ...(only ? ["selected"] : []), ...order, ...extra].join(",");
}

/** The drawer of such words; null where they name no list. */
export function readTable(text: string | null): TablePage | null {
  const words = text?.split(",") ?? [];
  const tab = TABLE_TABS.find((known) => known === words[0]);
  if (tab === undefined) return null;
  const rest = new Set(words.slice(1));
  return {
    tab,
    only: rest.has("selected"),
    sort: readSort([...rest].find((word) => /^(?:up|down):/.test(word))),
    extra: EXTRA_COLUMNS.filter((column) => rest.has(column)),
  };
}

function readSort(word: string | undefined): TableSort | null {
  const [direction, name] = word?.split(":") ?? [];
  const by = TABLE_COLUMNS.find((known) => known === name);
  return by === undefined ? null : { by, descending: direction === "down" };
}

/** The papers of one year. */
export interface YearPage {
  readonly year: number;
  /** Whether filters of the map are passed over: papers of the whole collection. */
  readonly all: boolean;
  /** Whether they are not only of what is selected. */
  readonly whole: boolean;
}

/** `2019`, `2019,all`, `2019,all,whole`. */
export function writeYearPage({ year, all, whole }: YearPage): string {
  return [year, ...(all ? ["all"] : []), ...(whole ? ["whole"] : [])].join(",");
}

export function readYearPage(text: string | null): YearPage | null {
  const [year = "", ...words] = text?.split(",") ?? [];
  if (!/^[1-9]\d{0,3}$/.test(year)) return null;
  return { year: Number(year), all: words.includes("all"), whole: words.includes("whole") };
}
