// The shapes of all JSON answers, for the API description. Each is checked against the type it
// describes here, and against real answers by the tests.
import { z } from "zod";
import {
  ACCEPTANCE_OUTCOMES,
  ACCEPTANCE_TIERS,
  COUNTINGS,
  ENTITY_TYPES,
  ISSUE_SEVERITIES,
  NORMALIZATIONS,
  PRESENTATIONS,
  type AttributeAnswer,
  type AuthorProfile,
  type CorpusEntry,
  type CorpusSummary,
  type CountryProfile,
  type Evidence,
  type FetchEstimate,
  type FetchOffer,
  type FileReport,
  type JobState,
  type KeywordProfile,
  type MapDescription,
  type NetworkOptions,
  type OrganizationProfile,
  type Page,
  type PaperProfile,
  type PaperSummary,
  type PathStep,
  type ReadIssue,
  type SearchHit,
  type TopicProfile,
  type TopicSummary,
  type VenueProfile,
} from "../../graph/index.ts";
import { named } from "../http/openapi.ts";

const count = z.int().min(0);
const year = z.int().min(1).max(9999);
const entityId = z.templateLiteral([z.enum(ENTITY_TYPES), ":", z.string()]);
const topicId = z.templateLiteral(["topic:", z.string()]);

const namedRef = named("NamedRef", z.strictObject({ id: entityId, name: z.string() }));
export const countedRef = named("CountedRef", z.strictObject({ ...namedRef.shape, papers: count }));
const yearCount = named("YearCount", z.strictObject({ year, papers: count }));

export const health = named("Health", z.strictObject({ ok: z.literal(true), version: z.string() }));

const fileReport = named(
  "FileReport",
  z.strictObject({
    file: z.string(),
    format: z.string().nullable(),
    records: count,
    statedTotal: count.nullable(),
    issues: z.strictObject({ skipped: count, doubt: count, note: count }),
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

export const jobState = named(
  "JobState",
  z.strictObject({
    id: z.string(),
    kind: z.enum(["import", "fetch"]),
    status: z.enum(["queued", "running", "done", "failed", "cancelled"]),
    step: z.string(),
    share: z.number().min(0).max(1),
    corpusId: z.string().nullable(),
    files: z.array(fileReport),
    notes: z.array(z.string()),
    canGoOn: z.boolean(),
    error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  }),
) satisfies z.ZodType<JobState>;

export const startedJob = named("StartedJob", z.strictObject({ job: jobState }));

export const fetchOffer = named(
  "FetchOffer",
  z.strictObject({
    allowed: z.boolean(),
    hasMail: z.boolean(),
    sources: z.array(
      z.strictObject({
        name: z.string(),
        title: z.string(),
        about: z.string(),
        takes: z.array(z.string()),
        keyHelp: z.string().nullable(),
      }),
    ),
  }),
) satisfies z.ZodType<FetchOffer>;

export const fetchEstimate = named(
  "FetchEstimate",
  z.strictObject({ title: z.string(), total: count.nullable() }),
) satisfies z.ZodType<FetchEstimate>;

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
    stated: z.strictObject({ decisions: count, tiers: count, citations: count }),
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

export const attributeColumn = named(
  "AttributeColumn",
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("number"), values: z.array(z.number().nullable()) }),
    z.strictObject({
      type: z.literal("category"),
      names: z.array(z.string()),
      values: z.array(count.nullable()),
    }),
  ]),
) satisfies z.ZodType<AttributeAnswer>;

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

const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ total: count, items: z.array(item), next: z.string().nullable() });

export const issuePage = named("IssuePage", pageOf(readIssue)) satisfies z.ZodType<Page<ReadIssue>>;

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

const paperSummary = named(
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
  }),
) satisfies z.ZodType<PaperProfile>;

const profile = {
  id: entityId,
  name: z.string(),
  variants: z.array(z.string()),
  papers: count,
  firstYear: year.nullable(),
  lastYear: year.nullable(),
  years: z.array(yearCount),
};
const refs = z.array(countedRef);

export const authorProfile = named(
  "AuthorProfile",
  z.strictObject({
    ...profile,
    type: z.literal("author"),
    affiliations: z.array(z.string()),
    coauthorCount: count,
    coauthors: refs,
    venues: refs,
    keywords: refs,
  }),
) satisfies z.ZodType<AuthorProfile>;

export const venueProfile = named(
  "VenueProfile",
  z.strictObject({ ...profile, type: z.literal("venue"), authors: refs, keywords: refs }),
) satisfies z.ZodType<VenueProfile>;

export const keywordProfile = named(
  "KeywordProfile",
  z.strictObject({
    ...profile,
    type: z.literal("keyword"),
    authors: refs,
    venues: refs,
    related: refs,
  }),
) satisfies z.ZodType<KeywordProfile>;

export const organizationProfile = named(
  "OrganizationProfile",
  z.strictObject({
    ...profile,
    type: z.literal("organization"),
    country: namedRef.nullable(),
    authors: refs,
    venues: refs,
    keywords: refs,
    organizations: refs,
  }),
) satisfies z.ZodType<OrganizationProfile>;

export const countryProfile = named(
  "CountryProfile",
  z.strictObject({
    ...profile,
    type: z.literal("country"),
    code: z.string(),
    authors: refs,
    organizations: refs,
    venues: refs,
    keywords: refs,
    countries: refs,
  }),
) satisfies z.ZodType<CountryProfile>;

const topicFacts = {
  id: topicId,
  label: z.string().min(1),
  alternatives: z.array(z.string()),
  terms: z.array(
    z.strictObject({
      keyword: entityId.nullable(),
      term: z.string(),
      papers: count,
      papersInCorpus: count,
      lift: z.number().min(0),
      score: z.number().min(0),
    }),
  ),
  papers: count,
  keywords: count,
  years: z.array(yearCount),
};

export const topicList = named(
  "TopicList",
  z.strictObject({
    topics: z.array(z.strictObject(topicFacts) satisfies z.ZodType<TopicSummary>),
  }),
);

export const topicProfile = named(
  "TopicProfile",
  z.strictObject({
    ...topicFacts,
    type: z.literal("topic"),
    firstYear: year.nullable(),
    lastYear: year.nullable(),
    authors: refs,
    venues: refs,
  }),
) satisfies z.ZodType<TopicProfile>;

const searchHit = z.strictObject({
  id: entityId,
  type: z.enum(ENTITY_TYPES),
  label: z.string(),
  hint: z.string(),
  papers: count,
}) satisfies z.ZodType<SearchHit>;

export const searchAnswer = named("SearchAnswer", z.strictObject({ hits: z.array(searchHit) }));

export const evidence = named(
  "Evidence",
  z.strictObject({
    source: namedRef,
    target: namedRef,
    strength: z.number().positive(),
    papers: z.array(paperSummary),
    shared: z.array(z.string()),
  }),
) satisfies z.ZodType<Evidence>;

export const mapDescription = named(
  "MapDescription",
  z.strictObject({
    fingerprint: z.string(),
    decisions: count,
    text: z.string(),
    markdown: z.string(),
    latex: z.string(),
    references: z.array(
      z.strictObject({
        key: z.string(),
        use: z.string(),
        text: z.string(),
        url: z.string().nullable(),
        bibtex: z.string(),
      }),
    ),
  }),
) satisfies z.ZodType<MapDescription>;

const pathStep = z.strictObject({
  from: namedRef,
  to: namedRef,
  papers: z.array(paperSummary),
}) satisfies z.ZodType<PathStep>;

export const pathAnswer = named(
  "PathAnswer",
  z.strictObject({ path: z.array(pathStep).nullable() }),
);

export const apiDescription = named("ApiDescription", z.looseObject({ openapi: z.string() }));
