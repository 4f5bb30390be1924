// A map too large to be held whole: what its outline brings, and then its parts.
import type { EntityId, MapPart, NetworkMap } from "../../graph/index.ts";
import { outlineSteps } from "../../graph/wire/outline.ts";
import { partSteps } from "../../graph/wire/part.ts";
import { heldMap, newlyHeld } from "../map/levels/held-map.ts";
import { request } from "./http.ts";
import { inSlices } from "./in-slices.ts";

/** What the bytes of an outline bring. */
export async function mapOfOutline(bytes: Uint8Array, signal: AbortSignal): Promise<NetworkMap> {
  return heldMap(newlyHeld(await inSlices(outlineSteps(bytes), signal)));
}

/** What of a map in levels is asked for. */
export type AskedPart =
  | { readonly by: "part"; readonly part: number }
  | { readonly by: "nodes"; readonly nodes: readonly EntityId[] }
  | { readonly by: "neighbours"; readonly node: EntityId };

/** Nodes of the map at a path. */
export async function getMapPart(
  path: string,
  asked: AskedPart,
  signal: AbortSignal,
): Promise<MapPart> {
  const [network, view] = path.split("?", 2) as [string, string | undefined];
  const query = new URLSearchParams(view ?? "");
  switch (asked.by) {
    case "part":
      query.set("part", String(asked.part));
      break;
    case "nodes":
      for (const node of asked.nodes) query.append("node", node);
      break;
    case "neighbours":
      query.set("neighbours", asked.node);
  }
  const response = await request(`${network}/part?${query.toString()}`, { signal });
  return inSlices(partSteps(new Uint8Array(await response.arrayBuffer())), signal);
}
