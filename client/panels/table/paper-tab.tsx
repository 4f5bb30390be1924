// The papers behind the map, in pages that the server puts in order.
import { useDebouncedValue } from "@mantine/hooks";
import type { JSX } from "react";
import { useCallback, useMemo, useRef, useState } from "react";
import type { EntityId, Page, PaperSummary, StatedFacts } from "../../../graph/index.ts";
import { PAPER_COLUMNS } from "../../../graph/query/order-papers.ts";
import { getMapPapers, mapPapersPath, mapPapersUrl, partOf } from "../../api/map-parts.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import type { LoadedMap } from "../../state/state.ts";
import { sortTable } from "../../state/table-actions.ts";
import type { TablePage } from "../../state/table.ts";
import { select } from "../../state/view-actions.ts";
import { count, counted, measure } from "../../words.ts";
import { PaperDownloads } from "../inspector/paper-downloads.tsx";
import { useLoad } from "../shared/use-load.ts";
import type { GridColumn, GridRow } from "./grid.tsx";
import { Grid } from "./grid.tsx";
import { nothingListed } from "../filters/nothing-left.ts";
import { NothingHere } from "./nothing-here.tsx";
import { TabHead } from "./tab-head.tsx";
import { TagThese } from "./tag-these.tsx";

/** Papers asked for at once, and the step by which the part asked for moves. */
const WINDOW = 200;
const STEP = 50;

const COLUMNS: readonly GridColumn<(typeof PAPER_COLUMNS)[number]>[] = [
  { name: "title", label: "Title", help: "Its title.", numeric: false, width: 280, sortable: true },
  {
    name: "authors",
    label: "Authors",
    help: "In the order of the byline; sorted by the first.",
    numeric: false,
    width: 200,
    sortable: true,
  },
  {
    name: "year",
    label: "Year",
    help: "When it appeared.",
    numeric: true,
    width: 70,
    sortable: true,
  },
  { name: "venue", label: "Venue", help: "Where.", numeric: false, width: 140, sortable: true },
  {
    name: "decision",
    label: "Decision",
    help: "How it was presented, or whether it was accepted.",
    numeric: false,
    width: 100,
    sortable: true,
  },
  {
    name: "citations",
    label: "Citations",
    help: "The most that a source states.",
    numeric: true,
    width: 84,
    sortable: true,
  },
];

/** Without those of which the collection says nothing of any paper. */
function columnsStated(stated: StatedFacts | null): typeof COLUMNS {
  const says = {
    decision: stated === null || stated.decisions + stated.tiers > 0,
    citations: stated === null || stated.citations > 0,
  };
  return COLUMNS.filter(({ name }) => !(name in says) || says[name as keyof typeof says]);
}

const NO_MARKS: ReadonlySet<EntityId> = new Set();

const NEWEST_FIRST = { by: "year", descending: true } as const;

interface PaperTabProps {
  readonly loaded: LoadedMap;
  readonly table: TablePage;
}

export function PaperTab({ loaded, table }: PaperTabProps): JSX.Element {
  const store = useAppStore();
  const selection = useAppState((state) => state.view.selection);
  const isolated = useAppState((state) => state.view.isolated);
  const options = useAppState((state) => state.view.options);
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, 250);
  const by = PAPER_COLUMNS.find((known) => known === table.sort?.by);
  const sort = by === undefined || table.sort === null ? NEWEST_FIRST : { ...table.sort, by };
  const part = partOf({ selection: table.only ? selection : null, isolated });
  const { kind } = loaded.map.network;
  const path = mapPapersPath({ corpus: loaded.corpus, kind, options }, part, { text: asked, sort });
  const { paperAt, total, problem, onView } = usePapers(path);
  // Marks are of papers, not of places: they stay in another order, and while one looks for more.
  const [marks, setMarks] = useState<ReadonlySet<EntityId>>(NO_MARKS);
  const [lastMarked, setLastMarked] = useState(0);
  const mark = (index: number, range: boolean) => {
    const from = range ? lastMarked : index;
    const rows = Array.from({ length: Math.abs(index - from) + 1 }, (_, k) =>
      paperAt(Math.min(from, index) + k),
    );
    const ids = rows.flatMap((paper) => (paper === undefined ? [] : [paper.id]));
    const adds = range || ids.some((id) => !marks.has(id));
    const kept = [...marks].filter((id) => !ids.includes(id));
    setMarks(new Set(adds ? [...kept, ...ids] : kept));
    setLastMarked(index);
  };
  const stated = useAppState((state) => state.corpus.value?.stated ?? null);
  const columns = useMemo(() => columnsStated(stated), [stated]);
  const rowAt = (index: number): GridRow | null => {
    const paper = paperAt(index);
    if (paper === undefined) return null;
    const selected = selection?.type === "node" && selection.id === paper.id;
    const cells = cellsOf(paper).filter((_, k) => columns.includes(COLUMNS[k]!));
    return { key: paper.id, selected, marked: marks.has(paper.id), cells };
  };
  return (
    <>
      <TabHead
        table={table}
        text={text}
        onText={setText}
        found={total === null ? "" : counted(total, "paper")}
      >
        {marks.size > 0 && (
          <>
            <span className="small quiet number">{count(marks.size)} marked</span>
            <TagThese
              className="link table-action"
              ids={[...marks]}
              words={counted(marks.size, "paper")}
            />
            <button
              type="button"
              className="link table-action"
              onClick={() => {
                setMarks(NO_MARKS);
              }}
            >
              Unmark
            </button>
          </>
        )}
        <PaperDownloads urlOf={(format) => mapPapersUrl(path, format)} />
      </TabHead>
      {problem !== null && (
        <p className="table-none" role="alert">
          {problem}
        </p>
      )}
      {total === 0 && asked !== "" && (
        <p className="table-none quiet">No paper here has “{asked}” in it.</p>
      )}
      {total === 0 && asked === "" && (
        <NothingHere nothing={nothingListed(store.get(), "papers")} />
      )}
      {problem === null && total !== 0 && (
        <Grid
          key={path}
          label="Table of papers"
          columns={columns}
          sort={sort}
          onSort={({ name, numeric }) => {
            store.run(sortTable(name, numeric ? "down" : "up"));
          }}
          count={total ?? 0}
          rowAt={rowAt}
          at={null}
          onOpen={(index) => {
            const paper = paperAt(index);
            if (paper !== undefined) store.run(select({ type: "node", id: paper.id }));
          }}
          onMark={mark}
          onView={onView}
        />
      )}
    </>
  );
}

function cellsOf(paper: PaperSummary): GridRow["cells"] {
  const { authors, authorCount, year, venue, acceptance, presentation, citationCount } = paper;
  const names = authors.map(({ name }) => name).join(", ");
  const unnamed = authorCount === null ? "" : `${counted(authorCount, "author")}, not named`;
  return [
    { text: paper.label },
    { text: names === "" ? unnamed : names },
    { text: year === null ? "" : String(year) },
    { text: venue?.name ?? "" },
    { text: acceptance?.tier ?? presentation ?? acceptance?.outcome ?? "" },
    { text: citationCount === null ? "" : measure(citationCount) },
  ];
}

/** Papers of a long list by their place; those in view are fetched, with some around them. */
function usePapers(path: string) {
  const [wanted, setWanted] = useState({ path, from: 0 });
  const from = wanted.path === path ? wanted.from : 0;
  const { value, problem } = useLoad<Page<PaperSummary>>(`${path} from ${from}`, (signal) =>
    getMapPapers(path, { from: String(from), limit: String(WINDOW) }, signal),
  );
  // What was fetched stays while the next part of the same list is on its way.
  const revision = useAppState((state) => state.revision);
  const list = `${revision} ${path}`;
  const held = useRef({
    list,
    total: null as number | null,
    papers: new Map<number, PaperSummary>(),
  });
  if (held.current.list !== list) held.current = { list, total: null, papers: new Map() };
  if (value !== null) {
    held.current.total = value.total;
    value.items.forEach((paper, i) => held.current.papers.set(from + i, paper));
  }
  const onView = useCallback(
    (first: number, last: number) => {
      const missing = [first, last].some((index) => !held.current.papers.has(index));
      const around = Math.floor((first + last) / 2) - WINDOW / 2;
      if (missing) setWanted({ path, from: Math.max(0, Math.floor(around / STEP) * STEP) });
    },
    [path],
  );
  return {
    paperAt: (index: number) => held.current.papers.get(index),
    total: held.current.total,
    problem: problem?.message ?? null,
    onView,
  };
}
