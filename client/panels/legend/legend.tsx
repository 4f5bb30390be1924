// What colours and sizes of the map stand for, and its groups: one click shows a group alone, another
// brings the rest back.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { Community, NetworkKind } from "../../../graph/index.ts";
import type { ColorLegend } from "../../../graph/model/look/paint.ts";
import { NO_TAG } from "../../../graph/model/look/tag-column.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { releaseCommunity, toggleCommunity } from "../../state/view-actions.ts";
import { count, counted, ITEM_WORDS } from "../../words.ts";
import { SelectionLink } from "../shared/entity-link.tsx";
import { shownIn } from "../../map/appearance/appearance.ts";
import { Categories, Scale } from "./color-legend.tsx";
import "./legend.css";
import { ColorChoice, SizeChoice } from "./look-choice.tsx";
import { SizeLegend } from "./size-legend.tsx";
import { TypeLegend } from "./type-legend.tsx";

/** Groups shown before "all". */
const FIRST = 14;
/** Smaller groups are counted, not listed, while there are larger ones. */
const SMALL = 3;

const UNTAGGED = "Nothing on this map has a tag yet: select something and press T.";

export function Legend(): JSX.Element | null {
  const store = useAppStore();
  const map = useAppState((state) => state.map.value?.map ?? null);
  const isolated = useAppState((state) => state.view.isolated);
  const [all, setAll] = useState(false);
  const shownLook = useAppState(shownIn);
  const sizeBy = useAppState((state) => state.view.look.sizeBy);
  const stated = useAppState((state) => state.corpus.value?.stated ?? null);
  if (map === null || shownLook === null || map.communities.length === 0) return null;
  const { appearance, waiting, problem } = shownLook;
  const { legend } = appearance.paint;
  const kind = map.network.kind;
  const large = map.communities.filter(({ size }) => size >= SMALL);
  const first = (large.length > 0 ? large : map.communities).slice(0, FIRST);
  const shown = all ? map.communities : first;
  // Of a map that is held in part, scales reach as far as what is here.
  const ofLoaded = legend.type !== "groups" || sizeBy !== "papers";
  const loadedWords =
    map.levels !== undefined && ofLoaded ? "Of what is loaded; the rest of the map is grey." : null;
  return (
    <section className="legend card" aria-label="Legend">
      <div className="legend-look">
        <ColorChoice kind={kind} stated={stated} />
        {!waiting && legend.type === "scale" && <Scale legend={legend} kind={kind} />}
        {!waiting && legend.type === "categories" && <Categories legend={legend} kind={kind} />}
        <SizeChoice stated={stated} />
        {!waiting && <SizeLegend appearance={appearance} sizeBy={sizeBy} />}
        <p className="quiet small legend-none" role="status">
          {waiting
            ? "Asking the papers …"
            : (problem ?? (isUntagged(legend) ? UNTAGGED : loadedWords))}
        </p>
      </div>
      <header className="legend-head">
        <h2 className="card-title">
          {counted(map.communities.length, "group")} of {ITEM_WORDS[kind][1]}
        </h2>
        {isolated !== null && (
          <button
            type="button"
            className="link small"
            onClick={() => {
              store.run(releaseCommunity);
            }}
          >
            Show all
          </button>
        )}
      </header>
      {kind === "knowledge" && <TypeLegend />}
      {kind === "keywords" && (
        <p className="legend-words small">
          <SelectionLink to={{ type: "topics" }} className="link legend-topics">
            Topics: what the papers are about
          </SelectionLink>
        </p>
      )}
      <ul className="legend-list" data-plain={legend.type !== "groups" || undefined}>
        {shown.map((community) => (
          <LegendRow key={community.id} community={community} kind={kind} isolated={isolated} />
        ))}
      </ul>
      {map.communities.length > first.length && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          m={6}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? "Fewer" : `All ${count(map.communities.length)} groups`}
        </Button>
      )}
    </section>
  );
}

function isUntagged(legend: ColorLegend): boolean {
  return legend.type === "categories" && legend.entries.every(({ label }) => label === NO_TAG);
}

interface LegendRowProps {
  readonly community: Community;
  readonly kind: NetworkKind;
  readonly isolated: number | null;
}

function LegendRow({ community, kind, isolated }: LegendRowProps): JSX.Element {
  const store = useAppStore();
  const { id, label, size, papers, color } = community;
  const words = `${counted(size, ...ITEM_WORDS[kind])}, ${counted(papers, "paper")}`;
  return (
    <li>
      <button
        type="button"
        className="legend-row"
        aria-pressed={isolated === id}
        data-faded={(isolated !== null && isolated !== id) || undefined}
        title={`${label} (${words})`}
        onClick={() => {
          store.run(toggleCommunity(id));
        }}
      >
        <span className="dot" style={{ background: color }} aria-hidden />
        <span className="legend-label">{label}</span>
        <span className="legend-size number" aria-label={words}>
          {count(size)}
        </span>
      </button>
    </li>
  );
}
