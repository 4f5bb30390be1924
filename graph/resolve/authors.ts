// The authors of a corpus: people told apart and put together by evidence, with every spelling met,
// and who wrote what.
import { NO_ROW, type Authorships, type AuthorTable, type ResolveNote } from "../model/corpus.ts";
import type { Decision } from "../model/decision.ts";
import { closedDirections } from "../model/directions.ts";
import type { EntityId } from "../model/ids.ts";
import { incidenceOf } from "../model/incidence.ts";
import type { AuthorDetail, PaperRecord } from "../model/paper-record.ts";
import { type AuthorName, authorOf } from "./author-name.ts";
import { identityNotes } from "./authors/identity-notes.ts";
import { type People, findPeople } from "./authors/people.ts";
import { shownName, withName } from "./authors/shown-name.ts";
import { byFrequency, countUp } from "./count.ts";
import { rowsById } from "./entity-rows.ts";
import { lastKept } from "./last-kept.ts";
import type { AuthorsOfPapers } from "./organizations/organizations.ts";
import type { MergedPaper } from "./papers/merge-records.ts";

export interface ResolvedAuthors {
  readonly authors: AuthorTable;
  readonly authorships: Authorships;
  readonly notes: readonly ResolveNote[];
  /** Who is meant by a name as written, for what else is said beside names. */
  readonly byName: AuthorsOfPapers;
}

/** Reads each spelling once. */
export type NameReader = (written: string) => AuthorName | null;

/**
 * @param papers n merged papers, whose bylines become authorships
 * @param ids n paper ids, for notes
 * @param recordsOf per paper its records, whose bylines count as spellings also where another one
 *   was chosen
 */
export function resolveAuthors(
  papers: readonly MergedPaper[],
  ids: readonly EntityId[],
  recordsOf: readonly (readonly PaperRecord[])[],
  decisions: readonly Decision[],
): ResolvedAuthors {
  const read = nameReader();
  const people = findPeople(papers, recordsOf, read, ids, decisions);
  const { spellings, affiliations, identifiers } = collectSpellings(recordsOf, read, people);
  const { ids: authorIds, rowOf } = rowsById(spellings.keys());
  const bylines = readBylines(papers, ids, read, people, rowOf);
  const bylineOf = lastKept((paper: number) => new Set(bylines.rows[paper]));
  const identities = identityNotes(people.identities, {
    idOf: people.idOfBearer,
    nameOf: people.nameOfBearer,
    paperId: (paper) => ids[people.order[paper]!]!,
  });
  const names = authorIds.map((id) => closedDirections(shownName(spellings.get(id)!)));
  return {
    authors: {
      ids: authorIds,
      names,
      variants: authorIds.map((id, row) => withName(names[row]!, byFrequency(spellings.get(id)!))),
      affiliations: authorIds.map((id) => byFrequency(affiliations.get(id) ?? new Map())),
      identifiers: authorIds.map((id) => byFrequency(identifiers.get(id) ?? new Map())),
    },
    authorships: { ...incidenceOf(bylines.rows), asWritten: bylines.asWritten },
    notes: [...bylines.notes, ...identities],
    byName: {
      rowIn(paper, written) {
        const author = read(written);
        const id = author === null ? null : people.idIn(paper, author.key);
        const row = id === null ? NO_ROW : rowOf.get(id)!;
        return bylineOf(paper).has(row) ? row : NO_ROW;
      },
      placeIn: (written) => read(written)?.affiliation ?? null,
    },
  };
}

function nameReader(): NameReader {
  const known = new Map<string, AuthorName | null>();
  return (written) => {
    let author = known.get(written);
    if (author === undefined) {
      author = authorOf(written);
      known.set(written, author);
    }
    return author;
  };
}

type Counts = Map<EntityId, Map<string, number>>;

/** How often each author was written how, placed where and numbered how, in all records. */
function collectSpellings(
  recordsOf: readonly (readonly PaperRecord[])[],
  read: NameReader,
  people: People,
): Readonly<Record<"spellings" | "affiliations" | "identifiers", Counts>> {
  const spellings: Counts = new Map(people.ids.map((id) => [id, new Map<string, number>()]));
  const affiliations: Counts = new Map();
  const identifiers: Counts = new Map();
  recordsOf.forEach((records, paper) => {
    for (const record of records)
      record.authors?.forEach((written, position) => {
        const author = read(written);
        if (author === null) return;
        const id = people.idIn(paper, author.key);
        if (id === null) return;
        countUp(spellings.get(id)!, author.name);
        const detail = record.authorDetails?.[position] ?? null;
        const places = [...(detail?.affiliations ?? [])];
        if (author.affiliation !== null) places.push(author.affiliation);
        countAll(affiliations, id, places);
        if (detail !== null) countAll(identifiers, id, numbersOf(detail));
      });
  });
  return { spellings, affiliations, identifiers };
}

/** Each once. */
function countAll(counts: Counts, id: EntityId, values: readonly string[]): void {
  if (values.length === 0) return;
  const own = counts.get(id) ?? new Map<string, number>();
  counts.set(id, own);
  for (const value of new Set(values)) countUp(own, value);
}

/** As they are shown; evidence goes by `identifiersOf`. */
function numbersOf({ orcid, identifiers = [] }: AuthorDetail): readonly string[] {
  return orcid === null ? identifiers : [`orcid:${orcid}`, ...identifiers];
}

interface Bylines {
  readonly rows: number[][];
  readonly asWritten: string[];
  readonly notes: ResolveNote[];
}

/** The author rows of each paper in order; each person once, each oddity noted. */
function readBylines(
  papers: readonly MergedPaper[],
  ids: readonly EntityId[],
  read: NameReader,
  people: People,
  rowOf: ReadonlyMap<EntityId, number>,
): Bylines {
  const asWritten: string[] = [];
  const notes: ResolveNote[] = [];
  const rows = papers.map((paper, i) => {
    const byline = new Set<number>();
    const note = (code: string, message: string, id?: EntityId): void => {
      notes.push({ code, message, ids: id === undefined ? [ids[i]!] : [ids[i]!, id] });
    };
    for (const written of paper.authors) {
      const author = read(written);
      const id = author === null ? null : people.idIn(i, author.key);
      if (author === null || id === null) {
        note("no-person", `"${excerpt(written)}" in the byline names nobody and was left out.`);
        continue;
      }
      const row = rowOf.get(id)!;
      if (byline.has(row)) {
        const message = `"${excerpt(written)}" stands twice in the byline and was kept once.`;
        note("repeated-author", message, id);
        continue;
      }
      if (author.ranTogether) {
        const message = `"${excerpt(written)}" was read as ${author.name} of ${author.affiliation!}.`;
        note("affiliation-in-name", message, id);
      }
      byline.add(row);
      asWritten.push(written);
    }
    return [...byline];
  });
  return { rows, asWritten, notes };
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
