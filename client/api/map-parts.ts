// What lies behind a map or a part of it: its papers in any order, and their trends.
import type { NetworkKind, Page, PaperOrder, PaperSummary, Trends } from "../../graph/index.ts";
import type { OptionChanges } from "../state/options.ts";
import { optionsQuery } from "../state/options.ts";
import type { View } from "../state/view.ts";
import { getJson } from "./http.ts";
import type { PaperFile } from "./paper-file.ts";

/** The map that is asked about. */
export interface AskedMap {
  readonly corpus: string;
  readonly kind: NetworkKind;
  readonly options: OptionChanges;
}

/** Which of its papers, and in which order. */
export interface AskedPapers {
  readonly year?: number;
  readonly text?: string;
  readonly sort?: { readonly by: PaperOrder; readonly descending: boolean };
}

/** A part of a map, as parameters; empty: all of it. */
export type Part = readonly (readonly [name: string, value: string])[];

/** What is selected as a part; else the group that is shown alone; else the whole map. */
export function partOf({ selection, isolated }: Pick<View, "selection" | "isolated">): Part {
  switch (selection?.type) {
    case "node":
      return [["entity", selection.id]];
    case "link":
      return [
        ["link", selection.source],
        ["link", selection.target],
      ];
    case "community":
      return [["community", String(selection.id)]];
    case "topic":
      return [["topic", selection.id]];
    default:
      return isolated === null ? [] : [["community", String(isolated)]];
  }
}

function askedPath({ corpus, kind, options }: AskedMap, what: string, part: Part): string {
  const query = optionsQuery(options);
  for (const [name, value] of part) query.append(name, value);
  return `/corpora/${encodeURIComponent(corpus)}/networks/${kind}/${what}?${query.toString()}`;
}

/** The path of the papers behind a part of a map; also their key. */
export function mapPapersPath(map: AskedMap, part: Part, asked: AskedPapers = {}): string {
  const query = new URLSearchParams();
  if (asked.year !== undefined) query.set("year", String(asked.year));
  if (asked.text !== undefined && asked.text.trim() !== "") query.set("q", asked.text);
  if (asked.sort !== undefined) {
    query.set("sort", asked.sort.by);
    query.set("order", asked.sort.descending ? "descending" : "ascending");
  }
  return `${askedPath(map, "papers", part)}&${query.toString()}`;
}

/** A page of the papers at such a path. */
export function getMapPapers(
  path: string,
  page: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Page<PaperSummary>> {
  return getJson(`${path}&${new URLSearchParams(page).toString()}`, signal);
}

/** Where they can be downloaded. */
export function mapPapersUrl(path: string, format: PaperFile): string {
  return `/api${path}&format=${format}`;
}

/** The path of the trends of a part of a map; also their key. */
export function trendsPath(map: AskedMap, part: Part): string {
  return askedPath(map, "trends", part);
}

export function getTrends(path: string, signal: AbortSignal): Promise<Trends> {
  return getJson(path, signal);
}
