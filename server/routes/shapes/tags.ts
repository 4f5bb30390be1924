// The shapes of tags: as they are kept, as they are changed, and as they are shown.
import { z } from "zod";
import {
  ENTITY_TYPES,
  LONGEST_TAG_NOTE,
  MOST_TAGGED,
  MOST_TAGS,
  tagName,
  tagNote,
  type ShownTag,
  type Tag,
  type TagChange,
  type TagMember,
} from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { anyEntity } from "../parameters.ts";

/** Changes made at once: taking back a merge of tags has a few. */
const MOST_CHANGES = 1000;

const name = z
  .string()
  .max(1000)
  .refine(
    (text) => text !== "" && tagName(text) === text,
    "must be one line of at most 100 characters that can be seen, without space around it",
  );
const note = z
  .string()
  .max(2 * LONGEST_TAG_NOTE)
  .refine((text) => tagNote(text) === text, "must be one line of at most 500 characters");
const ids = z.array(anyEntity).min(1).max(MOST_TAGGED);
const papers = z.array(anyEntity).max(10);
const oldName = z.string().max(10_000);

export const tagMember = z.strictObject({
  id: anyEntity,
  name: oldName,
  papers,
  note,
}) satisfies z.ZodType<TagMember>;

/** A tag as it is kept. */
export const tag = z.strictObject({
  name,
  note,
  color: z.int().min(0).max(MOST_TAGS),
  members: z.array(tagMember).max(MOST_TAGGED),
}) satisfies z.ZodType<Tag>;

export const tagChange = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("tagged"),
    name,
    members: z
      .array(
        z.strictObject({
          id: anyEntity,
          note: note.optional(),
          name: oldName.optional(),
          papers: papers.optional(),
        }),
      )
      .min(1)
      .max(MOST_TAGGED),
  }),
  z.strictObject({ kind: z.literal("untagged"), name, ids }),
  z.strictObject({ kind: z.literal("tag-noted"), name, ids: ids.optional(), note }),
  z.strictObject({ kind: z.literal("tag-renamed"), name, to: name }),
  z.strictObject({ kind: z.literal("tag-merged"), name, into: name }),
  z.strictObject({ kind: z.literal("tag-deleted"), name, ifEmpty: z.boolean().optional() }),
  z.strictObject({ kind: z.literal("tag-put"), tag, place: z.int().min(0) }),
]) satisfies z.ZodType<TagChange>;

export const tagChanges = z.strictObject({ changes: z.array(tagChange).min(1).max(MOST_CHANGES) });

/** Any id: what was tagged in other files may be of a kind that is not known here. */
const entityId = z.templateLiteral([z.enum(ENTITY_TYPES), ":", z.string()]);

const shownTag = named(
  "ShownTag",
  z.strictObject({
    name: z.string(),
    note: z.string(),
    color: z.int().min(0),
    members: z.array(
      z.strictObject({
        id: entityId,
        type: z.enum(ENTITY_TYPES),
        name: z.string(),
        note: z.string(),
        held: z.array(entityId),
        here: z.boolean(),
        year: z.int().nullable(),
      }),
    ),
  }),
) satisfies z.ZodType<ShownTag>;

export const shownTags = z.strictObject({ tags: z.array(shownTag) });
