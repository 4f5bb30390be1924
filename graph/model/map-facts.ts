// What a file of a map holds beside its nodes and links, so that the map can be made again from its
// papers, or read back from the file.
import type { Look } from "./look.ts";
import type { MarkedTag } from "./look/tag-column.ts";
import type { Ledger, NetworkKind, NetworkOptions } from "./network.ts";
import type { AnalysisOptions, Community, NetworkMap } from "./network-map.ts";
import type { PictureOptions } from "./picture.ts";

/** The version of the recipe's form; it grows when a field changes its meaning. */
export const RECIPE_FORM = 1;

/** How a file of the map looks; colours and sizes where they are not as in DEFAULT_LOOK. */
export interface RecipePicture
  extends
    Omit<PictureOptions, keyof Look | "scale">,
    Partial<Look & Pick<PictureOptions, "scale">> {
  /** null: the network's name. */
  readonly title: string | null;
  /** Of the nodes of the map, where colours stand for their tags. */
  readonly tags?: readonly MarkedTag[];
}

export interface Recipe {
  readonly program: "Asterism";
  readonly form: typeof RECIPE_FORM;
  /** Of the corpus: the same papers give the same 16 digits. */
  readonly fingerprint: string;
  readonly network: NetworkKind;
  readonly options: NetworkOptions;
  readonly analysis: AnalysisOptions;
  /** What came out, to compare with when the map is made again. */
  readonly counts: {
    readonly papers: number;
    readonly nodes: number;
    readonly links: number;
    readonly communities: number;
    readonly modularity: number;
  };
  /** How the file looks that was made, or would be if it were a picture. */
  readonly picture?: RecipePicture;
  /** Of the file, where it is for one. */
  readonly format?: string;
  /** Where the data came from, of a file that says so in words. */
  readonly provenance?: FilesRead;
}

/** The files that were read for a corpus. */
export interface FilesRead {
  /** Names of the files. */
  readonly files: readonly string[];
  /** When they were read: `2026-05-03`; null: not known. */
  readonly readOn: string | null;
  /** Records corrected by hand as the files were read; none unless said. */
  readonly recordsCorrected?: number;
}

export interface MapFacts {
  readonly recipe: Recipe;
  readonly ledger: Ledger;
  readonly betweennessSources: number;
}

/** Processing instructions of XML files: the facts, and one for each community. */
export const FACTS_TARGET = "asterism";
export const COMMUNITY_TARGET = "asterism-community";

/** When nodes and links are there: years, distinct and ascending; empty where none is known. */
export interface YearsBehind {
  readonly ofNode: (node: number) => readonly number[];
  readonly ofLink: (link: number) => readonly number[];
}

/** A community with its fields in the order in which files have them. */
export function communityFacts(community: NetworkMap["communities"][number]): Community {
  const { id, size, papers, label, terms, leaders, color } = community;
  return { id, size, papers, label, terms, leaders, color };
}
