// A comparison in sentences: what is compared, what came and went, and what that does not say. Pure.
import type { DifferenceAnswer, NetworkKind } from "../../../graph/index.ts";
import { count, counted, ITEM_WORDS } from "../../words.ts";

/** `Authors, 2015 to 2018, against 2019 to 2022`. */
export function comparedInWords(kind: NetworkKind, first: string, second: string): string {
  const [, many] = ITEM_WORDS[kind];
  return `${many.charAt(0).toUpperCase()}${many.slice(1)}, ${first}, against ${second}`;
}

/** What became of the papers, nodes and links, each in a sentence. */
export function summaryInWords(
  kind: NetworkKind,
  { first, second, nodes, links }: DifferenceAnswer,
): readonly string[] {
  return [
    `${counted(first.papers, "paper")} in ${first.words}, ${count(second.papers)} in ${second.words}.`,
    cameAndWent(nodes, ITEM_WORDS[kind]),
    cameAndWent(links, ["link", "links"]),
  ];
}

function cameAndWent(
  changes: DifferenceAnswer["nodes"],
  [one, many]: readonly [string, string],
): string {
  const stayed = changes.stronger + changes.same + changes.weaker;
  const all = counted(stayed + changes.new + changes.gone, one, many);
  const how = `${count(changes.stronger)} stronger, ${count(changes.weaker)} weaker`;
  return `Of ${all}, ${count(changes.new)} new, ${count(changes.gone)} gone, ${count(stayed)} stayed (${how}).`;
}

/** How much one part may be larger before counts alone say little. */
const ALIKE = 1.1;

/** What a reader should know of how it is compared. */
export function caveatInWords({ first, second }: DifferenceAnswer): string {
  const [less, more] = [first.papers, second.papers].sort((a, b) => a - b) as [number, number];
  const sizes =
    more > less * ALIKE
      ? " The parts differ in size: the larger one has more of everything for that alone."
      : "";
  return `Parts are compared by their counts, nothing is scaled.${sizes} The filters of the map hold for both together.`;
}
