// The body of an import: a form with files and options, or JSON with texts. Streamed into memory
// under the upload limit; nothing a user names ever becomes a path.
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { Decision } from "../../graph/index.ts";
import { Problem } from "../problem.ts";
import type { SourceFile } from "../store/store.ts";
import { readSample } from "../sample/sample.ts";
import { decisionsIn } from "./decisions-body.ts";
import { corpusNameOf, distinctNames } from "./file-names.ts";
import { MAX_FILES, collectForm } from "./form.ts";
import { checked, mediaType, parseJson, readJson } from "./json-body.ts";
import { said, saidOf } from "./said.ts";

export interface Upload {
  readonly name: string;
  readonly sources: readonly SourceFile[];
  /** Id of the corpus that this one continues. */
  readonly addTo: string | null;
  readonly decisions: readonly Decision[];
}

const NOTHING_MORE = { addTo: null, decisions: [] };

export const corpusName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // No control characters, halves of characters, or marks that turn the direction of text.
  .regex(
    /^[^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]+$/u,
    "must be one line of characters that can be seen",
  );

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
  const { name, sources: facts = {}, ...more } = checked(uploadOptions, parseJson(options));
  const given = files.map((file) => file.name);
  const saidBy = new Map(Object.entries(facts));
  const stranger = [...saidBy.keys()].find((file) => !given.includes(file));
  if (stranger !== undefined)
    throw new Problem(
      "invalid-parameter",
      `The options speak of ${stranger}, which is no file of the form.`,
    );
  const names = distinctNames(given);
  const sources = files.map(({ name: file, bytes }, i) => {
    return { name: names[i]!, bytes, ...saidOf(saidBy.get(file) ?? {}) };
  });
  return { name: name ?? corpusNameOf(names), sources, ...moreOf(more) };
}

function moreOf(more: { addTo?: string | undefined; decisions?: unknown[] | undefined }) {
  return { addTo: more.addTo ?? null, decisions: decisionsIn(more.decisions ?? []) };
}
