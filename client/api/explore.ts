// Questions about one corpus: its maps, search, papers, topics, pages of entities, evidence.
import type {
  AttributeAnswer,
  AuthorProfile,
  CountryProfile,
  EntityId,
  EntityType,
  Evidence,
  KeywordProfile,
  Look,
  MapDescription,
  NetworkKind,
  NetworkMap,
  NodeColumn,
  OrganizationProfile,
  Page,
  PaperAttribute,
  PaperProfile,
  PaperSummary,
  PathRules,
  PathsInView,
  SearchHit,
  SubjectId,
  Topic,
  TopicProfile,
  TopicSummary,
  VenueProfile,
} from "../../graph/index.ts";
import { entityTypeOf } from "../../graph/model/ids.ts";
import { mapSteps } from "../../graph/wire/map.ts";
import { columnFromJson } from "../../graph/wire/node-column.ts";
import { writeLook } from "../state/look-query.ts";
import type { OptionChanges } from "../state/options.ts";
import { optionsQuery } from "../state/options.ts";
import { writeRules } from "../state/paths.ts";
import { getJson, request } from "./http.ts";
import { inSlices } from "./in-slices.ts";
import type { PaperFile } from "./paper-file.ts";

export type Profile =
  | PaperProfile
  | AuthorProfile
  | VenueProfile
  | KeywordProfile
  | OrganizationProfile
  | CountryProfile;

const FOLDERS: Readonly<Record<EntityType, string>> = {
  paper: "papers",
  author: "authors",
  venue: "venues",
  keyword: "keywords",
  organization: "organizations",
  country: "countries",
};

/** The query parameter under which papers of an entity are asked for. */
const PAPER_FILTERS: Readonly<Record<EntityType, string>> = {
  paper: "ids",
  author: "author",
  venue: "venue",
  keyword: "keyword",
  organization: "organization",
  country: "country",
};

/** The query parameter under which papers of something are asked for. */
export function paperFilter(id: SubjectId): string {
  return id.startsWith("topic:") ? "topic" : PAPER_FILTERS[entityTypeOf(id) ?? "paper"];
}

/** The path of a corpus under /api. */
export function corpusPath(corpus: string): string {
  return `/corpora/${encodeURIComponent(corpus)}`;
}

/** The path of a map; also its key in caches. */
export function mapPath(corpus: string, kind: NetworkKind, changes: OptionChanges): string {
  return `${corpusPath(corpus)}/networks/${kind}?${optionsQuery(changes).toString()}`;
}

export async function getMap(path: string, signal: AbortSignal): Promise<NetworkMap> {
  const response = await request(path, { signal });
  return inSlices(mapSteps(new Uint8Array(await response.arrayBuffer())), signal);
}

/** A column of the nodes of the map at a path. */
export async function getNodeColumn(
  path: string,
  attribute: PaperAttribute,
  signal: AbortSignal,
): Promise<NodeColumn> {
  const [network, view] = path.split("?", 2) as [string, string | undefined];
  const query = view === undefined ? "" : `?${view}`;
  const answer = await getJson<AttributeAnswer>(
    `${network}/attributes/${attribute}${query}`,
    signal,
  );
  return columnFromJson(answer);
}

/** The path of a map as a file; `more`: what else is asked of it. */
export function mapExportPath(
  corpus: string,
  kind: NetworkKind,
  changes: OptionChanges,
  look: Look,
  format: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = optionsQuery(changes);
  query.set("format", format);
  writeLook(query, look);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return `${corpusPath(corpus)}/networks/${kind}/export?${query.toString()}`;
}

export function mapExportUrl(...asked: Parameters<typeof mapExportPath>): string {
  return `/api${mapExportPath(...asked)}`;
}

/** Where it is described how a map was made; also its key. */
export function descriptionPath(corpus: string, kind: NetworkKind, changes: OptionChanges): string {
  return `${corpusPath(corpus)}/networks/${kind}/description?${optionsQuery(changes).toString()}`;
}

export function getDescription(path: string, signal: AbortSignal): Promise<MapDescription> {
  return getJson(path, signal);
}

export async function searchCorpus(
  corpus: string,
  text: string,
  type: EntityType | null,
  signal: AbortSignal,
): Promise<readonly SearchHit[]> {
  const query = new URLSearchParams({ q: text, limit: "24" });
  if (type !== null) query.set("types", type);
  const path = `${corpusPath(corpus)}/search?${query.toString()}`;
  return (await getJson<{ hits: readonly SearchHit[] }>(path, signal)).hits;
}

export function getProfile(corpus: string, id: EntityId, signal: AbortSignal): Promise<Profile> {
  const type = entityTypeOf(id) ?? "paper";
  return getJson(`${corpusPath(corpus)}/${FOLDERS[type]}/${encodeURIComponent(id)}`, signal);
}

export async function listTopics(
  corpus: string,
  signal: AbortSignal,
): Promise<readonly TopicSummary[]> {
  const path = `${corpusPath(corpus)}/topics`;
  return (await getJson<{ topics: readonly TopicSummary[] }>(path, signal)).topics;
}

export function getTopic(
  corpus: string,
  id: Topic["id"],
  signal: AbortSignal,
): Promise<TopicProfile> {
  return getJson(`${corpusPath(corpus)}/topics/${encodeURIComponent(id)}`, signal);
}

/** The path of the papers of a year: of one author, venue, keyword or topic, or (null) of all. */
export function papersPath(corpus: string, id: SubjectId | null, year: number): string {
  const query = new URLSearchParams({ years: `${year}:${year}` });
  if (id !== null) query.set(paperFilter(id), id);
  return `${corpusPath(corpus)}/papers?${query.toString()}`;
}

/** Papers of one author, venue, keyword or topic. */
export function getPapersOf(
  corpus: string,
  id: SubjectId,
  next: string | null,
  signal: AbortSignal,
  limit = 20,
): Promise<Page<PaperSummary>> {
  const query = new URLSearchParams({ [paperFilter(id)]: id, limit: String(limit) });
  // Who reads about a topic wants the papers first that are most about it.
  if (id.startsWith("topic:")) query.set("sort", "fit");
  if (next !== null) query.set("next", next);
  return getJson(`${corpusPath(corpus)}/papers?${query.toString()}`, signal);
}

/** Papers behind a group of a map. */
export function getPapersOfGroup(
  corpus: string,
  kind: NetworkKind,
  changes: OptionChanges,
  group: number,
  next: string | null,
  signal: AbortSignal,
): Promise<Page<PaperSummary>> {
  const query = optionsQuery(changes);
  query.set("limit", "20");
  if (next !== null) query.set("next", next);
  return getJson(`${groupPath(corpus, kind, group)}?${query.toString()}`, signal);
}

function groupPath(corpus: string, kind: NetworkKind, group: number): string {
  return `${corpusPath(corpus)}/networks/${kind}/communities/${group}/papers`;
}

/** Where the papers behind a group of a map can be downloaded. */
export function groupExportUrl(
  corpus: string,
  kind: NetworkKind,
  changes: OptionChanges,
  group: number,
  format: PaperFile,
): string {
  const query = optionsQuery(changes);
  query.set("format", format);
  return `/api${groupPath(corpus, kind, group)}?${query.toString()}`;
}

/** Where the papers of something (null: all) can be downloaded. */
export function papersExportUrl(corpus: string, id: SubjectId | null, format: PaperFile): string {
  const query = new URLSearchParams({ format });
  if (id !== null) query.set(paperFilter(id), id);
  return `/api${corpusPath(corpus)}/papers?${query.toString()}`;
}

/** Where paths between two nodes of a map are asked for; also their key. */
export function pathsPath(
  corpus: string,
  kind: NetworkKind,
  changes: OptionChanges,
  asked: { readonly from: EntityId; readonly to: EntityId; readonly rules: PathRules },
): string {
  const query = optionsQuery(changes);
  query.set("kind", kind);
  query.set("from", asked.from);
  query.set("to", asked.to);
  writeRules(query, asked.rules);
  return `${corpusPath(corpus)}/paths?${query.toString()}`;
}

export function getPaths(path: string, signal: AbortSignal): Promise<PathsInView> {
  return getJson(path, signal);
}

/** The path of the papers behind a link of a map; also their key. */
export function evidencePath(
  corpus: string,
  kind: NetworkKind,
  changes: OptionChanges,
  link: { readonly source: EntityId; readonly target: EntityId },
): string {
  const query = optionsQuery(changes);
  query.set("kind", kind);
  query.set("source", link.source);
  query.set("target", link.target);
  return `${corpusPath(corpus)}/evidence?${query.toString()}`;
}

export function getEvidence(path: string, signal: AbortSignal): Promise<Evidence> {
  return getJson(path, signal);
}

/** Where the papers at an evidence path, or on paths, can be downloaded. */
export function evidenceExportUrl(path: string, format: PaperFile): string {
  return `/api${path}&format=${format}`;
}
