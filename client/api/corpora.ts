// Corpora and imports: list, read, make, delete, and what could not be read.
import type {
  CorpusEntry,
  CorpusSummary,
  JobState,
  Page,
  ReadIssue,
  RecordCorrection,
} from "../../graph/index.ts";
import { getJson, request } from "./http.ts";

/** What a person says about a file that the file itself does not say. */
export interface SourceHints {
  readonly venue?: string;
  readonly year?: number;
  readonly format?: string;
  /** For a table: field → heading of its column. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What was read wrongly in it. */
  readonly corrections?: readonly RecordCorrection[];
}

export interface ImportSource {
  readonly file: File;
  readonly hints: SourceHints;
}

export async function listCorpora(signal?: AbortSignal): Promise<readonly CorpusEntry[]> {
  return (await getJson<{ corpora: readonly CorpusEntry[] }>("/corpora", signal)).corpora;
}

export function getCorpus(id: string, signal?: AbortSignal): Promise<CorpusSummary> {
  return getJson(`/corpora/${encodeURIComponent(id)}`, signal);
}

export async function renameCorpus(id: string, name: string): Promise<void> {
  await request(`/corpora/${encodeURIComponent(id)}`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name }),
  });
}

export async function deleteCorpus(id: string): Promise<void> {
  await request(`/corpora/${encodeURIComponent(id)}`, { method: "DELETE" });
}

/** What becomes of imported files. */
export interface ImportTarget {
  /** Null leaves the naming to the server. */
  readonly name: string | null;
  /** Id of the collection that the files join, with all that was decided about it; null: none. */
  readonly addTo: string | null;
}

/** Starts an import of files. */
export async function importFiles(
  sources: readonly ImportSource[],
  { name, addTo }: ImportTarget,
): Promise<JobState> {
  const form = new FormData();
  const hints = Object.fromEntries(sources.map(({ file, hints }) => [file.name, hints]));
  // The options come first, so that a server that reads the parts in order knows them in time.
  const target = { ...(name === null ? {} : { name }), ...(addTo === null ? {} : { addTo }) };
  form.append("options", JSON.stringify({ ...target, sources: hints }));
  for (const { file } of sources) form.append("files", file, file.name);
  const response = await request("/corpora", { method: "POST", body: form });
  return ((await response.json()) as { job: JobState }).job;
}

export function getJob(id: string): Promise<JobState> {
  return getJson(`/jobs/${encodeURIComponent(id)}`);
}

export async function cancelJob(id: string): Promise<void> {
  await request(`/jobs/${encodeURIComponent(id)}`, { method: "DELETE" });
}

export interface IssueQuery {
  readonly severity: string | null;
  readonly file: string | null;
  /** First and last line of the file; not given: all of it. */
  readonly lines?: readonly [first: number, last: number];
  readonly next: string | null;
}

export function listIssues(
  id: string,
  query: IssueQuery,
  signal?: AbortSignal,
): Promise<Page<ReadIssue>> {
  const search = new URLSearchParams({ limit: "100" });
  for (const key of ["severity", "file", "next"] as const)
    if (query[key] !== null) search.set(key, query[key]);
  if (query.lines !== undefined) search.set("lines", query.lines.join(":"));
  return getJson(`/corpora/${encodeURIComponent(id)}/issues?${search.toString()}`, signal);
}

export function issuesCsvUrl(id: string): string {
  return `/api/corpora/${encodeURIComponent(id)}/issues?format=csv`;
}

/** Starts the import of the bundled sample. */
export async function importSample(): Promise<JobState> {
  const response = await request("/corpora", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ sample: true }),
  });
  return ((await response.json()) as { job: JobState }).job;
}
