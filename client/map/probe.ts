// What the browser tests may ask of a running explorer: read only, and there only when the address
// has `probe`.
import type { Store } from "../state/store.ts";
import type { Extent } from "./geometry.ts";
import { indexMap } from "./indexed-map.ts";
import type { Scene } from "./scene-types.ts";

export interface Probe {
  /** Place of a node in the viewport; null when the map does not show it. */
  nodePosition(id: string): { readonly x: number; readonly y: number } | null;
  counts(): { readonly nodes: number; readonly links: number; readonly labels: number };
  /** Discs drawn, and the part of the map in view. */
  drawn(): { readonly discs: number; readonly viewed: Extent | null };
  selection(): unknown;
}

declare global {
  interface Window {
    __asterism?: Probe;
  }
}

/** Puts the probe on the window if the address asks for it. Returns a function that takes it away. */
export function bindProbe(store: Store, scene: Scene): () => void {
  if (!new URLSearchParams(window.location.search).has("probe")) return () => undefined;
  const map = () => store.get().map.value?.map ?? null;
  window.__asterism = Object.freeze({
    nodePosition(id: string) {
      const shown = map();
      const node = shown === null ? undefined : indexMap(shown).indexOf.get(id);
      return node === undefined ? null : scene.placeOf(node);
    },
    counts: () => ({
      nodes: map()?.network.nodes.ids.length ?? 0,
      links: map()?.network.links.sources.length ?? 0,
      labels: scene.labelCount(),
    }),
    drawn: () => ({ discs: scene.discCount(), viewed: scene.viewed() }),
    selection: () => store.get().view.selection,
  });
  return () => {
    delete window.__asterism;
  };
}
