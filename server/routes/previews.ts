// A file before it is imported: what each of its passages would become.
import { z } from "zod";
import type { SheetPage } from "../../graph/index.ts";
import { collectForm } from "../http/form.ts";
import { checked, mediaType, parseJson } from "../http/json-body.ts";
import { named } from "../http/openapi.ts";
import { defineRoute } from "../http/route.ts";
import { said, saidOf } from "../http/said.ts";
import { PREVIEW_ONLY } from "../jobs/preview.ts";
import { runPreview } from "../jobs/run-preview.ts";
import { Problem } from "../problem.ts";
import { none } from "./parameters.ts";

/** The beginning of a plain file, or a whole packed one. */
const BODY_LIMIT = 64 * 1024 * 1024;
const PAGE = 100;
const MOST = 500;

const count = z.int().min(0);
const lines = z.tuple([z.int(), z.int()]).readonly();

const previewOptions = z.strictObject({
  ...said,
  isCut: z.boolean().default(false).describe("Whether the file goes on behind what is sent."),
  only: z.enum(PREVIEW_ONLY).default("papers").describe("Which passages are asked for."),
  from: count.default(0).describe("`next` of the page before."),
  limit: z.int().min(1).max(MOST).default(PAGE).describe("Passages per page."),
});

const previewForm = z.strictObject({
  files: z.array(z.string().meta({ contentMediaType: "application/octet-stream" })).length(1),
  options: previewOptions.optional(),
});

const sheetRow = named(
  "SheetRow",
  z.strictObject({
    kind: z.enum(["paper", "left", "note", "out"]),
    within: z.string().nullable(),
    lines,
    raw: z.string(),
    rawIsWhole: z.boolean(),
    fingerprint: z.string().nullable(),
    paper: z
      .strictObject({
        title: z.string().nullable(),
        authors: z.array(z.string()).nullable(),
        authorCount: count.nullable(),
        venue: z.string().nullable(),
        year: z.int().nullable(),
        doi: z.string().nullable(),
        identifiers: z.array(z.string()).nullable(),
      })
      .nullable(),
    issues: z.array(
      z.strictObject({
        severity: z.enum(["skipped", "doubt", "note"]),
        code: z.string(),
        message: z.string(),
      }),
    ),
    corrected: z.boolean(),
    withNext: z.strictObject({ lines, fingerprint: z.string() }).nullable(),
  }),
);

const sheetPage = named(
  "SheetPage",
  z.strictObject({
    file: z.string(),
    format: z.string().nullable(),
    rows: z.array(sheetRow),
    totals: z.strictObject({
      papers: count,
      doubtful: count,
      left: count,
      notes: count,
      noPapers: z.array(z.strictObject({ why: z.string(), entries: count })),
      corrected: count,
    }),
    table: z
      .strictObject({
        columns: z.array(
          z.strictObject({
            heading: z.string(),
            samples: z.array(z.string()),
            field: z.string().nullable(),
          }),
        ),
        isRead: z.boolean(),
      })
      .nullable(),
    map: z.strictObject({ format: z.string(), ours: z.boolean(), message: z.string() }).nullable(),
    refusal: z.string().nullable(),
    isWhole: z.boolean(),
    rowCount: count,
    next: count.nullable(),
  }),
) satisfies z.ZodType<SheetPage>;

export const previewRoute = defineRoute({
  name: "previewFile",
  method: "post",
  right: "write",
  path: "/previews",
  summary: "Says what a file would become, passage by passage. Keeps nothing.",
  params: none,
  query: none,
  body: {
    description:
      "One file as a form (of a long one its beginning), `options` being JSON text that says what the file does not.",
    content: { "multipart/form-data": previewForm },
  },
  answer: {
    status: 200,
    description: "Some of the passages.",
    content: { "application/json": sheetPage },
  },
  errors: [
    "no-files",
    "forbidden-origin",
    "too-large",
    "unsupported-media-type",
    "worker-failed",
    "too-busy",
  ],
  handle: async ({ uploadLimit, limits }, { request, signal }) => {
    if (mediaType(request) !== "multipart/form-data")
      throw new Problem("unsupported-media-type", "Send a file as multipart/form-data.");
    const { files, options } = await collectForm(request, Math.min(BODY_LIMIT, uploadLimit));
    const [file] = files;
    if (file === undefined || files.length > 1)
      throw new Problem("no-files", "Send one file, as “files”.");
    const { isCut, only, from, limit, ...facts } = checked(previewOptions, parseJson(options));
    const name = file.name === "" ? "pasted.txt" : file.name;
    const source = { name, bytes: file.bytes, ...saidOf(facts) };
    const body = await runPreview({ source, isCut, only, from, limit }, signal, limits);
    return { kind: "json", body };
  },
});
