// `asterism export`: a network for Gephi, VOSviewer and programs, or the papers for reference managers.
import { Command } from "commander";
import {
  MAP_FILE_FORMATS,
  PAPER_FORMATS,
  analyseNetwork,
  indexCorpus,
  recipeInWords,
  recipeOf,
  recipePicture,
  writePapers,
  writeThesaurus,
  type NetworkKind,
  type NetworkMap,
  type ReadMap,
  type TopicModel,
} from "../../graph/index.ts";
import { buildView } from "../build-view.ts";
import { writeMapFile, type MapFileLook } from "../map-files.ts";
import type { ByteSource } from "../jobs/byte-source.ts";
import { readDecisionsFile, withDecisionsOption, type DecisionOptions } from "./decisions-file.ts";
import { Failure } from "./failure.ts";
import { openInputs, withInputOptions, type InputOptions } from "./inputs.ts";
import { checkMapFlags, checkMapLook, mapInput } from "./map-input.ts";
import { resolveNames } from "./named-flags.ts";
import { say, writeOut } from "./output.ts";
import { readCorpus } from "./read-corpus.ts";
import { askedPicture, withPictureFlags, type PictureFlags } from "./picture-flags.ts";
import { topicsOf } from "./topics.ts";
import { askedView, withViewFlags, type AskedView, type ViewFlags } from "./view-flags.ts";

interface ExportOptions extends InputOptions, DecisionOptions, PictureFlags {
  readonly to: string;
  readonly output?: string;
  readonly saveRecipe?: string;
  readonly abstracts: boolean;
}

export function exportCommand(): Command {
  const command = new Command("export")
    .description("write a network, or without --network the papers, in a format of other tools")
    .argument("<file...>", "files to read, or one map that Asterism wrote; - is standard input")
    .requiredOption(
      "--format <name>",
      `of a network: ${MAP_FILE_FORMATS.join(", ")}; of the papers: ${PAPER_FORMATS.join(", ")}; of spellings, for VOSviewer: ${Object.keys(THESAURI).join(", ")}`,
    )
    .option("--output <file>", "write to this file instead of standard output")
    .option("--save-recipe <file>", "write the recipe that makes this network again")
    .option("--no-abstracts", "leave abstracts out of the papers");
  const flagged = withDecisionsOption(withInputOptions(command, "--input-format"));
  return withPictureFlags(withViewFlags(flagged)).action(run);
}

async function run(
  files: readonly string[],
  flags: Omit<ExportOptions, "to" | "format"> &
    ViewFlags & { readonly format: string; readonly inputFormat?: string },
): Promise<void> {
  const view = await askedView(flags);
  const { format: to, inputFormat, ...rest } = flags;
  const look = lookOf(flags, view);
  const input = { ...rest, to, ...(inputFormat === undefined ? {} : { format: inputFormat }) };
  checkName(to, view.kind);
  const { read, sources } = await mapInput(await openInputs(files, input));
  checkFormat(to, read?.map.network.kind ?? view.kind);
  const chunks =
    read === null
      ? await chunksOfPapers(sources, view, look, input)
      : await chunksOfMap(read, look, input, flags);
  await writeOut(chunks, flags.output ?? null);
}

/** Files of spellings, by what they are of. */
const THESAURI = { "author-thesaurus": "author", "keyword-thesaurus": "keyword" } as const;

/** The look that flags ask for; what they do not say is the recipe's. */
function lookOf(flags: PictureFlags, { picture: saved }: AskedView): MapFileLook {
  const asked = Object.entries(askedPicture(flags)).filter(([, value]) => value !== undefined);
  const { title = null, ...picture } = saved ?? {};
  return { title: flags.title ?? title, picture: { ...picture, ...Object.fromEntries(asked) } };
}

const OF_PAPERS: readonly string[] = [...PAPER_FORMATS, ...Object.keys(THESAURI)];
const OF_NETWORKS: readonly string[] = MAP_FILE_FORMATS;

/** Before anything is read: a name that no format has. */
function checkName(to: string, kind: NetworkKind | null): void {
  if (!OF_PAPERS.includes(to) && !OF_NETWORKS.includes(to)) refuseFormat(to, kind);
}

function checkFormat(to: string, kind: NetworkKind | null): void {
  if (!(kind === null ? OF_PAPERS : OF_NETWORKS).includes(to)) refuseFormat(to, kind);
}

function refuseFormat(to: string, kind: NetworkKind | null): never {
  const [what, known] = kind === null ? ["papers", OF_PAPERS] : ["a network", OF_NETWORKS];
  const hint =
    kind === null && OF_NETWORKS.includes(to) ? " Say which network with --network." : "";
  throw new Failure(
    `--format is "${to}"; ${what} can be written as ${known.join(", ")}.${hint}`,
    2,
  );
}
async function chunksOfPapers(
  sources: readonly ByteSource[],
  { kind, options: given, names, recipeFingerprint }: AskedView,
  look: MapFileLook,
  { to, abstracts, saveRecipe, decisions: file }: ExportOptions,
): Promise<Iterable<string | Uint8Array>> {
  const decisions = await readDecisionsFile(file);
  const corpus = await readCorpus(sources, decisions);
  const thesaurus = Object.entries(THESAURI).find(([name]) => name === to);
  if (kind === null && thesaurus !== undefined) return writeThesaurus(thesaurus[1], corpus);
  if (kind === null)
    return writePapers(oneOf(PAPER_FORMATS, to), corpus, corpus.papers.ids.keys(), { abstracts });
  if (recipeFingerprint !== null && recipeFingerprint !== corpus.fingerprint)
    say("The papers differ from those the recipe was made with; the map will differ too.");
  const find = (): TopicModel => topicsOf(corpus, decisions);
  const { options, topics } = resolveNames(given, names, kind, corpus, find);
  const network = buildView(indexCorpus(corpus), kind, options, topics);
  const map = analyseNetwork(corpus, network, options);
  say(recipeInWords(map));
  await keepRecipe(map, look, saveRecipe);
  return writeMapFile(oneOf(MAP_FILE_FORMATS, to), { map, corpus }, look);
}

async function chunksOfMap(
  read: ReadMap,
  look: MapFileLook,
  { to, saveRecipe }: ExportOptions,
  flags: ViewFlags,
): Promise<Iterable<string | Uint8Array>> {
  const format = oneOf(MAP_FILE_FORMATS, to);
  checkMapFlags(format, read, flags);
  checkMapLook(look);
  say(recipeInWords(read.map));
  await keepRecipe(read.map, look, saveRecipe);
  return writeMapFile(format, read, look);
}

async function keepRecipe(
  map: NetworkMap,
  { title, picture }: MapFileLook,
  file: string | undefined,
): Promise<void> {
  if (file === undefined) return;
  const look = recipePicture({ picture, ...(title === null ? {} : { title }) });
  await writeOut([`${JSON.stringify(recipeOf(map, look), null, 2)}\n`], file);
}

function oneOf<T extends string>(formats: readonly T[], name: string): T {
  return formats.find((format) => format === name)!;
}
