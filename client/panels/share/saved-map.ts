// A map as a file: the recipe that makes it again, as `asterism export --recipe` takes it too, with
// what was looked at. Files come from anywhere: nothing in one is trusted before it was checked.
import { z } from "zod";
import type { CorpusCounts, CorpusEntry, Look } from "../../../graph/index.ts";
import { findRecipe } from "../../../graph/model/find-recipe.ts";
import { NETWORK_KINDS } from "../../../graph/model/network.ts";
import { RECIPE_FORM } from "../../../graph/model/map-facts.ts";
import { recipeOf } from "../../../graph/model/recipe.ts";
import { VIEW_OPTIONS } from "../../../graph/query/view-options.ts";
import { readLook } from "../../state/look-query.ts";
import type { OptionChanges } from "../../state/options.ts";
import { readOptions } from "../../state/options.ts";
import type { State } from "../../state/state.ts";
import { readView, writeView } from "../../state/url.ts";
import type { View } from "../../state/view.ts";
import { counted, NETWORK_NAMES } from "../../words.ts";
import { inARow } from "../../decision-words.ts";

/** Characters of a file; a recipe has about a thousand. */
export const MOST_TEXT = 200_000;

const fingerprint = z.string().regex(/^[0-9a-f]{16}$/u);
const amount = z.int().min(0);
const counts = z.object({
  papers: amount,
  authors: amount,
  venues: amount,
  keywords: amount,
});
/** A setting of the map: words, numbers, switches, years. */
const setting = z.union([
  z.string().max(4000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string().max(1000), z.number()])).max(1000),
]);
const settings = z.record(z.string().max(100), setting);

const savedMap = z.object({
  program: z.literal("Asterism"),
  form: z.literal(RECIPE_FORM),
  fingerprint,
  network: z.enum(NETWORK_KINDS),
  options: settings,
  analysis: settings,
  /** What came out. */
  counts: z.record(z.string().max(100), z.number()).optional(),
  /** Version of Asterism that wrote it. */
  version: z.string().max(50).optional(),
  collection: z.object({ name: z.string().max(1000), fingerprint, counts }).optional(),
  /** Of the file that carries it. */
  format: z.string().max(50).optional(),
  /** How the file looks; what is not said is as always. */
  picture: z
    .object({ colorBy: z.string().max(50).optional(), sizeBy: z.string().max(50).optional() })
    .optional(),
  /** What was looked at, as the address has it, without the collection. */
  view: z.string().max(20_000).optional(),
});
export type SavedMap = z.infer<typeof savedMap>;

/** The file of the map on the screen; null while there is none, or not yet the one asked for. */
export function writeSavedMap({ map, corpora, corpus, view }: State): SavedMap | null {
  const { value } = map;
  if (value === null || map.status !== "ready" || view.corpus === null) return null;
  const entry = corpora.value?.find(({ id }) => id === view.corpus) ?? corpus.value;
  const known = corpus.value ?? entry;
  const saved = {
    ...recipeOf(value.map),
    view: writeView({ ...view, corpus: null, ...NO_PAGES }),
    ...(entry === null || known === null
      ? {}
      : {
          collection: {
            name: entry.name.slice(0, 1000),
            fingerprint: entry.fingerprint,
            counts: countsOf(known.counts),
          },
        }),
  };
  return JSON.parse(JSON.stringify(saved)) as SavedMap;
}

function countsOf({ papers, authors, venues, keywords }: CorpusCounts) {
  return { papers, authors, venues, keywords };
}

/** How a map that was saved begins; in other files it stands further in. */
const IS_SAVED = /^\s*\{\s*"program"/u;

/** The saved map in a text, or in a file that carries one; or what is wrong with it in words. */
export function readSavedMap(text: string): SavedMap | string {
  // Pictures and other files that were made here carry their map.
  let json = IS_SAVED.test(text) ? null : findRecipe(text);
  if (json === null) {
    if (text.length > MOST_TEXT) return "The file is too long to be a saved map.";
    try {
      json = JSON.parse(text);
    } catch {
      return "The file is no saved map: it is not JSON.";
    }
  }
  const { program, form } = (json ?? {}) as { program?: unknown; form?: unknown };
  if (program !== "Asterism") return "The file is no saved map of Asterism.";
  if (typeof form === "number" && form > RECIPE_FORM)
    return "The map was saved by a newer Asterism. Update this one to open it.";
  const read = savedMap.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where =
    issue === undefined || issue.path.length === 0 ? "" : ` at “${issue.path.join(".")}”`;
  return `The file is damaged${where}: a saved map does not look like that.`;
}

/** What is looked at, as it is after what was decided about it. */
type Looked = Pick<CorpusEntry, "id" | "fingerprint">;

/** The collections that hold the very data of a saved map, the one looked at first. */
export function collectionsOf(
  saved: SavedMap,
  corpora: readonly CorpusEntry[],
  looked: Looked | null,
): readonly CorpusEntry[] {
  const wanted = saved.collection?.fingerprint ?? saved.fingerprint;
  const isLooked = ({ id }: CorpusEntry) => id === looked?.id;
  const same = corpora.filter(
    (entry) => entry.fingerprint === wanted || (isLooked(entry) && looked?.fingerprint === wanted),
  );
  return [...same.filter(isLooked), ...same.filter((entry) => !isLooked(entry))];
}

/**
 * The view of a saved map over a collection. Over other data its settings hold as numbers: what is
 * suggested there may be something else.
 */
export function viewOfSaved(saved: SavedMap, corpus: CorpusEntry, same: boolean): View {
  const looked = readView(saved.view ?? "");
  const { network } = saved;
  const asSaved = same && saved.view !== undefined && looked.network === network;
  return {
    ...looked,
    corpus: corpus.id,
    network,
    options: asSaved ? looked.options : settingsOf(saved),
    look: saved.view === undefined ? lookOf(saved) : looked.look,
    // Groups are numbered by the map: in another one the number is somebody else's.
    isolated: asSaved ? looked.isolated : null,
    opened: asSaved ? looked.opened : [],
    moved: asSaved ? looked.moved : [],
    selection: asSaved || looked.selection?.type !== "community" ? looked.selection : null,
    camera: asSaved ? looked.camera : null,
    ...NO_PAGES,
  };
}

function lookOf({ picture }: SavedMap): Look {
  const query = new URLSearchParams();
  if (picture?.colorBy !== undefined) query.set("color", picture.colorBy);
  if (picture?.sizeBy !== undefined) query.set("size", picture.sizeBy);
  return readLook(query);
}

/** What lies over the map belongs to no saved map. */
const NO_PAGES = { identities: null, people: null, compare: null, page: null } as const;

function settingsOf(saved: SavedMap): OptionChanges {
  const values: Readonly<Record<string, unknown>> = { ...saved.options, ...saved.analysis };
  const query = new URLSearchParams({ base: "everything" });
  for (const option of VIEW_OPTIONS) {
    const value = values[option.name];
    // A value of the wrong type prints as something that is passed over when it is read.
    if (value !== undefined)
      query.set(
        option.name,
        safely(() => option.print(value as never)),
      );
  }
  return readOptions(query);
}

function safely(print: () => string): string {
  try {
    return print();
  } catch {
    return "";
  }
}

const THINGS = [
  ["papers", "paper"],
  ["authors", "author"],
  ["venues", "venue"],
  ["keywords", "keyword"],
] as const;

/** How the data of a collection differ from those a map was saved from: `3 papers more than then`. */
export function differencesInWords(saved: SavedMap, entry: CorpusEntry): string {
  const then = saved.collection?.counts;
  if (then === undefined) return "These are other data than the map was saved from.";
  const parts = THINGS.flatMap(([name, one]) => {
    const more = entry.counts[name] - then[name];
    if (more === 0) return [];
    return [`${counted(Math.abs(more), one)} ${more > 0 ? "more" : "fewer"}`];
  });
  return parts.length === 0
    ? "These are other data than the map was saved from, though as many papers, authors, venues and keywords."
    : `The data have changed since the map was saved: ${inARow(parts)}.`;
}

/** Where a saved map comes from: `It was saved from “Moss”: 8 papers, 6 authors.` */
export function originInWords({ collection, counts, network, fingerprint }: SavedMap): string {
  if (collection !== undefined) {
    const { papers, authors } = collection.counts;
    return `It was saved from “${collection.name}”: ${counted(papers, "paper")}, ${counted(authors, "author")}.`;
  }
  const papers = counts?.["papers"];
  const of = papers === undefined ? "" : ` of ${counted(papers, "paper")}`;
  return `It is the map “${NETWORK_NAMES[network]}”${of}, made from data with the fingerprint ${fingerprint}.`;
}
