// How much of a map the browser holds.

/** Nodes; a larger map comes in levels. */
const MOST_HELD = 30_000;

/** Fewer where the address of a browser test asks for that. */
export function mostHeld({ search }: Pick<Location, "search">): number {
  const query = new URLSearchParams(search);
  const asked = query.has("probe") ? query.get("most") : null;
  return asked !== null && /^\d{1,6}$/u.test(asked) ? Number(asked) : MOST_HELD;
}
