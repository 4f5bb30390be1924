// Tags over a corpus as it is now: where each member is found after merges, splits and new papers,
// and which papers a tag has.
import { NO_ROW, UNKNOWN_YEAR } from "../model/corpus.ts";
import { type Decision, idAfter } from "../model/decision.ts";
import { type EntityId, type EntityType, entityTypeOf, idStem } from "../model/ids.ts";
import { rowOf } from "../model/incidence.ts";
import type { Tag, TagMember } from "../model/tag.ts";
import { compareTexts, foldWords } from "../model/text.ts";
import { type CorpusIndex, findRow, idsOf, namesOf, papersOf } from "./corpus-index.ts";

/** A member of a tag as it is now. */
export interface ShownMember {
  /** Its id now; where it is not here, the one it had. */
  readonly id: EntityId;
  readonly type: EntityType;
  /** What it is called now, or was when it was tagged. */
  readonly name: string;
  readonly note: string;
  /** The ids under which the tag holds it: several where some were merged since. */
  readonly held: readonly EntityId[];
  /** Whether the corpus has it: people hide, and a corpus may be made of other files. */
  readonly here: boolean;
  /** Of a paper; null: unknown, or no paper. */
  readonly year: number | null;
}

export interface ShownTag extends Omit<Tag, "members"> {
  readonly members: readonly ShownMember[];
}

/** In which order the papers of a tag stand. */
export const TAG_ORDERS = ["added", "year", "title"] as const;
export type TagOrder = (typeof TAG_ORDERS)[number];

/** Which papers of a tag are meant. */
export interface TagPapersAsked {
  /** Also the papers of tagged people, venues, keywords and places. */
  readonly all: boolean;
  /** `year`: newest first, unknown years last; ties by title. */
  readonly order: TagOrder;
}

/**
 * The tags with their members as they are now; members that became one are one.
 * Cost: linear in the members; once in the names of the corpus where a member is not found by its id.
 *
 * @param decisions those replayed over the corpus
 */
export function showTags(
  index: CorpusIndex,
  tags: readonly Tag[],
  decisions: readonly Decision[],
): ShownTag[] {
  const namesakes = nameFinder(index);
  return tags.map((tag) => {
    const members = new Map<EntityId, ShownMember>();
    for (const member of tag.members) {
      const shown = showMember(index, member, idNow(index, member, decisions, namesakes));
      const known = members.get(shown.id);
      members.set(shown.id, known === undefined ? shown : joined(known, shown));
    }
    return { ...tag, members: [...members.values()] };
  });
}

/** Rows of the papers of a tag, each once. Cost: that of `showTags`, and n·log n in the papers. */
export function papersOfTag(
  index: CorpusIndex,
  { members }: ShownTag,
  { all, order }: TagPapersAsked,
): Uint32Array {
  const here = members.filter((member) => member.here && (all || member.type === "paper"));
  const rows = new Set(
    here.flatMap(({ type, id }) => Array.from(papersOf(index, type, findRow(index, type, id)))),
  );
  const { years, labels, ids } = index.corpus.papers;
  const byTitle = (a: number, b: number): number =>
    compareTexts(foldWords(labels[a]!), foldWords(labels[b]!)) || compareTexts(ids[a]!, ids[b]!);
  const sorted = Array.from(rows);
  if (order === "title") sorted.sort(byTitle);
  if (order === "year") {
    const age = (row: number): number => (years[row] === UNKNOWN_YEAR ? -Infinity : years[row]!);
    sorted.sort((a, b) => (age(a) === age(b) ? byTitle(a, b) : age(b) - age(a)));
  }
  return Uint32Array.from(sorted);
}

/** What is noted about papers under a tag, by row. */
export function notesOfTag(index: CorpusIndex, { members }: ShownTag): ReadonlyMap<number, string> {
  return new Map(
    members
      .filter(({ here, type, note }) => here && type === "paper" && note !== "")
      .map(({ id, note }) => [findRow(index, "paper", id), note]),
  );
}

function joined(known: ShownMember, other: ShownMember): ShownMember {
  return {
    ...known,
    note: known.note === "" ? other.note : known.note,
    held: [...known.held, ...other.held],
  };
}

function showMember(index: CorpusIndex, member: TagMember, now: EntityId | null): ShownMember {
  const id = now ?? member.id;
  const type = entityTypeOf(id) ?? "paper";
  const row = now === null ? NO_ROW : findRow(index, type, id);
  const here = row !== NO_ROW;
  const year = here && type === "paper" ? index.corpus.papers.years[row]! : UNKNOWN_YEAR;
  return {
    id,
    type,
    name: here ? namesOf(index.corpus, type)[row]! : member.name,
    note: member.note,
    held: [member.id],
    here,
    year: year === UNKNOWN_YEAR ? null : year,
  };
}

type NameFinder = (type: EntityType, name: string) => EntityId | null;

/** The id under which a member is found; null: it is not here, or people hid it. */
function idNow(
  index: CorpusIndex,
  member: TagMember,
  decisions: readonly Decision[],
  namesakes: NameFinder,
): EntityId | null {
  const type = entityTypeOf(member.id);
  if (type === null) return null;
  const followed =
    findRow(index, type, member.id) === NO_ROW ? idAfter(member.id, decisions) : member.id;
  if (followed === null) return null;
  if (type === "author") {
    const person = personNow(index, member, followed);
    if (person !== undefined) return person;
  }
  return findRow(index, type, followed) === NO_ROW ? namesakes(type, member.name) : followed;
}

/**
 * An author on the papers that they were tagged with: an id made of a name may be another's by now.
 * Undefined where none of these papers is here.
 */
function personNow(
  { corpus, rowOf: rowOfId }: CorpusIndex,
  { papers, name }: TagMember,
  id: EntityId,
): EntityId | null | undefined {
  const rows = papers.map(rowOfId).filter((row) => row !== NO_ROW);
  if (rows.length === 0) return undefined;
  const { ids, variants } = corpus.authors;
  const there = [...new Set(rows.flatMap((row) => Array.from(rowOf(corpus.authorships, row))))];
  if (there.includes(rowOfId(id))) return id;
  const namesake =
    there.find((row) => idStem(ids[row]!) === idStem(id)) ??
    there.find((row) => variants[row]!.includes(name));
  return namesake === undefined ? null : ids[namesake]!;
}

/** Finds what bears a name, folded; null where nothing or more than one does. */
function nameFinder({ corpus }: CorpusIndex): NameFinder {
  const tables = new Map<EntityType, ReadonlyMap<string, EntityId | null>>();
  return (type, name) => {
    let table = tables.get(type);
    if (table === undefined) {
      const made = new Map<string, EntityId | null>();
      const ids = idsOf(corpus, type);
      namesOf(corpus, type).forEach((one, row) => {
        const key = foldWords(one);
        made.set(key, made.has(key) ? null : ids[row]!);
      });
      table = made;
      tables.set(type, table);
    }
    const key = foldWords(name);
    return key === "" ? null : (table.get(key) ?? null);
  };
}
