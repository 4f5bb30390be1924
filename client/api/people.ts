// What the server says of people who are named in a list.
import type { Connectors, EntityId, MatchedNames } from "../../graph/index.ts";
import type { OptionChanges } from "../state/options.ts";
import { optionsQuery } from "../state/options.ts";
import { postJson } from "./http.ts";

function path(corpus: string, rest: string): string {
  return `/corpora/${encodeURIComponent(corpus)}/people/${rest}`;
}

/** Who is meant by each line of a list. */
export function matchNames(
  corpus: string,
  text: string,
  signal?: AbortSignal,
): Promise<MatchedNames> {
  return postJson(path(corpus, "names"), { text }, signal);
}

/** Who connects people in the co-authorship network of the papers that the options let in. */
export function findConnectors(
  corpus: string,
  ids: readonly EntityId[],
  options: OptionChanges,
): Promise<Connectors> {
  return postJson(`${path(corpus, "connectors")}?${optionsQuery(options).toString()}`, { ids });
}
