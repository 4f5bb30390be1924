// How two nodes of the map are connected: whom, under which rules, and the paths that were found.
import { ActionIcon } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import type { JSX } from "react";
import type { EntityId, NetworkMap } from "../../../graph/index.ts";
import { NODE_TYPES } from "../../../graph/model/network.ts";
import { useAppStore } from "../../state/context.ts";
import { askPaths } from "../../state/path-actions.ts";
import type { PathSelection } from "../../state/paths.ts";
import { PickMany } from "../filters/pick-many.tsx";
import { useNames } from "../filters/use-names.ts";
import { Frame } from "../inspector/frame.tsx";
import { FoundPaths } from "./found-paths.tsx";
import { PathRuleFields } from "./path-rule-fields.tsx";
import "./paths.css";

interface PathsPageProps {
  readonly corpus: string;
  readonly map: NetworkMap;
  readonly selection: PathSelection;
}

export default function PathsPage({ corpus, map, selection }: PathsPageProps): JSX.Element {
  const store = useAppStore();
  const nameOf = useNames(map);
  const { from, to } = selection;
  const search = { corpus, types: NODE_TYPES[map.network.kind] };
  const pick = (label: string, end: "from" | "to") => (
    <PickMany
      single
      label={label}
      placeholder="Type a name"
      search={search}
      offers={[]}
      value={selection[end] === null ? [] : [selection[end]]}
      nameOf={nameOf}
      onChange={([id]) => {
        store.run(askPaths({ [end]: (id as EntityId | undefined) ?? null }));
      }}
    />
  );
  return (
    <Frame kind="paths" title="How two are connected" subtitle={null}>
      <div className="paths-ends">
        <div className="paths-fields">
          {pick("From", "from")}
          {pick("To", "to")}
        </div>
        <ActionIcon
          aria-label="Swap the two"
          disabled={from === null && to === null}
          onClick={() => {
            store.run(askPaths({ from: to, to: from }));
          }}
        >
          <IconArrowsExchange size={18} className="paths-swap" aria-hidden />
        </ActionIcon>
      </div>
      <PathRuleFields search={search} rules={selection.rules} nameOf={nameOf} />
      {from === null || to === null ? (
        <p className="quiet small paths-words">
          Choose two to see the shortest ways from one to the other, with the papers of every step.
        </p>
      ) : (
        <FoundPaths
          corpus={corpus}
          map={map}
          selection={{ ...selection, from, to }}
          nameOf={nameOf}
        />
      )}
    </Frame>
  );
}
