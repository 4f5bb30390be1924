// Discs on a plane, found by place: each disc stands in all cells of a square grid that it touches.

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** From where it was wished to be. */
  readonly distance: number;
}

/** Discs by the grid cells that they touch: who overlaps a new one is found among a few. */
export class DiscGrid {
  readonly #cell: number;
  readonly #cells = new Map<number, number[]>();
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #radii: number[] = [];

  /** @param cell side of a cell; about the diameter of a usual disc */
  constructor(cell: number) {
    this.#cell = cell;
  }

  add(x: number, y: number, radius: number): void {
    const disc = this.#x.push(x) - 1;
    this.#y.push(y);
    this.#radii.push(radius);
    this.#eachCell(x, y, radius, (key) => {
      const cell = this.#cells.get(key);
      if (cell === undefined) this.#cells.set(key, [disc]);
      else cell.push(disc);
      return true;
    });
  }

  /** Whether a disc would stand at least `gap` from all others. */
  fits(x: number, y: number, radius: number, gap: number): boolean {
    return this.#eachCell(x, y, radius + gap, (key) =>
      (this.#cells.get(key) ?? []).every(
        (disc) =>
          Math.hypot(x - this.#x[disc]!, y - this.#y[disc]!) >= radius + gap + this.#radii[disc]!,
      ),
    );
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

  /** Visits the cells of a disc's bounding box until a visit answers false; whether none did. */
  #eachCell(x: number, y: number, radius: number, visit: (key: number) => boolean): boolean {
    const lastColumn = Math.floor((x + radius) / this.#cell);
    const lastRow = Math.floor((y + radius) / this.#cell);
    for (let column = Math.floor((x - radius) / this.#cell); column <= lastColumn; column++)
      for (let row = Math.floor((y - radius) / this.#cell); row <= lastRow; row++)
        if (!visit(column * 0x4000000 + row)) return false;
    return true;
  }
}
