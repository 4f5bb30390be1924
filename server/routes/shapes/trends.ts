// What changes over the years in a set of papers.
import { z } from "zod";
import type { Trends } from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { count, countedRef, year, yearCount } from "./basic.ts";

const topicTrends = z.array(
  named(
    "TopicTrend",
    z.strictObject({
      ...countedRef.shape,
      early: count,
      late: count,
      change: z.number(),
      chance: z.number().min(0).max(1),
      sure: z.boolean(),
      years: z.array(yearCount),
    }),
  ),
);

export const trends = named(
  "Trends",
  z.strictObject({
    papers: count,
    unknownYears: count,
    years: z.array(
      z.strictObject({
        ...yearCount.shape,
        authors: count,
        newAuthors: count,
        authorsPerPaper: z.number().min(0).nullable(),
      }),
    ),
    parts: z.strictObject({ firstLate: year, early: count, late: count }).nullable(),
    rising: topicTrends,
    fading: topicTrends,
    newcomers: z.array(countedRef),
    venues: z.array(z.strictObject({ ...countedRef.shape, years: z.array(yearCount) })),
  }),
) satisfies z.ZodType<Trends>;
