// The shapes of what is said of people who were named.
import { z } from "zod";
import {
  CONFLICT_RULES,
  type ConflictReport,
  type Connectors,
  type MatchedNames,
  type ReviewerPlan,
  type ReviewerSuggestions,
} from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { authorId, paperBrief } from "./curation.ts";
import { count } from "./basic.ts";
import { readIssue } from "./corpora.ts";

const share = z.number().min(0).max(1);
const year = z.int().min(1).max(9999).nullable();

const candidate = z.strictObject({
  id: authorId,
  name: z.string(),
  how: z.enum(["exact", "spelling", "initials", "orcid"]),
  difference: z.string(),
  confidence: share,
  affiliationAgrees: z.boolean(),
  orcidAgrees: z.boolean().nullable(),
  papers: count,
  firstYear: year,
  lastYear: year,
  venues: z.array(z.string()),
  affiliations: z.array(z.string()),
  latest: z.array(paperBrief),
});

export const nameMatch = named(
  "NameMatch",
  z.strictObject({
    line: z.int().min(1),
    raw: z.string(),
    name: z.string(),
    orcid: z.string().nullable(),
    email: z.string().nullable(),
    affiliation: z.string().nullable(),
    status: z.enum(["found", "several", "none"]),
    author: authorId.nullable(),
    candidates: z.array(candidate),
    near: z.array(
      z.strictObject({ id: authorId, name: z.string(), papers: count, likeness: share }),
    ),
  }),
);

export const matchedNames = named(
  "MatchedNames",
  z.strictObject({ lines: z.array(nameMatch), issues: z.array(readIssue) }),
) satisfies z.ZodType<MatchedNames>;

export const connectors = named(
  "Connectors",
  z.strictObject({
    ids: z.array(authorId),
    groups: z.array(z.array(authorId)),
    absent: z.array(authorId),
  }),
) satisfies z.ZodType<Connectors>;

const party = z.strictObject({
  name: z.string(),
  affiliations: z.array(z.string()),
  authors: z.array(authorId),
});

const briefs = z.array(paperBrief);

const conflict = named(
  "Conflict",
  z.strictObject({
    submission: count,
    reviewer: count,
    rule: z.enum(CONFLICT_RULES),
    author: count,
    ids: z.tuple([authorId.nullable(), authorId.nullable()]),
    certain: z.boolean(),
    year,
    papers: briefs,
    paperCount: count,
    organizations: z.array(
      z.strictObject({
        name: z.string(),
        ofAuthor: briefs,
        ofReviewer: briefs,
        now: z.boolean(),
      }),
    ),
    coauthors: z.array(
      z.strictObject({
        id: authorId,
        name: z.string(),
        withAuthor: briefs,
        withReviewer: briefs,
      }),
    ),
  }),
);

export const conflictReport = named(
  "ConflictReport",
  z.strictObject({
    years: z.tuple([z.int(), z.int()]),
    rules: z.array(z.enum(CONFLICT_RULES)),
    submissions: z.array(
      z.strictObject({
        key: z.string(),
        title: z.string().nullable(),
        authors: z.array(party),
      }),
    ),
    reviewers: z.array(party),
    conflicts: z.array(conflict),
    counts: z.strictObject({
      pairs: count,
      pairsInConflict: count,
      unknownAuthors: count,
      unknownReviewers: count,
      unclearAuthors: count,
      unclearReviewers: count,
      authors: count,
      reviewers: count,
      withOrganization: count,
      undatedPapers: count,
    }),
    issues: z.array(readIssue),
  }),
) satisfies z.ZodType<ConflictReport>;

export const reviewerSuggestions = named(
  "ReviewerSuggestions",
  z.strictObject({
    submission: z.strictObject({
      title: z.string(),
      abstract: z.string(),
      keywords: z.array(z.string()),
    }),
    authors: z.array(party),
    suggested: z.array(
      z.strictObject({
        id: authorId,
        name: z.string(),
        rank: z.int().min(1),
        score: share,
        papers: z.array(
          z.strictObject({
            ...paperBrief.shape,
            closeness: share,
            weight: share,
            words: z.array(z.string()),
          }),
        ),
        activity: count,
        lastYear: year,
        organizations: z.array(z.string()),
      }),
    ),
    setAside: z.array(
      z.strictObject({
        id: authorId,
        name: z.string(),
        place: z.int().min(1),
        score: share,
        why: z.enum(["conflict", "similar"]),
        conflicts: z.array(conflict),
        like: authorId.nullable(),
      }),
    ),
    words: z.array(z.string()),
    counts: z.strictObject({
      papers: count,
      papersNear: count,
      people: count,
      peopleNear: count,
      unknownWords: count,
      unknownAuthors: count,
    }),
    issues: z.array(readIssue),
  }),
) satisfies z.ZodType<ReviewerSuggestions>;

export const reviewerPlan = named(
  "ReviewerPlan",
  z.strictObject({
    submissions: z.array(
      z.strictObject({
        key: z.string(),
        title: z.string().nullable(),
        authors: z.array(party),
        reviewers: z.array(
          z.strictObject({
            id: authorId,
            name: z.string(),
            score: share,
            as: z.enum(["takes", "spare", "conflict"]),
            words: z.array(z.string()),
            conflicts: z.array(conflict),
          }),
        ),
      }),
    ),
    loads: z.array(z.strictObject({ id: authorId, name: z.string(), submissions: count })),
    perSubmission: count,
    mostEach: count.nullable(),
    counts: z.strictObject({ places: count, taken: count, unknownSubmissions: count }),
    issues: z.array(readIssue),
  }),
) satisfies z.ZodType<ReviewerPlan>;
