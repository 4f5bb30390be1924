// Authors after people's corrections: merged, set apart by papers, renamed, hidden.
import type { Authorships, AuthorTable, Corpus } from "../../model/corpus.ts";
import type { Decision } from "../../model/decision.ts";
import type { EntityId } from "../../model/ids.ts";
import { foldWords } from "../../model/text.ts";
import { authorOf } from "../author-name.ts";
import { aliasesOf } from "./aliases.ts";
import { decidedAuthorTable } from "./author-table.ts";
import { Bylines } from "./bylines.ts";
import { type Unapplied, replay } from "./replay.ts";
import { split } from "./split-author.ts";
import { Standing } from "./standing.ts";

export interface DecidedAuthors {
  readonly authors: AuthorTable;
  readonly authorships: Authorships;
  /** The new row of an id, also of one merged away; −1: hidden. */
  readonly placeOf: (id: EntityId) => number | undefined;
  /** The new row of who stands at a position of the authorships given; −1: hidden. */
  readonly placeAt: (position: number) => number;
  /** Pairs of new rows that are never the same, as `pairKey` writes them. */
  readonly apart: ReadonlySet<string>;
  /** New rows that are one person for certain. */
  readonly together: ReadonlySet<number>;
  readonly unapplied: readonly Unapplied[];
}

/** Two rows in no order. */
export function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Cost: linear in decisions and in authorships, in these once more for every split. */
export function decideAuthors(corpus: Corpus, decisions: readonly Decision[]): DecidedAuthors {
  const standing = new Standing(corpus.authors.ids);
  const bylines = new Bylines(corpus);
  const apart: (readonly [number, number])[] = [];
  const together: number[] = [];

  const unapplied = replay({
    type: "author",
    decisions,
    standing,
    aliases: () =>
      aliasesOf("author", corpus.authors.variants, (name) => authorOf(name)?.key ?? ""),
    rowsOn: (paper) => bylines.positions(paper)?.map((k) => bylines.who[k]!) ?? null,
    bears: (row, name) => spells(corpus.authors, row, name),
    special(decision, find, complain) {
      if (decision.kind === "keep-apart") {
        const rows = decision.ids.map(find).filter((row) => row !== null);
        if (new Set(rows).size < rows.length) complain(decision.ids, "they are one author here");
        for (const [i, a] of rows.entries()) for (const b of rows.slice(i + 1)) apart.push([a, b]);
        return;
      }
      const row = find(decision.id);
      if (row === null) return;
      if (decision.kind === "split") split(decision, row, { standing, bylines, complain });
      else together.push(row);
    },
  });

  const { entities, places } = standing.left();
  const placeOfRow = (row: number): number => places[row]!;
  const authorships = bylines.placed(placeOfRow);
  return {
    authors: decidedAuthorTable(corpus, entities, authorships, bylines.movedAway()),
    authorships,
    placeOf(id) {
      const row = standing.rowOf(id);
      return row === undefined ? undefined : placeOfRow(row);
    },
    placeAt: (position) => placeOfRow(bylines.who[position]!),
    apart: new Set(apart.map(([a, b]) => pairKey(placeOfRow(a), placeOfRow(b)))),
    together: new Set(together.map(placeOfRow)),
    unapplied,
  };
}

/** Whether somebody found is written so; whom a decision set apart is known by id alone. */
function spells({ variants }: AuthorTable, row: number, name: string): boolean {
  const folded = foldWords(name);
  return variants[row]?.some((spelling) => foldWords(spelling) === folded) ?? false;
}
