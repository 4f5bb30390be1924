// What full pages ask the server: portraits, two side by side, what surrounds a paper, and the papers
// that hold everything asked for.
import type {
  NetworkKind,
  Page,
  PaperOrder,
  PaperSummary,
  PaperSurroundings,
  PathStep,
  Portrait,
  SideBySide,
  SubjectId,
} from "../../graph/index.ts";
import { entityTypeOf } from "../../graph/model/ids.ts";
import { corpusPath, paperFilter } from "./explore.ts";
import { getJson } from "./http.ts";
import type { PaperFile } from "./paper-file.ts";

export function getPortrait(corpus: string, id: SubjectId, signal: AbortSignal): Promise<Portrait> {
  return getJson(`${corpusPath(corpus)}/portraits/${encodeURIComponent(id)}`, signal);
}

export function getSideBySide(
  corpus: string,
  a: SubjectId,
  b: SubjectId,
  signal: AbortSignal,
): Promise<SideBySide> {
  const query = new URLSearchParams({ a, b });
  return getJson(`${corpusPath(corpus)}/side-by-side?${query.toString()}`, signal);
}

export function getSurroundings(
  corpus: string,
  paper: SubjectId,
  signal: AbortSignal,
): Promise<PaperSurroundings> {
  return getJson(`${corpusPath(corpus)}/papers/${encodeURIComponent(paper)}/surroundings`, signal);
}

/** Papers that hold all of some things, from one year or from any. */
export interface PaperQuestion {
  readonly of: readonly SubjectId[];
  readonly year: number | null;
}

function questionQuery({ of, year }: PaperQuestion): URLSearchParams {
  const query = new URLSearchParams();
  // A person at a place is somebody who works there, not somebody with a co-author who does.
  const personal = of.some((id) => entityTypeOf(id) === "author");
  for (const id of of) {
    const type = entityTypeOf(id);
    const atPlace = personal && (type === "organization" || type === "country");
    query.append(atPlace ? "affiliation" : paperFilter(id), id);
  }
  if (year !== null) query.set("years", `${year}:${year}`);
  return query;
}

/** Where the papers of a question are listed; also their key. */
export function questionPath(corpus: string, question: PaperQuestion): string {
  return `${corpusPath(corpus)}/papers?${questionQuery(question).toString()}`;
}

export function getPapersAt(
  path: string,
  sort: PaperOrder,
  next: string | null,
  signal: AbortSignal,
): Promise<Page<PaperSummary>> {
  const after = next === null ? "" : `&next=${encodeURIComponent(next)}`;
  return getJson(`${path}&sort=${sort}&limit=20${after}`, signal);
}

/** Where the papers at a path can be downloaded. */
export function papersAtUrl(path: string, sort: PaperOrder, format: PaperFile): string {
  return `/api${path}&sort=${sort}&format=${format}`;
}

/** The steps between two nodes of a whole network; null when nothing connects them. */
export async function getWholePath(
  corpus: string,
  kind: NetworkKind,
  from: SubjectId,
  to: SubjectId,
  signal: AbortSignal,
): Promise<readonly PathStep[] | null> {
  const query = new URLSearchParams({ kind, from, to, base: "everything" });
  const path = `${corpusPath(corpus)}/path?${query.toString()}`;
  return (await getJson<{ path: readonly PathStep[] | null }>(path, signal)).path;
}
