// The map as a component: one scene for as long as it is on the screen, made anew when the browser
// takes the drawing context away.
import { useComputedColorScheme } from "@mantine/core";
import type { JSX } from "react";
import { useEffect, useRef, useState } from "react";
import { onMapKey } from "../controllers/walking.ts";
import { useAppStore } from "../state/context.ts";
import { useScene } from "./scene-context.ts";
import type { SceneBinding } from "./scene-binding.ts";
import { bindScene } from "./scene-binding.ts";
import { bindProbe } from "./probe.ts";
import { createScene } from "./scene/scene.ts";

/** `label`: the map in a sentence, for those who do not see it. */
export function MapView({ label }: { readonly label: string }): JSX.Element {
  const store = useAppStore();
  const scheme = useComputedColorScheme("light");
  const surface = useRef<HTMLDivElement>(null);
  const binding = useRef<SceneBinding | null>(null);
  const [generation, setGeneration] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const { scene, setScene } = useScene();

  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    let bound: SceneBinding;
    try {
      bound = bindScene(
        store,
        (handlers) => createScene(element, handlers),
        document.documentElement.dataset["mantineColorScheme"] === "dark" ? "dark" : "light",
        () => {
          setGeneration((n) => n + 1);
        },
      );
    } catch {
      setProblem("This browser cannot draw the map: it offers no WebGL 2.");
      return;
    }
    binding.current = bound;
    setScene(bound.scene);
    const unbindProbe = bindProbe(store, bound.scene);
    return () => {
      unbindProbe();
      setScene(null);
      binding.current = null;
      bound.destroy();
    };
  }, [store, setScene, generation]);

  useEffect(() => {
    binding.current?.setScheme(scheme);
  }, [scheme, generation]);

  return (
    <div className="map">
      <div
        ref={surface}
        className="map-surface"
        role="application"
        aria-roledescription="map"
        aria-label={label}
        tabIndex={0}
        data-testid="map"
        onKeyDown={(event) => {
          const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
          if (plain && onMapKey(event.key, store, scene)) event.preventDefault();
        }}
      />
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  );
}
