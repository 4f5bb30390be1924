// The shapes of work that takes a while: imports, and asking services of the web.
import { z } from "zod";
import type { FetchEstimate, FetchOffer, JobState } from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { count } from "./basic.ts";
import { fileReport } from "./corpora.ts";

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
