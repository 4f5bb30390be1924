// Two parts of a collection compared: the map of both, and what each part has of it.
import type { DifferenceAnswer, NetworkKind, NetworkMap, Side } from "../../graph/index.ts";
import { printYearRange } from "../../graph/model/year-range.ts";
import type { ComparedAs, Sides } from "../state/compare.ts";
import type { OptionChanges } from "../state/options.ts";
import { optionsQuery } from "../state/options.ts";
import { corpusPath, getMap } from "./explore.ts";
import { getJson } from "./http.ts";

export interface Difference {
  readonly map: NetworkMap;
  /** In the order of its nodes and links. */
  readonly numbers: DifferenceAnswer;
}

/** Where a comparison is asked for; also its key. */
export function differencePath(
  corpus: string,
  kind: NetworkKind,
  changes: OptionChanges,
  [first, second]: Sides,
): string {
  const query = optionsQuery(changes);
  writeSide(query, "first", first);
  writeSide(query, "second", second);
  return `${corpusPath(corpus)}/networks/${kind}/difference?${query.toString()}`;
}

function writeSide(query: URLSearchParams, name: "first" | "second", side: Side): void {
  if (side.years !== null) query.set(`${name}Years`, printYearRange(side.years));
  for (const venue of side.venues) query.append(`${name}Venues`, venue);
  for (const file of side.files) query.append(`${name}Files`, file);
}

export async function getDifference(path: string, signal: AbortSignal): Promise<Difference> {
  const [map, numbers] = await Promise.all([
    getMap(path.replace("?", "/map?"), signal),
    getJson<DifferenceAnswer>(path, signal),
  ]);
  if (map.fingerprint !== numbers.fingerprint)
    throw new Error("The collection was changed while its parts were compared. Compare again.");
  return { map, numbers };
}

/** The formats of a picture of a comparison. */
export const DIFFERENCE_PICTURES = ["png", "svg", "pdf"] as const;

/** Pixels: two maps stand beside each other and a legend. */
const SHEETS: Readonly<Record<ComparedAs, string>> = {
  two: "width=2000&height=1150",
  difference: "width=1600&height=1200",
};

/** The address of the picture of a comparison that is asked for at a path. */
export function differencePictureUrl(
  path: string,
  as: ComparedAs,
  format: (typeof DIFFERENCE_PICTURES)[number],
): string {
  const picture = `/picture?as=${as}&format=${format}&${SHEETS[as]}&`;
  return `/api${path.replace("?", picture)}`;
}
