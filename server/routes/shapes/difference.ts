// The shape of a comparison of two parts of a corpus.
import { z } from "zod";
import type { DifferenceAnswer } from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { count } from "./basic.ts";

const part = named(
  "PartOfDifference",
  z.strictObject({
    words: z.string(),
    papers: count,
    nodePapers: z.array(count),
    linkPapers: z.array(count),
    linkStrengths: z.array(z.number().min(0)),
  }),
);

const changes = z.strictObject({
  new: count,
  stronger: count,
  same: count,
  weaker: count,
  gone: count,
});

export const difference = named(
  "Difference",
  z.strictObject({
    fingerprint: z.string(),
    first: part,
    second: part,
    nodes: changes,
    links: changes,
  }),
) satisfies z.ZodType<DifferenceAnswer>;
