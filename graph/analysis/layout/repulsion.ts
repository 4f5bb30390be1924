// How nodes push each other away: pair by pair, or, where there are many, by Barnes and Hut's tree.

/** Nodes as the forces see them; `fx` and `fy` take up what acts on each. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly masses: Float64Array;
  readonly fx: Float64Array;
  readonly fy: Float64Array;
}

/** Every pair: strength · mass · mass / distance along their line. Cost: n²/2. */
export function repelPairs({ x, y, masses, fx, fy }: Bodies, strength: number): void {
  for (let i = 1; i < x.length; i++) {
    const xi = x[i]!;
    const yi = y[i]!;
    const pull = strength * masses[i]!;
    let sumX = 0;
    let sumY = 0;
    for (let j = 0; j < i; j++) {
      const dx = xi - x[j]!;
      const dy = yi - y[j]!;
      const squared = dx * dx + dy * dy;
      if (squared === 0) continue;
      const force = (pull * masses[j]!) / squared;
      sumX += dx * force;
      sumY += dy * force;
      fx[j]! -= dx * force;
      fy[j]! -= dy * force;
    }
    fx[i]! += sumX;
    fy[i]! += sumY;
  }
}

/** A square that a node is not in counts as one body if it is at most so many times as wide as far. */
const THETA = 1.2;
/** Squares of so few nodes are not divided. */
const LEAF = 4;
/** Halvings of the plane; nodes nearer than a 2¹⁵th of its width stay together. */
const LEVELS = 15;

/**
 * The same force, where a square that is far for its size acts as one body at its centre of mass.
 * Squares stand in one row, each before its parts, with a mark where they end: walking is a loop.
 */
export class RepulsionTree {
  readonly #order: Uint32Array;
  readonly #codes: Uint32Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #masses: Float64Array;
  readonly #squaredWidths: Float64Array;
  /** Place after the last part. */
  readonly #ends: Uint32Array;
  /** Its nodes in `#order`. */
  readonly #first: Uint32Array;
  readonly #last: Uint32Array;
  #count = 0;

  constructor(nodeCount: number) {
    const squares = 2 * nodeCount + 1;
    this.#order = new Uint32Array(nodeCount);
    this.#codes = new Uint32Array(nodeCount);
    this.#x = new Float64Array(squares);
    this.#y = new Float64Array(squares);
    this.#masses = new Float64Array(squares);
    this.#squaredWidths = new Float64Array(squares);
    this.#ends = new Uint32Array(squares);
    this.#first = new Uint32Array(squares);
    this.#last = new Uint32Array(squares);
  }

  /** Cost: about n · log n. */
  repel(bodies: Bodies, strength: number): void {
    const width = this.#sort(bodies);
    this.#count = 0;
    this.#build(bodies, 0, bodies.x.length, LEVELS - 1, width);
    const { x, y, masses, fx, fy } = bodies;
    for (let at = 0; at < x.length; at++) {
      // Nodes in the order of the plane: what one walks over, the next one does too.
      const node = this.#order[at]!;
      const nodeX = x[node]!;
      const nodeY = y[node]!;
      const pull = strength * masses[node]!;
      let sumX = 0;
      let sumY = 0;
      for (let square = 0; square < this.#count;) {
        let dx = nodeX - this.#x[square]!;
        let dy = nodeY - this.#y[square]!;
        let squared = dx * dx + dy * dy;
        const first = this.#first[square]!;
        const last = this.#last[square]!;
        const isOutside = at < first || at >= last;
        if (isOutside && this.#squaredWidths[square]! < THETA * THETA * squared) {
          const force = (pull * this.#masses[square]!) / squared;
          sumX += dx * force;
          sumY += dy * force;
          square = this.#ends[square]!;
          continue;
        }
        if (this.#ends[square]! > square + 1) {
          square++;
          continue;
        }
        for (let k = first; k < last; k++) {
          const other = this.#order[k]!;
          dx = nodeX - x[other]!;
          dy = nodeY - y[other]!;
          squared = dx * dx + dy * dy;
          if (squared === 0) continue;
          const force = (pull * masses[other]!) / squared;
          sumX += dx * force;
          sumY += dy * force;
        }
        square++;
      }
      fx[node]! += sumX;
      fy[node]! += sumY;
    }
  }

  /** Nodes in the order of a curve through all squares (Morton's); answers the width of the plane. */
  #sort({ x, y }: Bodies): number {
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < x.length; i++) {
      left = Math.min(left, x[i]!);
      right = Math.max(right, x[i]!);
      low = Math.min(low, y[i]!);
      high = Math.max(high, y[i]!);
    }
    const width = Math.max(right - left, high - low) || 1;
    const cells = (1 << LEVELS) / (width * (1 + 1e-9));
    const keys = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) {
      const code = spread((x[i]! - left) * cells) | (spread((y[i]! - low) * cells) << 1);
      keys[i] = code * x.length + i;
    }
    keys.sort();
    for (let k = 0; k < x.length; k++) {
      const code = Math.floor(keys[k]! / x.length);
      this.#codes[k] = code;
      this.#order[k] = keys[k]! - code * x.length;
    }
    return width;
  }

  /** The square of the nodes from `first` up to before `last`, and its parts. */
  #build(bodies: Bodies, first: number, last: number, level: number, width: number): void {
    const { x, y, masses } = bodies;
    let [mass, sumX, sumY] = [0, 0, 0];
    for (let k = first; k < last; k++) {
      const node = this.#order[k]!;
      mass += masses[node]!;
      sumX += masses[node]! * x[node]!;
      sumY += masses[node]! * y[node]!;
    }
    const square = this.#count++;
    this.#masses[square] = mass;
    this.#x[square] = sumX / mass;
    this.#y[square] = sumY / mass;
    // Nodes that all lie in one quarter have a square of its size.
    while (level >= 0 && this.#quarter(first, level) === this.#quarter(last - 1, level)) {
      level--;
      width /= 2;
    }
    this.#squaredWidths[square] = width * width;
    this.#first[square] = first;
    this.#last[square] = last;
    if (level >= 0 && last - first > LEAF)
      for (let from = first; from < last;) {
        const quarter = this.#quarter(from, level);
        let to = from + 1;
        while (to < last && this.#quarter(to, level) === quarter) to++;
        this.#build(bodies, from, to, level - 1, width / 2);
        from = to;
      }
    this.#ends[square] = this.#count;
  }

  #quarter(place: number, level: number): number {
    return (this.#codes[place]! >>> (2 * level)) & 3;
  }
}

/** The lower 15 bits of a number with a zero after each. */
function spread(value: number): number {
  let bits = Math.floor(value) & 0x7fff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
