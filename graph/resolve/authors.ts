// The authors of a corpus: one per folded full name, with every spelling met, and who wrote what.
import { type Authorships, type AuthorTable, NO_ROW, type ResolveNote } from "../model/corpus.ts";
import type { Decision } from "../model/decision.ts";
import type { EntityId } from "../model/ids.ts";
import { incidenceOf } from "../model/incidence.ts";
import type { PaperRecord } from "../model/paper-record.ts";
import { type AuthorName, authorOf } from "./author-name.ts";
import { bestSpelling } from "./best-spelling.ts";
import { byFrequency, countUp } from "./count.ts";
import { entityRows } from "./entity-rows.ts";
import type { MergedPaper } from "./merge-records.ts";
import { stableId } from "./stable-id.ts";

export interface ResolvedAuthors {
  readonly authors: AuthorTable;
  readonly authorships: Authorships;
  readonly notes: readonly ResolveNote[];
}

/** Reads each spelling once. */
type NameReader = (written: string) => (AuthorName & { readonly id: EntityId }) | null;

/**
 * @param papers n merged papers, whose bylines become authorships
 * @param ids n paper ids, for notes
 * @param records all records, whose bylines count as spellings also where another one was chosen
 */
export function resolveAuthors(
  papers: readonly MergedPaper[],
  ids: readonly EntityId[],
  records: readonly PaperRecord[],
  decisions: readonly Decision[],
): ResolvedAuthors {
  const read = nameReader();
  const found = new Map<EntityId, Map<string, number>>();
  for (const { authors } of papers)
    for (const written of authors) {
      const author = read(written);
      if (author !== null && !found.has(author.id)) found.set(author.id, new Map());
    }
  const affiliations = new Map<EntityId, Map<string, number>>();
  for (const record of records) collectSpellings(record, read, found, affiliations);

  const { rows, rowOf, notes } = entityRows("author", found, decisions);
  const bylines = readBylines(papers, ids, read, rowOf);
  const spellings = rows.map((row) => bestSpelling(row.own));
  const affiliationsByRow = rows.map(() => new Map<string, number>());
  for (const [id, counts] of affiliations) {
    const row = rowOf.get(id);
    if (row === undefined || row === NO_ROW) continue;
    for (const [place, count] of counts) countUp(affiliationsByRow[row]!, place, count);
  }
  return {
    authors: {
      ids: rows.map((row) => row.id),
      names: rows.map((row, i) => row.decidedName ?? spellings[i]!.name),
      variants: rows.map(({ all, decidedName }, i) =>
        withName(decidedName ?? spellings[i]!.name, byFrequency(all)),
      ),
      affiliations: affiliationsByRow.map(byFrequency),
    },
    authorships: { ...incidenceOf(bylines.rows), asWritten: bylines.asWritten },
    notes: [...bylines.notes, ...notes],
  };
}

function withName(name: string, variants: readonly string[]): readonly string[] {
  return variants.includes(name) ? variants : [...variants, name];
}

function nameReader(): NameReader {
  const known = new Map<string, ReturnType<NameReader>>();
  return (written) => {
    let author = known.get(written);
    if (author === undefined) {
      const name = authorOf(written);
      author = name === null ? null : { ...name, id: stableId("author", name.key) };
      known.set(written, author);
    }
    return author;
  };
}

function collectSpellings(
  record: PaperRecord,
  read: NameReader,
  found: ReadonlyMap<EntityId, Map<string, number>>,
  affiliations: Map<EntityId, Map<string, number>>,
): void {
  record.authors?.forEach((written, position) => {
    const author = read(written);
    const spellings = author === null ? undefined : found.get(author.id);
    if (author === null || spellings === undefined) return;
    countUp(spellings, author.name);
    const places = [...(record.authorDetails?.[position]?.affiliations ?? [])];
    if (author.affiliation !== null) places.push(author.affiliation);
    if (places.length === 0) return;
    const counts = affiliations.get(author.id) ?? new Map<string, number>();
    affiliations.set(author.id, counts);
    for (const place of new Set(places)) countUp(counts, place);
  });
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
      if (author === null) {
        note("no-person", `"${excerpt(written)}" in the byline names nobody and was left out.`);
        continue;
      }
      const row = rowOf.get(author.id) ?? NO_ROW;
      if (row === NO_ROW) continue;
      if (byline.has(row)) {
        const message = `"${excerpt(written)}" stands twice in the byline and was kept once.`;
        note("repeated-author", message, author.id);
        continue;
      }
      if (author.ranTogether) {
        const message = `"${excerpt(written)}" was read as ${author.name} of ${author.affiliation!}.`;
        note("affiliation-in-name", message, author.id);
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
