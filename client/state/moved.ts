// Discs that a hand put somewhere else on the map: their places, and how the address holds them.

/** A disc of the map, a node or a group, and its place in graph units. */
export interface Moved {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Places held: more would make addresses longer than servers read. */
export const MOST_MOVED = 100;

/** Farther out lies no map. */
const FARTHEST = 1e6;

/** With a disc at a place as the address holds it; where there are too many, the first goes home. */
export function withMoved(moved: readonly Moved[], { id, x, y }: Moved): readonly Moved[] {
  const others = moved.filter((one) => one.id !== id);
  return [...others, { id, x: rounded(x), y: rounded(y) }].slice(-MOST_MOVED);
}

/** The places by id. */
export function placesOf(moved: readonly Moved[]): ReadonlyMap<string, Pick<Moved, "x" | "y">> {
  return new Map(moved.map(({ id, x, y }) => [id, { x, y }]));
}

/** True when the same discs are at the same places. */
export function sameMoved(a: readonly Moved[], b: readonly Moved[]): boolean {
  const places = placesOf(a);
  return (
    a.length === b.length &&
    b.every(({ id, x, y }) => {
      const place = places.get(id);
      return place?.x === x && place.y === y;
    })
  );
}

/** Adds `moved=12.345,-6.7,author:ada-lind` for each. */
export function writeMoved(query: URLSearchParams, moved: readonly Moved[]): void {
  for (const { id, x, y } of moved) query.append("moved", `${x},${y},${id}`);
}

/** The discs of an address; what makes no sense is passed over. */
export function readMoved(query: URLSearchParams): readonly Moved[] {
  let moved: readonly Moved[] = [];
  for (const text of query.getAll("moved")) {
    const [x = "", y = "", ...id] = text.split(",");
    if (id.length === 0 || ![x, y].every(isPlace)) continue;
    moved = withMoved(moved, { id: id.join(","), x: Number(x), y: Number(y) });
  }
  return moved;
}

function isPlace(text: string): boolean {
  const value = Number(text);
  return text !== "" && Number.isFinite(value) && Math.abs(value) < FARTHEST;
}

/** Five digits are finer than any screen; no −0: the address has none. */
function rounded(value: number): number {
  return Number(value.toPrecision(5)) + 0;
}
