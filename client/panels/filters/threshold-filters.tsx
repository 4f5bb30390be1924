// How much it takes to be on the map: papers, strength and number of links, connected groups.
import { Switch } from "@mantine/core";
import type { JSX } from "react";
import type { Network, NetworkKind, NetworkOptions } from "../../../graph/index.ts";
import { useAppStore } from "../../state/context.ts";
import { changeOptions } from "../../state/view-actions.ts";
import { measure } from "../../words.ts";
import { MostNodes } from "./counting-filters.tsx";
import { LeftOut } from "./left-out.tsx";
import type { Ranges } from "./ranges.ts";
import { Threshold } from "./threshold.tsx";

interface ThresholdFiltersProps {
  readonly network: Network;
  readonly options: NetworkOptions;
  readonly ranges: Ranges;
}

/** What `minPapers` is of; null in networks of papers, which are one paper each. */
const PAPERS_LABELS: Readonly<Record<NetworkKind, string | null>> = {
  coauthorship: "Papers per author",
  keywords: "Papers per keyword",
  knowledge: "Papers per author, venue or keyword",
  "author-keyword": "Papers per author or keyword",
  venues: "Papers per venue",
  papers: null,
  citation: null,
  coupling: null,
  cocitation: "Papers that cite a paper",
  organizations: "Papers per organization",
  countries: "Papers per country",
};

const STRENGTH_LABELS: Partial<Readonly<Record<NetworkKind, string>>> = {
  coauthorship: "Joint papers",
  venues: "Authors in common",
  organizations: "Joint papers",
  countries: "Joint papers",
  coupling: "Shared references",
  cocitation: "Papers that cite both",
};

const LINK_STEPS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30];

export function ThresholdFilters(props: ThresholdFiltersProps): JSX.Element {
  const { network, options, ranges } = props;
  const store = useAppStore();
  const { kind } = network;
  const papersLabel = PAPERS_LABELS[kind];
  const counts = options.counting === "full" ? STRENGTH_LABELS[kind] : undefined;
  return (
    <>
      {papersLabel !== null && (
        <div>
          <Threshold
            label={papersLabel}
            steps={ranges.papers}
            value={options.minPapers}
            inWords={(n) => (n === 1 ? "any" : `at least ${n}`)}
            onChange={(minPapers) => {
              store.run(changeOptions({ minPapers }));
            }}
          />
          <LeftOut network={network} by="min-papers" />
        </div>
      )}
      <div>
        <Threshold
          label={counts ?? "Link strength"}
          steps={ranges.strengths}
          value={options.minLinkStrength}
          inWords={(n) => (n === 0 ? "any" : `at least ${measure(n)}`)}
          onChange={(minLinkStrength) => {
            store.run(changeOptions({ minLinkStrength }));
          }}
        />
        <LeftOut network={network} by="min-link-strength" />
      </div>
      <div>
        <Threshold
          label={kind === "coauthorship" ? "Co-authors each" : "Links each"}
          steps={LINK_STEPS}
          value={options.minLinks}
          inWords={(n) => (n === 0 ? "any" : `at least ${n}`)}
          onChange={(minLinks) => {
            store.run(changeOptions({ minLinks }));
          }}
        />
        <LeftOut network={network} by="min-links" />
      </div>
      <div>
        <Threshold
          label="Size of a connected group"
          steps={ranges.groups}
          value={options.minComponentSize}
          inWords={(n) => (n === 1 ? "any" : `at least ${n}`)}
          onChange={(minComponentSize) => {
            store.run(changeOptions({ minComponentSize }));
          }}
        />
        <LeftOut network={network} by="min-component-size" />
      </div>
      <div>
        <Switch
          size="xs"
          label="Only the largest connected part"
          checked={options.largestComponent}
          onChange={(event) => {
            store.run(changeOptions({ largestComponent: event.currentTarget.checked }));
          }}
        />
        <LeftOut network={network} by="largest-component" />
      </div>
      <div>
        <MostNodes kind={kind} value={options.top} />
        <LeftOut network={network} by="top" />
      </div>
    </>
  );
}
