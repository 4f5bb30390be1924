// Parameters that several routes share.
import { z } from "zod";
import {
  ENTITY_TYPES,
  MAX_PAGE,
  NETWORK_KINDS,
  PAPER_ORDERS,
  VIEW_OPTIONS,
  entityTypeOf,
  parseYearRange,
  type EntityId,
  type EntityType,
  type PaperOrder,
  type PaperSort,
  type ViewOptionName,
} from "../../graph/index.ts";
import type { ViewRequest } from "../jobs/compute-messages.ts";

export const none = z.strictObject({});

/** Any text is a possible id: the store and the corpus say whether there is such a thing. */
const id = z.string().min(1).max(200);

export const corpusParams = z.strictObject({ id: id.describe("Id of a corpus.") });

export const networkParams = corpusParams.extend({ kind: z.enum(NETWORK_KINDS) });

export const entityParams = corpusParams.extend({
  entity: z.string().min(1).max(2000).describe("Full id, for instance `author:ada-lovelace`."),
});

export const topicId = z
  .string()
  .max(300)
  .regex(/^topic:./u, "must be an id such as topic:…");

/** The id of an entity of one of the types. */
export function entityOf(...types: readonly EntityType[]) {
  const words = types.map((type) => `${type}:…`).join(" or ");
  return z
    .string()
    .max(2000)
    .refine(
      (text): text is EntityId => types.some((type) => type === entityTypeOf(text)),
      `must be an id such as ${words}`,
    );
}

export const anyEntity = entityOf(...ENTITY_TYPES);

export const limit = (most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/u, `must be a number from 1 to ${most}`)
    .transform(Number)
    .pipe(z.int(`must be a number from 1 to ${most}`).min(1).max(most))
    .optional();

export const yearRange = z
  .string()
  .max(20)
  .refine(
    (text) => parseYearRange(text) !== null,
    "must be years such as 2018:2022, 2018: or :2022",
  );

/** A column of papers to sort by, and in which direction. */
export const sortQuery = {
  sort: z
    .enum(PAPER_ORDERS)
    .optional()
    .describe("By which column, or by how well each fits its topic."),
  order: z
    .enum(["ascending", "descending"])
    .optional()
    .describe("Otherwise years, citations and fits descend, and texts ascend."),
};

/** How papers are sorted by a column, where no direction is asked for. */
export function sortBy(by: PaperOrder, order?: "ascending" | "descending"): PaperSort {
  const down = by === "year" || by === "citations" || by === "fit";
  const usual = down ? "descending" : "ascending";
  return { by, descending: (order ?? usual) === "descending" };
}

export const pageQuery = {
  limit: limit(MAX_PAGE).describe("Items per page."),
  next: z.string().max(200).optional().describe("`next` of the page before."),
};

/** What a view is made from: the starting point, and the options that differ from it. */
export const viewQuery = {
  base: z
    .enum(["suggested", "everything"])
    .optional()
    .describe("Where options not given come from: what suits the corpus (default), or no limit."),
  ...viewOptionFields(),
};

function viewOptionFields(): Record<ViewOptionName, z.ZodOptional<z.ZodString>> {
  const fields = VIEW_OPTIONS.map((option) => [
    option.name,
    z
      .string()
      .max(option.longest ?? 40)
      .refine((text) => option.parse(text) !== undefined, `must be ${option.allowed}`)
      .optional()
      .describe(`${option.help} Allowed: ${option.allowed}.`),
  ]);
  return Object.fromEntries(fields) as Record<ViewOptionName, z.ZodOptional<z.ZodString>>;
}

type ViewQuery = { readonly base?: ViewRequest["base"] | undefined } & {
  readonly [Name in ViewOptionName]?: string | undefined;
};

/** The view part of a query, in the order of VIEW_OPTIONS: the same view is the same value. */
export function viewOf(query: ViewQuery): ViewRequest {
  const options = VIEW_OPTIONS.flatMap(({ name }) => {
    const value = query[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { base: query.base ?? "suggested", options };
}
