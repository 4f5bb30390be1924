// Above the map: what it shows, in words. Where the filters are open, they say it themselves.
import type { JSX } from "react";
import type { NetworkMap } from "../../../graph/index.ts";
import { viewParts } from "../../../graph/model/view-sentence.ts";
import { useAppState } from "../../state/context.ts";
import { Sentence } from "../filters/sentence.tsx";
import { useChosen } from "../filters/use-chosen.ts";
import { useNames } from "../filters/use-names.ts";
import "./caption.css";

export function Caption(): JSX.Element | null {
  const map = useAppState((state) => state.map.value?.map ?? null);
  const filters = useAppState((state) => state.panels.filters);
  return map === null || filters ? null : <Words map={map} />;
}

function Words({ map }: { readonly map: NetworkMap }): JSX.Element | null {
  const options = useChosen(map);
  const nameOf = useNames(map);
  const { kind } = map.network;
  if (viewParts(kind, options, nameOf).length === 0) return null;
  return (
    <div className="caption">
      <Sentence kind={kind} options={options} nameOf={nameOf} />
    </div>
  );
}
