// The answers to tasks, from a held corpus. Bodies are written as bytes here, so that the server's
// own thread only passes them on.
import {
  columnInJson,
  compareAuthors,
  connectorsOf,
  describeAuthor,
  describeCountry,
  describeKeyword,
  describeMap,
  describeOrganization,
  describePaper,
  describeTopic,
  describeVenue,
  encodeMap,
  encodeOutline,
  encodePart,
  evidenceOf,
  findPaths,
  listTopics,
  markedTags,
  matchNames,
  notesOfTag,
  pageOf,
  pageOfCommunity,
  pagePapers,
  pageQuestions,
  recipeOfFile,
  paperAttribute,
  papersByYearBehind,
  portraitOf,
  papersOfTag,
  shortestPath,
  showTags,
  showsTitle,
  sideBySide,
  surroundingsOf,
  summariseCorpus,
  trendsOf,
  writeConflicts,
  writePlan,
  writeReviewers,
  summarisePaper,
  writePapers,
  writeThesaurus,
  yearsOfMap,
  type CorpusSummary,
  type EntityType,
  type Evidence,
  type MapPart,
  type NetworkKind,
  type PageRequest,
  type PathsInView,
  type PathStep,
  type Provenance,
  type ShownTag,
  type Tag,
} from "../../graph/index.ts";
import { writeMapFile } from "../map-files.ts";
import { Problem } from "../problem.ts";
import { VERSION } from "../version.ts";
import { differenceInNumbers, differenceMap, writeDifference } from "./compared.ts";
import { hashOf, type HashedBytes } from "./content.ts";
import { chosenFile } from "./chosen-papers.ts";
import type { Question, TextQuestion } from "./compute-messages.ts";
import { conflictsFor, planFor, reviewersFor } from "./people-task.ts";
import type { HeldCorpus } from "./held-corpus.ts";
import { pageOfPart, rowsOfPart } from "./part-papers.ts";

export function answerQuestion(held: HeldCorpus, question: Question): HashedBytes {
  if (question.op === "network") return hashed(networkBytes(held, question));
  if (question.op === "network-part") return hashed(encodePart(partFor(held, question)));
  if (question.op === "difference-map") return hashed(encodeMap(differenceMap(held, question)));
  return hashed(Buffer.from(JSON.stringify(answerInJson(held, question))));
}

function networkBytes(held: HeldCorpus, question: Asked<"network">): Uint8Array {
  const { kind, view, most } = question;
  const map = held.map(kind, view);
  const isWhole = most === null || map.network.nodes.ids.length <= most;
  return isWhole ? encodeMap(map) : encodeOutline(held.levels(kind, view).outline);
}

function partFor(held: HeldCorpus, { kind, view, part }: Asked<"network-part">): MapPart {
  const levels = held.levels(kind, view);
  switch (part.by) {
    case "parts":
      return levels.parts(part.parts);
    case "nodes":
      return levels.nodes(part.nodes);
    case "around":
      return levels.around(part.node);
  }
}

type Asked<Op extends Question["op"]> = Extract<Question, { readonly op: Op }>;

function answerInJson(
  held: HeldCorpus,
  question: Exclude<Question, { op: "network" | "network-part" | "difference-map" }>,
): unknown {
  switch (question.op) {
    case "summary":
      return summaryOf(held);
    case "search":
      return { hits: searchHits(held, question) };
    case "papers": {
      const { filter, sort } = question;
      return pagePapers(held.index(), filter, pageAsked(question), held.topics(), sort);
    }
    case "profile":
      return orUnknown(describe(held, question.type, question.entity), question.entity);
    case "evidence":
      return evidenceFor(held, question);
    case "community-papers": {
      const { kind, view, community } = question;
      const map = held.map(kind, view);
      return pageOfCommunity(held.index(), map, community, pageAsked(question), held.topics());
    }
    case "map-papers":
      return pageOfPart(held, question, { ...pageAsked(question), from: question.from ?? 0 });
    case "trends":
      return trendsOf(held.corpus, rowsOfPart(held, question));
    case "map-years": {
      const network = held.network(question.kind, question.view);
      return yearsOfMap(held.index(), network, papersByYearBehind(network, held.corpus));
    }
    case "difference":
      return differenceInNumbers(held, question);
    case "path":
      return { path: pathFor(held, question) };
    case "paths":
      return pathsFor(held, question);
    case "attribute": {
      const { kind, view, attribute } = question;
      return columnInJson(paperAttribute(held.network(kind, view), held.corpus, attribute));
    }
    case "describe":
      return describeMap(
        held.map(question.kind, question.view),
        held.corpus,
        provenanceOf(held),
        VERSION,
      );
    case "identities":
      return pageQuestions(held.index(), question.filter, pageAsked(question));
    case "conflicts":
      return conflictsFor(held, question.asked);
    case "reviewers":
      return reviewersFor(held, question.asked);
    case "reviewer-plan":
      return planFor(held, question.asked);
    case "match-names":
      return matchNames(held.people(), question.text);
    case "connectors":
      return connectorsOf(held.network(question.kind, question.view), question.ids);
    case "compare":
      return compareAuthors(held.index(), question.a, question.b);
    case "topic-list":
      return { topics: listTopics(held.index(), held.topics()!) };
    case "topic": {
      const topic = describeTopic(held.index(), held.topics()!, question.topic);
      return orUnknown(topic, question.topic);
    }
    case "portrait":
      return orUnknown(portraitOf(held.index(), question.subject, held.topics()), question.subject);
    case "side-by-side":
      return sideBySide(held.index(), question.a, question.b, held.topics());
    case "surroundings":
      return orUnknown(surroundingsOf(held.index(), question.paper), question.paper);
    case "tags":
      return { tags: showTags(held.index(), question.tags, held.decisions) };
    case "tag-papers":
      return pageOfTag(held, question);
    default:
      return question satisfies never;
  }
}

function pageAsked(page: {
  readonly limit: number | null;
  readonly next: string | null;
}): PageRequest {
  return { next: page.next, ...(page.limit === null ? {} : { limit: page.limit }) };
}

/** The text in chunks; each call writes it anew, equal to the last byte. */
export async function writeText(
  held: HeldCorpus,
  question: TextQuestion,
): Promise<Iterable<string | Uint8Array>> {
  if (question.op === "write-network") {
    const { format, kind, view, picture } = question;
    const [map, { corpus }] = [held.map(kind, view), held];
    // A title that nobody sees would make the file differ from that of the command line.
    const title = question.title ?? (showsTitle(format) ? held.entry.name : null);
    const provenance = provenanceOf(held);
    const shown = question.tags ?? [];
    const tags = markedTags(showTags(held.index(), shown, held.decisions));
    const titled = title === null ? {} : { title };
    if (question.recipe)
      return recipeText(recipeOfFile(map, { format, picture, provenance, tags, ...titled }));
    return writeMapFile(format, { map, corpus }, { title, picture, provenance, tags });
  }
  if (question.op === "write-difference") return writeDifference(held, question);
  if (question.op === "write-conflicts")
    return writeConflicts(conflictsFor(held, question.asked), question.format);
  if (question.op === "write-reviewers")
    return writeReviewers(reviewersFor(held, question.asked), question.format);
  if (question.op === "write-plan")
    return writePlan(planFor(held, question.asked), question.format);
  if (question.op === "write-thesaurus")
    return writeThesaurus(question.type, held.corpus, held.hiddenSpellings(question.type));
  const { format, chosen } = question;
  if (chosen.by === "tag") {
    if (question.recipe) throw new Problem("invalid-parameter", NO_RECIPE_OF_TAG);
    const tag = shown(held, chosen);
    const notes = notesOfTag(held.index(), tag);
    return writePapers(format, held.corpus, papersOfTag(held.index(), tag, chosen), { notes });
  }
  const { rows, recipe } = chosenFile(held, chosen, format);
  return question.recipe ? recipeText(recipe) : writePapers(format, held.corpus, rows, { recipe });
}

const NO_RECIPE_OF_TAG =
  "A reading list has no recipe: the tag is kept with the collection, not in the papers.";

/** As the command line writes it beside a file. */
function recipeText(recipe: object): readonly string[] {
  return [`${JSON.stringify(recipe, null, 2)}\n`];
}

/** A tag as it is over the corpus now. */
function shown(held: HeldCorpus, { tag }: { readonly tag: Tag }): ShownTag {
  return showTags(held.index(), [tag], held.decisions)[0]!;
}

function pageOfTag(held: HeldCorpus, asked: Extract<Question, { op: "tag-papers" }>): unknown {
  const { tag, all, order } = asked;
  const rows = papersOfTag(held.index(), shown(held, asked), asked);
  const list = [held.corpus.fingerprint, JSON.stringify([tag, all, order])];
  return pageOf(rows, list, pageAsked(asked), (row) =>
    summarisePaper(held.index(), row, held.topics()),
  );
}

function evidenceFor(
  held: HeldCorpus,
  { kind, view, source, target }: Omit<Extract<Question, { op: "evidence" }>, "op">,
): Evidence {
  const found = evidenceOf(held.index(), held.network(kind, view), source, target);
  if (found !== null) return found;
  throw new Problem("unknown-link", `The network has no link between ${source} and ${target}.`);
}

function pathFor(
  held: HeldCorpus,
  { kind, view, from, to }: Omit<Extract<Question, { op: "path" }>, "op">,
): readonly PathStep[] | null {
  return shortestPath(held.index(), held.network(kind, view), from, to);
}

/** Where the view has no path at all, the network without filters is asked too. */
function pathsFor(held: HeldCorpus, question: Extract<Question, { op: "paths" }>): PathsInView {
  const { kind, view, from, to } = question;
  const found = findPaths(held.index(), held.network(kind, view), question);
  if (found.unruled !== null) return { ...found, everything: null };
  const whole = held.network(kind, { base: "everything", options: [] });
  return { ...found, everything: shortestPath(held.index(), whole, from, to)?.length ?? null };
}

function provenanceOf({ entry, decisions }: HeldCorpus): Provenance {
  return {
    files: entry.files.map(({ file }) => file),
    recordsCorrected: entry.files.reduce((sum, { corrected = 0 }) => sum + corrected, 0),
    readOn: entry.createdAt.slice(0, "2026-05-03".length),
    decisions,
  };
}

function summaryOf(held: HeldCorpus): CorpusSummary {
  const suggested = (kind: NetworkKind) => held.suggested(kind);
  return {
    ...held.entry,
    ...summariseCorpus(held.corpus),
    suggested: {
      knowledge: suggested("knowledge"),
      coauthorship: suggested("coauthorship"),
      keywords: suggested("keywords"),
    },
  };
}

function searchHits(
  held: HeldCorpus,
  { text, types, limit }: Extract<Question, { op: "search" }>,
): unknown {
  return held.search()(text, {
    ...(types === null ? {} : { types }),
    ...(limit === null ? {} : { limit }),
  });
}

/** What was found under an id, or the problem that nothing was. */
function orUnknown<T>(found: T | null, id: string): T {
  if (found !== null) return found;
  throw new Problem("unknown-entity", `This corpus has nothing with the id ${id}.`);
}

function describe(held: HeldCorpus, type: EntityType, id: string): unknown {
  switch (type) {
    case "paper":
      return describePaper(held.index(), id, held.topics());
    case "author":
      return describeAuthor(held.index(), id);
    case "venue":
      return describeVenue(held.index(), id);
    case "keyword":
      return describeKeyword(held.index(), id);
    case "organization":
      return describeOrganization(held.index(), id);
    case "country":
      return describeCountry(held.index(), id);
  }
}

function hashed(bytes: Uint8Array): HashedBytes {
  return { bytes, hash: hashOf(bytes) };
}
