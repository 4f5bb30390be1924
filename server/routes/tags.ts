// Tags of a corpus: what people mark while they explore, and the reading lists that come of it.
import { z } from "zod";
import {
  MOST_TAGGED,
  MOST_TAGS,
  TAG_ORDERS,
  type EntityId,
  type Tag,
  type TagChange,
} from "../../graph/index.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { checked, readJson } from "../http/json-body.ts";
import { defineRoute, type Context } from "../http/route.ts";
import { Problem, unknownCorpus } from "../problem.ts";
import { corpusParams, none, pageQuery } from "./parameters.ts";
import { paperFileContent, paperFileQuery, sendPaperFile } from "./paper-files.ts";
import { paperPage } from "./shapes/papers.ts";
import { shownTags, tagChange, tagChanges } from "./shapes/tags.ts";

export const getTagsRoute = defineRoute({
  name: "getTags",
  method: "get",
  right: "read",
  path: "/corpora/{id}/tags",
  summary: "The tags of a corpus with their members as they are now.",
  params: corpusParams,
  query: none,
  answer: {
    status: 200,
    description: "All tags, in the order in which they were made.",
    content: { "application/json": shownTags },
  },
  errors: ["unknown-corpus", "worker-failed"],
  handle: async (context, { params: { id }, signal }) => {
    if ((await context.store.getCorpus(id)) === null) throw unknownCorpus();
    const tags = await context.store.tags(id);
    const content = await context.compute.answer(id, { op: "tags", tags }, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});

export const changeTagsRoute = defineRoute({
  name: "changeTags",
  method: "post",
  right: "write",
  path: "/corpora/{id}/tags",
  summary: "Tags, takes tags off, notes, renames, merges, deletes; the changes are made as one.",
  params: corpusParams,
  query: none,
  body: {
    description: "The changes, in order. One that can't be made changes nothing.",
    content: { "application/json": tagChanges },
  },
  answer: {
    status: 200,
    description: "What takes the changes back; empty when they changed nothing.",
    content: { "application/json": z.strictObject({ back: z.array(tagChange) }) },
  },
  errors: [
    "unknown-corpus",
    "invalid-option",
    "forbidden-origin",
    "too-large",
    "unsupported-media-type",
    "worker-failed",
  ],
  handle: async (context, { params: { id }, request, signal }) => {
    if ((await context.store.getCorpus(id)) === null) throw unknownCorpus();
    const { changes } = checked(tagChanges, await readJson(request));
    refuseTooMany(await context.store.tags(id), changes);
    const witnessed = await withWitnesses(context, id, changes, signal);
    const { back } = await context.store.tag(id, witnessed);
    return { kind: "json", body: { back } };
  },
});

export const tagPapersRoute = defineRoute({
  name: "listTagPapers",
  method: "get",
  right: "read",
  path: "/corpora/{id}/tags/{tag}/papers",
  summary: "The papers of a tag: page by page, or as a reading list with what was noted.",
  params: corpusParams.extend({ tag: z.string().min(1).max(1000).describe("Name of a tag.") }),
  query: z.strictObject({
    all: z
      .enum(["true", "false"])
      .optional()
      .describe("Also the papers of tagged people, venues, keywords and places. Default: false."),
    order: z.enum(TAG_ORDERS).optional().describe("As tagged (default), newest first, by title."),
    ...pageQuery,
    ...paperFileQuery,
  }),
  answer: {
    status: 200,
    description: "A page of papers, or the file.",
    content: { "application/json": paperPage, ...paperFileContent },
  },
  errors: ["unknown-corpus", "unknown-entity", "invalid-option", "worker-failed"],
  handle: async ({ store, compute }, { params: { id, tag: name }, query, signal }) => {
    if ((await store.getCorpus(id)) === null) throw unknownCorpus();
    const tag = (await store.tags(id)).find((known) => known.name === name);
    if (tag === undefined)
      throw new Problem("unknown-entity", "This corpus has no tag of that name.");
    const { format, limit = null, next = null, order = "added" } = query;
    const asked = { tag, all: query.all === "true", order };
    if (format !== undefined)
      return sendPaperFile(compute, id, { format, chosen: { by: "tag", ...asked } }, signal, name);
    const content = await compute.answer(id, { op: "tag-papers", ...asked, limit, next }, signal);
    return { kind: "bytes", type: JSON_TYPE, content };
  },
});

/** A limit is told, not kept in silence. */
function refuseTooMany(tags: readonly Tag[], changes: readonly TagChange[]): void {
  const names = new Set(tags.map((tag) => tag.name));
  for (const one of changes) {
    if (one.kind === "tagged") names.add(one.name);
    else if (one.kind === "tag-put") names.add(one.tag.name);
    else if (one.kind === "tag-deleted" || one.kind === "tag-merged") names.delete(one.name);
    const there = one.kind === "tagged" ? tags.find((tag) => tag.name === one.name) : undefined;
    if (one.kind === "tagged" && (there?.members.length ?? 0) + one.members.length > MOST_TAGGED)
      throw new Problem("invalid-option", `A tag holds at most ${MOST_TAGGED} things.`);
  }
  if (names.size > MOST_TAGS && names.size > tags.length)
    throw new Problem("invalid-option", `A collection has at most ${MOST_TAGS} tags. Merge some.`);
}

/** What is tagged is kept with what it stands for now, which only a corpus can tell. */
async function withWitnesses(
  { compute }: Context,
  id: string,
  changes: readonly TagChange[],
  signal: AbortSignal,
): Promise<readonly TagChange[]> {
  const asked = changes.flatMap((one) =>
    one.kind === "tagged" ? one.members.filter((member) => member.name === undefined) : [],
  );
  if (asked.length === 0) return changes;
  const ids = asked.map((member) => member.id);
  const known = await compute.curate(id, { op: "tag-witness", ids }, signal);
  const witnesses = new Map<EntityId, (typeof known)[number]>(known.map((one) => [one.id, one]));
  return changes.flatMap((one): readonly TagChange[] => {
    if (one.kind !== "tagged") return [one];
    // What is not here can't be tagged, unless somebody takes something back.
    const members = one.members.flatMap((member) => {
      const witness = member.name === undefined ? witnesses.get(member.id) : {};
      return witness === undefined ? [] : [{ ...member, ...witness }];
    });
    return [{ ...one, members }];
  });
}
