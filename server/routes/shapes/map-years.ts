// When a map, its nodes and its links have papers.
import { z } from "zod";
import type { MapYears } from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { count, year, yearCount } from "./basic.ts";

const columns = named(
  "YearColumns",
  z.strictObject({
    offsets: z.array(count),
    years: z.array(year),
    counts: z.array(z.int().min(1)),
  }),
);

export const mapYears = named(
  "MapYears",
  z.strictObject({
    papers: z.array(yearCount),
    unknown: count,
    nodes: columns,
    links: columns,
  }),
) satisfies z.ZodType<MapYears>;
