// The shapes of what is asked of a network: columns, links, paths, its description.
import { z } from "zod";
import type {
  AttributeAnswer,
  Evidence,
  MapDescription,
  PathsInView,
  PathStep,
} from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { count, entityId, namedRef } from "./basic.ts";
import { paperSummary } from "./papers.ts";

export const attributeColumn = named(
  "AttributeColumn",
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("number"), values: z.array(z.number().nullable()) }),
    z.strictObject({
      type: z.literal("category"),
      names: z.array(z.string()),
      values: z.array(count.nullable()),
    }),
  ]),
) satisfies z.ZodType<AttributeAnswer>;

export const evidence = named(
  "Evidence",
  z.strictObject({
    source: namedRef,
    target: namedRef,
    strength: z.number().positive(),
    papers: z.array(paperSummary),
    shared: z.array(z.string()),
  }),
) satisfies z.ZodType<Evidence>;

export const mapDescription = named(
  "MapDescription",
  z.strictObject({
    fingerprint: z.string(),
    decisions: count,
    text: z.string(),
    markdown: z.string(),
    latex: z.string(),
    references: z.array(
      z.strictObject({
        key: z.string(),
        use: z.string(),
        text: z.string(),
        url: z.string().nullable(),
        bibtex: z.string(),
      }),
    ),
  }),
) satisfies z.ZodType<MapDescription>;

const pathStep = z.strictObject({
  from: namedRef,
  to: namedRef,
  papers: z.array(paperSummary),
}) satisfies z.ZodType<PathStep>;

export const pathAnswer = named(
  "PathAnswer",
  z.strictObject({ path: z.array(pathStep).nullable() }),
);

export const pathsAnswer = named(
  "PathsAnswer",
  z.strictObject({
    from: namedRef,
    to: namedRef,
    measure: z.enum(["papers", "strength"]),
    paths: z.array(
      z.strictObject({
        hops: z.array(
          z.strictObject({
            from: namedRef,
            to: namedRef,
            strength: z.number().positive(),
            paperCount: count,
            papers: z.array(entityId),
          }),
        ),
        weakest: z.number().min(0),
        total: z.number().min(0),
      }),
    ),
    papers: z.array(paperSummary),
    unruled: count.nullable(),
    loosen: z.array(
      z.strictObject({
        rule: z.enum(["maxAuthors", "since", "avoid"]),
        id: entityId.nullable(),
        steps: count,
      }),
    ),
    everything: count.nullable(),
  }),
) satisfies z.ZodType<PathsInView>;
