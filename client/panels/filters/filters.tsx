// What the map shows and what it hides: years, thresholds, and the balance of both in words.
import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import { useMemo } from "react";
import type { NetworkMap, NetworkOptions } from "../../../graph/index.ts";
import { viewParts } from "../../../graph/model/view-sentence.ts";
import { indexMap } from "../../map/indexed-map.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { isSuggested } from "../../state/options.ts";
import { showFilters } from "../../state/panel-actions.ts";
import { openPlay } from "../../state/play-actions.ts";
import { changeOptions, showEverything, showSuggested } from "../../state/view-actions.ts";
import { CountingFilters } from "./counting-filters.tsx";
import { HiddenList } from "./hidden-list.tsx";
import { LeftOut } from "./left-out.tsx";
import { NodeFilters } from "./node-filters.tsx";
import { PaperFilters } from "./paper-filters.tsx";
import type { Ranges } from "./ranges.ts";
import { rangesOf } from "./ranges.ts";
import { FilterSection } from "./section.tsx";
import { Sentence } from "./sentence.tsx";
import { ThresholdFilters } from "./threshold-filters.tsx";
import { useChosen } from "./use-chosen.ts";
import { useNames } from "./use-names.ts";
import { YearBrush } from "./year-brush.tsx";

const COUNTING_OPTIONS = ["resolution", "counting", "normalization"] as const;

export default function Filters(): JSX.Element | null {
  const map = useAppState((state) => state.map.value?.map ?? null);
  const ranges = useMemo(() => (map === null ? null : rangesOf(indexMap(map))), [map]);
  return map === null || ranges === null ? null : <Card map={map} ranges={ranges} />;
}

function Card({ map, ranges }: { readonly map: NetworkMap; readonly ranges: Ranges }): JSX.Element {
  const store = useAppStore();
  const corpus = useAppState((state) => state.corpus.value);
  const corpusId = useAppState((state) => state.view.corpus) ?? "";
  const changes = useAppState((state) => state.view.options);
  const nameOf = useNames(map);
  const { kind } = map.network;
  const chosen = useChosen(map);
  const parts = viewParts(kind, chosen, nameOf).flatMap((part) => part.options);
  const setIn = (...names: readonly (keyof NetworkOptions)[]) =>
    names.filter((name) => parts.includes(name)).length;
  return (
    <section className="filters card" aria-label="Filters">
      <header className="filters-head">
        <h2 className="card-title">What the map shows</h2>
        <ActionIcon
          size="sm"
          aria-label="Close filters"
          onClick={() => {
            store.run(showFilters(false));
          }}
        >
          <IconX size={16} />
        </ActionIcon>
      </header>
      <div className="filters-body" tabIndex={0} role="region" aria-label="Filter settings">
        <Sentence kind={kind} options={chosen} nameOf={nameOf} />
        {corpus !== null && (
          <YearBrush
            years={corpus.years}
            unknown={corpus.unknownYears}
            value={chosen.years}
            onChange={(years) => {
              store.run(changeOptions({ years }));
            }}
          />
        )}
        <LeftOut network={map.network} by="years" />
        {(corpus?.years.length ?? 0) > 1 && (
          <button
            type="button"
            className="link small filters-play"
            onClick={() => {
              store.run(openPlay);
            }}
          >
            Play the years
          </button>
        )}
        <FilterSection title="Who" set={setIn("around", "only")}>
          <NodeFilters corpus={corpusId} network={map.network} options={chosen} nameOf={nameOf} />
        </FilterSection>
        {corpus !== null && (
          <FilterSection
            title="Papers"
            set={setIn("venues", "acceptance", "topics", "text", "among", "maxAuthors")}
          >
            <PaperFilters corpus={corpus} network={map.network} options={chosen} nameOf={nameOf} />
          </FilterSection>
        )}
        <FilterSection
          title="How much it takes"
          set={setIn(
            "minPapers",
            "minLinkStrength",
            "minLinks",
            "minComponentSize",
            "largestComponent",
            "top",
          )}
        >
          <ThresholdFilters network={map.network} options={chosen} ranges={ranges} />
        </FilterSection>
        <FilterSection
          title="Groups and counting"
          set={COUNTING_OPTIONS.filter((name) => changes[name] !== undefined).length}
        >
          <CountingFilters options={chosen} />
        </FilterSection>
        <HiddenList kind={kind} ledger={map.network.ledger} />
        <div className="filters-actions">
          <Button
            variant="default"
            size="xs"
            disabled={changes.base === "everything"}
            onClick={() => {
              store.run(showEverything);
            }}
          >
            Show everything
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={isSuggested(changes)}
            onClick={() => {
              store.run(showSuggested);
            }}
          >
            Suggested view
          </Button>
        </div>
      </div>
    </section>
  );
}
