// The real application on a free port of this machine, for tests that speak HTTP to it.
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach } from "vitest";
import type { JobState } from "../../graph/index.ts";
import { createApp, type App, type AppOptions } from "../../server/app.ts";
import type { Store } from "../../server/store/store.ts";
import { formOf } from "./form.ts";
import { createMemoryStore } from "./memory-store.ts";

export interface TestServer extends App {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly port: number;
  /** What the server called its own fault. A test that expects none checks that it is empty. */
  readonly faults: unknown[];
  /** Fetches an address below `/api`. */
  api(path: string, init?: RequestInit): Promise<Response>;
}

export interface ServerSettings extends Partial<AppOptions> {
  readonly store?: Store;
  /** When it closes: after the test that started it, or after all of its file. */
  readonly until?: "test" | "file";
}

const running = { test: [] as (() => Promise<void>)[], file: [] as (() => Promise<void>)[] };

afterEach(() => closeAll("test"));
afterAll(() => closeAll("file"));

async function closeAll(until: "test" | "file"): Promise<void> {
  await Promise.all(running[until].splice(0).map((close) => close()));
}

export async function startServer({
  store = createMemoryStore(),
  until = "test",
  ...options
}: ServerSettings = {}): Promise<TestServer> {
  const faults: unknown[] = [];
  const app = createApp(store, {
    version: "0.0.0-test",
    onError: (error) => faults.push(error),
    ...options,
  });
  const server = app.app.listen(0, "127.0.0.1");
  // A client that pauses for long, on a busy machine, must not meet a connection that just closes.
  server.keepAliveTimeout = 600_000;
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  running[until].push(async () => {
    server.closeAllConnections();
    server.close();
    await app.close();
  });
  const origin = `http://127.0.0.1:${port}`;
  return { ...app, origin, port, faults, api: (path, init) => fetch(`${origin}/api${path}`, init) };
}

/** Imports files and waits for the end of the job. */
export async function importOver(
  server: TestServer,
  files: Readonly<Record<string, string | Uint8Array>>,
  options?: unknown,
): Promise<JobState> {
  const answer = await server.api("/corpora", { method: "POST", body: formOf(files, options) });
  const { job } = (await answer.json()) as { job: JobState };
  return lastState(server, job.id);
}

/** Every state a job's events told, the last one last. */
export async function watchJob(server: TestServer, id: string): Promise<JobState[]> {
  const answer = await server.api(`/jobs/${id}/events`);
  return eventsOf(await answer.text());
}

export async function lastState(server: TestServer, id: string): Promise<JobState> {
  return (await watchJob(server, id)).at(-1)!;
}

/** The data of the `job` events of a stream's text. */
export function eventsOf(stream: string): JobState[] {
  return [...stream.matchAll(/^event: job\ndata: (.*)$/gmu)].map(
    (match) => JSON.parse(match[1]!) as JobState,
  );
}
