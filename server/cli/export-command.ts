// `asterism export`: a network for Gephi, VOSviewer and programs, or the papers for reference managers.
import { Command } from "commander";
import {
  NETWORK_FORMATS,
  PAPER_FORMATS,
  analyseNetwork,
  buildNetwork,
  recipeInWords,
  recipeOf,
  writeNetwork,
  writePapers,
  writeThesaurus,
  type Corpus,
} from "../../graph/index.ts";
import { fileOptions } from "../file-options.ts";
import { readDecisionsFile, withDecisionsOption, type DecisionOptions } from "./decisions-file.ts";
import { Failure } from "./failure.ts";
import { openInputs, withInputOptions, type InputOptions } from "./inputs.ts";
import { say, writeOut } from "./output.ts";
import { readCorpus } from "./read-corpus.ts";
import { askedPicture, withPictureFlags, type PictureFlags } from "./picture-flags.ts";
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
    .argument("<file...>", "files to read; - is standard input")
    .requiredOption(
      "--format <name>",
      `of a network: ${NETWORK_FORMATS.join(", ")}; of the papers: ${PAPER_FORMATS.join(", ")}; of spellings, for VOSviewer: ${Object.keys(THESAURI).join(", ")}`,
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
  checkFormat(to, view);
  askedPicture(flags);
  const input = inputFormat === undefined ? rest : { ...rest, format: inputFormat };
  const decisions = await readDecisionsFile(flags.decisions);
  const corpus = await readCorpus(await openInputs(files, input), decisions);
  await writeOut(await chunksOf(corpus, view, { ...input, to }), flags.output ?? null);
}

/** Files of spellings, by what they are of. */
const THESAURI = { "author-thesaurus": "author", "keyword-thesaurus": "keyword" } as const;

function checkFormat(to: string, { kind }: AskedView): void {
  const known: readonly string[] =
    kind === null ? [...PAPER_FORMATS, ...Object.keys(THESAURI)] : NETWORK_FORMATS;
  if (known.includes(to)) return;
  const what = kind === null ? "papers" : "a network";
  const hint =
    kind === null && (NETWORK_FORMATS as readonly string[]).includes(to)
      ? " Say which network with --network."
      : "";
  throw new Failure(
    `--format is "${to}"; ${what} can be written as ${known.join(", ")}.${hint}`,
    2,
  );
}

async function chunksOf(
  corpus: Corpus,
  { kind, options, recipeFingerprint }: AskedView,
  { to, abstracts, saveRecipe, title, ...picture }: ExportOptions,
): Promise<Iterable<string>> {
  const thesaurus = Object.entries(THESAURI).find(([name]) => name === to);
  if (kind === null && thesaurus !== undefined) return writeThesaurus(thesaurus[1], corpus);
  if (kind === null)
    return writePapers(oneOf(PAPER_FORMATS, to), corpus, corpus.papers.ids.keys(), { abstracts });
  if (recipeFingerprint !== null && recipeFingerprint !== corpus.fingerprint)
    say("The papers differ from those the recipe was made with; the map will differ too.");
  const map = analyseNetwork(corpus, buildNetwork(corpus, kind, options), options);
  say(recipeInWords(map));
  if (saveRecipe !== undefined)
    await writeOut([`${JSON.stringify(recipeOf(map), null, 2)}\n`], saveRecipe);
  const format = oneOf(NETWORK_FORMATS, to);
  return writeNetwork(
    format,
    map,
    corpus,
    fileOptions(format, title ?? null, askedPicture(picture)),
  );
}

function oneOf<T extends string>(formats: readonly T[], name: string): T {
  return formats.find((format) => format === name)!;
}
