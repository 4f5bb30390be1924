// The shapes of what is said of people who were named.
import { z } from "zod";
import type { Connectors, MatchedNames } from "../../../graph/index.ts";
import { named } from "../../http/openapi.ts";
import { authorId, paperBrief } from "./curation.ts";
import { count } from "./basic.ts";
import { readIssue } from "./corpora.ts";

const share = z.number().min(0).max(1);
const year = z.int().min(1).max(9999).nullable();

const candidate = z.strictObject({
  id: authorId,
  name: z.string(),
  how: z.enum(["exact", "spelling", "initials"]),
  difference: z.string(),
  confidence: share,
  affiliationAgrees: z.boolean(),
  papers: count,
  firstYear: year,
  lastYear: year,
  venues: z.array(z.string()),
  affiliations: z.array(z.string()),
  latest: z.array(paperBrief),
});

export const nameMatch = named(
  "NameMatch",
  z.strictObject({
    line: z.int().min(1),
    raw: z.string(),
    name: z.string(),
    orcid: z.string().nullable(),
    email: z.string().nullable(),
    affiliation: z.string().nullable(),
    status: z.enum(["found", "several", "none"]),
    author: authorId.nullable(),
    candidates: z.array(candidate),
    near: z.array(
      z.strictObject({ id: authorId, name: z.string(), papers: count, likeness: share }),
    ),
  }),
);

export const matchedNames = named(
  "MatchedNames",
  z.strictObject({ lines: z.array(nameMatch), issues: z.array(readIssue) }),
) satisfies z.ZodType<MatchedNames>;

export const connectors = named(
  "Connectors",
  z.strictObject({
    ids: z.array(authorId),
    groups: z.array(z.array(authorId)),
    absent: z.array(authorId),
  }),
) satisfies z.ZodType<Connectors>;
