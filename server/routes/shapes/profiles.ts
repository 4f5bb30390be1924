// The shapes of the pages of authors, venues, keywords, places and topics.
import { z } from "zod";
import type {
  AuthorProfile,
  CountryProfile,
  KeywordProfile,
  OrganizationProfile,
  TopicProfile,
  TopicSummary,
  VenueProfile,
} from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { count, year, entityId, topicId, namedRef, countedRef, yearCount } from "./basic.ts";

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
    identifiers: z.array(z.string()),
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
