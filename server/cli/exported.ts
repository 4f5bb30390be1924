// What an export is: a file in pieces with the recipe that makes it again, in the file or beside it.
import { besides } from "./recipe-file.ts";
import { say, writeOut } from "./output.ts";

export interface Exported {
  readonly chunks: Iterable<string | Uint8Array>;
  readonly recipe: object;
  /** Whether the file holds the recipe itself. */
  readonly holds: boolean;
}

interface Where {
  readonly output?: string;
  readonly saveRecipe?: string;
}

/** Writes file and recipe to where they were asked for; says where the recipe is if not in the file. */
export async function writeExported(
  { chunks, recipe, holds }: Exported,
  { output, saveRecipe }: Where,
): Promise<void> {
  await writeOut(chunks, output ?? null);
  const beside = holds || output === undefined ? null : besides(output);
  const text = `${JSON.stringify(recipe, null, 2)}\n`;
  for (const file of [beside, saveRecipe ?? null]) if (file !== null) await writeOut([text], file);
  if (beside !== null) say(`How to make it again stands beside it, in ${beside}.`);
  else if (!holds && saveRecipe === undefined)
    say("The format has no place for its recipe: --output writes that beside the file.");
}
