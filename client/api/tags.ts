// What people tagged in a corpus, and the papers of a tag.
import type { Page, PaperSummary, ShownTag, TagChange, TagPapersAsked } from "../../graph/index.ts";
import { getJson, request } from "./http.ts";
import type { PaperFile } from "./paper-file.ts";

function tagsPath(corpus: string): string {
  return `/corpora/${encodeURIComponent(corpus)}/tags`;
}

export async function getTags(corpus: string, signal?: AbortSignal): Promise<readonly ShownTag[]> {
  return (await getJson<{ tags: readonly ShownTag[] }>(tagsPath(corpus), signal)).tags;
}

/** Makes changes as one; answers what takes them back, nothing when they changed nothing. */
export async function postTagChanges(
  corpus: string,
  changes: readonly TagChange[],
): Promise<readonly TagChange[]> {
  const response = await request(tagsPath(corpus), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ changes }),
  });
  return ((await response.json()) as { back: readonly TagChange[] }).back;
}

function tagPapersPath(corpus: string, name: string, { all, order }: TagPapersAsked): string {
  const query = new URLSearchParams({ order, ...(all ? { all: "true" } : {}) });
  return `${tagsPath(corpus)}/${encodeURIComponent(name)}/papers?${query.toString()}`;
}

/** A page of the papers of a tag. */
export function getTagPapers(
  corpus: string,
  name: string,
  asked: TagPapersAsked,
  next: string | null,
  signal: AbortSignal,
): Promise<Page<PaperSummary>> {
  const more = next === null ? "" : `&next=${encodeURIComponent(next)}`;
  return getJson(`${tagPapersPath(corpus, name, asked)}&limit=20${more}`, signal);
}

/** Where the papers of a tag can be downloaded as a reading list. */
export function tagExportUrl(
  corpus: string,
  name: string,
  asked: TagPapersAsked,
  format: PaperFile,
): string {
  return `/api${tagPapersPath(corpus, name, asked)}&format=${format}`;
}
