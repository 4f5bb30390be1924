// Notes after people's corrections: they speak of who is there now, and suspicions that somebody
// decided are gone.
import type { Corpus, ResolveNote } from "../../model/corpus.ts";
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
  return corpus.notes.flatMap((note): ResolveNote[] => {
    if (isSettled(note, decided)) return [];
    const ids = note.ids.flatMap((id) => {
      if (entityTypeOf(id) !== "paper") return idNow(id) ?? [];
      const isGone =
        note.code === "maybe-two-authors" && !isBy(decided, paperRow.get(id), note.ids[0]!);
      return isGone ? [] : id;
    });
    // A doubt about papers that are somebody else's now is none.
    if (note.code === "maybe-two-authors" && ids.length < 2) return [];
    return [{ ...note, ids: [...new Set(ids)] }];
  });
}

/** Whether people have answered the question that a note is, or agreed with what it tells. */
function isSettled({ code, ids }: ResolveNote, decided: DecidedAuthors): boolean {
  const [a, b] = ids.map((id) => decided.placeOf(id) ?? -1) as [number, number];
  switch (code) {
    case "maybe-one-author":
    case "author-split":
      return a < 0 || b < 0 || a === b || decided.apart.has(pairKey(a, b));
    case "maybe-two-authors":
    case "authors-merged":
      return a < 0 || decided.together.has(a);
    default:
      return false;
  }
}

function isBy(
  { authorships, placeOf }: DecidedAuthors,
  paper: number | undefined,
  author: EntityId,
): boolean {
  return paper !== undefined && rowOf(authorships, paper).includes(placeOf(author) ?? -1);
}
