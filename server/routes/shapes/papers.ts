// The shapes of papers, and of what a search finds.
import { z } from "zod";
import {
  ACCEPTANCE_OUTCOMES,
  ACCEPTANCE_TIERS,
  ENTITY_TYPES,
  PRESENTATIONS,
  type Page,
  type PaperProfile,
  type PaperSummary,
  type SearchHit,
} from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { count, year, entityId, topicId, namedRef, pageOf } from "./basic.ts";

const acceptance = named(
  "Acceptance",
  z.strictObject({
    asWritten: z.string(),
    outcome: z.enum(ACCEPTANCE_OUTCOMES),
    tier: z.enum(ACCEPTANCE_TIERS).nullable(),
  }),
);

const topic = named(
  "PaperTopic",
  z.strictObject({
    id: topicId,
    label: z.string(),
    share: z.number().min(0).max(1),
  }),
);

export const paperSummary = named(
  "PaperSummary",
  z.strictObject({
    id: entityId,
    title: z.string().nullable(),
    label: z.string().min(1),
    year: year.nullable(),
    date: z.string().nullable(),
    venue: namedRef.nullable(),
    acceptance: acceptance.nullable(),
    presentation: z.enum(PRESENTATIONS).nullable(),
    doi: z.string().nullable(),
    url: z.string().nullable(),
    links: z.array(z.string()),
    identifiers: z.array(z.string()),
    publicationType: z.string().nullable(),
    pages: z.string().nullable(),
    citationCount: count.nullable(),
    authors: z.array(z.strictObject({ ...namedRef.shape, asWritten: z.string() })),
    authorCount: count.nullable(),
    keywords: z.array(
      z.strictObject({
        id: entityId,
        label: z.string(),
        score: z.number().min(0).max(1),
        given: z.boolean(),
        inTitle: z.boolean(),
        inAbstract: z.boolean(),
      }),
    ),
    topic: topic.nullable(),
    sources: z.array(
      z.strictObject({
        file: z.string(),
        line: z.int().min(1),
        format: z.string(),
        key: z.string().nullable(),
      }),
    ),
  }),
) satisfies z.ZodType<PaperSummary>;

export const paperPage = named("PaperPage", pageOf(paperSummary)) satisfies z.ZodType<
  Page<PaperSummary>
>;

const text = z.string().nullable();

export const paperProfile = named(
  "PaperProfile",
  z.strictObject({
    ...paperSummary.shape,
    type: z.literal("paper"),
    abstract: text,
    session: z.strictObject({ name: text, day: text, slot: text, zone: text }).nullable(),
    references: z.array(z.string()),
    extra: z.record(z.string(), z.string()),
    sourceEnds: z.array(z.int().nullable()),
  }),
) satisfies z.ZodType<PaperProfile>;

const searchHit = z.strictObject({
  id: entityId,
  type: z.enum(ENTITY_TYPES),
  label: z.string(),
  hint: z.string(),
  papers: count,
}) satisfies z.ZodType<SearchHit>;

export const searchAnswer = named("SearchAnswer", z.strictObject({ hits: z.array(searchHit) }));
