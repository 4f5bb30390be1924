// The paths between two that were found, best first; the one looked at with its steps. Where there is
// none, why.
import { Skeleton } from "@mantine/core";
import type { JSX } from "react";
import { useEffect } from "react";
import type { EntityId, NetworkMap, PathsInView } from "../../../graph/index.ts";
import { evidenceExportUrl, getPaths, pathsPath } from "../../api/explore.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { askPaths, showPaths } from "../../state/path-actions.ts";
import type { PathSelection } from "../../state/paths.ts";
import { showEverything } from "../../state/view-actions.ts";
import { counted, ITEM_WORDS } from "../../words.ts";
import { PaperDownloads } from "../inspector/paper-downloads.tsx";
import { Section } from "../inspector/parts.tsx";
import { useLoad } from "../shared/use-load.ts";
import { NoPath } from "./no-path.tsx";
import { PathRow } from "./path-row.tsx";
import { PathSteps } from "./path-steps.tsx";
import { isRuled, pathNodes, RANKED_BY } from "./path-words.ts";

interface FoundPathsProps {
  readonly corpus: string;
  readonly map: NetworkMap;
  readonly selection: PathSelection & { readonly from: EntityId; readonly to: EntityId };
  readonly nameOf: (id: string) => string;
}

export function FoundPaths({ corpus, map, selection, nameOf }: FoundPathsProps): JSX.Element {
  const store = useAppStore();
  const network = useAppState((state) => state.view.network);
  const options = useAppState((state) => state.view.options);
  const path = pathsPath(corpus, network, options, selection);
  const { value, problem } = useLoad(path, (signal) => getPaths(path, signal));
  useEffect(() => {
    store.run(showPaths(value?.paths.map(pathNodes) ?? []));
  }, [store, value]);
  useEffect(
    () => () => {
      store.run(showPaths([]));
    },
    [store],
  );
  if (problem !== null)
    return (
      <div className="paths-words" role="alert">
        <p>{problem.message}</p>
        {problem.code === "unknown-node" && (
          <button
            type="button"
            className="link aside-action"
            onClick={() => {
              store.run(showEverything);
            }}
          >
            Show everything
          </button>
        )}
      </div>
    );
  if (value === null) return <Skeleton height={120} mt={16} aria-label="Looking for paths" />;
  if (value.paths.length === 0)
    return <NoPath found={value} selection={selection} kind={map.network.kind} nameOf={nameOf} />;
  return (
    <Section
      title={value.paths.length === 1 ? "One path" : counted(value.paths.length, "path")}
      aside={<PaperDownloads urlOf={(format) => evidenceExportUrl(path, format)} />}
    >
      <p className="small quiet section-words">{RANKED_BY[value.measure]}</p>
      <Longer found={value} ruled={isRuled(selection.rules)} />
      <Among map={map} />
      <ol className="rows">
        {value.paths.map((found, i) => (
          <li key={pathNodes(found).join(" ")} className="path">
            <PathRow
              found={found}
              first={value.from.name}
              measure={value.measure}
              chosen={selection.path === i}
              onChoose={() => {
                store.run(askPaths({ path: selection.path === i ? null : i }));
              }}
            />
            {selection.path === i && <PathSteps answer={value} place={i} path={path} />}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Whom the filters of the map keep from lying between. */
function Among({ map }: { readonly map: NetworkMap }) {
  const store = useAppStore();
  const { kind, ledger } = map.network;
  const hidden = ledger.all.nodes - ledger.shown.nodes;
  if (hidden <= 0) return null;
  return (
    <p className="small quiet section-words">
      Only through what this map shows: {counted(hidden, ...ITEM_WORDS[kind])}{" "}
      {hidden === 1 ? "is" : "are"} hidden.{" "}
      <button
        type="button"
        className="link aside-action"
        onClick={() => {
          store.run(showEverything);
        }}
      >
        Look among all
      </button>
    </p>
  );
}

/** What the rules cost. */
function Longer({ found, ruled }: { readonly found: PathsInView; readonly ruled: boolean }) {
  const steps = found.paths[0]?.hops.length ?? 0;
  if (!ruled || found.unruled === null || found.unruled === steps) return null;
  return (
    <p className="small quiet section-words">
      Without the rules the shortest has {counted(found.unruled, "step")} instead of {steps}.
    </p>
  );
}
