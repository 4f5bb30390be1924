// Discs on a plane, found by place: each disc stands in all cells of a square grid that it touches.

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const NONE = -1;

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** From where it was wished to be. */
  readonly distance: number;
}

/**
 * Discs by the grid cells that they touch: who overlaps a new one is found among a few. Cells with discs
 * stand in a table by the hash of their place, each with a chain of its discs.
 */
export class DiscGrid {
  readonly #cell: number;
  #discs = 0;
  #x = new Float64Array(64);
  #y = new Float64Array(64);
  #radii = new Float64Array(64);
  /** Chains: a disc in a cell, and the next of the cell. */
  #entries = 0;
  #disc = new Int32Array(256);
  #next = new Int32Array(256);
  /** The table; at most half full. */
  #cells = 0;
  #columns = new Int32Array(256);
  #rows = new Int32Array(256);
  #heads = new Int32Array(256).fill(NONE);

  /** @param cell side of a cell; about the diameter of a usual disc */
  constructor(cell: number) {
    this.#cell = cell;
  }

  add(x: number, y: number, radius: number): void {
    if (this.#discs === this.#x.length) {
      this.#x = longer(this.#x, Float64Array);
      this.#y = longer(this.#y, Float64Array);
      this.#radii = longer(this.#radii, Float64Array);
    }
    const disc = this.#discs++;
    this.#x[disc] = x;
    this.#y[disc] = y;
    this.#radii[disc] = radius;
    const lastColumn = Math.floor((x + radius) / this.#cell);
    const lastRow = Math.floor((y + radius) / this.#cell);
    for (let column = Math.floor((x - radius) / this.#cell); column <= lastColumn; column++)
      for (let row = Math.floor((y - radius) / this.#cell); row <= lastRow; row++)
        this.#chain(disc, column, row);
  }

  /** Whether a disc would stand at least `gap` from all others. */
  fits(x: number, y: number, radius: number, gap: number): boolean {
    const wide = radius + gap;
    const lastColumn = Math.floor((x + wide) / this.#cell);
    const firstRow = Math.floor((y - wide) / this.#cell);
    const lastRow = Math.floor((y + wide) / this.#cell);
    for (let column = Math.floor((x - wide) / this.#cell); column <= lastColumn; column++)
      for (let row = firstRow; row <= lastRow; row++)
        for (
          let entry = this.#heads[this.#slot(column, row)]!;
          entry !== NONE;
          entry = this.#next[entry]!
        ) {
          const disc = this.#disc[entry]!;
          const dx = x - this.#x[disc]!;
          const dy = y - this.#y[disc]!;
          const apart = wide + this.#radii[disc]!;
          if (dx * dx + dy * dy < apart * apart) return false;
        }
    return true;
  }

  /**
   * The nearest place to a wished one where a disc fits, looked for on rings of growing distance.
   * Always found: far enough out there is nothing.
   *
   * @param from distance at which to begin looking
   */
  nearestSpot(x: number, y: number, radius: number, gap: number, from = 0): Spot {
    const step = (radius + gap) / 2;
    if (from === 0 && this.fits(x, y, radius, gap)) return { x, y, distance: 0 };
    for (let ring = Math.max(1, Math.floor(from / step)); ; ring++) {
      const distance = ring * step;
      const places = Math.max(8, Math.ceil(2 * Math.PI * ring));
      for (let place = 0; place < places; place++) {
        // Each ring begins elsewhere, so that no spoke of first places appears.
        const angle = (2 * Math.PI * place) / places + ring * GOLDEN_ANGLE;
        const spot = { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) };
        if (this.fits(spot.x, spot.y, radius, gap)) return { ...spot, distance };
      }
    }
  }

  #chain(disc: number, column: number, row: number): void {
    if (2 * this.#cells >= this.#heads.length) this.#widen();
    if (this.#entries === this.#disc.length) {
      this.#disc = longer(this.#disc, Int32Array);
      this.#next = longer(this.#next, Int32Array);
    }
    const slot = this.#slot(column, row);
    if (this.#heads[slot] === NONE) {
      this.#cells++;
      this.#columns[slot] = column;
      this.#rows[slot] = row;
    }
    this.#disc[this.#entries] = disc;
    this.#next[this.#entries] = this.#heads[slot]!;
    this.#heads[slot] = this.#entries++;
  }

  /** The cell's place in the table, or the empty one where it belongs. */
  #slot(column: number, row: number): number {
    const mask = this.#heads.length - 1;
    const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (
      this.#heads[slot] !== NONE &&
      (this.#columns[slot] !== column || this.#rows[slot] !== row)
    )
      slot = (slot + 1) & mask;
    return slot;
  }

  #widen(): void {
    const [columns, rows, heads] = [this.#columns, this.#rows, this.#heads];
    this.#columns = new Int32Array(2 * heads.length);
    this.#rows = new Int32Array(2 * heads.length);
    this.#heads = new Int32Array(2 * heads.length).fill(NONE);
    for (let was = 0; was < heads.length; was++) {
      if (heads[was] === NONE) continue;
      const slot = this.#slot(columns[was]!, rows[was]!);
      this.#columns[slot] = columns[was]!;
      this.#rows[slot] = rows[was]!;
      this.#heads[slot] = heads[was]!;
    }
  }
}

function longer<T extends Float64Array | Int32Array>(
  column: T,
  Column: new (length: number) => T,
): T {
  const twice = new Column(2 * column.length);
  twice.set(column);
  return twice;
}
