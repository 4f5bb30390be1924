// Flags that mean nothing for what was asked are refused with words: what is ignored in silence misleads.
import {
  PAPER_CONDITIONS,
  PICTURE_PARTS,
  VIEW_OPTIONS,
  type NetworkKind,
} from "../../graph/index.ts";
import { Failure } from "./failure.ts";
import { SELECTION_FLAGS, type SelectionFlags } from "./selection-flags.ts";
import { kebab, type ViewFlags } from "./view-flags.ts";

const OPTIONS: readonly string[] = VIEW_OPTIONS.map(({ name }) => name);
/** Of a view without a map. */
const CONDITIONS: readonly string[] = ["years", ...PAPER_CONDITIONS];
/** Commander's way: true until `--no-…` is given. */
const LEFT_OUT: readonly string[] = ["abstracts", ...PICTURE_PARTS];
const LOOKS = ["title", "width", "height", "scale", "background", "linkShape", "colorBy", "sizeBy"];

type Flags = ViewFlags & SelectionFlags;

/** Which flags say nothing, and why not. */
type Refusal = readonly [names: readonly string[], why: string];

/** Of a map as a file. */
export function checkFlagsOfMap(flags: Flags, format: string, kind: NetworkKind): void {
  const ofPapers = `is of papers; ${format} is of a network`;
  refuse(flags, [
    [["abstracts", "papers", "tag", ...SELECTION_FLAGS], ofPapers],
    ...shaping(flags, kind),
  ]);
}

/** Of a list of papers; `kind`: of the map that chooses them. */
export function checkFlagsOfPapers(flags: Flags, kind: NetworkKind | null): void {
  const analysis: readonly string[] = ["layout", "resolution", "seed"];
  const idle = flags.group === undefined ? analysis : ["layout"];
  const ofMaps = OPTIONS.filter((name) => !CONDITIONS.includes(name));
  refuse(flags, [[[...LOOKS, ...PICTURE_PARTS], "is of maps; these are papers"]]);
  if (kind === null) refuse(flags, [[ofMaps, "shapes a network; say which with --network"]]);
  else
    refuse(flags, [
      [idle, "does not change which papers are behind the network"],
      ...shaping(flags, kind),
    ]);
}

/** Of the reading list of a tag: the tag is kept with a collection, not in the papers. */
export function checkFlagsOfTag(flags: Flags): void {
  const names = ["network", "papers", "recipe", "saveRecipe", ...LOOKS, ...PICTURE_PARTS];
  refuse(flags, [
    [[...names, ...OPTIONS, ...SELECTION_FLAGS], "has no meaning for the reading list of a tag"],
  ]);
}

/**
 * Of what is made of all papers, whatever a map shows.
 *
 * @param what its name
 * @param others flags that mean nothing there either
 */
export function checkFlagsOfAll(flags: Flags, what: string, others: readonly string[] = []): void {
  const names = [
    "network",
    "papers",
    "tag",
    "tags",
    ...LEFT_OUT,
    ...LOOKS,
    ...OPTIONS,
    ...SELECTION_FLAGS,
  ];
  refuse(flags, [[[...names, ...others], `has no meaning for ${what}: all papers count there`]]);
}

/** Of a list of what a map tells. */
export function checkFlagsOfGroups(flags: Flags, what: string, kind: NetworkKind): void {
  refuse(flags, [
    [SELECTION_FLAGS, `chooses papers; this lists ${what}`],
    [["layout"], `has no meaning for ${what}, which have no places`],
    ...shaping(flags, kind),
  ]);
}

/** Options that say nothing about this network, or nothing without others. */
function shaping(flags: Flags, kind: NetworkKind): Refusal[] {
  return [
    [kind === "coauthorship" ? [] : ["maxAuthors"], `is about coauthorship, not ${kind}`],
    [flags["around"] === undefined && !fromRecipe(flags) ? ["steps"] : [], "belongs to --around"],
    [flags["only"] === undefined && !fromRecipe(flags) ? ["connect"] : [], "belongs to --only"],
  ];
}

function fromRecipe(flags: Flags): boolean {
  return flags["recipe"] !== undefined;
}

function refuse(flags: Flags, refusals: readonly Refusal[]): void {
  const given: Readonly<Record<string, unknown>> = { ...flags };
  for (const [names, why] of refusals)
    for (const name of names) {
      const off = LEFT_OUT.includes(name);
      if (off ? given[name] === false : given[name] !== undefined)
        throw new Failure(`--${off ? "no-" : ""}${kebab(name)} ${why}.`, 2);
    }
}
