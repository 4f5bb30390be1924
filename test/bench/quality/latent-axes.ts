// Texts on their strongest latent axes: a truncated singular value decomposition by orthogonal
// iteration (Golub, Van Loan, Matrix Computations, section 7.3.2).
import type { Random } from "../../../graph/model/random.ts";

/** Column and value of what is not zero. */
export type SparseRow = readonly (readonly [column: number, value: number])[];

const ROUNDS = 8;

/**
 * Each row on `axes` axes: A·V for the leading right singular vectors V of A.
 *
 * @param width number of columns of A
 */
export function latentAxes(
  rows: readonly SparseRow[],
  width: number,
  axes: number,
  random: Random,
): Float64Array[] {
  let basis: Float64Array[] = Array.from({ length: axes }, () =>
    Float64Array.from({ length: width }, () => random() - 0.5),
  );
  for (let round = 0; round < ROUNDS; round++)
    basis = orthonormal(basis.map((axis) => transposed(rows, projected(rows, axis), width)));
  const columns = basis.map((axis) => projected(rows, axis));
  return rows.map((_, i) => Float64Array.from(columns, (column) => column[i]!));
}

/** A·v. */
function projected(rows: readonly SparseRow[], axis: Float64Array): Float64Array {
  return Float64Array.from(rows, (row) => {
    let sum = 0;
    for (const [column, value] of row) sum += value * axis[column]!;
    return sum;
  });
}

/** Aᵀ·u. */
function transposed(rows: readonly SparseRow[], u: Float64Array, width: number): Float64Array {
  const sum = new Float64Array(width);
  rows.forEach((row, i) => {
    for (const [column, value] of row) sum[column]! += value * u[i]!;
  });
  return sum;
}

/** Gram–Schmidt, in order. */
function orthonormal(vectors: Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    for (const other of done) {
      let along = 0;
      for (let i = 0; i < vector.length; i++) along += vector[i]! * other[i]!;
      for (let i = 0; i < vector.length; i++) vector[i]! -= along * other[i]!;
    }
    let length = 0;
    for (const value of vector) length += value * value;
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
    done.push(vector.map((value) => value * scale));
  }
  return done;
}
