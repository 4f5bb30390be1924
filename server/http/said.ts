// What a person says of a file that the file itself does not: venue and year, its format, what its
// columns hold, and what was read wrongly in it.
import { z } from "zod";
import { COLUMN_FIELDS, FORMAT_NAMES, type RecordCorrection } from "../../graph/index.ts";
import type { SourceFile } from "../store/store.ts";

const MOST_CORRECTIONS = 20_000;
const MOST_AUTHORS = 10_000;

const lineNumber = z.int().min(1).max(1e9);
const year = z.int().min(1).max(9999);

const paperFix = z
  .strictObject({
    title: z.string().max(2000).exactOptional(),
    authors: z.array(z.string().trim().min(1).max(300)).max(MOST_AUTHORS).exactOptional(),
    venue: z.string().max(500).nullable().exactOptional(),
    year: year.nullable().exactOptional(),
  })
  .describe("What the paper is; what is left out stays as it was read.");

export const recordCorrection = z.strictObject({
  within: z.string().max(1000).nullable().describe("Path in an archive."),
  lines: z
    .tuple([lineNumber, lineNumber])
    .readonly()
    .describe("First and last line of the passage, from 1."),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/u)
    .describe("Of the passage, as a preview gives it; another text is left alone."),
  paper: paperFix.nullable().describe("Null: the passage is no paper."),
}) satisfies z.ZodType<RecordCorrection>;

export const corrections = z.array(recordCorrection).max(MOST_CORRECTIONS);

export const said = {
  venue: z.string().trim().min(1).max(200).nullish(),
  year: year.nullish(),
  format: z.enum(FORMAT_NAMES).nullish(),
  columns: z
    .partialRecord(z.enum(COLUMN_FIELDS), z.string().max(200))
    .nullish()
    .describe(
      "For a table: the heading of the column that holds each field; an empty one says that none does.",
    ),
  corrections: corrections.nullish().describe("What was read wrongly, by the lines it stands in."),
};
export type Said = { readonly [Name in keyof typeof said]?: z.output<(typeof said)[Name]> };

/** What was said of a file, as it is kept with it. */
export function saidOf({ format, venue, year, columns, corrections }: Said): SaidOfFile {
  const named = Object.entries(columns ?? {});
  return {
    format: format ?? null,
    venue: venue ?? null,
    year: year ?? null,
    ...(named.length === 0 ? {} : { columns: named }),
    ...(corrections && corrections.length > 0 ? { corrections } : {}),
  };
}

export type SaidOfFile = Omit<SourceFile, "name" | "bytes">;
