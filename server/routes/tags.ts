// Tags of a corpus: what people mark while they explore.
import { z } from "zod";
import type { Tag, TagChange } from "../../graph/index.ts";
import { checked, readJson } from "../http/json-body.ts";
import { defineRoute } from "../http/route.ts";
import { unknownCorpus } from "../problem.ts";
import { MOST_TAGGED } from "../store/tags.ts";
import { anyEntity, corpusParams, none } from "./parameters.ts";

const name = z
  .string()
  .max(100)
  .refine((text) => text.trim() === text && text !== "", "must be words without space around them");
const ids = z.array(anyEntity).min(1).max(MOST_TAGGED);

const tag = z.strictObject({
  name: z.string(),
  color: z.int().min(0),
  members: z.array(anyEntity),
}) satisfies z.ZodType<Tag>;

const change = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["tagged", "untagged"]), name, ids }),
  z.strictObject({ kind: z.literal("tag-renamed"), name, to: name }),
  z.strictObject({ kind: z.literal("tag-deleted"), name }),
]) satisfies z.ZodType<TagChange>;

const answer = {
  status: 200,
  description: "All tags as they are now.",
  content: { "application/json": z.strictObject({ tags: z.array(tag) }) },
} as const;

export const getTagsRoute = defineRoute({
  name: "getTags",
  method: "get",
  path: "/corpora/{id}/tags",
  summary: "The tags of a corpus with their members.",
  params: corpusParams,
  query: none,
  answer,
  errors: ["unknown-corpus"],
  handle: async ({ store }, { params: { id } }) => {
    if ((await store.getCorpus(id)) === null) throw unknownCorpus();
    return { kind: "json", body: { tags: await store.tags(id) } };
  },
});

export const changeTagsRoute = defineRoute({
  name: "changeTags",
  method: "post",
  path: "/corpora/{id}/tags",
  summary: "Tags something, takes a tag off, renames a tag or deletes it.",
  params: corpusParams,
  query: none,
  body: { description: "The change.", content: { "application/json": change } },
  answer,
  errors: ["unknown-corpus", "forbidden-origin", "too-large", "unsupported-media-type"],
  handle: async ({ store }, { params: { id }, request }) => {
    if ((await store.getCorpus(id)) === null) throw unknownCorpus();
    const asked = checked(change, await readJson(request));
    return { kind: "json", body: { tags: await store.tag(id, asked) } };
  },
});
