// The shapes of what is said of a corpus as a whole, and of the server itself.
import { z } from "zod";
import {
  ACCEPTANCE_OUTCOMES,
  ACCEPTANCE_TIERS,
  COUNTINGS,
  ISSUE_SEVERITIES,
  NORMALIZATIONS,
  type CorpusEntry,
  type CorpusSummary,
  type FileReport,
  type NetworkOptions,
  type Page,
  type ReadIssue,
} from "../../../graph/index.ts";
import { RIGHTS } from "../../access/access.ts";
import { named } from "../../http/openapi.ts";
import { count, year, entityId, topicId, countedRef, yearCount, pageOf } from "./basic.ts";

export const health = named(
  "Health",
  z.strictObject({
    ok: z.literal(true),
    application: z.literal("Asterism"),
    version: z.string().exactOptional(),
  }),
);

export const session = named(
  "Session",
  z.strictObject({ right: z.enum(RIGHTS), signedIn: z.boolean(), canSignIn: z.boolean() }),
);

export const apiDescription = named("ApiDescription", z.looseObject({ openapi: z.string() }));

export const fileReport = named(
  "FileReport",
  z.strictObject({
    file: z.string(),
    format: z.string().nullable(),
    records: count,
    statedTotal: count.nullable(),
    issues: z.strictObject({ skipped: count, doubt: count, note: count }),
    corrected: count.exactOptional(),
  }),
) satisfies z.ZodType<FileReport>;

export const corpusEntry = named(
  "CorpusEntry",
  z.strictObject({
    id: z.string(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    fingerprint: z.string(),
    counts: z.strictObject({
      records: count,
      papers: count,
      authors: count,
      venues: count,
      keywords: count,
      authorships: count,
      issues: count,
    }),
    files: z.array(fileReport),
  }),
) satisfies z.ZodType<CorpusEntry>;

export const corpusList = named("CorpusList", z.strictObject({ corpora: z.array(corpusEntry) }));

const networkOptions = named(
  "NetworkOptions",
  z.strictObject({
    counting: z.enum(COUNTINGS),
    normalization: z.enum(NORMALIZATIONS),
    years: z.tuple([year, year]).nullable(),
    venues: z.array(entityId),
    acceptance: z.array(z.enum([...ACCEPTANCE_OUTCOMES, ...ACCEPTANCE_TIERS])),
    topics: z.array(topicId),
    text: z.string(),
    among: z.array(entityId),
    maxAuthors: count.nullable(),
    minPapers: count,
    minLinkStrength: z.number().min(0),
    top: count.nullable(),
    around: z.array(entityId),
    steps: count,
    only: z.array(entityId),
    connect: z.boolean(),
    minLinks: count,
    minComponentSize: count,
    largestComponent: z.boolean(),
  }),
) satisfies z.ZodType<NetworkOptions>;

export const corpusSummary = named(
  "CorpusSummary",
  z.strictObject({
    ...corpusEntry.shape,
    years: z.array(yearCount),
    unknownYears: count,
    venues: z.array(countedRef),
    stated: z.strictObject({
      decisions: count,
      tiers: count,
      citations: count,
      countries: count,
      organizations: count,
    }),
    acceptances: z.array(
      z.strictObject({
        value: z.enum([...ACCEPTANCE_OUTCOMES, ...ACCEPTANCE_TIERS]),
        papers: count,
      }),
    ),
    suggested: z.strictObject({
      knowledge: networkOptions,
      coauthorship: networkOptions,
      keywords: networkOptions,
    }),
  }),
) satisfies z.ZodType<CorpusSummary>;

export const readIssue = named(
  "ReadIssue",
  z.strictObject({
    code: z.string(),
    severity: z.enum(ISSUE_SEVERITIES),
    file: z.string(),
    line: z.int().min(1),
    column: z.int().min(1),
    raw: z.string(),
    message: z.string(),
  }),
) satisfies z.ZodType<ReadIssue>;

export const issuePage = named("IssuePage", pageOf(readIssue)) satisfies z.ZodType<Page<ReadIssue>>;
