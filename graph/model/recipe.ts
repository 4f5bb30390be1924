// The recipe of a map: everything that makes it again from the same papers, for programs.
import { RECIPE_FORM, type Recipe } from "./map-facts.ts";
import type { NetworkMap } from "./network-map.ts";

/**
 * The recipe of a map, as plain JSON. Cost: constant.
 *
 * @param file what is made of it and how that looks, where that is part of the recipe
 */
export function recipeOf(
  map: NetworkMap,
  file: Pick<Recipe, "format" | "picture" | "provenance"> = {},
): Recipe {
  return {
    program: "Asterism",
    form: RECIPE_FORM,
    fingerprint: map.fingerprint,
    network: map.network.kind,
    options: map.network.options,
    analysis: map.analysis,
    counts: {
      ...map.network.ledger.shown,
      communities: map.partition.count,
      modularity: map.partition.modularity,
    },
    ...file,
  };
}
