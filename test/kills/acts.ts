// What people do, chosen by chance, and done over HTTP.
import type { EntityId, JobState } from "../../graph/index.ts";
import type { Random } from "../../graph/model/random.ts";
import { oneOf, upTo } from "../support/chance.ts";
import { formOf } from "../support/form.ts";
import { longListing } from "../support/listings.ts";
import { resolveTexts } from "./exports.ts";
import type { Edit, Import, Kept, Text } from "./kept.ts";

/** Collections beyond which some are deleted. */
const MANY = 3;
/** Papers beyond which nothing is added to a collection. */
const LARGE = 600;

/** Some invented papers nobody imported before. */
function freshText(random: Random): Text {
  const count = 20 + upTo(upTo(2, random) === 0 ? 60 : 400, random);
  return { name: `list-${count}.txt`, text: longListing(count, upTo(1e9, random)) };
}

/** Files to import or to add: into a new collection where there are none, or as asked. */
export function someImport(kept: Kept, random: Random, kind: Import["kind"]): Import {
  const texts = [freshText(random)];
  const small = [...kept].filter(([, { texts: old }]) => papersIn(old) < LARGE);
  if (kind === "import" || small.length === 0)
    return { kind: "import", name: `Collection ${upTo(1e6, random)}`, texts };
  return { kind: "add", to: oneOf(small, random)[0], texts };
}

const papersIn = (texts: readonly Text[]): number =>
  texts.reduce((sum, { text }) => sum + text.split("\nAuthors: ").length, 0);

const NAMES = ["Ada Lind", "Bo Chen", "Cyra Ruiz", "Désirée Moreau"];
const TAGS = ["to read", "ask them", "rivers"];

/**
 * An edit of one of the collections, none of which is deleted while they are few.
 *
 * @param busy the one that is being added to, which is not deleted
 */
export async function someEdit(
  kept: Kept,
  random: Random,
  busy: string | null = null,
): Promise<Edit> {
  const [id, { texts, curation }] = oneOf([...kept], random);
  const { corpus } = await resolveTexts(texts);
  const somebody = (): EntityId => oneOf(corpus.authors.ids, random);
  // Who was hidden or merged into another is not there to be tagged.
  const gone = new Set(
    curation.steps.flat().flatMap((decision) => {
      if (decision.kind === "hide") return [decision.id];
      return decision.kind === "merge" ? decision.ids : [];
    }),
  );
  const somebodyThere = (): EntityId =>
    oneOf(
      corpus.authors.ids.filter((author) => !gone.has(author)),
      random,
    );
  const name = oneOf(TAGS, random);
  const type = "author" as const;
  const edits: (() => Edit)[] = [
    () => ({ kind: "decide", id, step: [{ kind: "hide", type, id: somebody() }] }),
    () => ({
      kind: "decide",
      id,
      step: [{ kind: "rename", type, id: somebody(), name: oneOf(NAMES, random) }],
    }),
    () => {
      const [one, other] = [upTo(corpus.authors.ids.length - 1, random), corpus.authors.ids];
      return {
        kind: "decide",
        id,
        step: [{ kind: "merge", type, ids: [other[one]!], into: other[one + 1]! }],
      };
    },
    () => ({ kind: "undo", id }),
    () => ({ kind: "redo", id }),
    () => {
      const members = [{ id: somebodyThere(), note: `noted ${upTo(1e6, random)}` }];
      return { kind: "tag", id, change: { kind: "tagged", name, members } };
    },
    () => ({ kind: "tag", id, change: { kind: "tag-deleted", name } }),
    () => ({ kind: "rename", id, name: `Renamed ${upTo(1e6, random)}` }),
  ];
  if (kept.size > MANY && id !== busy) edits.push(() => ({ kind: "delete", id }));
  return oneOf(edits, random)();
}

/** Done, refused because it cannot be done, or nobody knows. */
export type Outcome = "done" | "refused" | "unknown";

export async function doEdit(api: string, act: Edit): Promise<Outcome> {
  const at = `${api}/corpora/${act.id}`;
  switch (act.kind) {
    case "decide":
      return ask("POST", `${at}/decisions`, { decisions: act.step });
    case "undo":
    case "redo":
      return ask("POST", `${at}/decisions/${act.kind}`);
    case "tag":
      return ask("POST", `${at}/tags`, { changes: [act.change] });
    case "rename":
      return ask("PATCH", at, { name: act.name });
    case "delete":
      return ask("DELETE", at);
  }
}

async function ask(method: string, url: string, body?: unknown): Promise<Outcome> {
  try {
    const said =
      body === undefined
        ? {}
        : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
    const answer = await fetch(url, { method, ...said });
    await answer.arrayBuffer();
    if (answer.ok) return "done";
    return answer.status < 500 ? "refused" : "unknown";
  } catch {
    return "unknown";
  }
}

/** Null: refused, or nobody knows. */
export async function beginImport(api: string, act: Import): Promise<JobState | null> {
  const files = Object.fromEntries(act.texts.map(({ name, text }) => [name, text]));
  const options = act.kind === "add" ? { addTo: act.to } : { name: act.name };
  try {
    const answer = await fetch(`${api}/corpora`, { method: "POST", body: formOf(files, options) });
    if (!answer.ok) return null;
    return ((await answer.json()) as { job: JobState }).job;
  } catch {
    return null;
  }
}

/** The last state that is told of a job; null where the server went before its end. */
export async function endOfJob(api: string, id: string): Promise<JobState | null> {
  try {
    const events = await (await fetch(`${api}/jobs/${id}/events`)).text();
    const last = events.trim().split("data: ").at(-1);
    const state = last === undefined ? null : (JSON.parse(last) as JobState);
    return state !== null && ["done", "failed", "cancelled"].includes(state.status) ? state : null;
  } catch {
    return null;
  }
}
