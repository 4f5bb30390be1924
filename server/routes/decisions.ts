// What people decide about a corpus: made, taken back, made again, and exchanged as files.
import { z } from "zod";
import {
  readDecisions,
  writeDecisions,
  type CurationState,
  type Decision,
  type ReadDecisions,
} from "../../graph/index.ts";
import { decisionsIn } from "../http/decisions-body.ts";
import { checked, readJson } from "../http/json-body.ts";
import { defineRoute, type Context, type Route } from "../http/route.ts";
import { piecesOf } from "../jobs/content.ts";
import { unknownCorpus } from "../problem.ts";
import type { CurationChange } from "../store/curation.ts";
import { corpusParams, none } from "./parameters.ts";
import { curationRead, curationState, decision } from "./shapes/curation.ts";

/** Decisions made at once. */
const MOST = 10_000;

const state = {
  status: 200,
  description: "All decisions as they are now.",
  content: { "application/json": curationState },
} as const;

const changing = [
  "unknown-corpus",
  "forbidden-origin",
  "too-large",
  "unsupported-media-type",
  "worker-failed",
] as const;

export const getDecisionsRoute = defineRoute({
  name: "getDecisions",
  method: "get",
  right: "read",
  path: "/corpora/{id}/decisions",
  summary: "What people decided about a corpus, step by step; or as a file to share.",
  params: corpusParams,
  query: z.strictObject({
    format: z.literal("file").optional().describe("The file that the command line reads too."),
  }),
  answer: { ...state, description: "The decisions, and which have no effect." },
  errors: ["unknown-corpus", "worker-failed"],
  handle: async (context, { params: { id }, query, signal }) => {
    const entry = await context.store.getCorpus(id);
    if (entry === null) throw unknownCorpus();
    if (query.format === undefined)
      return { kind: "json", body: await stateOf(context, id, signal) };
    const { decisions } = await context.store.curation(id);
    return {
      kind: "download",
      type: "application/json",
      fileName: `${entry.name} decisions.json`,
      pieces: piecesOf(() => writeDecisions(decisions)),
    };
  },
});

export const decideRoute = defineRoute({
  name: "decide",
  method: "post",
  right: "write",
  path: "/corpora/{id}/decisions",
  summary: "Makes decisions as one step; they hold at once and whenever the files are read again.",
  params: corpusParams,
  query: none,
  body: {
    description: "The decisions, in the order in which they count.",
    content: { "application/json": z.strictObject({ decisions: z.array(decision) }) },
  },
  answer: state,
  errors: [...changing],
  handle: async (context, { params: { id }, request, signal }) => {
    const body = checked(
      z.strictObject({ decisions: z.array(z.unknown()).min(1).max(MOST) }),
      await readJson(request),
    );
    const step = decisionsIn(body.decisions);
    return { kind: "json", body: await decide(context, id, step, signal) };
  },
});

export const undoRoute = changeRoute("undone", "undo", "Takes the last step of decisions back.");
export const redoRoute = changeRoute("redone", "redo", "Makes the step taken back last again.");

const fileBody = z.strictObject({
  name: z.string().max(300),
  text: z.string(),
  thesaurusOf: z.enum(["author", "keyword"]).optional(),
});

export const readDecisionsRoute = defineRoute({
  name: "readDecisions",
  method: "post",
  right: "write",
  path: "/corpora/{id}/decisions/file",
  summary: "Makes the decisions of a file as one step: one of Asterism, or a VOSviewer thesaurus.",
  params: corpusParams,
  query: none,
  body: {
    description: "The text of the file, and what a thesaurus is of.",
    content: {
      "application/json": fileBody,
    },
  },
  answer: {
    status: 200,
    description: "All decisions as they are now, and the lines that are none.",
    content: { "application/json": curationRead },
  },
  errors: [...changing],
  handle: async (context, { params: { id }, request, signal }) => {
    const { name, text, thesaurusOf } = checked(fileBody, await readJson(request));
    const read: ReadDecisions =
      thesaurusOf === undefined
        ? readDecisions(text, name)
        : await context.compute.curate(
            id,
            { op: "read-thesaurus", type: thesaurusOf, file: name, text },
            signal,
          );
    const body =
      read.decisions.length === 0
        ? await stateOf(context, id, signal)
        : await decide(context, id, read.decisions, signal);
    return { kind: "json", body: { ...body, issues: read.issues } };
  },
});

export const thesaurusRoute = defineRoute({
  name: "getThesaurus",
  method: "get",
  right: "read",
  path: "/corpora/{id}/thesaurus",
  summary: "The spellings joined to one name, and what is hidden, as a VOSviewer thesaurus.",
  params: corpusParams,
  query: z.strictObject({ of: z.enum(["author", "keyword"]).describe("Whose spellings.") }),
  answer: { status: 200, description: "The file.", content: { "text/plain": null } },
  errors: ["unknown-corpus", "worker-failed"],
  handle: async ({ store, compute }, { params: { id }, query, signal }) => {
    const entry = await store.getCorpus(id);
    if (entry === null) throw unknownCorpus();
    const question = { op: "write-thesaurus", type: query.of } as const;
    return {
      kind: "download",
      type: "text/plain; charset=utf-8",
      fileName: `${entry.name} ${query.of} thesaurus.txt`,
      pieces: await compute.write(id, question, signal),
    };
  },
});

function changeRoute(kind: "undone" | "redone", verb: string, summary: string): Route {
  return defineRoute({
    name: `${verb}Decision`,
    method: "post",
    right: "write",
    path: `/corpora/{id}/decisions/${verb}`,
    summary: `${summary} Without one nothing changes.`,
    params: corpusParams,
    query: none,
    answer: state,
    errors: [...changing],
    handle: async (context, { params: { id }, signal }) => ({
      kind: "json",
      body: await change(context, id, { kind }, signal),
    }),
  });
}

/** Decisions are kept with what their ids stand for now, which only a corpus can tell. */
async function decide(
  context: Context,
  id: string,
  decisions: readonly Decision[],
  signal: AbortSignal,
): Promise<CurationState> {
  const step = await context.compute.curate(id, { op: "witness", decisions }, signal);
  return change(context, id, { kind: "decided", step }, signal);
}

async function change(
  context: Context,
  id: string,
  change: CurationChange,
  signal: AbortSignal,
): Promise<CurationState> {
  await context.store.decide(id, change);
  return stateOf(context, id, signal);
}

async function stateOf(
  { store, compute }: Context,
  id: string,
  signal: AbortSignal,
): Promise<CurationState> {
  const { steps, undone } = await store.curation(id);
  // Of none no corpus has to be loaded.
  const unapplied = steps.length === 0 ? [] : await compute.curate(id, { op: "unapplied" }, signal);
  return { steps, undone: undone.length, unapplied };
}
