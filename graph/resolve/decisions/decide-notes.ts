// Notes after people's corrections: they speak of who is there now, and suspicions that somebody
// decided are gone.
import type { Authorships, Corpus, ResolveNote } from "../../model/corpus.ts";
import { type EntityId, entityTypeOf } from "../../model/ids.ts";
import { rowOf } from "../../model/incidence.ts";
import { type DecidedAuthors, pairKey } from "./decide-authors.ts";

export interface NotesWork {
  readonly corpus: Corpus;
  readonly decided: DecidedAuthors;
  /** The id now standing for an id; null: hidden. */
  readonly idNow: (id: EntityId) => EntityId | null;
}

/** Cost: linear in notes, and in bylines of papers in doubt. */
export function decideNotes({ corpus, decided, idNow }: NotesWork): ResolveNote[] {
  const paperRow = new Map(corpus.papers.ids.map((id, row) => [id, row]));
  const { placeOf, apart, together, authorships } = decided;
  const notes: ResolveNote[] = [];
  for (const note of corpus.notes) {
    if (note.code === "maybe-one-author") {
      const [a, b] = note.ids.map((id) => placeOf(id) ?? -1);
      if (a! < 0 || b! < 0 || a === b || apart.has(pairKey(a!, b!))) continue;
    }
    if (note.code === "maybe-two-authors") {
      const [author, ...papers] = note.ids;
      const place = placeOf(author!) ?? -1;
      if (place < 0 || together.has(place)) continue;
      const left = papers.filter((id) => isBy(authorships, paperRow.get(id), place));
      if (left.length === 0) continue;
      notes.push({ ...note, ids: [idNow(author!)!, ...left] });
      continue;
    }
    const ids = note.ids.map((id) => (entityTypeOf(id) === "paper" ? id : idNow(id)));
    notes.push({ ...note, ids: [...new Set(ids.filter((id) => id !== null))] });
  }
  return notes;
}

function isBy(authorships: Authorships, paper: number | undefined, author: number): boolean {
  return paper !== undefined && rowOf(authorships, paper).includes(author);
}
