// The body of an import: a form with files and options, or JSON with texts. Streamed into memory
// under the upload limit; nothing a user names ever becomes a path.
import type { IncomingMessage } from "node:http";
import busboy from "busboy";
import { z } from "zod";
import { COLUMN_FIELDS, FORMAT_NAMES, type Decision } from "../../graph/index.ts";
import { Problem } from "../problem.ts";
import type { SourceFile } from "../store/store.ts";
import { readSample } from "../sample/sample.ts";
import { decisionsIn } from "./decisions-body.ts";
import { corpusNameOf, distinctNames } from "./file-names.ts";
import { checked, mediaType, parseJson, readJson } from "./json-body.ts";
import { readBody } from "./read-body.ts";

export interface Upload {
  readonly name: string;
  readonly sources: readonly SourceFile[];
  /** Id of the corpus that this one continues. */
  readonly addTo: string | null;
  readonly decisions: readonly Decision[];
}

const NOTHING_MORE = { addTo: null, decisions: [] };

const MAX_FILES = 1000;

const said = {
  venue: z.string().trim().min(1).max(200).nullish(),
  year: z.int().min(1).max(9999).nullish(),
  format: z.enum(FORMAT_NAMES).nullish(),
  columns: z
    .partialRecord(z.enum(COLUMN_FIELDS), z.string().min(1).max(200))
    .nullish()
    .describe("For a table: the heading of the column that holds each field."),
};
type Said = { readonly [Name in keyof typeof said]?: z.output<(typeof said)[Name]> };

/** What was said of a file, as it is kept with it. */
function saidOf({ format, venue, year, columns }: Said): Omit<SourceFile, "name" | "bytes"> {
  const named = Object.entries(columns ?? {});
  return {
    format: format ?? null,
    venue: venue ?? null,
    year: year ?? null,
    ...(named.length === 0 ? {} : { columns: named }),
  };
}
export const corpusName = z.string().trim().min(1).max(200);

const common = {
  name: corpusName.optional(),
  addTo: z
    .string()
    .max(200)
    .optional()
    .describe(
      "Id of a corpus: the new one has its files too, and what was decided about it; it takes its place.",
    ),
  decisions: z
    .array(z.unknown())
    .max(100_000)
    .optional()
    .describe("Corrections to make at once, as a file of decisions has them."),
};

const uploadOptions = z.strictObject({
  ...common,
  sources: z.record(z.string(), z.strictObject(said)).optional(),
});

const uploadTexts = z.strictObject({
  ...common,
  texts: z
    .array(z.strictObject({ name: z.string().max(300).optional(), text: z.string(), ...said }))
    .min(1)
    .max(MAX_FILES),
});

/** Instead of texts: the bundled sample. */
const uploadSample = z.strictObject({ sample: z.literal(true) });

export const uploadJson = z.union([uploadTexts, uploadSample]);

/** The form as the API description shows it. */
export const uploadForm = z.strictObject({
  files: z.array(z.string().meta({ contentMediaType: "application/octet-stream" })).min(1),
  options: uploadOptions.optional(),
});

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function readUpload(request: IncomingMessage, limit: number): Promise<Upload> {
  const type = mediaType(request);
  if (type === "multipart/form-data") return readForm(request, limit);
  if (type === "application/json") return readTexts(request, limit);
  throw new Problem(
    "unsupported-media-type",
    "Send files as multipart/form-data, or texts as application/json, not compressed.",
  );
}

async function readTexts(request: IncomingMessage, limit: number): Promise<Upload> {
  const json = await readJson(request, limit);
  if (uploadSample.safeParse(json).success) return { ...(await readSample()), ...NOTHING_MORE };
  const { name, texts, ...more } = checked(uploadTexts, json);
  const names = distinctNames(texts.map((text) => text.name ?? "Pasted text"));
  const sources = texts.map(({ text, ...own }, i) => ({
    name: names[i]!,
    bytes: new TextEncoder().encode(text),
    ...saidOf(own),
  }));
  return { name: name ?? corpusNameOf(names), sources, ...moreOf(more) };
}

async function readForm(request: IncomingMessage, limit: number): Promise<Upload> {
  const { files, options } = await collectForm(request, limit);
  if (files.length === 0)
    throw new Problem("no-files", "No file came with the form. Add at least one as “files”.");
  const { name, sources: said = {}, ...more } = checked(uploadOptions, parseJson(options));
  const given = files.map((file) => file.name);
  const facts = new Map(Object.entries(said));
  const stranger = [...facts.keys()].find((file) => !given.includes(file));
  if (stranger !== undefined)
    throw new Problem(
      "invalid-parameter",
      `The options speak of ${stranger}, which is no file of the form.`,
    );
  const names = distinctNames(given);
  const sources = files.map(({ name: file, bytes }, i) => {
    return { name: names[i]!, bytes, ...saidOf(facts.get(file) ?? {}) };
  });
  return { name: name ?? corpusNameOf(names), sources, ...moreOf(more) };
}

async function collectForm(
  request: IncomingMessage,
  limit: number,
): Promise<{ files: NamedBytes[]; options: string }> {
  const parser = formParser(request);
  const files: NamedBytes[] = [];
  let options = "{}";
  const parsed = new Promise<void>((resolve, reject) => {
    const refuse = (message: string) => () => {
      reject(new Problem("bad-request", message));
    };
    parser.on("file", (field, stream, { filename }) => {
      if (field !== "files") refuse(`Unknown form field “${field.slice(0, 40)}”.`)();
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("error", refuse("The form could not be read to its end."));
      stream.on("end", () => files.push({ name: filename ?? "", bytes: Buffer.concat(pieces) }));
    });
    parser.on("field", (field, value) => {
      if (field === "options") options = value;
      else refuse(`Unknown form field “${field.slice(0, 40)}”.`)();
    });
    parser.on("filesLimit", refuse(`At most ${MAX_FILES} files can be imported at once.`));
    parser.on("fieldsLimit", refuse("The form has too many fields."));
    parser.on("error", refuse("The form could not be read to its end."));
    parser.on("close", resolve);
  });
  // Whichever fails first is told; the other's failure is its consequence.
  await Promise.all([
    parsed,
    readBody(request, limit, (piece) => parser.write(piece)).then(() => parser.end()),
  ]);
  return { files, options };
}

function formParser(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: "utf8",
      limits: { files: MAX_FILES, fields: 4, fieldSize: 512 * 1024 },
    });
  } catch (cause) {
    throw new Problem("bad-request", "The form could not be read: it names no boundary.", {
      cause,
    });
  }
}

function moreOf(more: { addTo?: string | undefined; decisions?: unknown[] | undefined }) {
  return { addTo: more.addTo ?? null, decisions: decisionsIn(more.decisions ?? []) };
}
