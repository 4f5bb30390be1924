// The explorer: the map fills the screen, everything else floats over it.
import type { CSSProperties, JSX } from "react";
import { lazy, Suspense, useEffect, useRef } from "react";
import { mapInWords, selectionInWords } from "./announce.ts";
import { loadAhead } from "./controllers/ahead.ts";
import { keepFocus } from "./controllers/focus.ts";
import { bindKeyboard } from "./controllers/keyboard.ts";
import { bindPasting } from "./controllers/pasting.ts";
import { useStepping } from "./controllers/stepping-context.ts";
import "./layout.css";
import { MapState } from "./map-state.tsx";
import { MapView } from "./map/map-view.tsx";
import { useScene } from "./map/scene-context.ts";
import { Bar } from "./panels/bar/bar.tsx";
import { Caption } from "./panels/caption/caption.tsx";
import { DropAnywhere } from "./panels/imports/drop-anywhere.tsx";
import { Legend } from "./panels/legend/legend.tsx";
import { Start } from "./panels/start/start.tsx";
import { Status } from "./panels/status/status.tsx";
import { Working } from "./panels/status/working.tsx";
import { Toast } from "./panels/toast/toast.tsx";
import { Zoom } from "./panels/status/zoom.tsx";
import { usePhone } from "./panels/shared/use-phone.ts";
import { useAppState, useAppStore } from "./state/context.ts";
import { isInspecting } from "./state/view.ts";

const loadFilters = () => import("./panels/filters/filters.tsx");
const loadInspector = () => import("./panels/inspector/inspector.tsx");
const Filters = lazy(loadFilters);
const Inspector = lazy(loadInspector);
const ImportDialog = lazy(() => import("./panels/imports/import-dialog.tsx"));
const IssuesDialog = lazy(() => import("./panels/issues/issues-dialog.tsx"));
const CorrectDialog = lazy(() => import("./panels/corrections/correct-dialog.tsx"));
const Workbench = lazy(() => import("./panels/identities/workbench.tsx"));
const PeoplePage = lazy(() => import("./panels/people/people-page.tsx"));
const ComparePage = lazy(() => import("./panels/compare/compare-page.tsx"));
const Pages = lazy(() => import("./panels/pages/pages.tsx"));
const Steps = lazy(() => import("./panels/steps/steps.tsx"));
const TagsCard = lazy(() => import("./panels/tags/tags-card.tsx"));
const TagDialog = lazy(() => import("./panels/tags/tag-dialog.tsx"));
const DescribeDialog = lazy(() => import("./panels/describe/describe-dialog.tsx"));
const PictureDialog = lazy(() => import("./panels/export/picture-dialog.tsx"));
const Minimap = lazy(() => import("./panels/minimap/minimap.tsx"));
const ShareDialog = lazy(() => import("./panels/share/share-dialog.tsx"));
const OpenDialog = lazy(() => import("./panels/share/open-dialog.tsx"));
const PlayBar = lazy(() => import("./panels/play/play-bar.tsx"));
const Drawer = lazy(() => import("./panels/table/drawer.tsx"));
const HelpDialog = lazy(() => import("./panels/help/help-dialog.tsx"));

export function App(): JSX.Element {
  const store = useAppStore();
  const { scene } = useScene();
  const stepping = useStepping();
  const looking = useAppState((state) => state.view.corpus !== null);
  const empty = useAppState(
    (state) => state.view.corpus === null && state.corpora.value?.length === 0,
  );
  // Bound once, before any dialog listens to the same keys.
  const latest = useRef(scene);
  latest.current = scene;
  useEffect(() => bindKeyboard(store, () => latest.current, stepping), [store, stepping]);
  useEffect(() => keepFocus(store), [store]);
  useEffect(() => bindPasting(store), [store]);
  useEffect(() => (looking ? loadAhead([loadInspector, loadFilters]) : undefined), [looking]);
  const inspecting = useAppState((state) => isInspecting(state.view));
  const legend = useAppState((state) => state.panels.legend);
  const filters = useAppState((state) => state.panels.filters);
  const side = useAppState((state) => state.panels.side);
  const table = useAppState((state) => state.view.table !== null);
  const drawer = useAppState((state) => state.panels.drawer);
  const answering = useAppState(
    (state) => state.view.identities !== null || state.view.people !== null,
  );
  const playing = useAppState((state) => state.view.play !== null);
  const phone = usePhone();
  return (
    <div
      className="app"
      data-drawer={table || undefined}
      style={{ "--drawer-asked": `${drawer}px` } as CSSProperties}
      data-inspector={inspecting || undefined}
      data-play={playing || undefined}
      data-left={legend || filters || side !== null || undefined}
      data-sheet={inspecting || legend || filters || side !== null || undefined}
    >
      <Bar />
      {looking && (
        <main aria-label="Map">
          <Map />
          <Caption />
          <Status />
          <Zoom />
          <Working />
          {playing && (
            <Suspense fallback={null}>
              <PlayBar />
            </Suspense>
          )}
          {!phone && (
            <Suspense fallback={null}>
              <Minimap />
            </Suspense>
          )}
        </main>
      )}
      {looking && !(phone && inspecting) && (
        <div className="dock dock-left">
          <Suspense fallback={null}>
            {side === "steps" && <Steps />}
            {side === "tags" && <TagsCard />}
          </Suspense>
          {filters && !(phone && side !== null) && (
            <Suspense fallback={null}>
              <Filters />
            </Suspense>
          )}
          {legend && !(phone && (filters || side !== null)) && <Legend />}
        </div>
      )}
      {looking && (
        <div className="dock dock-right">
          {inspecting && (
            <Suspense fallback={null}>
              <Inspector />
            </Suspense>
          )}
        </div>
      )}
      {looking && table && (
        <Suspense fallback={null}>
          <Drawer />
        </Suspense>
      )}
      {empty && <Start />}
      <MapState />
      <Announcement />
      <DropAnywhere />
      {!answering && <Toast />}
      <Dialogs />
    </div>
  );
}

function Map(): JSX.Element {
  return <MapView label={useAppState(mapInWords)} />;
}

function Announcement(): JSX.Element {
  return (
    <p className="visually-hidden" aria-live="polite">
      {useAppState(selectionInWords)}
    </p>
  );
}

function Dialogs(): JSX.Element {
  const dialog = useAppState((state) => state.panels.dialog);
  const answering = useAppState((state) => state.view.identities !== null);
  const listing = useAppState((state) => state.view.people !== null);
  const comparing = useAppState((state) => state.view.compare !== null);
  const paging = useAppState((state) => state.view.page !== null);
  return (
    <>
      {/* Its maps stay while a page that opens over it is on its way. */}
      <Suspense fallback={null}>{comparing && <ComparePage />}</Suspense>
      <Suspense fallback={null}>
        {paging && <Pages />}
        {answering && <Workbench />}
        {listing && <PeoplePage />}
        {dialog === "correction" && <CorrectDialog />}
        {dialog === "import" && <ImportDialog />}
        {dialog === "issues" && <IssuesDialog />}
        {dialog === "help" && <HelpDialog />}
        {dialog === "describe" && <DescribeDialog />}
        {dialog === "share" && <ShareDialog />}
        {dialog === "open" && <OpenDialog />}
        {dialog === "tag" && <TagDialog />}
        {dialog === "picture" && <PictureDialog />}
      </Suspense>
    </>
  );
}
