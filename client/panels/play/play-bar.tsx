// The bar at the foot of the map that plays its years: what had papers by then, or in some years.
import type { JSX, ReactNode } from "react";
import type { NetworkMap } from "../../../graph/index.ts";
import { getMapYears, mapYearsPath } from "../../api/map-years.ts";
import { useAppState } from "../../state/context.ts";
import { counted, ITEM_WORDS } from "../../words.ts";
import { fillYears } from "../shared/year-bars.tsx";
import { useLoad } from "../shared/use-load.ts";
import { ClosePlay } from "./close-play.tsx";
import { Player } from "./player.tsx";
import "./play.css";

export default function PlayBar(): JSX.Element | null {
  const loaded = useAppState((state) => state.map.value);
  if (loaded?.map.levels !== undefined) return <Words>{tooManyToPlay(loaded.map)}</Words>;
  return loaded === null ? null : <MapPlay key={loaded.key} path={mapYearsPath(loaded.key)} />;
}

function tooManyToPlay({ levels, network }: NetworkMap): string {
  const many = counted(levels?.outline.whole.nodes ?? 0, ...ITEM_WORDS[network.kind]);
  return `With ${many} this map is too large to play. Filter it, for instance by years or by papers.`;
}

function MapPlay({ path }: { readonly path: string }): JSX.Element {
  const map = useAppState((state) => state.map.value?.map ?? null);
  const { value, problem } = useLoad(path, (signal) => getMapYears(path, signal));
  if (problem !== null) return <Words alert>The years could not be read: {problem.message}</Words>;
  if (value === null || map === null) return <Words>Reading the years…</Words>;
  // Another map with the same address, after a decision, is on its way or just here.
  const fits =
    value.nodes.offsets.length === map.network.nodes.ids.length + 1 &&
    value.links.offsets.length === map.network.links.sources.length + 1;
  if (!fits) return <Words>Reading the years…</Words>;
  const years = fillYears(value.papers);
  if (years.length < 2) {
    const only = years[0]?.year;
    return (
      <Words>
        {only === undefined
          ? "No paper of this map states its year: there is nothing to play."
          : `All dated papers of this map are of ${only}: there is nothing to play.`}
      </Words>
    );
  }
  return <Player map={map} years={value} bars={years} />;
}

function Words({
  alert = false,
  children,
}: {
  readonly alert?: boolean;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <section className="play" aria-label="Play the years">
      <div className="play-card play-none card">
        <p role={alert ? "alert" : "status"} className="small">
          {children}
        </p>
        <ClosePlay />
      </div>
    </section>
  );
}
