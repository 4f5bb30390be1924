// Two parts of a corpus compared: years, venues or files against others, on one map.
import { z } from "zod";
import { COMPARED_AS, MAP_MEDIA_TYPE, parseYearRange, type Side } from "../../graph/index.ts";
import { MAP_FILES } from "../file-types.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { defineRoute } from "../http/route.ts";
import type { AskedDifference } from "../jobs/compute-messages.ts";
import { PICTURE_FORMATS } from "../map-files.ts";
import { Problem, unknownCorpus } from "../problem.ts";
import { entityOf, networkParams, viewOf, viewQuery, yearRange } from "./parameters.ts";
import { pictureAsked, pictureQuery } from "./picture-query.ts";
import { difference } from "./shapes/difference.ts";

const MOST_NAMED = 50;

const years = yearRange.optional();
const venues = z.array(entityOf("venue")).max(MOST_NAMED).optional();
const files = z.array(z.string().min(1).max(300)).max(MOST_NAMED).optional();

const sidesQuery = {
  firstYears: years.describe("Years of the first part, such as `2018:2020`; otherwise all."),
  firstVenues: venues.describe("Venues of the first part, given once for each; otherwise all."),
  firstFiles: files.describe("Files that the first part was read from; otherwise all."),
  secondYears: years.describe("The same of the second part."),
  secondVenues: venues.describe("The same of the second part."),
  secondFiles: files.describe("The same of the second part."),
};

type Asked = z.output<z.ZodObject<typeof sidesQuery>>;

function sidesOf(asked: Asked): readonly [Side, Side] {
  const side = (
    years = "",
    venues: readonly string[] = [],
    files: readonly string[] = [],
  ): Side => ({
    years: parseYearRange(years),
    venues: venues as Side["venues"],
    files,
  });
  const first = side(asked.firstYears, asked.firstVenues, asked.firstFiles);
  const second = side(asked.secondYears, asked.secondVenues, asked.secondFiles);
  if (JSON.stringify(first) === JSON.stringify(second))
    throw new Problem(
      "invalid-parameter",
      "Both parts are the same. Give years, venues or files by which they differ.",
    );
  return [first, second];
}

const query = z.strictObject({ ...sidesQuery, ...viewQuery });

function askedIn(
  kind: AskedDifference["kind"],
  {
    firstYears,
    firstVenues,
    firstFiles,
    secondYears,
    secondVenues,
    secondFiles,
    ...view
  }: z.output<typeof query>,
): AskedDifference {
  const asked = { firstYears, firstVenues, firstFiles, secondYears, secondVenues, secondFiles };
  return { kind, view: viewOf(view), sides: sidesOf(asked) };
}

const errors = ["unknown-corpus", "invalid-option", "worker-failed"] as const;

export const differenceMapRoute = defineRoute({
  name: "getDifferenceMap",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}/difference/map",
  summary: "The network of the papers of two parts of a corpus, in the compact form of the map.",
  params: networkParams,
  query,
  answer: { status: 200, description: "The map.", content: { [MAP_MEDIA_TYPE]: null } },
  errors,
  handle: async ({ compute }, { params: { id, kind }, query, signal }) => {
    const question = { op: "difference-map", ...askedIn(kind, query) } as const;
    const content = await compute.answer(id, question, signal);
    return { kind: "bytes", type: MAP_MEDIA_TYPE, content };
  },
});

export const differenceRoute = defineRoute({
  name: "getDifference",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}/difference",
  summary: "What two parts of a corpus have of each node and link of the map of both.",
  params: networkParams,
  query,
  answer: {
    status: 200,
    description: "Counts in the order of the map's nodes and links.",
    content: { "application/json": difference },
  },
  errors,
  handle: async ({ compute }, { params: { id, kind }, query, signal }) => {
    const question = { op: "difference", ...askedIn(kind, query) } as const;
    return { kind: "bytes", type: JSON_TYPE, content: await compute.answer(id, question, signal) };
  },
});

export const differencePictureRoute = defineRoute({
  name: "drawDifference",
  method: "get",
  right: "read",
  path: "/corpora/{id}/networks/{kind}/difference/picture",
  summary: "Two parts of a corpus as a picture: two maps side by side, or one of what differs.",
  params: networkParams,
  query: z.strictObject({
    as: z
      .enum(COMPARED_AS)
      .describe("`two` maps, or one in the colours of the `difference`, with signs."),
    format: z.enum(PICTURE_FORMATS).describe("The format of the file."),
    ...sidesQuery,
    ...viewQuery,
    ...pictureQuery,
  }),
  answer: {
    status: 200,
    description: "The file.",
    content: Object.fromEntries(PICTURE_FORMATS.map((format) => [MAP_FILES[format].type, null])),
  },
  errors,
  handle: async ({ compute, store }, { params: { id, kind }, query, signal }) => {
    const { as, format, title = null, ...view } = query;
    const picture = pictureAsked(query);
    const asked = askedIn(kind, view);
    const entry = await store.getCorpus(id);
    if (entry === null) throw unknownCorpus();
    const { type, ending } = MAP_FILES[format];
    return {
      kind: "download",
      type: format === "svg" ? `${type}; charset=utf-8` : type,
      fileName: `${entry.name} ${kind} compared${ending}`,
      pieces: await compute.write(
        id,
        { op: "write-difference", ...asked, as, format, title, picture },
        signal,
      ),
    };
  },
});
