// Where one is, once not all of the map is in view: a small map with a frame around what is seen.
// Clicking or dragging goes there. The arrow keys of the map do the same for those without a pointer.
import { ActionIcon, useComputedColorScheme } from "@mantine/core";
import { IconMap, IconX } from "@tabler/icons-react";
import type { JSX, PointerEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { dotsOf } from "./dots.ts";
import { wholeExtent } from "../../map/geometry.ts";
import { GROUNDS } from "../../map/palette.ts";
import { useScene } from "../../map/scene-context.ts";
import { useAppState } from "../../state/context.ts";
import { fromPlan, planOf, toPlan } from "./minimap-plan.ts";
import "./minimap.css";

const WIDTH = 168;
const HEIGHT = 120;

export default function Minimap(): JSX.Element | null {
  const [open, setOpen] = useState(true);
  const near = useAppState((state) => state.view.camera !== null);
  if (!near) return null;
  if (!open) {
    return (
      <div className="minimap minimap-closed card">
        <ActionIcon
          aria-label="Show the small map"
          onClick={() => {
            setOpen(true);
          }}
        >
          <IconMap size={17} stroke={1.7} />
        </ActionIcon>
      </div>
    );
  }
  return (
    <div className="minimap card">
      <SmallMap />
      <ActionIcon
        className="minimap-close"
        size="xs"
        aria-label="Hide the small map"
        onClick={() => {
          setOpen(false);
        }}
      >
        <IconX size={12} />
      </ActionIcon>
    </div>
  );
}

function SmallMap(): JSX.Element {
  const { scene } = useScene();
  const scheme = useComputedColorScheme("light");
  const map = useAppState((state) => state.map.value?.map ?? null);
  const dots = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const context = prepared(dots.current);
    if (map === null || context === null) return;
    const plan = planOf(wholeExtent(map), WIDTH, HEIGHT);
    context.globalAlpha = 0.85;
    for (const { x, y, radius, community } of dotsOf(map)) {
      const place = toPlan(plan, { x, y });
      context.fillStyle = map.communities[community]?.color ?? GROUNDS[scheme].quiet;
      context.fillRect(place.x - radius, place.y - radius, 2 * radius, 2 * radius);
    }
  }, [map, scheme]);

  useEffect(() => {
    if (map === null || scene === null) return;
    const plan = planOf(wholeExtent(map), WIDTH, HEIGHT);
    const { accent } = GROUNDS[scheme];
    const drawFrame = () => {
      const viewed = scene.viewed();
      const context = prepared(frame.current);
      if (viewed === null || context === null) return;
      const a = toPlan(plan, { x: viewed.minX, y: viewed.maxY });
      const b = toPlan(plan, { x: viewed.maxX, y: viewed.minY });
      const left = Math.max(1, a.x);
      const top = Math.max(1, a.y);
      const width = Math.max(4, Math.min(WIDTH - 1, b.x) - left);
      const height = Math.max(4, Math.min(HEIGHT - 1, b.y) - top);
      context.fillStyle = accent;
      context.globalAlpha = 0.1;
      context.fillRect(left, top, width, height);
      context.globalAlpha = 1;
      context.strokeStyle = accent;
      context.lineWidth = 1.5;
      context.strokeRect(left, top, width, height);
    };
    drawFrame();
    return scene.onFrame(drawFrame);
  }, [map, scene, scheme]);

  const go = (event: PointerEvent<HTMLElement>) => {
    if (map === null || event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const plan = planOf(wholeExtent(map), WIDTH, HEIGHT);
    scene?.centreOn(fromPlan(plan, { x: event.clientX - box.left, y: event.clientY - box.top }));
  };
  return (
    <div
      className="minimap-surface"
      role="img"
      aria-label="The whole map, with a frame around what is in view"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <canvas ref={dots} />
      <canvas ref={frame} />
    </div>
  );
}

/** The context of a canvas, sized for the screen and empty. */
function prepared(canvas: HTMLCanvasElement | null): CanvasRenderingContext2D | null {
  if (canvas === null) return null;
  const ratio = Math.min(2, window.devicePixelRatio);
  if (canvas.width !== WIDTH * ratio) {
    canvas.width = WIDTH * ratio;
    canvas.height = HEIGHT * ratio;
  }
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, WIDTH, HEIGHT);
  return context;
}
