// Corpora: listed, looked at, made from files or texts, deleted.
import { z } from "zod";
import { unknownCorpus } from "../problem.ts";
import { JSON_TYPE } from "../http/answer.ts";
import { checked, readJson } from "../http/json-body.ts";
import { defineRoute } from "../http/route.ts";
import { corpusName, readUpload, uploadForm, uploadJson } from "../http/upload.ts";
import { startImport } from "../jobs/import-job.ts";
import { corpusParams, none } from "./parameters.ts";
import { corpusEntry, corpusList, corpusSummary } from "./shapes/corpora.ts";
import { startedJob } from "./shapes/jobs.ts";

const newName = z.strictObject({ name: corpusName });

export const listCorporaRoute = defineRoute({
  name: "listCorpora",
  method: "get",
  right: "read",
  path: "/corpora",
  summary: "Lists all corpora, newest first.",
  params: none,
  query: none,
  answer: { status: 200, description: "The corpora.", content: { "application/json": corpusList } },
  errors: [],
  handle: async ({ store }) => ({ kind: "json", body: { corpora: await store.listCorpora() } }),
});

export const createCorpusRoute = defineRoute({
  name: "createCorpus",
  method: "post",
  right: "write",
  path: "/corpora",
  summary: "Makes a corpus from files or pasted texts; a job tells how far it is.",
  params: none,
  query: none,
  body: {
    description:
      "Files as a form, `options` being JSON text that says by file name what listings do not; or as JSON texts, or the wish for the bundled sample.",
    content: { "multipart/form-data": uploadForm, "application/json": uploadJson },
  },
  answer: {
    status: 202,
    description: "The job. It is done already when the same import was made before.",
    content: { "application/json": startedJob },
  },
  errors: [
    "no-files",
    "unknown-corpus",
    "forbidden-origin",
    "too-large",
    "unsupported-media-type",
    "too-busy",
  ],
  handle: async (context, { request }) => {
    const job = await startImport(context, await readUpload(request, context.uploadLimit));
    await job.shown;
    return { kind: "json", status: 202, body: { job: job.state() } };
  },
});

export const getCorpusRoute = defineRoute({
  name: "getCorpus",
  method: "get",
  right: "read",
  path: "/corpora/{id}",
  summary: "Sums up a corpus: its files, sizes, years, venues and suggested views.",
  params: corpusParams,
  query: none,
  answer: {
    status: 200,
    description: "The summary.",
    content: { "application/json": corpusSummary },
  },
  errors: ["unknown-corpus", "worker-failed"],
  handle: async ({ compute }, { params, signal }) => ({
    kind: "bytes",
    type: JSON_TYPE,
    content: await compute.answer(params.id, { op: "summary" }, signal),
  }),
});

export const renameCorpusRoute = defineRoute({
  name: "renameCorpus",
  method: "patch",
  right: "write",
  path: "/corpora/{id}",
  summary: "Gives a corpus another name.",
  params: corpusParams,
  query: none,
  body: {
    description: "The new name, 1 to 200 characters.",
    content: { "application/json": newName },
  },
  answer: {
    status: 200,
    description: "The corpus under its new name.",
    content: { "application/json": corpusEntry },
  },
  errors: ["unknown-corpus", "forbidden-origin", "too-large", "unsupported-media-type"],
  handle: async ({ store, compute }, { params, request }) => {
    const { name } = checked(newName, await readJson(request));
    const entry = await store.renameCorpus(params.id, name);
    if (entry === null) throw unknownCorpus();
    compute.forget(params.id);
    return { kind: "json", body: entry };
  },
});

export const deleteCorpusRoute = defineRoute({
  name: "deleteCorpus",
  method: "delete",
  right: "write",
  path: "/corpora/{id}",
  summary: "Deletes a corpus and its sources.",
  params: corpusParams,
  query: none,
  answer: { status: 204, description: "It is gone.", content: {} },
  errors: ["unknown-corpus", "forbidden-origin"],
  handle: async ({ store, compute }, { params }) => {
    const deleted = await store.deleteCorpus(params.id);
    compute.forget(params.id);
    if (!deleted) throw unknownCorpus();
    return { kind: "empty" };
  },
});
