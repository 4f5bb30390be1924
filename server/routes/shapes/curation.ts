// The shapes of people's decisions, and of the evidence beside which they are made.
import { z } from "zod";
import {
  DECIDABLE_TYPES,
  IDENTITY_CODES,
  type CurationState,
  type Decision,
  type IdentityQuestion,
  type Page,
  type PeopleCompared,
} from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { count, countedRef, entityId } from "./basic.ts";
import { readIssue } from "./corpora.ts";

const year = z.int().min(1).max(9999).nullable();
const idOf = (...types: readonly string[]) => z.templateLiteral([z.enum(types), ":", z.string()]);
export const authorId = idOf("author") as z.ZodType<`author:${string}`>;
const paperId = idOf("paper") as z.ZodType<`paper:${string}`>;
const type = z.enum(DECIDABLE_TYPES);

const said = {
  at: z.string().optional(),
  note: z.string().optional(),
  witnesses: z
    .array(z.strictObject({ id: entityId, name: z.string(), papers: z.array(paperId) }))
    .optional(),
};

export const decision = named(
  "Decision",
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("merge"),
      type,
      ids: z.array(entityId),
      into: entityId,
      ...said,
    }),
    z.strictObject({
      kind: z.literal("split"),
      type: z.literal("author"),
      id: authorId,
      papers: z.array(paperId),
      name: z.string().optional(),
      ...said,
    }),
    z.strictObject({
      kind: z.literal("rename"),
      type: z.enum([...DECIDABLE_TYPES, "topic"]),
      id: z.union([entityId, z.templateLiteral(["topic:", z.string()])]),
      name: z.string(),
      ...said,
    }),
    z.strictObject({ kind: z.literal("hide"), type, id: entityId, ...said }),
    z.strictObject({
      kind: z.literal("keep-apart"),
      type: z.literal("author"),
      ids: z.array(authorId),
      ...said,
    }),
    z.strictObject({
      kind: z.literal("keep-together"),
      type: z.literal("author"),
      id: authorId,
      ...said,
    }),
  ]),
) satisfies z.ZodType<Decision | object>;

const curation = z.strictObject({
  steps: z.array(z.array(decision)),
  undone: count,
  unapplied: z.array(
    z.strictObject({ index: count, ids: z.array(entityId), why: z.string().min(1) }),
  ),
});

export const curationState = named("CurationState", curation) satisfies z.ZodType<
  Omit<CurationState, "steps"> & { steps: object[][] }
>;

export const curationRead = named(
  "CurationRead",
  z.strictObject({ ...curation.shape, issues: z.array(readIssue) }),
);

export const paperBrief = z.strictObject({
  id: paperId,
  label: z.string(),
  year,
  venue: z.string().nullable(),
});

const refs = z.array(countedRef);

const personSide = named(
  "PersonSide",
  z.strictObject({
    id: authorId,
    name: z.string(),
    spellings: z.array(z.string()),
    affiliations: z.array(z.string()),
    papers: count,
    firstYear: year,
    lastYear: year,
    examples: z.array(paperBrief),
    coauthors: refs,
    venues: refs,
    keywords: refs,
  }),
);

export const peopleCompared = named(
  "PeopleCompared",
  z.strictObject({
    sides: z.tuple([personSide, personSide]),
    coauthors: refs,
    venues: refs,
    keywords: refs,
    together: z.array(paperBrief),
  }),
) satisfies z.ZodType<PeopleCompared>;

export const questionPage = named(
  "IdentityQuestionPage",
  z.strictObject({
    total: count,
    items: z.array(
      z.strictObject({
        code: z.enum(IDENTITY_CODES),
        confidence: z.number().min(0).max(1),
        message: z.string(),
        compared: peopleCompared,
      }),
    ),
    next: z.string().nullable(),
  }),
) satisfies z.ZodType<Page<IdentityQuestion>>;
