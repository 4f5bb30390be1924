// What a list of papers is called as a file: what it holds, in the words of ids and filters.
import { printYearRange, wordsOfId, type PaperFilter } from "../../graph/index.ts";
import type { ChosenPapers, MapPart, ViewRequest } from "../jobs/compute-messages.ts";

/** Characters of a name without its ending. */
const LONGEST = 80;
/** Words of one thing: titles of papers have many. */
const MOST_WORDS = 7;
/** Things that are named; of more, how many. */
const MOST_NAMED = 2;

/** `papers yoshua bengio 2019-2021`; `papers` where nothing chooses them. */
export function paperListName(chosen: ChosenPapers): string {
  const words = ["papers", ...partsOf(chosen)]
    .flatMap((part) => part.split(/[\s:]+/u))
    .filter((word) => word !== "");
  let name = "";
  for (const word of words) {
    const longer = name === "" ? word : `${name} ${word}`;
    if (longer.length > LONGEST) break;
    name = longer;
  }
  return name;
}

function partsOf(chosen: ChosenPapers): readonly string[] {
  switch (chosen.by) {
    case "filter":
      return filterParts(chosen.filter);
    case "link":
      return [joined([chosen.source, chosen.target]), ...viewParts(chosen.view)];
    case "path":
    case "paths":
      return ["from", named(chosen.from), "to", named(chosen.to)];
    case "community":
      return [groupName(chosen.kind, chosen.community), ...viewParts(chosen.view)];
    case "part":
      return [
        ...mapPart(chosen.kind, chosen.part),
        ...viewParts(chosen.view),
        chosen.year === null ? "" : String(chosen.year),
        chosen.text,
      ];
    case "tag":
      return [chosen.tag.name];
  }
}

function mapPart(kind: string, part: MapPart): readonly string[] {
  switch (part.by) {
    case "all":
      return ["map of", kind];
    case "community":
      return [groupName(kind, part.community)];
    case "entity":
      return [named(part.entity)];
    case "link":
      return [joined([part.source, part.target])];
    case "topic":
      return [named(part.topic)];
  }
}

/** Groups are numbered from 1 for people. */
function groupName(kind: string, community: number): string {
  return `group ${community + 1} of ${kind}`;
}

function filterParts(filter: PaperFilter): readonly string[] {
  const { authors, venues, keywords, topics, organizations, countries, ids } = filter;
  const things = [authors, venues, keywords, topics, organizations, countries].map(joined);
  const years = filter.years === null ? "" : printYearRange(filter.years).replace(":", "-");
  return [
    ...things,
    years,
    filter.acceptance.join(" "),
    filter.text,
    ids === null ? "" : `${ids.length} chosen`,
  ];
}

/** The conditions on papers of a view. */
function viewParts({ options }: ViewRequest): readonly string[] {
  return options.map(([name, value]) => {
    if (name === "years") return value.replace(":", "-");
    if (name === "venues" || name === "topics") return joined(value.split(","));
    return name === "text" ? value : "";
  });
}

function joined(ids: readonly string[]): string {
  return ids.length > MOST_NAMED ? `${ids.length} together` : ids.map(named).join(" and ");
}

function named(id: string): string {
  return wordsOfId(id).split(" ").slice(0, MOST_WORDS).join(" ");
}
