// The small shapes that others are made of. Each shape of an answer is checked against the type it
// describes where it stands, and against real answers by the tests.
import { z } from "zod";
import { ENTITY_TYPES } from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";

export const count = z.int().min(0);

export const year = z.int().min(1).max(9999);

export const entityId = z.templateLiteral([z.enum(ENTITY_TYPES), ":", z.string()]);

export const topicId = z.templateLiteral(["topic:", z.string()]);

export const namedRef = named("NamedRef", z.strictObject({ id: entityId, name: z.string() }));

export const countedRef = named("CountedRef", z.strictObject({ ...namedRef.shape, papers: count }));

export const yearCount = named("YearCount", z.strictObject({ year, papers: count }));

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ total: count, items: z.array(item), next: z.string().nullable() });
