// The maps of a comparison: one of what differs, or two that look from one place.
import { ActionIcon, useComputedColorScheme } from "@mantine/core";
import { IconMaximize, IconMinus, IconPlus } from "@tabler/icons-react";
import type { JSX } from "react";
import { useEffect, useMemo, useState } from "react";
import type { Change } from "../../../graph/index.ts";
import { CHANGES } from "../../../graph/model/difference.ts";
import type { Difference } from "../../api/difference.ts";
import type { Drawn } from "../../map/drawn.ts";
import type { Emphasis } from "../../map/emphasis.ts";
import { paletteOf } from "../../map/palette.ts";
import type { Palette } from "../../map/palette.ts";
import type { Scene } from "../../map/scene-types.ts";
import type { ComparedAs } from "../../state/compare.ts";
import { count, counted, ITEM_WORDS } from "../../words.ts";
import { changePalette } from "./change-palette.ts";
import type { Changes, Subject } from "./changes.ts";
import { CompareMap } from "./compare-map.tsx";
import { drawnOfBoth, drawnOfPart } from "./map-of-part.ts";
import { joinCameras } from "./twin-cameras.ts";

interface MapsProps {
  readonly difference: Difference;
  readonly changes: Changes;
  readonly as: ComparedAs;
  readonly hover: Subject | null;
  readonly selected: Subject | null;
  /** The change that the legend lights. */
  readonly lit: Change | null;
  readonly onHover: (subject: Subject | null) => void;
  readonly onSelect: (subject: Subject | null) => void;
}

export function Maps({ as, ...rest }: MapsProps): JSX.Element {
  return as === "two" ? <TwoMaps {...rest} /> : <OneMap {...rest} />;
}

type Rest = Omit<MapsProps, "as">;

function OneMap({ difference, changes, lit, ...rest }: Rest): JSX.Element {
  const { map, numbers } = difference;
  const scheme = useComputedColorScheme("light");
  const [scene, setScene] = useState<Scene | null>(null);
  const drawn = useMemo(() => drawnOfBoth(map), [map]);
  const palette = useMemo(() => changePalette(map, changes, scheme), [map, changes, scheme]);
  const emphasis = useMemo(
    () => (lit === null ? null : emphasisOfChange(drawn, changes, lit)),
    [drawn, changes, lit],
  );
  return (
    <div className="versus-maps">
      <CompareMap
        label={`What differs between ${numbers.first.words} and ${numbers.second.words}: ${inWords(drawn)}`}
        drawn={drawn}
        palette={palette}
        groups="plain"
        lit={emphasis}
        onScene={setScene}
        {...rest}
      />
      <Zoom scene={scene} />
    </div>
  );
}

function TwoMaps({ difference, ...rest }: Rest): JSX.Element {
  const { map, numbers } = difference;
  const scheme = useComputedColorScheme("light");
  const [first, setFirst] = useState<Scene | null>(null);
  const [second, setSecond] = useState<Scene | null>(null);
  useEffect(
    () => (first === null || second === null ? undefined : joinCameras(first, second)),
    [first, second],
  );
  const parts = useMemo(
    () =>
      [numbers.first, numbers.second].map((part) => {
        const drawn = drawnOfPart(map, part);
        return { part, drawn };
      }),
    [map, numbers],
  );
  const palettes = useMemo<readonly Palette[]>(
    () =>
      parts.map(({ drawn: { map: own } }) =>
        paletteOf(own.communities, scheme, own.network.links.sources.length),
      ),
    [parts, scheme],
  );
  return (
    <div className="versus-maps" data-two>
      {parts.map(({ part, drawn }, i) => (
        <figure key={i} className="versus-figure">
          <figcaption>
            <strong>{part.words}</strong>{" "}
            <span className="small quiet number">
              {counted(part.papers, "paper")}, {inWords(drawn)}
            </span>
          </figcaption>
          <div className="versus-frame">
            <CompareMap
              label={`${part.words}: ${inWords(drawn)}`}
              drawn={drawn}
              palette={palettes[i]!}
              groups="clouds"
              {...rest}
              lit={null}
              onScene={i === 0 ? setFirst : setSecond}
            />
          </div>
        </figure>
      ))}
      <Zoom scene={first} />
    </div>
  );
}

function inWords({ map: { network } }: Drawn): string {
  const links = network.links.sources.length;
  return `${counted(network.nodes.ids.length, ...ITEM_WORDS[network.kind])}, ${count(links)} ${links === 1 ? "link" : "links"}`;
}

/** What changed in one way, all of it. */
function emphasisOfChange(drawn: Drawn, changes: Changes, change: Change): Emphasis | null {
  const wanted = CHANGES.indexOf(change);
  const of = (column: Uint8Array) => [...column.keys()].filter((i) => column[i] === wanted);
  const { occurrences } = drawn.map.network.nodes;
  const nodes = of(changes.nodes).sort((a, b) => occurrences[b]! - occurrences[a]! || a - b);
  return { focus: [], nodes, links: of(changes.links) };
}

function Zoom({ scene }: { readonly scene: Scene | null }): JSX.Element {
  return (
    <div className="versus-zoom" role="group" aria-label="Zoom">
      <ActionIcon aria-label="Nearer" onClick={() => scene?.zoom(1 / 1.5)}>
        <IconPlus size={17} stroke={1.6} />
      </ActionIcon>
      <ActionIcon aria-label="Farther" onClick={() => scene?.zoom(1.5)}>
        <IconMinus size={17} stroke={1.6} />
      </ActionIcon>
      <ActionIcon aria-label="The whole map" onClick={() => scene?.goTo(null)}>
        <IconMaximize size={17} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
