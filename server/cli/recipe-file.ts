// Recipes on the disk: in a file of their own, in any file that carries one, or beside it.
import { open, readFile } from "node:fs/promises";
import { z } from "zod";
import {
  ACCEPTANCE_OUTCOMES,
  ACCEPTANCE_TIERS,
  MAX_AVOIDED,
  MAX_PATHS,
  NETWORK_KINDS,
  PAPER_ORDERS,
  VIEW_OPTIONS,
  entityTypeOf,
  findRecipe,
  parseViewOptions,
  type EntityId,
  type FilesRead,
  type NetworkKind,
  type PaperSelection,
  type RecipePicture,
  type ViewOptions,
} from "../../graph/index.ts";
import { Failure, wordsOf } from "./failure.ts";
import { savedPicture } from "./picture-flags.ts";

/** What a recipe asks for; null: it does not say. */
export interface SavedRecipe {
  readonly fingerprint: string;
  readonly format: string | null;
  readonly kind: NetworkKind | null;
  readonly options: ViewOptions;
  readonly picture: RecipePicture | null;
  /** Of a list of papers. */
  readonly papers: PaperSelection | null;
  readonly abstracts: boolean | null;
  /** Of a picture that the explorer drew from the screen: where it looked is not in it. */
  readonly screen: boolean;
  /** Of a report: the files that it names. */
  readonly provenance: FilesRead | null;
}

const entity = z.custom<EntityId>((id) => typeof id === "string" && entityTypeOf(id) !== null);
const entities = z.array(entity);
const filter = z
  .strictObject({
    text: z.string(),
    authors: entities,
    venues: entities,
    keywords: entities,
    organizations: entities,
    countries: entities,
    affiliations: entities,
    topics: z.array(z.string()),
    ids: entities.nullable(),
    years: z.tuple([z.int(), z.int()]).nullable(),
    acceptance: z.array(z.enum([...ACCEPTANCE_OUTCOMES, ...ACCEPTANCE_TIERS])),
  })
  .partial();
const sort = z.strictObject({ by: z.enum(PAPER_ORDERS), descending: z.boolean() });
const narrowed = z
  .strictObject({
    year: z.int().nullable(),
    text: z.string(),
    topic: z.string().nullable(),
    sort,
  })
  .optional();
const selection = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("filter"), filter, sort: sort.exactOptional() }),
  z.strictObject({ by: z.literal("view"), narrowed }),
  z.strictObject({ by: z.literal("node"), node: entity, narrowed }),
  z.strictObject({ by: z.literal("link"), source: entity, target: entity, narrowed }),
  z.strictObject({ by: z.literal("path"), from: entity, to: entity, narrowed }),
  z.strictObject({
    by: z.literal("paths"),
    from: entity,
    to: entity,
    rules: z.strictObject({
      maxAuthors: z.int().min(1).nullable(),
      since: z.int().nullable(),
      avoid: entities.max(MAX_AVOIDED),
    }),
    count: z.int().min(1).max(MAX_PATHS),
    path: z.int().min(0).nullable(),
    step: z.int().min(0).nullable(),
    narrowed,
  }),
  z.strictObject({ by: z.literal("community"), community: z.int().min(0), narrowed }),
]);
const recipeShape = z.object({
  program: z.literal("Asterism"),
  fingerprint: z.string(),
  format: z.string().optional(),
  network: z.enum(NETWORK_KINDS).optional(),
  options: z.record(z.string(), z.unknown()).optional(),
  analysis: z.record(z.string(), z.unknown()).optional(),
  picture: z.record(z.string(), z.unknown()).optional(),
  papers: selection.optional(),
  abstracts: z.boolean().optional(),
  screen: z.boolean().optional(),
  provenance: z
    .strictObject({
      files: z.array(z.string()),
      readOn: z.string().nullable(),
      recordsCorrected: z.int().min(0).exactOptional(),
    })
    .optional(),
});

/**
 * The recipe in a file; options that it does not name are as in `base`.
 *
 * @throws Failure for a file without one, or with one that nobody wrote so
 */
export async function readRecipe(file: string, base: ViewOptions): Promise<SavedRecipe> {
  try {
    const found = (await recipeIn(file)) ?? (await recipeIn(besides(file)).catch(() => null));
    if (found === null) throw new Error("there is none in it, nor beside it.");
    const read = recipeShape.safeParse(found);
    if (read.success) return recipeOfShape(read.data, base);
    const [issue] = read.error.issues;
    throw new Error(`"${issue?.path.join(".") ?? ""}" is not as in a recipe.`);
  } catch (error) {
    throw new Failure(`Cannot use the recipe ${file}: ${wordsOf(error)}`);
  }
}

/** Where the recipe of a file stands that has no place for it. */
export function besides(file: string): string {
  return `${file}.recipe.json`;
}

function recipeOfShape(shape: z.output<typeof recipeShape>, base: ViewOptions): SavedRecipe {
  const values: Readonly<Record<string, unknown>> = { ...shape.options, ...shape.analysis };
  const parameters = VIEW_OPTIONS.filter(({ name }) => name in values).map(
    // A value of the wrong type prints as something that the parser then refuses.
    (option) => [option.name, option.print(values[option.name] as never)] as const,
  );
  return {
    fingerprint: shape.fingerprint,
    format: shape.format ?? null,
    kind: shape.network ?? null,
    options: parseViewOptions(parameters, base),
    picture: shape.picture === undefined ? null : savedPicture(shape.picture),
    papers: (shape.papers as PaperSelection | undefined) ?? null,
    abstracts: shape.abstracts ?? null,
    screen: shape.screen ?? false,
    provenance: shape.provenance ?? null,
  };
}

/** Most formats have their recipe at the head; a report and a PDF have it at the end. */
const PART = 8_000_000;

/** Of a file of any size: neither nodes nor links are looked at. */
async function recipeIn(file: string): Promise<unknown> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size <= 2 * PART) return findRecipe(await readFile(file, "utf8"));
    const head = await partOf(handle, 0);
    return findRecipe(head) ?? findRecipe(await partOf(handle, size - PART, head.slice(0, 4)));
  } finally {
    await handle.close();
  }
}

/** @param begins what tells the format at the head of the file */
async function partOf(
  handle: Awaited<ReturnType<typeof open>>,
  from: number,
  begins = "",
): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(PART), 0, PART, from);
  return begins + buffer.toString("utf8", 0, bytesRead);
}
