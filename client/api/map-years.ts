// When the nodes and links of a map have papers.
import type { MapYears } from "../../graph/index.ts";
import { getJson } from "./http.ts";

/** The path of the years of the map at a path; also their key. */
export function mapYearsPath(map: string): string {
  const [network, view] = map.split("?", 2) as [string, string | undefined];
  return `${network}/years${view === undefined ? "" : `?${view}`}`;
}

export function getMapYears(path: string, signal: AbortSignal): Promise<MapYears> {
  return getJson(path, signal);
}
