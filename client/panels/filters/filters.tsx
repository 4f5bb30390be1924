// What the map shows and what it hides: years, thresholds, and the balance of both in words.
import { ActionIcon, Button, SegmentedControl, Switch } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import { useMemo } from "react";
import { indexMap } from "../../map/indexed-map.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { isSuggested } from "../../state/options.ts";
import { showFilters } from "../../state/panel-actions.ts";
import { changeOptions, showEverything, showSuggested } from "../../state/view-actions.ts";
import { counted, ITEM_WORDS, measure } from "../../words.ts";
import "./filters.css";
import { HiddenList } from "./hidden-list.tsx";
import { rangesOf } from "./ranges.ts";
import { Threshold } from "./threshold.tsx";
import { YearBrush } from "./year-brush.tsx";

const RESOLUTION_STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4];

export function Filters(): JSX.Element | null {
  const store = useAppStore();
  const corpus = useAppState((state) => state.corpus.value);
  const map = useAppState((state) => state.map.value?.map ?? null);
  const changes = useAppState((state) => state.view.options);
  const ranges = useMemo(() => (map === null ? null : rangesOf(indexMap(map))), [map]);
  if (map === null || ranges === null) return null;
  const { kind, options } = map.network;
  const chosen = { ...options, resolution: map.analysis.resolution, ...changes };
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
        <Threshold
          label={`Papers per ${ITEM_WORDS[kind][0]}`}
          steps={ranges.papers}
          value={chosen.minPapers}
          inWords={(n) => (n === 1 ? "any" : `at least ${n}`)}
          onChange={(minPapers) => {
            store.run(changeOptions({ minPapers }));
          }}
        />
        <Threshold
          label="Link strength"
          steps={ranges.strengths}
          value={chosen.minLinkStrength}
          inWords={(n) => (n === 0 ? "any" : `at least ${measure(n)}`)}
          onChange={(minLinkStrength) => {
            store.run(changeOptions({ minLinkStrength }));
          }}
        />
        <Threshold
          label="Size of a connected group"
          steps={ranges.groups}
          value={chosen.minComponentSize}
          inWords={(n) => (n === 1 ? "any" : `at least ${n}`)}
          onChange={(minComponentSize) => {
            store.run(changeOptions({ minComponentSize }));
          }}
        />
        <Threshold
          label="Fineness of groups"
          steps={RESOLUTION_STEPS}
          value={chosen.resolution}
          inWords={(n) => measure(n)}
          onChange={(resolution) => {
            store.run(changeOptions({ resolution }));
          }}
        />
        <div className="threshold">
          <p className="threshold-words">
            <span id="counting-label">A paper counts</span>
          </p>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-labelledby="counting-label"
            value={chosen.counting}
            data={[
              { value: "full", label: "fully per link" },
              { value: "fractional", label: "shared among links" },
            ]}
            onChange={(counting) => {
              store.run(changeOptions({ counting }));
            }}
          />
        </div>
        <Switch
          size="xs"
          label="Only the largest connected part"
          checked={chosen.largestComponent}
          onChange={(event) => {
            store.run(changeOptions({ largestComponent: event.currentTarget.checked }));
          }}
        />
        {chosen.top !== null && (
          <Switch
            size="xs"
            label={`Only the ${counted(chosen.top, ...ITEM_WORDS[kind])} with most papers`}
            checked
            onChange={() => {
              store.run(changeOptions({ top: null }));
            }}
          />
        )}
        {chosen.maxAuthors !== null && (
          <Switch
            size="xs"
            label={`Without papers of more than ${counted(chosen.maxAuthors, "author")}`}
            checked
            onChange={() => {
              store.run(changeOptions({ maxAuthors: null }));
            }}
          />
        )}
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
