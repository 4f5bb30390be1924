// Lists of papers as files for reference managers and spreadsheets, whatever chose the papers.
import { z } from "zod";
import { PAPER_FORMATS, type PaperFormat } from "../../graph/index.ts";
import { PAPER_FILES } from "../file-types.ts";
import type { Answer } from "../http/answer.ts";
import type { Compute } from "../jobs/compute.ts";
import type { ChosenPapers } from "../jobs/compute-messages.ts";
import { paperListName } from "./paper-list-name.ts";
import { RECIPE_MEDIA, fileAsked, withRecipes, type WithRecipe } from "./recipe-files.ts";

/** The part of a query that asks for a file instead of an answer in JSON. */
export const paperFileQuery = {
  format: z
    .enum(withRecipes(PAPER_FORMATS))
    .optional()
    .describe("All of them as a file, without pages; or how that file is made, to make it again."),
};

/** The files in the description of an answer; a recipe is JSON, like the answer itself. */
export const paperFileContent = Object.fromEntries(
  Object.values(PAPER_FILES).map(({ type }) => [type, null]),
);

/** The file with the papers chosen. */
export async function sendPaperFile(
  compute: Compute,
  id: string,
  asked: { readonly format: WithRecipe<PaperFormat>; readonly chosen: ChosenPapers },
  signal: AbortSignal,
  name = paperListName(asked.chosen),
): Promise<Answer> {
  const { format, recipe } = fileAsked(PAPER_FORMATS, asked.format);
  const { type, ending } = PAPER_FILES[format];
  const question = { op: "write-papers", format, recipe, chosen: asked.chosen } as const;
  return {
    kind: "download",
    type: `${recipe ? RECIPE_MEDIA.type : type}; charset=utf-8`,
    fileName: `${name}${ending}${recipe ? RECIPE_MEDIA.ending : ""}`,
    pieces: await compute.write(id, question, signal),
  };
}
