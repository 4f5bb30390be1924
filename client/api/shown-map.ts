// The map that the view asks for: all of it, or of a large one what its outline brings. What reads
// outlines is fetched with the first of them.
import type { NetworkMap } from "../../graph/index.ts";
import { mapSteps } from "../../graph/wire/map.ts";
import { isOutline } from "../../graph/wire/outline-kind.ts";
import { request } from "./http.ts";
import { inSlices } from "./in-slices.ts";

/** The map at a path; of a map of more than `most` nodes a part. */
export async function getShownMap(
  path: string,
  most: number,
  signal: AbortSignal,
): Promise<NetworkMap> {
  const response = await request(`${path}&most=${most}`, { signal });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!isOutline(bytes)) return inSlices(mapSteps(bytes), signal);
  const { mapOfOutline } = await import("./map-levels.ts");
  return mapOfOutline(bytes, signal);
}
