// Cuts nodes into pieces of neighbours on the map, whatever their links.

/**
 * A piece number for each of some nodes: halved along the longer side of their box until no piece has
 * more than `most`. Ties go by index. Cost: n · log² n.
 */
export function piecesByPlace(
  nodes: Uint32Array,
  x: Float64Array,
  y: Float64Array,
  most: number,
): Uint32Array {
  const pieces = new Uint32Array(nodes.length);
  let next = 0;
  const cut = (places: Uint32Array): void => {
    if (places.length <= Math.max(1, most)) {
      for (const place of places) pieces[place] = next;
      next++;
      return;
    }
    const side = (of: Float64Array) => {
      let [least, greatest] = [Infinity, -Infinity];
      for (const place of places) {
        least = Math.min(least, of[nodes[place]!]!);
        greatest = Math.max(greatest, of[nodes[place]!]!);
      }
      return greatest - least;
    };
    const along = side(x) >= side(y) ? x : y;
    const sorted = places.toSorted((a, b) => along[nodes[a]!]! - along[nodes[b]!]! || a - b);
    const half = sorted.length >>> 1;
    cut(sorted.subarray(0, half));
    cut(sorted.subarray(half));
  };
  if (nodes.length > 0) cut(Uint32Array.from(nodes.keys()));
  return pieces;
}
