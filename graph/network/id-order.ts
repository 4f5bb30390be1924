// The order of a network's nodes: by id, compared by code units, so that it is the same everywhere.

/** A table's rows in the order of their ids. */
export interface IdOrder {
  /** The row at each rank. */
  readonly rows: Uint32Array;
  /** The rank of each row. */
  readonly ranks: Uint32Array;
}

/** Cost: linear when the ids are sorted already, else near n·log n comparisons of numbers. */
export function orderById(ids: readonly string[]): IdOrder {
  const rows = new Uint32Array(ids.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  if (!isSorted(ids)) new IdSort(ids, rows).sort(0, rows.length, commonStart(ids));
  const ranks = new Uint32Array(ids.length);
  for (let rank = 0; rank < rows.length; rank++) ranks[rows[rank]!] = rank;
  return { rows, ranks };
}

function isSorted(ids: readonly string[]): boolean {
  for (let i = 1; i < ids.length; i++) if (ids[i - 1]! > ids[i]!) return false;
  return true;
}

/** How many code units all ids begin with alike. */
function commonStart(ids: readonly string[]): number {
  const first = ids[0]!;
  let common = first.length;
  for (const id of ids)
    for (let at = 0; at < common; at++)
      if (id.charCodeAt(at) !== first.charCodeAt(at)) {
        common = at;
        break;
      }
  return common;
}

/** Up to so many ids are compared as they are. */
const FEW = 24;
/** Code units looked at in a round, a byte each. */
const UNITS = 4;
/** Units from here on are alike in a round, and nothing behind them is looked at. */
const OTHER = 0xff;
const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
const LOW = IS_LITTLE_ENDIAN ? 0 : 1;
const HIGH = 1 - LOW;

/**
 * Sorts rows by a few units of their ids at a time, as numbers: a million comparisons of texts far apart in
 * memory take seconds. Beneath those units stands the row, so that equal ids keep their order.
 */
class IdSort {
  readonly #ids: readonly string[];
  readonly #rows: Uint32Array;
  readonly #keys: BigUint64Array;
  /** The two halves of each key. */
  readonly #halves: Uint32Array;

  constructor(ids: readonly string[], rows: Uint32Array) {
    this.#ids = ids;
    this.#rows = rows;
    this.#keys = new BigUint64Array(rows.length);
    this.#halves = new Uint32Array(this.#keys.buffer);
  }

  /** Sorts the rows at these ranks, whose ids are alike before the unit `start`. */
  sort(from: number, to: number, start: number): void {
    const [rows, halves] = [this.#rows, this.#halves];
    for (let rank = from; rank < to; rank++) {
      halves[2 * rank + LOW] = rows[rank]!;
      halves[2 * rank + HIGH] = unitsAt(this.#ids[rows[rank]!]!, start);
    }
    this.#keys.subarray(from, to).sort();
    for (let rank = from; rank < to; rank++) rows[rank] = halves[2 * rank + LOW]!;
    for (let rank = from; rank < to;) {
      const units = halves[2 * rank + HIGH]!;
      let end = rank + 1;
      while (end < to && halves[2 * end + HIGH] === units) end++;
      if (end - rank > 1) this.#sortAlike(rank, end, start, units);
      rank = end;
    }
  }

  #sortAlike(from: number, to: number, start: number, units: number): void {
    if (to - from <= FEW) this.#insert(from, to);
    else if (isWhole(units)) this.sort(from, to, start + UNITS);
    else this.#rows.subarray(from, to).sort((a, b) => this.#compare(a, b));
  }

  #insert(from: number, to: number): void {
    const rows = this.#rows;
    for (let rank = from + 1; rank < to; rank++) {
      const row = rows[rank]!;
      let at = rank;
      for (; at > from && this.#compare(row, rows[at - 1]!) < 0; at--) rows[at] = rows[at - 1]!;
      rows[at] = row;
    }
  }

  #compare(a: number, b: number): number {
    const [left, right] = [this.#ids[a]!, this.#ids[b]!];
    return left < right ? -1 : left > right ? 1 : a - b;
  }
}

/** The units of a text from `start` on, the first in the highest byte; 0 behind its end. */
function unitsAt(text: string, start: number): number {
  let units = 0;
  let isOpen = true;
  for (let at = start; at < start + UNITS; at++) {
    const unit = isOpen && at < text.length ? Math.min(OTHER, text.charCodeAt(at)) : 0;
    if (unit === OTHER) isOpen = false;
    units = units * 256 + unit;
  }
  return units;
}

/** Whether units say all about their part of the text: nothing ended, nothing was passed over. */
function isWhole(units: number): boolean {
  for (let shift = 0; shift < 32; shift += 8) {
    const unit = (units >>> shift) & 0xff;
    if (unit === 0 || unit === OTHER) return false;
  }
  return true;
}
