// When files and decisions are those that are there already.
import type { Step } from "../store/curation.ts";
import type { SourceFile, Store } from "../store/store.ts";

/**
 * The same bytes, and the same said of them but for corrections; the name may have been changed to
 * tell files apart.
 */
export function isSame(a: SourceFile, b: SourceFile): boolean {
  const said = ({ format, venue, year, columns }: SourceFile): string =>
    JSON.stringify([format, venue, year, columns ?? null]);
  return said(a) === said(b) && Buffer.from(a.bytes).equals(b.bytes);
}

/** Steps that a corpus which was imported before neither has nor had taken back. */
export async function decideMore(store: Store, id: string, steps: readonly Step[]): Promise<void> {
  const { steps: made, undone } = await store.curation(id);
  const known = new Set([...made, ...undone].map(plainly));
  for (const step of steps)
    if (!known.has(plainly(step))) await store.decide(id, { kind: "decided", step });
}

/** A step without what is added when it is made. */
function plainly(step: Step): string {
  return JSON.stringify(
    step.map((decision) => ({ ...decision, at: undefined, witnesses: undefined })),
  );
}
