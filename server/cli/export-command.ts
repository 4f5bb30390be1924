// `asterism export`: a network for Gephi, VOSviewer and programs, or papers for reference managers.
import { Command } from "commander";
import {
  MAP_FILE_FORMATS,
  PAPER_FORMATS,
  RECIPE_FORM,
  holdsRecipe,
  indexCorpus,
  mapView,
  recipeInWords,
  recipeOfFile,
  writeThesaurus,
  type Corpus,
  type Decision,
  type NetworkKind,
  type NetworkMap,
  type ReadMap,
  type Tag,
  type TopicModel,
} from "../../graph/index.ts";
import { buildView } from "../build-view.ts";
import { writeMapFile, type MapFileLook } from "../map-files.ts";
import { readDecisionsFile, withDecisionsOption, type DecisionOptions } from "./decisions-file.ts";
import { chosenRows, exportedPapers } from "./export-papers.ts";
import { writeExported, type Exported } from "./exported.ts";
import { Failure } from "./failure.ts";
import { formatOfName, nameAdvice } from "./format-names.ts";
import { openInputs, withInputOptions, type InputOptions } from "./inputs.ts";
import { checkMapFlags, lookOfMap, mapInput } from "./map-input.ts";
import {
  checkFlagsOfAll,
  checkFlagsOfMap,
  checkFlagsOfPapers,
  checkFlagsOfTag,
} from "./meaningless.ts";
import { placeInThreads } from "../jobs/place-in-threads.ts";
import { resolveNames } from "./named-flags.ts";
import { say } from "./output.ts";
import { lookOf, withPictureFlags, type PictureFlags } from "./picture-flags.ts";
import { readCorpus } from "./read-corpus.ts";
import {
  checkSelection,
  selects,
  withSelectionFlags,
  type SelectionFlags,
} from "./selection-flags.ts";
import {
  exportedTag,
  readTagsFile,
  tagsIn,
  withTags,
  withTagFlags,
  type TagFlags,
} from "./tags-file.ts";
import { topicsOf } from "./topics.ts";
import { askedView, withViewFlags, type AskedView, type ViewFlags } from "./view-flags.ts";

interface OwnFlags extends DecisionOptions, PictureFlags, SelectionFlags, TagFlags {
  readonly format?: string;
  readonly inputFormat?: string;
  readonly output?: string;
  readonly saveRecipe?: string;
  readonly papers?: true;
  readonly abstracts: boolean;
}
type ExportFlags = OwnFlags & Omit<InputOptions, "format"> & ViewFlags;

export function exportCommand(): Command {
  const command = new Command("export")
    .description("write a network, or papers, in a format of other tools")
    .argument("<file...>", "files to read, or one map that Asterism wrote; - is standard input")
    .option(
      "--format <name>",
      `${FORMAT_WORDS}; without it that of the recipe, or of the output's name`,
    )
    .option("--output <file>", "write to this file instead of standard output")
    .option("--save-recipe <file>", "write the recipe that makes this file again")
    .option("--papers", "with csv: the papers behind the network instead of its links")
    .option("--no-abstracts", "leave abstracts out of the papers");
  const flagged = withTagFlags(withDecisionsOption(withInputOptions(command, "--input-format")));
  return withPictureFlags(withViewFlags(withSelectionFlags(flagged))).action(run);
}

/** Files of spellings, by what they are of. */
const THESAURI = { "author-thesaurus": "author", "keyword-thesaurus": "keyword" } as const;
const THESAURUS_NAMES = Object.keys(THESAURI) as readonly (keyof typeof THESAURI)[];
const FORMAT_WORDS =
  `of a network: ${MAP_FILE_FORMATS.join(", ")}; of papers: ${PAPER_FORMATS.join(", ")}; ` +
  `of spellings, for VOSviewer: ${THESAURUS_NAMES.join(", ")}`;

async function run(files: readonly string[], flags: ExportFlags): Promise<void> {
  const view = await askedView(flags);
  const { output = "" } = flags;
  const format = flags.format ?? view.recipe?.format ?? formatOfName(output, view.kind !== null);
  if (format === null)
    throw new Failure(`${untold(output)}Say the format with --format; ${FORMAT_WORDS}.`, 2);
  checkName(format);
  const advice = nameAdvice(output, format);
  if (advice !== null) say(advice);
  if (view.recipe?.screen === true && format === "png")
    say("The picture with this recipe was drawn from the screen; this one shows the whole map.");
  const { inputFormat, venue, year, map } = flags;
  const input = { venue, year, map, ...(inputFormat === undefined ? {} : { format: inputFormat }) };
  const tags = await readTagsFile(flags);
  const { read, sources } = await mapInput(await openInputs(files, input));
  if (read !== null) {
    await writeExported(await exportedMapOf(read, format, flags, tags), flags);
    return;
  }
  const write = writerOf(format, view, flags, tags);
  const decisions = await readDecisionsFile(flags.decisions);
  const corpus = await readCorpus(sources, decisions);
  const fingerprint = view.recipe?.fingerprint ?? corpus.fingerprint;
  if (fingerprint !== corpus.fingerprint)
    say("The papers differ from those the recipe was made with; the file will differ too.");
  await writeExported(await write(corpus, decisions), flags);
}

type Write = (corpus: Corpus, decisions: readonly Decision[]) => Exported | Promise<Exported>;

/** What a format writes, with all flags checked before anything is read. */
function writerOf(
  format: string,
  view: AskedView,
  flags: ExportFlags,
  tags: readonly Tag[] | null,
): Write {
  const { kind, recipe } = view;
  const thesaurus = oneOf(THESAURUS_NAMES, format);
  if (thesaurus !== null) {
    checkFlagsOfAll(flags, `--format ${format}`);
    return (corpus) => exportedThesaurus(thesaurus, corpus);
  }
  const ofPapers = oneOf(PAPER_FORMATS, format);
  const ofMap = oneOf(MAP_FILE_FORMATS, format);
  const listed = flags.papers === true || selects(flags) || (recipe?.papers ?? null) !== null;
  if (ofPapers !== null && (ofMap === null || kind === null || listed)) {
    const { tag } = flags;
    if (tag !== undefined) checkFlagsOfTag(flags);
    checkFlagsOfPapers(flags, kind);
    checkSelection(flags, kind);
    if (tags !== null && tag === undefined) throw new Failure("--tags of papers needs --tag.", 2);
    return (corpus, decisions) => {
      const index = indexCorpus(corpus);
      if (tags !== null && tag !== undefined)
        return exportedTag(index, decisions, tags, tag, {
          format: ofPapers,
          abstracts: flags.abstracts,
        });
      const chosen = chosenRows(index, view, flags, () => topicsOf(corpus, decisions));
      const abstracts = flags.abstracts && (recipe?.abstracts ?? true);
      return exportedPapers(index, chosen, { format: ofPapers, abstracts });
    };
  }
  if (ofMap === null || kind === null) refuseFormat(format, kind);
  checkFlagsOfMap(flags, format, kind);
  return (corpus, decisions) => {
    const find = (): TopicModel => topicsOf(corpus, decisions);
    const { options, topics } = resolveNames(view.options, view.names, kind, corpus, find);
    const index = indexCorpus(corpus);
    const network = buildView(index, kind, options, topics);
    const map = mapView(corpus, network, options, undefined, placeInThreads);
    const look = withTags(
      lookOf(flags, recipe?.picture ?? null),
      tagsIn(tags, { index, decisions }),
    );
    const files = recipe?.provenance ?? null;
    const told = files === null ? look : { ...look, provenance: { ...files, decisions } };
    return exportedMap(ofMap, { map, corpus, years: null }, told);
  };
}

async function exportedMap(
  format: (typeof MAP_FILE_FORMATS)[number],
  read: { map: NetworkMap; corpus: Corpus; years: ReadMap["years"] },
  look: MapFileLook,
): Promise<Exported> {
  say(recipeInWords(read.map));
  const { title, picture, provenance, tags } = look;
  const options = {
    format,
    picture,
    ...(tags === undefined ? {} : { tags }),
    ...(title === null ? {} : { title }),
    ...(provenance === undefined ? {} : { provenance }),
  };
  return {
    chunks: await writeMapFile(format, read, look),
    recipe: recipeOfFile(read.map, options),
    holds: holdsRecipe(format),
  };
}

/** Of a map that was read back. */
function exportedMapOf(
  read: ReadMap,
  name: string,
  flags: ExportFlags,
  tags: readonly Tag[] | null,
): Promise<Exported> {
  const format = oneOf(MAP_FILE_FORMATS, name);
  if (format === null) refuseFormat(name, read.map.network.kind);
  checkMapFlags(format, read, flags);
  checkFlagsOfMap(flags, name, read.map.network.kind);
  return exportedMap(format, read, withTags(lookOfMap(read, flags), tagsIn(tags, null)));
}

function exportedThesaurus(name: keyof typeof THESAURI, corpus: Corpus): Exported {
  const { fingerprint } = corpus;
  return {
    chunks: writeThesaurus(THESAURI[name], corpus),
    recipe: { program: "Asterism", form: RECIPE_FORM, fingerprint, format: name },
    holds: false,
  };
}

function untold(output: string): string {
  return output === "" ? "" : `The name ${output} does not say which format is meant. `;
}

/** Before anything is read: a name that no format has. */
function checkName(format: string): void {
  const known: readonly string[] = [...MAP_FILE_FORMATS, ...PAPER_FORMATS, ...THESAURUS_NAMES];
  if (!known.includes(format))
    throw new Failure(`--format is "${format}"; it can be one ${FORMAT_WORDS}.`, 2);
}

function refuseFormat(format: string, kind: NetworkKind | null): never {
  const of = kind === null ? "papers" : "a network";
  const names = kind === null ? [...PAPER_FORMATS, ...THESAURUS_NAMES] : MAP_FILE_FORMATS;
  const hint = kind === null ? " Say which network with --network." : "";
  throw new Failure(
    `--format is "${format}"; ${of} can be written as ${names.join(", ")}.${hint}`,
    2,
  );
}

function oneOf<T extends string>(formats: readonly T[], name: string): T | null {
  return formats.find((format) => format === name) ?? null;
}
