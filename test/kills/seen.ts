// What a server shows of everything that it keeps, and how that differs from what should be there.
import type { CorpusEntry, CurationState, Decision, ShownTag, Tag } from "../../graph/index.ts";
import { digestOf, expectedExports, EXPORT_PATHS } from "./exports.ts";
import type { Kept, KeptCollection } from "./kept.ts";

interface SeenCollection {
  readonly entry: CorpusEntry;
  readonly curation: CurationState;
  readonly tags: readonly ShownTag[];
  /** Digests, in the order of their paths. */
  readonly exports: readonly string[];
}

/** By id. */
export type Seen = ReadonlyMap<string, SeenCollection>;

/** Asks a server for everything; throws where an answer is not 200. */
export async function lookAt(api: string): Promise<Seen> {
  const { corpora } = await json<{ corpora: CorpusEntry[] }>(`${api}/corpora`);
  const seen = new Map<string, SeenCollection>();
  for (const entry of corpora) {
    const at = `${api}/corpora/${entry.id}`;
    const exports: string[] = [];
    for (const path of EXPORT_PATHS) exports.push(digestOf(await bytes(at + path)));
    const { tags } = await json<{ tags: ShownTag[] }>(`${at}/tags`);
    seen.set(entry.id, { entry, exports, tags, curation: await json(`${at}/decisions`) });
  }
  return seen;
}

export async function bytes(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  const body = new Uint8Array(await answer.arrayBuffer());
  if (answer.ok) return body;
  throw new Error(`${answer.status} of ${url}: ${new TextDecoder().decode(body).slice(0, 300)}`);
}

const json = async <T>(url: string): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await bytes(url))) as T;

/** Null: exactly what should be there is there, in every byte of its exports. */
export async function differenceFrom(kept: Kept, seen: Seen): Promise<string | null> {
  const [should, are] = [[...kept.keys()].sort(), [...seen.keys()].sort()];
  if (should.join() !== are.join())
    return `there are ${are.join(", ")} instead of ${should.join(", ")}`;
  for (const [id, collection] of kept) {
    const shown = seen.get(id)!;
    for (const part of ["name", "steps", "undone", "tags"] as const) {
      const [expected, found] = [partOf[part](collection), partShown[part](shown)];
      if (expected !== found) return `${part} of ${id}: ${found} instead of ${expected}`;
    }
    const exports = await expectedExports(collection, shown.curation.steps.flat(), shown.entry);
    for (const [k, digest] of exports.entries())
      if (digest !== shown.exports[k]) return `other bytes of ${id}${EXPORT_PATHS[k]!}`;
  }
  return null;
}

/** Without what a server adds of its own. */
function plainly(steps: readonly (readonly Decision[])[]): string {
  return JSON.stringify(
    steps.map((step) =>
      step.map((decision) => Object.entries({ ...decision, witnesses: undefined }).sort()),
    ),
  );
}

const tagsOf = (
  tags: readonly (Pick<Tag, "name" | "note" | "color"> & {
    readonly members: readonly (readonly [id: string, note: string])[];
  })[],
): string =>
  JSON.stringify(tags.map(({ name, note, color, members }) => [name, note, color, members]));

const partOf = {
  name: ({ name }: KeptCollection) => name,
  steps: ({ curation }: KeptCollection) => plainly(curation.steps),
  undone: ({ curation }: KeptCollection) => String(curation.undone.length),
  tags: ({ tags }: KeptCollection) =>
    tagsOf(
      tags.map((tag) => ({
        ...tag,
        members: tag.members.map(({ id, note }) => [id, note] as const),
      })),
    ),
};

const partShown = {
  name: ({ entry }: SeenCollection) => entry.name,
  steps: ({ curation }: SeenCollection) => plainly(curation.steps),
  undone: ({ curation }: SeenCollection) => String(curation.undone),
  tags: ({ tags }: SeenCollection) =>
    tagsOf(
      tags.map((tag) => ({
        ...tag,
        // A member is shown under the id that it has by now; `held` is what was tagged.
        members: tag.members.flatMap(({ held, note }) => held.map((id) => [id, note] as const)),
      })),
    ),
};
