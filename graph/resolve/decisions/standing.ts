// What stands for what while decisions are replayed: the entities of one type by row, which of them
// were merged, named and hidden so far.
import type { EntityId } from "../../model/ids.ts";
import { rowsById } from "../entity-rows.ts";

/** One of the entities that are left when all is decided. */
export interface Left {
  readonly id: EntityId;
  readonly row: number;
  /** A name that a person gave, or null. */
  readonly name: string | null;
  /** What was merged into it, itself first, then in the order of merging. */
  readonly members: readonly number[];
}

/** Rows 0 … n − 1 are the entities found; further ones are added when one is split. */
export class Standing {
  readonly #ids: EntityId[];
  readonly #rowOf: Map<EntityId, number>;
  readonly #into: number[];
  readonly #members: number[][];
  readonly #names = new Map<number, string>();
  readonly #hidden = new Set<number>();

  constructor(ids: readonly EntityId[]) {
    this.#ids = [...ids];
    this.#rowOf = new Map(ids.map((id, row) => [id, row]));
    this.#into = ids.map((_, row) => row);
    this.#members = ids.map((_, row) => [row]);
  }

  /** The row that has this very id, or undefined. */
  rowOf(id: EntityId): number | undefined {
    return this.#rowOf.get(id);
  }

  idOf(row: number): EntityId {
    return this.#ids[row]!;
  }

  /** The row that stands for a row: itself, or what it was merged into. */
  find(row: number): number {
    let at = row;
    while (this.#into[at] !== at) {
      // Each step shortens the way for those that come after.
      const next = this.#into[this.#into[at]!]!;
      this.#into[at] = next;
      at = next;
    }
    return at;
  }

  /** A new entity; its row. An id that is there already is made anew with what it had. */
  add(id: EntityId): number {
    const known = this.#rowOf.get(id);
    if (known !== undefined) return this.find(known);
    const row = this.#ids.length;
    this.#ids.push(id);
    this.#rowOf.set(id, row);
    this.#into.push(row);
    this.#members.push([row]);
    return row;
  }

  /** Of two standing rows the first goes into the second, which keeps its id and name. */
  merge(from: number, into: number): void {
    if (from === into) return;
    this.#into[from] = into;
    this.#members[into]!.push(...this.#members[from]!);
  }

  rename(row: number, name: string): void {
    this.#names.set(row, name);
  }

  hide(row: number): void {
    this.#hidden.add(row);
  }

  isHidden(row: number): boolean {
    return this.#hidden.has(row);
  }

  /** What is left, sorted by id, and for every row its place among it; −1: hidden. */
  left(): { readonly entities: readonly Left[]; readonly places: Int32Array } {
    const standing = this.#ids.filter((_, row) => this.find(row) === row && !this.isHidden(row));
    const { ids, rowOf: placeOf } = rowsById(standing);
    const entities = ids.map((id): Left => {
      const row = this.#rowOf.get(id)!;
      return { id, row, name: this.#names.get(row) ?? null, members: this.#members[row]! };
    });
    const places = Int32Array.from(
      this.#ids,
      (_, row) => placeOf.get(this.#ids[this.find(row)]!) ?? -1,
    );
    return { entities, places };
  }
}
