// View ⇄ the query part of the address. `readView(writeView(view))` is the view again.
import type { EntityId, SubjectId } from "../../graph/index.ts";
import { entityTypeOf } from "../../graph/model/ids.ts";
import { NETWORK_KINDS } from "../../graph/model/network.ts";
import { readComparison, writeComparison } from "./compare.ts";
import { readDrawing, writeDrawing } from "./drawing.ts";
import { readLook, writeLook } from "./look-query.ts";
import { optionsQuery, readOptions } from "./options.ts";
import { readTable, readYearPage, writeTable, writeYearPage } from "./table.ts";
import { readMoved, writeMoved } from "./moved.ts";
import { isTopicId } from "./topic-id.ts";
import type { Camera, IdentityPage, OpenPage, Selection, View } from "./view.ts";
import { readPaths, writePaths } from "./paths.ts";
import { readPlay, writePlay } from "./play.ts";
import { FIRST_VIEW, IDENTITY_TABS, PEOPLE_TABS, roundCamera } from "./view.ts";

/** In place of the id of a topic. */
const ALL_TOPICS = "all";

/** The query string of a view, without "?"; empty for the start page. */
export function writeView(view: View): string {
  const query = new URLSearchParams();
  if (view.corpus !== null) query.set("corpus", view.corpus);
  if (view.network !== FIRST_VIEW.network) query.set("network", view.network);
  for (const [name, value] of optionsQuery(view.options)) query.set(name, value);
  const { selection, isolated, camera, look, identities, page, table, year, play } = view;
  if (selection?.type === "node") query.set("select", selection.id);
  if (selection?.type === "community") query.set("community", String(selection.id));
  if (selection?.type === "link") {
    query.append("link", selection.source);
    query.append("link", selection.target);
  }
  if (selection?.type === "topic") query.set("topic", selection.id);
  if (selection?.type === "topics") query.set("topic", ALL_TOPICS);
  if (selection?.type === "paths") writePaths(query, selection);
  if (isolated !== null) query.set("group", String(isolated));
  const drawing = writeDrawing(view.drawing);
  if (drawing !== "") query.set("draw", drawing);
  if (view.opened.length > 0) query.set("open", view.opened.join(","));
  writeMoved(query, view.moved);
  if (camera !== null) query.set("at", `${camera.x},${camera.y},${camera.ratio}`);
  writeLook(query, look);
  if (identities !== null) {
    query.set("who", identities.tab);
    if (identities.about !== null) query.set("about", identities.about);
  }
  if (view.people !== null) query.set("people", view.people);
  if (view.compare !== null) writeComparison(query, view.compare);
  if (page !== null) {
    query.set("page", page.about);
    if (page.beside !== null) query.set("beside", page.beside);
    if (page.among !== null) query.set("with", page.among);
    if (page.year !== null) query.set("in", String(page.year));
  }
  if (table !== null) query.set("table", writeTable(table));
  if (year !== null) query.set("year", writeYearPage(year));
  if (play !== null) query.set("play", writePlay(play));
  // Colons and commas may stand in a query as they are; ids stay readable.
  return query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
}

/** The view of an address; whatever is missing or makes no sense is as at the start. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const corpus = query.get("corpus");
  return {
    corpus: corpus === "" ? null : corpus,
    network: NETWORK_KINDS.find((kind) => kind === query.get("network")) ?? FIRST_VIEW.network,
    options: readOptions(query),
    selection: readSelection(query),
    // Addresses of before have it under the name that the option of chosen nodes has now.
    isolated: readIndex(query.get("group")) ?? readIndex(query.get("only")),
    drawing: readDrawing(query.get("draw")),
    opened: readOpened(query.get("open")),
    moved: readMoved(query),
    camera: readCamera(query.get("at")),
    look: readLook(query),
    identities: readIdentities(query),
    people: PEOPLE_TABS.find((known) => known === query.get("people")) ?? null,
    compare: readComparison(query),
    page: readPage(query),
    table: readTable(query.get("table")),
    year: readYearPage(query.get("year")),
    play: readPlay(query.get("play")),
  };
}

function readSelection(query: URLSearchParams): Selection | null {
  const id = readId(query.get("select"));
  if (id !== null) return { type: "node", id };
  const community = readIndex(query.get("community"));
  if (community !== null) return { type: "community", id: community };
  const topic = query.get("topic");
  if (topic === ALL_TOPICS) return { type: "topics" };
  if (isTopicId(topic)) return { type: "topic", id: topic };
  const [first, second] = query.getAll("link");
  const source = readId(first ?? null);
  const target = readId(second ?? null);
  if (source !== null && target !== null) return { type: "link", source, target };
  return readPaths(query);
}

function readIdentities(query: URLSearchParams): IdentityPage | null {
  const tab = IDENTITY_TABS.find((known) => known === query.get("who"));
  if (tab === undefined) return null;
  const about = readId(query.get("about"));
  return { tab, about: about !== null && entityTypeOf(about) === "author" ? about : null };
}

function readPage(query: URLSearchParams): OpenPage | null {
  const about = readSubject(query.get("page"));
  if (about === null) return null;
  return {
    about,
    beside: readSubject(query.get("beside")),
    among: readSubject(query.get("with")),
    year: readYear(query.get("in")),
  };
}

function readSubject(text: string | null): SubjectId | null {
  return isTopicId(text) ? text : readId(text);
}

function readYear(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

function readId(text: string | null): EntityId | null {
  return text !== null && entityTypeOf(text) !== null ? (text as EntityId) : null;
}

function readIndex(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/.test(text) ? Number(text) : null;
}

/** Numbers of communities, each once, smallest first. */
function readOpened(text: string | null): readonly number[] {
  const numbers = (text?.split(",") ?? []).map(readIndex).filter((id) => id !== null);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function readCamera(text: string | null): Camera | null {
  const parts = text?.split(",").map(Number) ?? [];
  const [x, y, ratio] = parts;
  if (parts.length !== 3 || x === undefined || y === undefined || ratio === undefined) return null;
  const sane = parts.every((value) => Number.isFinite(value) && Math.abs(value) < 1e4);
  return sane && ratio > 0 ? roundCamera({ x, y, ratio }) : null;
}
