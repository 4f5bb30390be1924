// One map of a comparison: draws what it is given, tells what the pointer meets, and lights what is
// hovered or selected in any of the maps.
import type { JSX, KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { Drawn } from "../../map/drawn.ts";
import type { Emphasis, Hover } from "../../map/emphasis.ts";
import { emphasisOf } from "../../map/emphasis.ts";
import { indexMap } from "../../map/indexed-map.ts";
import type { Palette } from "../../map/palette.ts";
import { createScene } from "../../map/scene/scene.ts";
import type { Scene } from "../../map/scene-types.ts";
import type { GroupStyle } from "../../state/drawing.ts";
import { FIRST_DRAWING } from "../../state/drawing.ts";
import type { Subject } from "./changes.ts";

interface CompareMapProps {
  /** The map in a sentence, for those who do not see it. */
  readonly label: string;
  readonly drawn: Drawn;
  readonly palette: Palette;
  readonly groups: GroupStyle;
  readonly hover: Subject | null;
  readonly selected: Subject | null;
  /** What is lit while nothing is hovered or selected. */
  readonly lit: Emphasis | null;
  readonly onHover: (subject: Subject | null) => void;
  readonly onSelect: (subject: Subject | null) => void;
  readonly onScene: (scene: Scene | null) => void;
}

export function CompareMap(props: CompareMapProps): JSX.Element {
  const { label, drawn, palette, groups, hover, selected, lit, onScene } = props;
  const surface = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const shown = useRef<Drawn | null>(null);
  const [scene, setScene] = useState<Scene | null>(null);
  /** The scene that is there: React may run effects anew with one that is gone. */
  const alive = useRef<Scene | null>(null);
  const [generation, setGeneration] = useState(0);
  const [problem, setProblem] = useState(false);

  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    let made: Scene;
    try {
      made = createScene(element, {
        onHover(target) {
          latest.current.onHover(subjectAt(latest.current.drawn, target));
        },
        onClick(target) {
          latest.current.onSelect(subjectAt(latest.current.drawn, target));
        },
        onCamera: () => undefined,
        onLost() {
          setGeneration((n) => n + 1);
        },
      });
    } catch {
      setProblem(true);
      return;
    }
    shown.current = null;
    alive.current = made;
    setScene(made);
    return () => {
      alive.current = null;
      setScene(null);
      made.destroy();
    };
  }, [generation]);

  useEffect(() => {
    onScene(alive.current === scene ? scene : null);
    return () => {
      onScene(null);
    };
  }, [scene, onScene]);

  useEffect(() => {
    if (scene === null || alive.current !== scene) return;
    const show = {
      drawn,
      palette,
      drawing: { ...FIRST_DRAWING, groups },
      alone: null,
      reveal: null,
    };
    if (shown.current === drawn) scene.recolor(show);
    else scene.show(show, null);
    shown.current = drawn;
  }, [scene, drawn, palette, groups]);

  useEffect(() => {
    if (scene === null || alive.current !== scene) return;
    const indexed = indexMap(drawn.map);
    const at = (subject: Subject | null) => emphasisOf(indexed, null, subject, null);
    const base = at(selected) ?? (selected === null ? lit : null);
    scene.light(hover === null ? base : at(hover), at(selected)?.links ?? null);
  }, [scene, drawn, palette, hover, selected, lit]);

  return (
    <>
      <div
        ref={surface}
        className="map-surface"
        role="application"
        aria-roledescription="map"
        aria-label={label}
        tabIndex={0}
        onKeyDown={(event) => {
          if (scene !== null) onKey(event, scene);
        }}
      />
      {problem && <p role="alert">This browser cannot draw the map: it offers no WebGL 2.</p>}
    </>
  );
}

function subjectAt({ map: { network } }: Drawn, target: Hover | null): Subject | null {
  if (target === null) return null;
  const { nodes, links } = network;
  if (target.type === "node") return { type: "node", id: nodes.ids[target.index]! };
  const [a, b] = [links.sources[target.index]!, links.targets[target.index]!];
  return { type: "link", source: nodes.ids[a]!, target: nodes.ids[b]! };
}

/** Pixels that an arrow key moves the map. */
const STEP = 80;

const MOVES: Readonly<Record<string, (scene: Scene) => void>> = {
  ArrowLeft: (scene) => {
    scene.pan(-STEP, 0);
  },
  ArrowRight: (scene) => {
    scene.pan(STEP, 0);
  },
  ArrowUp: (scene) => {
    scene.pan(0, -STEP);
  },
  ArrowDown: (scene) => {
    scene.pan(0, STEP);
  },
  "+": (scene) => {
    scene.zoom(1 / 1.5);
  },
  "=": (scene) => {
    scene.zoom(1 / 1.5);
  },
  "-": (scene) => {
    scene.zoom(1.5);
  },
  "0": (scene) => {
    scene.goTo(null);
  },
};

function onKey(event: KeyboardEvent, scene: Scene): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const move = MOVES[event.key];
  if (move === undefined) return;
  event.preventDefault();
  move(scene);
}
