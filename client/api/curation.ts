// What people decide about a corpus, and the evidence beside which they do.
import type {
  CurationState,
  Decision,
  EntityId,
  IdentityCode,
  IdentityQuestion,
  Page,
  PeopleCompared,
  ReadIssue,
} from "../../graph/index.ts";
import { getJson, postJson } from "./http.ts";

function path(corpus: string, rest: string): string {
  return `/corpora/${encodeURIComponent(corpus)}/${rest}`;
}

export function getCuration(corpus: string, signal?: AbortSignal): Promise<CurationState> {
  return getJson(path(corpus, "decisions"), signal);
}

/** Makes decisions as one step. */
export function postStep(corpus: string, step: readonly Decision[]): Promise<CurationState> {
  return postJson(path(corpus, "decisions"), { decisions: step });
}

export function postUndo(corpus: string): Promise<CurationState> {
  return postJson(path(corpus, "decisions/undo"));
}

export function postRedo(corpus: string): Promise<CurationState> {
  return postJson(path(corpus, "decisions/redo"));
}

/** A file of decisions, or a VOSviewer thesaurus of something. */
export interface DecisionsText {
  readonly name: string;
  readonly text: string;
  readonly thesaurusOf: "author" | "keyword" | null;
}

export interface ReadCuration extends CurationState {
  /** Lines of the file that are no decision. */
  readonly issues: readonly ReadIssue[];
}

/** Makes the decisions of a file as one step. */
export function postDecisionsFile(corpus: string, file: DecisionsText): Promise<ReadCuration> {
  const { thesaurusOf, ...body } = file;
  const of = thesaurusOf === null ? {} : { thesaurusOf };
  return postJson(path(corpus, "decisions/file"), { ...body, ...of });
}

export function decisionsFileUrl(corpus: string): string {
  return `/api${path(corpus, "decisions?format=file")}`;
}

export function thesaurusUrl(corpus: string, of: "author" | "keyword"): string {
  return `/api${path(corpus, `thesaurus?of=${of}`)}`;
}

export interface IdentityQuery {
  readonly codes: readonly IdentityCode[];
  /** Only those about this author; null: all. */
  readonly about: EntityId | null;
  readonly limit: number;
}

export function listIdentities(
  corpus: string,
  { codes, about, limit }: IdentityQuery,
  signal: AbortSignal,
): Promise<Page<IdentityQuestion>> {
  const query = new URLSearchParams({ limit: String(limit) });
  for (const code of codes) query.append("code", code);
  if (about !== null) query.set("author", about);
  return getJson(path(corpus, `identities?${query.toString()}`), signal);
}

/** Two authors side by side. */
export function comparePeople(
  corpus: string,
  a: EntityId,
  b: EntityId,
  signal: AbortSignal,
): Promise<PeopleCompared> {
  const query = new URLSearchParams({ a, b });
  return getJson(path(corpus, `compare?${query.toString()}`), signal);
}
