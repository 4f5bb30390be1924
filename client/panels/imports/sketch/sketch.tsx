// The map of a list while it is being read: it forms, and grows with every line that is added.
import { useComputedColorScheme } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useMemo, useRef } from "react";
import type { SheetRow } from "../../../../graph/index.ts";
import { GROUNDS } from "../../../map/palette.ts";
import { counted } from "../../../words.ts";
import { drawSketch } from "./draw-sketch.ts";
import { sketchOf } from "./sketch-graph.ts";
import { placed, stepped, type Spots } from "./sketch-layout.ts";
import "./sketch.css";

/** Steps until it is left in peace, and how little movement is rest. */
const STEPS = 150;
const REST = 0.004;

export default function SketchMap({
  rows,
}: {
  readonly rows: readonly SheetRow[];
}): JSX.Element | null {
  const sketch = useMemo(() => sketchOf(rows), [rows]);
  const scheme = useComputedColorScheme("light");
  const canvas = useRef<HTMLCanvasElement>(null);
  const spots = useRef<Spots>(new Map());
  useEffect(() => {
    const here = canvas.current;
    if (here === null) return;
    const draw = () => {
      drawSketch(here, sketch, spots.current, GROUNDS[scheme]);
    };
    spots.current = placed(sketch, spots.current);
    let left = STEPS;
    const step = () => {
      const next = stepped(sketch, spots.current);
      spots.current = next.spots;
      left = next.moved < REST ? 0 : left - 1;
    };
    let frame = 0;
    const animate = () => {
      step();
      draw();
      if (left > 0) frame = requestAnimationFrame(animate);
    };
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      while (left > 0) step();
      draw();
    } else animate();
    const watch = new ResizeObserver(draw);
    watch.observe(here);
    return () => {
      cancelAnimationFrame(frame);
      watch.disconnect();
    };
  }, [sketch, scheme]);
  const { people, links, nodes } = sketch;
  if (people < 2) return null;
  const said = `${counted(people, "person", "people")}, ${counted(links.length, "link")}`;
  return (
    <figure className="sketch">
      <canvas
        ref={canvas}
        role="img"
        aria-label={`A first sketch of who works with whom: ${said}`}
      />
      <figcaption className="small quiet">
        A first sketch: {said}
        {nodes.length < people && ` among the ${nodes.length} with most papers`}. The map will tell
        people apart and join spellings.
      </figcaption>
    </figure>
  );
}
