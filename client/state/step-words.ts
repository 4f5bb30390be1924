// What a step did, in a few words, from what was looked at before and after it. Pure.
import type { EntityId } from "../../graph/index.ts";
import type { ViewOption } from "../../graph/query/view-options.ts";
import { VIEW_OPTIONS } from "../../graph/query/view-options.ts";
import { COLOR_WORDS, SIZE_WORDS } from "../../graph/model/look.ts";
import { entityTypeOf } from "../../graph/model/ids.ts";
import { yearRangeInWords } from "../../graph/model/year-range.ts";
import { topicInWords } from "../decision-words.ts";
import { foldedCount, isFolded } from "../../graph/model/folded-ids.ts";
import { counted, measure, NETWORK_NAMES, TYPE_WORDS } from "../words.ts";
import { compareStepInWords } from "./compare.ts";
import { isSuggested } from "./options.ts";
import type { OptionChanges } from "./options.ts";
import { looksSame } from "./history.ts";
import type { Moved } from "./moved.ts";
import { sameMoved } from "./moved.ts";
import type { PathSelection } from "./paths.ts";
import type { Play } from "./play.ts";
import { playInWords } from "./play.ts";
import { sameRules } from "./paths.ts";
import type { Selection, View } from "./view.ts";
import { sameSelection } from "./view.ts";

/** How things are called on the map, where it knows them. */
export interface MapNames {
  readonly node: (id: EntityId) => string | undefined;
  readonly community: (id: number) => string | undefined;
}

export interface StepWords {
  readonly words: string;
  /** What was changed: `selection`, `options.years`, `camera`; empty: nothing that makes a step. */
  readonly changed: string;
}

/** The words of a step that changed what is looked at. */
export function viewStepInWords(before: View, after: View, names: MapNames): StepWords {
  if (looksSame(before, after)) {
    const home = after.camera === null && before.camera !== null;
    return home ? { words: "Showed the whole map", changed: "camera" } : NOTHING;
  }
  if (after.network !== before.network)
    return { words: `Opened the map “${NETWORK_NAMES[after.network]}”`, changed: "network" };
  const compared = compareStepInWords(before.compare, after.compare);
  if (compared !== null) return { words: compared, changed: "compare" };
  const options = optionsInWords(before.options, after.options);
  if (options !== null) return options;
  if (after.isolated !== before.isolated)
    return { words: isolatedInWords(after.isolated, names), changed: "isolated" };
  const { selection } = after;
  if (isOtherRule(before.selection, selection))
    return { words: `New rules for ${selectionInWords(selection, names)}`, changed: "paths" };
  if (!sameSelection(before.selection, after.selection))
    return {
      words:
        after.selection === null
          ? `Closed ${selectionInWords(before.selection, names)}`
          : `Selected ${selectionInWords(after.selection, names)}`,
      changed: "selection",
    };
  if (after.year?.year !== before.year?.year)
    return {
      words:
        after.year === null
          ? "Closed the papers of a year"
          : `Opened the papers of ${after.year.year}`,
      changed: "year",
    };
  const played = playedInWords(before, after);
  if (played !== null) return played;
  if (after.look.colorBy !== before.look.colorBy)
    return { words: `Coloured by ${COLOR_WORDS[after.look.colorBy]}`, changed: "color" };
  if (after.look.sizeBy !== before.look.sizeBy)
    return { words: `Sized by ${SIZE_WORDS[after.look.sizeBy]}`, changed: "size" };
  const moved = movedInWords(before.moved, after.moved, names);
  if (moved !== null) return { words: moved, changed: "moved" };
  const opened = after.opened.find((id) => !before.opened.includes(id));
  if (opened !== undefined)
    return { words: `Opened the group ${groupInWords(opened, names)} in place`, changed: "opened" };
  const closed = before.opened.find((id) => !after.opened.includes(id));
  if (closed !== undefined)
    return { words: `Folded the group ${groupInWords(closed, names)}`, changed: "opened" };
  return { words: "Changed how the map is drawn", changed: "drawing" };
}

function movedInWords(
  before: readonly Moved[],
  after: readonly Moved[],
  names: MapNames,
): string | null {
  if (sameMoved(before, after)) return null;
  const last = after.at(-1);
  if (last === undefined) return "Put all discs back";
  const name = entityTypeOf(last.id) === null ? "a group" : nodeInWords(last.id as EntityId, names);
  return `Moved ${name} by hand`;
}

function playedInWords({ play: before }: View, { play: after }: View): StepWords | null {
  if (after === null)
    return before === null ? null : { words: "Showed all years at once", changed: "play.closed" };
  if (before === null) return { words: "Opened the years, to play them", changed: "play.opened" };
  if (before.year === after.year && before.span === after.span) return null;
  return { words: `Showed the papers ${ofYears(after)}`, changed: PLAYED };
}

function ofYears(play: Play): string {
  return play.span === null ? playInWords(play) : `of ${playInWords(play)}`;
}

/** Whether the same paths are asked for under other rules. */
function isOtherRule(before: Selection | null, after: Selection | null): boolean {
  if (before?.type !== "paths" || after?.type !== "paths") return false;
  return before.from === after.from && before.to === after.to && !sameRules(before, after);
}

/** Going from year to year: as one step, however far. */
const PLAYED = "play.year";
const NOTHING: StepWords = { words: "", changed: "" };

function isolatedInWords(isolated: number | null, names: MapNames): string {
  if (isolated === null) return "Showed all groups";
  const name = names.community(isolated);
  return name === undefined ? "Showed one group alone" : `Showed only the group “${name}”`;
}

/** What a selection is called, to stand behind a verb. */
export function selectionInWords(selection: Selection | null, names: MapNames): string {
  switch (selection?.type) {
    case "node":
      return nodeInWords(selection.id, names);
    case "link":
      return `the link ${nodeInWords(selection.source, names)} – ${nodeInWords(selection.target, names)}`;
    case "community":
      return `the group ${groupInWords(selection.id, names)}`;
    case "topic":
      return `the topic “${topicInWords(selection.id)}”`;
    case "topics":
      return "the topics of the papers";
    case "paths":
      return pathsInWords(selection, names);
    default:
      return "a page";
  }
}

function pathsInWords({ from, to, path }: PathSelection, names: MapNames): string {
  const ends = [from, to].filter((id) => id !== null).map((id) => nodeInWords(id, names));
  if (ends.length < 2) return `the paths from ${ends[0] ?? "one to another"}`;
  const which = path === null ? "the paths" : `path ${path + 1}`;
  return `${which} between ${ends.join(" and ")}`;
}

function groupInWords(id: number, names: MapNames): string {
  return `“${names.community(id) ?? String(id + 1)}”`;
}

function nodeInWords(id: EntityId, names: MapNames): string {
  const name = names.node(id);
  if (name !== undefined) return name;
  const type = entityTypeOf(id) ?? "paper";
  // The id of a paper may be no more than digits.
  return type === "paper"
    ? "a paper"
    : `the ${TYPE_WORDS[type][0]} ${id.slice(id.indexOf(":") + 1).replaceAll("-", " ")}`;
}

function optionsInWords(before: OptionChanges, after: OptionChanges): StepWords | null {
  const changed = VIEW_OPTIONS.filter((option) => text(option, before) !== text(option, after));
  const [one] = changed;
  const chosen = changed.length === 1 ? chosenInWords(one!.name, after) : null;
  if (chosen !== null) return { words: chosen, changed: `options.${one!.name}` };
  if (after.base !== before.base || changed.length > 1) {
    const plain = Object.keys(after).length === 1;
    const words = isSuggested(after)
      ? "Back to the suggested view"
      : plain
        ? "Showed everything"
        : "Changed several filters";
    return { words, changed: "options" };
  }
  if (one === undefined) return null;
  const value = after[one.name];
  return {
    words: value === undefined ? `${titleOf(one)} as suggested` : optionInWords(one, after),
    changed: `options.${one.name}`,
  };
}

/** `Only 12 chosen papers`; null for options that choose no things, and where none is chosen. */
function chosenInWords(name: ViewOption["name"], options: OptionChanges): string | null {
  if (name !== "only" && name !== "among") return null;
  const ids = options[name] ?? [];
  const [first] = ids;
  if (first === undefined) return null;
  const size = ids.reduce((sum, id) => sum + (isFolded(id) ? foldedCount(id) : 1), 0);
  return name === "among" ? `Only ${counted(size, "chosen paper")}` : `Only ${size} chosen`;
}

function text(option: ViewOption, options: OptionChanges): string | undefined {
  const value = options[option.name];
  return value === undefined ? undefined : option.print(value);
}

const TITLES: ReadonlyMap<string, string> = new Map([
  ["maxAuthors", "Most authors of a paper"],
  ["minPapers", "Fewest papers"],
  ["minLinkStrength", "Weakest link"],
  ["minComponentSize", "Smallest island"],
  ["top", "Most items"],
  ["resolution", "Detail of the groups"],
]);

/** `minVenuePapers` → `Min venue papers`. */
function titleOf({ name }: ViewOption): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return TITLES.get(name) ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function optionInWords(option: ViewOption, options: OptionChanges): string {
  const value = options[option.name];
  if (option.name === "years")
    return options.years === undefined || options.years === null
      ? "All years"
      : `Years ${yearRangeInWords(options.years)}`;
  if (typeof value === "boolean") return `${titleOf(option)}: ${value ? "yes" : "no"}`;
  if (typeof value === "number") return `${titleOf(option)}: ${measure(value)}`;
  return `${titleOf(option)}: ${option.print(value as never).replaceAll("-", " ")}`;
}
