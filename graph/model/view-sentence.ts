// What a view shows as one sentence, part by part: above the map, in reports, files and captions.
import { entityTypeOf, type EntityType } from "./ids.ts";
import { fewListed, listed } from "./listed.ts";
import { areHeld } from "./paper-choice.ts";
import type { Network, NetworkKind, NetworkOptions } from "./network.ts";
import { yearRangeInWords } from "./year-range.ts";

/** A condition of a view in words. */
export interface SentencePart {
  /** The options that make it; taking them back to their defaults takes it away. */
  readonly options: readonly (keyof NetworkOptions)[];
  readonly words: string;
}

/** What nodes of a network are called, and who is linked with one. */
const SUBJECTS: Readonly<Record<NetworkKind, readonly [items: string, linked: string]>> = {
  knowledge: ["papers, authors, venues and keywords", "whatever is linked with"],
  coauthorship: ["authors", "co-authors of"],
  keywords: ["keywords", "keywords that occur with"],
  "author-keyword": ["authors and keywords", "authors and keywords linked with"],
  venues: ["venues", "venues that share authors with"],
  papers: ["papers", "papers similar to"],
  citation: ["papers", "papers that cite or are cited by"],
  coupling: ["papers", "papers that share references with"],
  cocitation: ["papers", "papers that are cited with"],
  organizations: ["organizations", "organizations with joint papers with"],
  countries: ["countries", "countries with joint papers with"],
};

/** Networks in which nodes are papers that always pass `minPapers`. */
const WITHOUT_MIN_PAPERS: readonly NetworkKind[] = ["papers", "citation", "coupling"];

/** What `top` ranks by where it is not papers. */
const RANKED_BY: Partial<Readonly<Record<NetworkKind, string>>> = {
  papers: "strongest links",
  citation: "most citations to and from papers here",
  coupling: "strongest links",
  cocitation: "most citing papers",
};

/** By what the nodes come first that `top` keeps, to stand behind “with the”: `most papers`. */
export function rankedBy(kind: NetworkKind): string {
  return RANKED_BY[kind] ?? "most papers";
}

/**
 * The conditions that options set, in the order in which people say them.
 *
 * @param nameOf the name of a node, venue or topic by its id
 */
export function viewParts(
  kind: NetworkKind,
  options: NetworkOptions,
  nameOf: (id: string) => string,
): readonly SentencePart[] {
  const { around, only, among, years, venues, acceptance, topics, maxAuthors, top } = options;
  const names = (ids: readonly string[]): string[] => ids.map(nameOf);
  const held = areHeld(kind, only);
  const text = options.text.trim();
  const some = (
    isSet: boolean,
    words: () => string,
    ...made: readonly (keyof NetworkOptions)[]
  ): SentencePart[] => (isSet ? [{ options: made, words: words() }] : []);
  return [
    ...some(
      around.length > 0,
      () => aroundInWords(kind, options, names(around)),
      "around",
      "steps",
    ),
    ...some(
      only.length > 0,
      () => (held ? `papers ${heldInWords(only, names(only))}` : onlyInWords(options, names(only))),
      "only",
      "connect",
    ),
    ...some(years !== null, () => yearRangeInWords(years!), "years"),
    ...some(
      options.minPapers > 1 && !WITHOUT_MIN_PAPERS.includes(kind),
      () => papersInWords(kind, options.minPapers),
      "minPapers",
    ),
    ...some(options.minLinkStrength > 0, () => strengthInWords(kind, options), "minLinkStrength"),
    ...some(options.minLinks > 0, () => linksInWords(kind, options.minLinks), "minLinks"),
    ...some(venues.length > 0, () => fewListed(names(venues), "or"), "venues"),
    ...some(acceptance.length > 0, () => listed(acceptance, "or"), "acceptance"),
    ...some(topics.length > 0, () => `on ${fewListed(names(topics), "or")}`, "topics"),
    ...some(text !== "", () => `with “${text}” in the text`, "text"),
    ...some(among.length > 0, () => `among ${chosenPapers(among)}`, "among"),
    ...some(
      maxAuthors !== null && kind === "coauthorship",
      () => `papers of at most ${maxAuthors!} authors`,
      "maxAuthors",
    ),
    ...some(top !== null, () => `the ${top!} with the ${rankedBy(kind)}`, "top"),
    ...some(
      options.minComponentSize > 1,
      () => `connected groups of at least ${options.minComponentSize}`,
      "minComponentSize",
    ),
    ...some(options.largestComponent, () => "the largest connected group", "largestComponent"),
  ];
}

/**
 * A view as one sentence, without its full stop: `Co-authors of Ada Lind, 2019 to 2022, at least 2 joint
 * papers, ICLR or NeurIPS`; `All authors` where nothing is set. Cost: linear in the names.
 *
 * @param nameOf the name of a node, venue or topic by its id
 */
export function viewSentence(
  kind: NetworkKind,
  options: NetworkOptions,
  nameOf: (id: string) => string,
): string {
  const parts = viewParts(kind, options, nameOf).map(({ words }) => words);
  const [items] = SUBJECTS[kind];
  if (parts.length === 0) return `All ${items}`;
  const sentence = (beginsWithNodes(kind, options) ? parts : [items, ...parts]).join(", ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Whether the first condition names nodes: then the sentence needs no word for them before it. */
export function beginsWithNodes(kind: NetworkKind, { around, only }: NetworkOptions): boolean {
  return around.length > 0 || (only.length > 0 && !areHeld(kind, only));
}

/** What stands before the names of those whose papers are meant. */
const HELD_BY: Readonly<Record<EntityType, string>> = {
  paper: "among",
  author: "by",
  venue: "in",
  keyword: "about",
  organization: "from",
  country: "from",
};

/** `by Ada Lind or Bo Chen`: papers that hold any of what was chosen. */
export function heldInWords(ids: readonly string[], names: readonly string[]): string {
  const type = entityTypeOf(ids[0] ?? "") ?? "author";
  return `${HELD_BY[type]} ${type === "paper" ? chosenPapers(ids) : fewListed(names, "or")}`;
}

/** `12 chosen papers`. */
export function chosenPapers(papers: readonly string[]): string {
  return `${papers.length} chosen ${papers.length === 1 ? "paper" : "papers"}`;
}

/** The names that a network knows of what its options name; an id stands for itself otherwise. */
export function namesIn({ nodes, options, choice, held }: Network): (id: string) => string {
  const names = new Map<string, string>();
  const named = new Set<string>([...options.around, ...options.only]);
  if (named.size > 0)
    nodes.ids.forEach((id, node) => {
      if (named.has(id)) names.set(id, nodes.labels[node]!);
    });
  held?.forEach((name, k) => names.set(options.only[k]!, name));
  for (const part of choice ?? [])
    if (part.switch === "venues" || part.switch === "topics")
      options[part.switch].forEach((id, k) => names.set(id, part.names[k]!));
  return (id) => names.get(id) ?? wordsOfId(id);
}

/** `topic:graph-neural-network` → `graph neural network`: for what has no name any more. */
export function wordsOfId(id: string): string {
  return id.slice(id.indexOf(":") + 1).replaceAll("-", " ");
}

function aroundInWords(
  kind: NetworkKind,
  { steps }: NetworkOptions,
  names: readonly string[],
): string {
  const linked = `${SUBJECTS[kind][1]} ${fewListed(names, "or")}`;
  if (steps === 1) return linked;
  return kind === "coauthorship"
    ? `${linked}, with theirs`
    : `${linked}, and what is linked with these`;
}

function onlyInWords({ connect }: NetworkOptions, names: readonly string[]): string {
  const chosen = `only ${fewListed(names, "and")}`;
  return connect ? `${chosen}, with those who connect them` : chosen;
}

function papersInWords(kind: NetworkKind, least: number): string {
  if (kind === "cocitation") return `cited by at least ${least} papers`;
  if (kind === "knowledge") return `at least ${least} papers per author, venue or keyword`;
  return `at least ${least} papers each`;
}

function strengthInWords(kind: NetworkKind, { counting, minLinkStrength }: NetworkOptions): string {
  const counted = counting === "full" && Number.isInteger(minLinkStrength);
  const things = JOINT[kind];
  return counted && things !== undefined
    ? `at least ${minLinkStrength} ${minLinkStrength === 1 ? things[0] : things[1]}`
    : `links of strength ${minLinkStrength} or more`;
}

/** What a link counts, where that is one thing. */
const JOINT: Partial<Readonly<Record<NetworkKind, readonly [one: string, many: string]>>> = {
  coauthorship: ["joint paper", "joint papers"],
  organizations: ["joint paper", "joint papers"],
  countries: ["joint paper", "joint papers"],
  keywords: ["paper in common", "papers in common"],
  "author-keyword": ["paper in common", "papers in common"],
  venues: ["author in common", "authors in common"],
  coupling: ["shared reference", "shared references"],
  cocitation: ["paper that cites both", "papers that cite both"],
};

function linksInWords(kind: NetworkKind, least: number): string {
  const [one, many] = kind === "coauthorship" ? ["co-author", "co-authors"] : ["link", "links"];
  return `at least ${least} ${least === 1 ? one : many} each`;
}
