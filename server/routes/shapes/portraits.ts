// The shapes of full pages: of one thing, of two beside each other, and of what surrounds a paper.
import { z } from "zod";
import {
  ACCEPTANCE_OUTCOMES,
  ACCEPTANCE_TIERS,
  ENTITY_TYPES,
  PORTRAIT_LISTS,
  type PaperSurroundings,
  type Portrait,
  type PortraitList,
  type SideBySide,
} from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { trends } from "./trends.ts";
import { count, entityId, namedRef, topicId, year, yearCount } from "./basic.ts";

const subjectId = z.union([entityId, topicId]);
const type = z.enum([...ENTITY_TYPES, "topic"]).exclude(["paper"]);

const eachList = <T extends z.ZodType>(shape: T) =>
  z.strictObject(
    Object.fromEntries(PORTRAIT_LISTS.map((list) => [list, shape])) as Record<PortraitList, T>,
  );

const span = { firstYear: year.nullable(), lastYear: year.nullable() };

const companions = named(
  "CompanionList",
  z.strictObject({
    total: count,
    items: z.array(
      z.strictObject({
        id: subjectId,
        name: z.string(),
        papers: count,
        papersInCorpus: count,
        lift: z.number().min(0),
        ...span,
        years: z.array(yearCount),
      }),
    ),
  }),
);

export const portrait = named(
  "Portrait",
  z.strictObject({
    type,
    id: subjectId,
    name: z.string(),
    variants: z.array(z.string()),
    affiliations: z.array(z.string()),
    papers: count,
    unknownYears: count,
    ...span,
    years: z.array(yearCount),
    lists: eachList(companions),
    byline: z.strictObject({ alone: count, first: count, middle: count, last: count }).nullable(),
    acceptances: z.array(
      z.strictObject({
        value: z.enum([...ACCEPTANCE_OUTCOMES, ...ACCEPTANCE_TIERS]),
        papers: count,
      }),
    ),
    trends: trends.pick({ years: true, parts: true, rising: true, fading: true, newcomers: true }),
  }),
) satisfies z.ZodType<Portrait>;

const pair = z.tuple([count, count]);
const side = z.strictObject({ id: subjectId, name: z.string(), papers: count, ...span });

export const besideEachOther = named(
  "SideBySide",
  z.strictObject({
    type,
    sides: z.tuple([side, side]),
    together: count,
    years: z.array(z.strictObject({ year, papers: pair, together: count })),
    lists: eachList(
      named(
        "CommonList",
        z.strictObject({
          ofEach: pair,
          total: count,
          items: z.array(z.strictObject({ id: subjectId, name: z.string(), papers: pair })),
        }),
      ),
    ),
  }),
) satisfies z.ZodType<SideBySide>;

const brief = z.strictObject({
  id: entityId,
  label: z.string(),
  year: year.nullable(),
  venue: z.string().nullable(),
});

export const surroundings = named(
  "PaperSurroundings",
  z.strictObject({
    id: entityId,
    cites: z.array(brief),
    citedBy: z.array(brief),
    organizations: z.array(z.strictObject({ ...namedRef.shape, people: z.array(namedRef) })),
    notes: z.array(z.strictObject({ code: z.string(), message: z.string() })),
    near: z.array(
      z.strictObject({
        paper: brief,
        score: z.number().positive(),
        keywords: z.array(namedRef),
        references: z.array(z.string()),
        authors: z.array(namedRef),
      }),
    ),
  }),
) satisfies z.ZodType<PaperSurroundings>;
