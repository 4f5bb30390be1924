// Imports under way: their state, their news as they come, and how to stop them.
import { z } from "zod";
import type { Response } from "express";
import { Problem } from "../problem.ts";
import { defineRoute } from "../http/route.ts";
import { isOver } from "../jobs/job-state.ts";
import type { Jobs, SeenJob } from "../jobs/jobs.ts";
import { none } from "./parameters.ts";
import { jobState } from "./shapes/jobs.ts";

const jobParams = z.strictObject({ id: z.string().min(1).max(200).describe("Id of a job.") });

/** Proxies close connections that say nothing for a minute. */
const HEARTBEAT_MS = 20_000;

export const getJobRoute = defineRoute({
  name: "getJob",
  method: "get",
  right: "write",
  path: "/jobs/{id}",
  summary: "Tells where a job stands.",
  params: jobParams,
  query: none,
  answer: { status: 200, description: "Its state.", content: { "application/json": jobState } },
  errors: ["unknown-job"],
  handle: async ({ jobs }, { params }) => ({
    kind: "json",
    body: (await findJob(jobs, params.id)).state(),
  }),
});

export const watchJobRoute = defineRoute({
  name: "watchJob",
  method: "get",
  right: "write",
  path: "/jobs/{id}/events",
  summary: "Sends an event `job` with the state at once and after each change, to the last one.",
  params: jobParams,
  query: none,
  answer: {
    status: 200,
    description: "Server-sent events; the data of each is a JobState.",
    content: { "text/event-stream": null },
  },
  errors: ["unknown-job"],
  handle: async ({ jobs }, { params }) => {
    const job = await findJob(jobs, params.id);
    return { kind: "events", send: (response) => sendEvents(job, response) };
  },
});

export const cancelJobRoute = defineRoute({
  name: "cancelJob",
  method: "delete",
  right: "write",
  path: "/jobs/{id}",
  summary: "Stops a job; answers when nothing of it is left. A job that is over stays as it is.",
  params: jobParams,
  query: none,
  answer: {
    status: 200,
    description: "Its last state.",
    content: { "application/json": jobState },
  },
  errors: ["unknown-job", "forbidden-origin"],
  handle: async ({ jobs }, { params }) => ({
    kind: "json",
    body: await (await findJob(jobs, params.id)).cancel(),
  }),
});

async function findJob(jobs: Jobs, id: string): Promise<SeenJob> {
  const job = await jobs.find(id);
  if (job !== null) return job;
  throw new Problem("unknown-job", "There is no such job. Jobs that ended long ago are forgotten.");
}

function sendEvents(job: SeenJob, response: Response): Promise<void> {
  response.setHeader("Content-Type", "text/event-stream; charset=utf-8");
  // Beside what is said of all answers: whether a proxy may keep it.
  const cache = String(response.getHeader("Cache-Control") ?? "no-cache");
  response.setHeader("Cache-Control", `${cache}, no-transform`);
  // A proxy that gathers answers would hold them back.
  response.setHeader("X-Accel-Buffering", "no");
  response.flushHeaders();
  if (response.req.method === "HEAD") {
    response.end();
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const tell = (): void => {
      const state = job.state();
      response.write(`event: job\ndata: ${JSON.stringify(state)}\n\n`);
      if (isOver(state)) response.end();
    };
    const stopListening = job.onChange(tell);
    const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT_MS);
    response.once("close", () => {
      clearInterval(heartbeat);
      stopListening();
      resolve();
    });
    // Where another server goes on with it, whoever watches asks again.
    void job.done?.then(() => response.end());
    tell();
  });
}
