// The scene for components beside the map: zoom buttons, search results, the picture export.
import { createContext, useContext } from "react";
import type { Scene } from "./scene-types.ts";

export interface SceneHolder {
  readonly scene: Scene | null;
  readonly setScene: (scene: Scene | null) => void;
}

export const SceneContext = createContext<SceneHolder>({
  scene: null,
  setScene: () => undefined,
});

export function useScene(): SceneHolder {
  return useContext(SceneContext);
}
