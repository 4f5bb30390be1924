// From the web, when the user asks for it: what can be asked, how much there would be, and fetches as
// jobs. Services have fixed addresses; nothing that a request says becomes one.
import { z } from "zod";
import { parseYearRange } from "../../graph/index.ts";
import { SOURCES, SOURCE_NAMES } from "../fetch/sources.ts";
import { checked, readJson } from "../http/json-body.ts";
import { defineRoute } from "../http/route.ts";
import type { FetchList, FetchQuestion } from "../jobs/fetch-work.ts";
import type { FetchTarget } from "../jobs/fetches.ts";
import { Problem } from "../problem.ts";
import { none } from "./parameters.ts";
import { fetchEstimate, fetchOffer, jobState, startedJob } from "./shapes/jobs.ts";

/** A list of 2,000 long titles fits. */
const BODY_LIMIT = 1024 * 1024;

const line = (most: number) => z.string().trim().min(1).max(most);
const who = {
  mail: z
    .string()
    .regex(/^[\w.+-]{1,64}@[\w.-]{1,190}\.[a-z]{2,30}$/i, "must be a mail address")
    .optional()
    .describe("Yours: services answer faster for those they can write to."),
};
const target = {
  name: line(200).optional().describe("What to call the corpus."),
  addTo: line(200).optional().describe("Id of a corpus that the papers join."),
};
const question = {
  source: z.enum(SOURCE_NAMES),
  query: z.string().trim().max(500).default("").describe("As the source takes it."),
  years: line(20).optional().describe("2018:2022, 2020:, :1999 or 2021."),
  author: line(100).optional(),
  institution: line(100).optional(),
  topic: line(100).optional(),
};

const estimateBody = z.strictObject({ ...question, ...who });
const questionBody = z.strictObject({
  ...question,
  ...who,
  ...target,
  limit: z.int().min(1).max(100_000).default(2000).describe("Records at most."),
});
const listBody = z.strictObject({
  list: z
    .string()
    .min(1)
    .max(400_000)
    .describe("DOIs, arXiv or PubMed numbers, or titles, a line each."),
  ...who,
  ...target,
});
const goOnBody = z.strictObject({
  goOn: line(200).describe("Id of a fetch that ended before its end."),
  ...target,
});

const TROUBLE = [
  "fetching-is-off",
  "forbidden-origin",
  "too-large",
  "unsupported-media-type",
] as const;

export const fetchOfferRoute = defineRoute({
  name: "getFetchOffer",
  method: "get",
  right: "read",
  path: "/fetches",
  summary: "Says whether papers may be fetched from the web, and from where.",
  params: none,
  query: none,
  answer: { status: 200, description: "The offer.", content: { "application/json": fetchOffer } },
  errors: [],
  handle: ({ fetches }) => ({ kind: "json", body: fetches.offer }),
});

export const estimateRoute = defineRoute({
  name: "estimateFetch",
  method: "post",
  right: "write",
  path: "/fetches/estimate",
  summary: "Asks a service how many papers a question would give.",
  params: none,
  query: none,
  body: { description: "The question.", content: { "application/json": estimateBody } },
  answer: { status: 200, description: "How many.", content: { "application/json": fetchEstimate } },
  errors: [...TROUBLE, "service-failed", "too-busy"],
  handle: async ({ fetches }, { request, signal }) => {
    const asked = checked(estimateBody, await readJson(request, BODY_LIMIT));
    return {
      kind: "json",
      body: await fetches.estimate(questionOf({ ...asked, limit: 1 }), signal),
    };
  },
});

export const startFetchRoute = defineRoute({
  name: "startFetch",
  method: "post",
  right: "write",
  path: "/fetches",
  summary:
    "Asks a service, or looks a list up, and makes a corpus of the answer; a job tells how far it is.",
  params: none,
  query: none,
  body: {
    description: "A question, a list to look up, or the wish to go on with a fetch that broke off.",
    content: { "application/json": z.union([questionBody, listBody, goOnBody]) },
  },
  answer: { status: 202, description: "The job.", content: { "application/json": startedJob } },
  errors: [...TROUBLE, "unknown-corpus", "unknown-job", "too-busy"],
  handle: async ({ fetches, store }, { request }) => {
    const json = await readJson(request, BODY_LIMIT);
    const { asked, into } = orderIn(json);
    if (into.addTo !== null && (await store.getCorpus(into.addTo)) === null)
      throw new Problem("unknown-corpus", "The collection to add to is not there any more.");
    const job = typeof asked === "string" ? fetches.goOn(asked, into) : fetches.start(asked, into);
    await job.shown;
    return { kind: "json", status: 202, body: { job: job.state() } };
  },
});

const jobParams = z.strictObject({ id: z.string().min(1).max(200).describe("Id of a fetch.") });

export const enoughRoute = defineRoute({
  name: "endFetch",
  method: "post",
  right: "write",
  path: "/fetches/{id}/enough",
  summary: "Ends a download before its end; what came is imported.",
  params: jobParams,
  query: none,
  answer: { status: 200, description: "The job.", content: { "application/json": jobState } },
  errors: ["unknown-job", "forbidden-origin"],
  handle: async ({ fetches, jobs }, { params }) => {
    const job = await jobs.find(params.id);
    if (job === null || !fetches.enough(params.id))
      throw new Problem("unknown-job", "There is no such download, or it has come to its end.");
    return { kind: "json", body: job.state() };
  },
});

export const fetchRoutes = [fetchOfferRoute, estimateRoute, startFetchRoute, enoughRoute];

interface Order {
  /** A text is the id of a fetch to go on with. */
  readonly asked: FetchQuestion | FetchList | string;
  readonly into: FetchTarget;
}

/** By the field that only one of the three has, so that an error is about what was meant. */
function orderIn(json: unknown): Order {
  const has = (key: string): boolean => typeof json === "object" && json !== null && key in json;
  if (has("goOn")) {
    const { goOn, ...into } = checked(goOnBody, json);
    return { asked: goOn, into: targetOf(into) };
  }
  if (has("list")) {
    const { list, mail = null, ...into } = checked(listBody, json);
    return { asked: { list, mail }, into: targetOf(into) };
  }
  const asked = checked(questionBody, json);
  return { asked: questionOf(asked), into: targetOf(asked) };
}

function targetOf({
  name,
  addTo,
}: {
  name?: string | undefined;
  addTo?: string | undefined;
}): FetchTarget {
  return { name: name ?? null, addTo: addTo ?? null };
}

/** @throws Problem when the source does not take it */
function questionOf(asked: z.output<typeof questionBody>): FetchQuestion {
  const { source, query, author, institution, topic, limit, mail = null } = asked;
  const takes: readonly string[] = SOURCES[source].takes;
  for (const option of ["years", "author", "institution", "topic"] as const)
    if (asked[option] !== undefined && !takes.includes(option))
      throw new Problem("invalid-parameter", `${source} cannot be asked for ${option}.`);
  const years = asked.years === undefined ? null : parseYearRange(asked.years);
  if (asked.years !== undefined && years === null)
    throw new Problem(
      "invalid-parameter",
      "years: must be years such as 2018:2022, 2018: or :2022.",
    );
  const request = {
    query,
    years,
    author: author ?? null,
    institution: institution ?? null,
    topic: topic ?? null,
  };
  return { source, request, limit, mail };
}
