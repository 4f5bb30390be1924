// The panel about whatever is selected: an entity, a link, a group, or a topic.
import type { JSX } from "react";
import { lazy, Suspense } from "react";
import type { NetworkMap } from "../../../graph/index.ts";
import type { IndexedMap } from "../../map/indexed-map.ts";
import { indexMap } from "../../map/indexed-map.ts";
import { useAppState } from "../../state/context.ts";
import type { Selection } from "../../state/view.ts";
import { CommunityPage } from "./community-page.tsx";
import { LinkPage } from "./link-page.tsx";
import { NodePage } from "./node-page.tsx";
import { TopicListPage } from "./topic-list-page.tsx";
import { TopicPage } from "./topic-page.tsx";
import { YearPage } from "./year-page.tsx";

const PathsPage = lazy(() => import("../paths/paths-page.tsx"));

export default function Inspector(): JSX.Element | null {
  const selection = useAppState((state) => state.view.selection);
  const corpus = useAppState((state) => state.view.corpus);
  const loaded = useAppState((state) => state.map.value);
  const year = useAppState((state) => state.view.year);
  if ((selection === null && year === null) || corpus === null) return null;
  const map = loaded?.corpus === corpus ? loaded.map : null;
  const indexed = map === null ? null : indexMap(map);
  return (
    <aside className="inspector card" aria-label="Inspector">
      {year !== null ? (
        <YearPage corpus={corpus} page={year} />
      ) : (
        selection !== null && <Page {...{ corpus, selection, map, indexed }} />
      )}
    </aside>
  );
}

interface PageProps {
  readonly corpus: string;
  readonly selection: Selection;
  readonly map: NetworkMap | null;
  readonly indexed: IndexedMap | null;
}

function Page({ corpus, selection, map, indexed }: PageProps): JSX.Element {
  return (
    <>
      {selection.type === "node" && (
        <NodePage corpus={corpus} id={selection.id} indexed={indexed} />
      )}
      {selection.type === "link" && (
        <LinkPage corpus={corpus} source={selection.source} target={selection.target} />
      )}
      {selection.type === "community" && map !== null && (
        <CommunityPage map={map} id={selection.id} />
      )}
      {selection.type === "topic" && (
        <TopicPage key={selection.id} corpus={corpus} id={selection.id} indexed={indexed} />
      )}
      {selection.type === "paths" && map !== null && (
        <Suspense fallback={null}>
          <PathsPage corpus={corpus} map={map} selection={selection} />
        </Suspense>
      )}
      {selection.type === "topics" && <TopicListPage corpus={corpus} />}
    </>
  );
}
