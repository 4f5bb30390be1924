// A map as a page of its own that needs no server: a built page with the data put in.
import { closedDirections } from "../model/directions.ts";
import type { Corpus } from "../model/corpus.ts";
import { GraphError } from "../model/errors.ts";
import type { DressedMap } from "../model/look/dressed-map.ts";
import { CHUNK_LENGTH } from "./chunks.ts";
import { NETWORK_WORDS } from "./network-words.ts";
import { standaloneData } from "./standalone-data.ts";
import type { WriteOptions } from "./write-options.ts";
import { escapeXml } from "./xml.ts";

/** Where a built page takes its title and the data. */
const TITLE = "<title></title>";
const DATA = '<script type="application/json" id="map"></script>';

/**
 * The page with the map as JSON inside, in small pieces. No text of the data can end the element that
 * holds it: every `<` is written as an escape of JSON. Cost: linear in nodes + links + the papers
 * behind nodes.
 *
 * @throws GraphError `invalid-option` without the built page, or for one without the two places
 */
export function writeHtml(
  map: DressedMap,
  corpus: Corpus,
  options: WriteOptions,
): Generator<string> {
  const { title, template = "" } = options;
  const [head, rest] = halves(template, TITLE);
  const [middle, tail] = halves(rest, DATA);
  const shownTitle = closedDirections(title ?? NETWORK_WORDS[map.network.kind].title);
  return page([head, middle, tail], map, corpus, shownTitle, options);
}

function* page(
  [head, middle, tail]: readonly [string, string, string],
  map: DressedMap,
  corpus: Corpus,
  title: string,
  options: WriteOptions,
): Generator<string> {
  yield* pieces(head);
  yield `<title>${escapeXml(title)}</title>`;
  yield* pieces(middle);
  yield DATA.slice(0, DATA.indexOf(">") + 1);
  for (const piece of standaloneData(map, corpus, title, options))
    yield piece.replaceAll("<", "\\u003c");
  yield "</script>";
  yield* pieces(tail);
}

function halves(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  if (at < 0)
    throw new GraphError("invalid-option", `The page for html has to contain ${mark}, once.`, {
      details: { option: "template" },
    });
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** A long text in pieces that writers may yield. */
function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK_LENGTH / 32)
    yield text.slice(at, at + CHUNK_LENGTH / 32);
}
