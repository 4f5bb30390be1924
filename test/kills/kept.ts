// What a server should keep, worked out without one: what is there before and after each thing that
// people do.
import { changeTags, type Decision, type Tag, type TagChange } from "../../graph/index.ts";
import { distinctNames } from "../../server/http/file-names.ts";
import { importId } from "../../server/jobs/import-sources.ts";
import { NOTHING_DECIDED, withChange, type Curation } from "../../server/store/curation.ts";
import type { SourceFile } from "../../server/store/store.ts";

export interface Text {
  readonly name: string;
  readonly text: string;
}

export interface KeptCollection {
  readonly name: string;
  readonly texts: readonly Text[];
  readonly curation: Curation;
  readonly tags: readonly Tag[];
}

/** By id. */
export type Kept = ReadonlyMap<string, KeptCollection>;

/** What somebody does with a server. */
type Act =
  | { readonly kind: "import"; readonly name: string; readonly texts: readonly Text[] }
  /** Adds files to a collection. */
  | { readonly kind: "add"; readonly to: string; readonly texts: readonly Text[] }
  | { readonly kind: "decide"; readonly id: string; readonly step: readonly Decision[] }
  | { readonly kind: "undo" | "redo"; readonly id: string }
  | { readonly kind: "tag"; readonly id: string; readonly change: TagChange }
  | { readonly kind: "rename"; readonly id: string; readonly name: string }
  | { readonly kind: "delete"; readonly id: string };

/** Those that a job does. */
export type Import = Extract<Act, { readonly kind: "import" | "add" }>;
export type Edit = Exclude<Act, Import>;

/** As a server keeps it. */
export function sourcesOf(texts: readonly Text[]): SourceFile[] {
  return texts.map(({ name, text }) => ({
    name,
    bytes: new TextEncoder().encode(text),
    format: null,
    venue: null,
    year: null,
  }));
}

/** The id that the collection of some files has. */
function idOf(texts: readonly Text[]): Promise<string> {
  return importId(sourcesOf(texts));
}

/** After an edit; the same where it was of a collection that is not there. */
export function edited(kept: Kept, act: Edit): Kept {
  const before = kept.get(act.id);
  if (before === undefined) return kept;
  const after = new Map(kept);
  if (act.kind === "delete") after.delete(act.id);
  else after.set(act.id, editedCollection(before, act));
  return after;
}

function editedCollection(
  before: KeptCollection,
  act: Exclude<Edit, { kind: "delete" }>,
): KeptCollection {
  const { curation, tags } = before;
  switch (act.kind) {
    case "decide":
      return { ...before, curation: withChange(curation, { kind: "decided", step: act.step }) };
    case "undo":
      return { ...before, curation: withChange(curation, { kind: "undone" }) };
    case "redo":
      return { ...before, curation: withChange(curation, { kind: "redone" }) };
    case "tag":
      return { ...before, tags: changeTags(tags, [act.change]).tags };
    case "rename":
      return { ...before, name: act.name };
  }
}

/** What an import does, worked out before it is begun: meanwhile people go on. */
export async function effectOf(act: Import): Promise<(now: Kept) => Kept> {
  if (act.kind === "import") {
    const { name, texts } = act;
    const id = await idOf(texts);
    return (now) =>
      now.has(id)
        ? now
        : new Map(now).set(id, { name, texts, curation: NOTHING_DECIDED, tags: [] });
  }
  // What files join keeps its id, its name, and what was decided and tagged.
  return (now) => {
    const before = now.get(act.to);
    if (before === undefined) return now;
    return new Map(now).set(act.to, { ...before, texts: joinedTexts(before, act.texts) });
  };
}

/** The same text counts once. */
function joinedTexts(before: KeptCollection, texts: readonly Text[]): readonly Text[] {
  const isThere = ({ text }: Text) => before.texts.some((known) => known.text === text);
  const all = [...before.texts, ...texts.filter((text) => !isThere(text))];
  const names = distinctNames(all.map(({ name }) => name));
  return all.map(({ text }, i) => ({ name: names[i]!, text }));
}
