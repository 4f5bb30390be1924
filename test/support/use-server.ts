// What the tests of faults do with a server of its own process, over HTTP.
import type { CorpusEntry, JobState } from "../../graph/index.ts";
import { formOf } from "./form.ts";
import type { Served } from "./served.ts";

export interface Answered<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly wait: string | null;
}

/** Any answer in JSON. */
export async function askFor<T = { code: string; errors: { message: string }[] }>(
  { address }: Pick<Served, "address">,
  path: string,
  method = "GET",
  body?: unknown,
): Promise<Answered<T>> {
  const said =
    body === undefined
      ? {}
      : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`${address}/api${path}`, { method, ...said });
  const text = await answer.text();
  return {
    status: answer.status,
    body: (text === "" ? null : JSON.parse(text)) as T,
    wait: answer.headers.get("retry-after"),
  };
}

export async function collections(
  server: Pick<Served, "address">,
): Promise<readonly CorpusEntry[]> {
  return (await askFor<{ corpora: CorpusEntry[] }>(server, "/corpora")).body.corpora;
}

/** Imports a text and gives the last state of its job. */
export async function importText(
  server: Pick<Served, "address">,
  name: string,
  text: string,
): Promise<JobState> {
  return (await beginImport(server, name, text)).end;
}

/** Resolves when the server has taken the text; `end`: the last state of its job. */
export async function beginImport(
  { address }: Pick<Served, "address">,
  name: string,
  text: string,
): Promise<{ readonly end: Promise<JobState> }> {
  const begun = await fetch(`${address}/api/corpora`, {
    method: "POST",
    body: formOf({ [name]: text }),
  });
  const { job } = (await begun.json()) as { job: JobState };
  const events = fetch(`${address}/api/jobs/${job.id}/events`).then((answer) => answer.text());
  const end = events.then((text) => JSON.parse(text.trim().split("data: ").at(-1)!) as JobState);
  return { end };
}

/** The bytes of all papers as a file: the same as long as nothing is lost. */
export async function exported({ address }: Pick<Served, "address">, id: string): Promise<string> {
  const answer = await fetch(`${address}/api/corpora/${id}/papers?format=csl-json`);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.text();
}
