// Conflicts of interest between submissions and reviewers, and who could review a submission.
import { z } from "zod";
import {
  CONFLICT_FORMATS,
  CONFLICT_RULES,
  DEFAULT_CONFLICT_OPTIONS,
  DEFAULT_PLAN_OPTIONS,
  DEFAULT_REVIEWER_OPTIONS,
  PLAN_FORMATS,
  REVIEWER_FORMATS,
  type ConflictFormat,
} from "../../graph/index.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { checked, readJson } from "../http/json-body.ts";
import { defineRoute } from "../http/route.ts";
import { unknownCorpus } from "../problem.ts";
import type { Store } from "../store/store.ts";
import { corpusParams, entityOf, none } from "./parameters.ts";
import { ASKING, LONGEST_PASTE, MOST_PEOPLE } from "./people-limits.ts";
import { conflictReport, reviewerPlan, reviewerSuggestions } from "./shapes/people.ts";

const text = z.string().max(LONGEST_PASTE);
const calendarYear = z.int().min(1).max(9999);
const names = z.strictObject({
  text: text.describe("One name a line."),
  chosen: z
    .array(z.tuple([z.string().max(1000), entityOf("author").nullable()]))
    .max(MOST_PEOPLE)
    .default([])
    .describe("What somebody decided about lines: who is meant, or nobody."),
});

const rules = {
  asOf: calendarYear.nullable().default(null).describe("The year of asking; null: the newest."),
  years: z.int().min(0).max(100).default(DEFAULT_CONFLICT_OPTIONS.years),
  rules: z.array(z.enum(CONFLICT_RULES)).default([...DEFAULT_CONFLICT_OPTIONS.rules]),
  maxAuthors: z.int().min(1).nullable().default(null),
};

const submissionsBody = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("text"), text }),
  z.strictObject({ by: z.literal("papers"), ids: z.array(entityOf("paper")).max(MOST_PEOPLE) }),
  z.strictObject({ by: z.literal("years"), years: z.tuple([calendarYear, calendarYear]) }),
]);

const conflictsBody = z.strictObject({
  submissions: submissionsBody,
  reviewers: names,
  options: z
    .strictObject(rules)
    .default({ ...DEFAULT_CONFLICT_OPTIONS, rules: [...DEFAULT_CONFLICT_OPTIONS.rules] }),
  format: z.enum(CONFLICT_FORMATS).optional().describe("A file in place of the answer."),
});

const TYPES: Readonly<Record<ConflictFormat, readonly [type: string, ending: string]>> = {
  csv: ["text/csv; charset=utf-8", "csv"],
  matrix: ["text/csv; charset=utf-8", "csv"],
  markdown: ["text/markdown; charset=utf-8", "md"],
};

export const conflictsRoute = defineRoute({
  name: "findConflicts",
  method: "post",
  right: "read",
  path: "/corpora/{id}/people/conflicts",
  summary: "Conflicts of interest between the authors of submissions and reviewers, with evidence.",
  params: corpusParams,
  query: none,
  body: {
    description: "Who wrote, who reviews, and the rules.",
    content: { "application/json": conflictsBody },
  },
  answer: {
    status: 200,
    description: "The conflicts that the corpus holds, or the file.",
    content: { "application/json": conflictReport, "text/csv": null, "text/markdown": null },
  },
  errors: [...ASKING],
  handle: async ({ store, compute }, { params: { id }, request, signal }) => {
    const { format, ...asked } = checked(conflictsBody, await readJson(request));
    if (format === undefined) {
      const content = await compute.answer(id, { op: "conflicts", asked }, signal);
      return { kind: "bytes", type: JSON_TYPE, content };
    }
    return {
      ...(await fileOf(store, id, "conflicts", format)),
      pieces: await compute.write(id, { op: "write-conflicts", format, asked }, signal),
    };
  },
});

const reviewersBody = z.strictObject({
  submission: z.discriminatedUnion("by", [
    z.strictObject({ by: z.literal("paper"), id: entityOf("paper") }),
    z.strictObject({
      by: z.literal("text"),
      title: z.string().max(2000),
      abstract: z.string().max(50_000).default(""),
      keywords: z.array(z.string().max(300)).max(200).default([]),
      authors: names.default({ text: "", chosen: [] }),
    }),
  ]),
  pool: names.nullable().default(null).describe("Only these people; null: all of the corpus."),
  options: z
    .strictObject({
      limit: z.int().min(1).max(200).default(DEFAULT_REVIEWER_OPTIONS.limit),
      activeYears: z.int().min(0).max(200).nullable().default(DEFAULT_REVIEWER_OPTIONS.activeYears),
      minPapers: z.int().min(0).max(1000).default(DEFAULT_REVIEWER_OPTIONS.minPapers),
      oneEach: z.boolean().default(false),
      conflicts: z.strictObject(rules),
    })
    .describe("How many, of which years, and the rules that leave people out."),
  format: z.enum(REVIEWER_FORMATS).optional().describe("A file in place of the answer."),
});

export const reviewersRoute = defineRoute({
  name: "suggestReviewers",
  method: "post",
  right: "read",
  path: "/corpora/{id}/people/reviewers",
  summary: "People whose papers are close to a submission, without a conflict, and why.",
  params: corpusParams,
  query: none,
  body: {
    description: "The submission and whom to ask.",
    content: { "application/json": reviewersBody },
  },
  answer: {
    status: 200,
    description: "Those suggested, and those set aside with the reason, or the file.",
    content: { "application/json": reviewerSuggestions, "text/csv": null, "text/markdown": null },
  },
  errors: [...ASKING],
  handle: async ({ store, compute }, { params: { id }, request, signal }) => {
    const { format, ...asked } = checked(reviewersBody, await readJson(request));
    if (format === undefined) {
      const content = await compute.answer(id, { op: "reviewers", asked }, signal);
      return { kind: "bytes", type: JSON_TYPE, content };
    }
    return {
      ...(await fileOf(store, id, "reviewers", format)),
      pieces: await compute.write(id, { op: "write-reviewers", format, asked }, signal),
    };
  },
});

const planBody = z.strictObject({
  submissions: submissionsBody,
  pool: names.nullable().default(null).describe("Only these people; null: all of the corpus."),
  options: z
    .strictObject({
      perSubmission: z.int().min(1).max(20).default(DEFAULT_PLAN_OPTIONS.perSubmission),
      mostEach: z.int().min(1).nullable().default(DEFAULT_PLAN_OPTIONS.mostEach),
      activeYears: z.int().min(0).max(200).nullable().default(DEFAULT_PLAN_OPTIONS.activeYears),
      minPapers: z.int().min(0).max(1000).default(DEFAULT_PLAN_OPTIONS.minPapers),
      conflicts: z.strictObject(rules),
    })
    .describe("How many for each submission and at most for each person, and who is left out."),
  format: z.enum(PLAN_FORMATS).optional().describe("A file in place of the answer."),
});

export const planRoute = defineRoute({
  name: "planReviewers",
  method: "post",
  right: "read",
  path: "/corpora/{id}/people/reviewer-plan",
  summary: "Reviewers for several submissions at once, nobody with more than a number of them.",
  params: corpusParams,
  query: none,
  body: {
    description: "The submissions and whom to ask.",
    content: { "application/json": planBody },
  },
  answer: {
    status: 200,
    description: "Who reviews what, who could instead, and who is in conflict; or the file.",
    content: { "application/json": reviewerPlan, "text/csv": null },
  },
  errors: [...ASKING],
  handle: async ({ store, compute }, { params: { id }, request, signal }) => {
    const { format, ...asked } = checked(planBody, await readJson(request));
    if (format === undefined) {
      const content = await compute.answer(id, { op: "reviewer-plan", asked }, signal);
      return { kind: "bytes", type: JSON_TYPE, content };
    }
    return {
      ...(await fileOf(store, id, "reviewers", format)),
      pieces: await compute.write(id, { op: "write-plan", format, asked }, signal),
    };
  },
});

/** The head of a file that is named for its collection. */
async function fileOf(
  store: Pick<Store, "getCorpus">,
  id: string,
  subject: string,
  format: ConflictFormat,
) {
  const entry = await store.getCorpus(id);
  if (entry === null) throw unknownCorpus();
  const [type, ending] = TYPES[format];
  return { kind: "download", type, fileName: `${entry.name} ${subject}.${ending}` } as const;
}
