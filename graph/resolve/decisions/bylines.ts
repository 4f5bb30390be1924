// Who stands where in the bylines while decisions are replayed.
import type { Authorships, Corpus } from "../../model/corpus.ts";
import type { EntityId } from "../../model/ids.ts";
import { incidenceOf } from "../../model/incidence.ts";
import { pushTo } from "../count.ts";

/** The bylines of a corpus, in which positions can be given to other rows. */
export class Bylines {
  /** Author row by position in the corpus's list of authorships. */
  readonly who: Uint32Array;
  readonly #written: Authorships;
  readonly #paperIds: readonly EntityId[];
  #paperRows: ReadonlyMap<EntityId, number> | null = null;

  constructor({ authorships, papers }: Pick<Corpus, "authorships" | "papers">) {
    this.who = Uint32Array.from(authorships.items);
    this.#written = authorships;
    this.#paperIds = papers.ids;
  }

  /** The positions of a paper's byline; null for a paper that is not here. */
  positions(paper: EntityId): readonly number[] | null {
    this.#paperRows ??= new Map(this.#paperIds.map((id, row) => [id, row]));
    const row = this.#paperRows.get(paper);
    if (row === undefined) return null;
    const from = this.#written.offsets[row]!;
    return Array.from({ length: this.#written.offsets[row + 1]! - from }, (_, i) => from + i);
  }

  /** The paper of each position. */
  papers(): readonly EntityId[] {
    return this.#paperIds.flatMap((id, row) =>
      new Array<EntityId>(this.#written.offsets[row + 1]! - this.#written.offsets[row]!).fill(id),
    );
  }

  /** By row found, the names as written where now somebody else stands. */
  movedAway(): Map<number, string[]> {
    const moved = new Map<number, string[]>();
    this.who.forEach((row, k) => {
      const before = this.#written.items[k]!;
      if (row !== before) pushTo(moved, before, this.#written.asWritten[k]!);
    });
    return moved;
  }

  /**
   * The authorships with every author at a new place; who has none (−1) is left out, who has one
   * place twice on a paper stays where he or she stands first. Cost: linear.
   */
  placed(placeOf: (row: number) => number): Authorships {
    const { offsets, asWritten } = this.#written;
    const kept: string[] = [];
    const bylines = this.#paperIds.map((_, paper) => {
      const byline = new Set<number>();
      for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++) {
        const place = placeOf(this.who[k]!);
        if (place < 0 || byline.has(place)) continue;
        byline.add(place);
        kept.push(asWritten[k]!);
      }
      return [...byline];
    });
    return { ...incidenceOf(bylines), asWritten: kept };
  }
}
