// How a file is made, beside the file: asked for by the name of its format with `-recipe` behind it.

export type WithRecipe<Format extends string> = Format | `${Format}-recipe`;

export const RECIPE_MEDIA = { type: "application/json", ending: ".recipe.json" } as const;

/** The formats, and each with what asks for its recipe. */
export function withRecipes<Format extends string>(
  formats: readonly Format[],
): readonly WithRecipe<Format>[] {
  return [...formats, ...formats.map((format) => `${format}-recipe` as const)];
}

/** Which file was meant, and whether its recipe. */
export function fileAsked<Format extends string>(
  formats: readonly Format[],
  asked: WithRecipe<Format>,
): { readonly format: Format; readonly recipe: boolean } {
  const plain = formats.find((format) => format === asked);
  if (plain !== undefined) return { format: plain, recipe: false };
  return { format: formats.find((format) => asked === `${format}-recipe`)!, recipe: true };
}
