// The public list of the library, kept by hand.
export * from "./model/errors.ts";
export * from "./model/ids.ts";
export * from "./model/incidence.ts";
export * from "./model/paper-record.ts";
export * from "./model/read-result.ts";
export * from "./model/corpus.ts";
export * from "./model/network.ts";
export * from "./model/network-map.ts";
export * from "./model/adjacency.ts";
export * from "./model/year-range.ts";
export type * from "./query/answers.ts";
export { indexCorpus } from "./query/corpus-index.ts";
export type { CorpusIndex } from "./query/corpus-index.ts";
export { NETWORK_FORMATS, writeNetwork } from "./write/network-formats.ts";
export type { NetworkFormat } from "./write/network-formats.ts";
export { RECIPE_FORM, recipeInWords, recipeOf } from "./write/recipe.ts";
export type { Recipe } from "./write/recipe.ts";
export { writeIssues } from "./write/issues-csv.ts";
