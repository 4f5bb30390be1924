// A list of DOIs and titles looked up: at OpenAlex, and what that does not have at Crossref. Two
// files, because each holds what one service answered.
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, parse } from "node:path";
import type { Client } from "./client.ts";
import { downloadTo } from "./download.ts";
import { FetchError } from "./fetch-error.ts";
import { isObject, jsonIn, type JsonObject } from "./json.ts";
import { linesOfFile } from "./part-file.ts";
import { readState, statePath, writeState } from "./part-state.ts";
import type { Source } from "./source.ts";
import { crossrefList } from "./sources/crossref-list.ts";
import { openalexList } from "./sources/openalex-list.ts";
import { fingerprintOf, missingAmong, type Wanted } from "./wanted.ts";

export interface LookUp {
  /** Files, with how many of the wanted are in each. */
  readonly found: readonly { readonly path: string; readonly count: number }[];
  readonly missing: readonly Wanted[];
}

/** `papers.jsonl` → `papers.crossref.jsonl`. */
export function secondPath(path: string): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.crossref${ext}`);
}

/** @throws FetchError, Stopped; with `resume` a later run goes on where this one was */
export async function lookUp(
  wanted: readonly Wanted[],
  path: string,
  resume: boolean,
  client: Client,
): Promise<LookUp> {
  const second = secondPath(path);
  const isAtSecond = (await readState(second)) !== null;
  if (!resume && isAtSecond)
    throw new FetchError(
      `${path} is an unfinished download. Go on with --resume, or delete ${statePath(second)} to begin again.`,
    );
  if (!isAtSecond) await onePass(path, wanted, openalexList(wanted, client), resume, client);
  const missing = await missingAmong(wanted, worksIn(path));
  const question = questionOf(missing);
  // From here on there is something to go on with, even when Crossref gives no single answer.
  if (!isAtSecond) await writeState(second, { question, cursor: null, got: 0, bytes: 0 });
  await onePass(second, missing, crossrefList(missing, client), true, client);
  const stillMissing = await missingAmong(missing, worksIn(second));
  return {
    found: [
      { path, count: wanted.length - missing.length },
      { path: second, count: missing.length - stillMissing.length },
    ],
    missing: stillMissing,
  };
}

function questionOf(wanted: readonly Wanted[]): string {
  return `dois, ${fingerprintOf(wanted)}`;
}

async function onePass(
  path: string,
  wanted: readonly Wanted[],
  source: Source,
  resume: boolean,
  client: Client,
): Promise<void> {
  const target = { path, question: questionOf(wanted), limit: null, resume };
  const { got } = await downloadTo(target, source, client);
  // What an earlier list found is no answer to this one.
  if (got === 0) await rm(path, { force: true });
}

/** None when there is no such file: nothing was found. */
async function* worksIn(path: string): AsyncGenerator<JsonObject, void> {
  if (!existsSync(path)) return;
  for await (const line of linesOfFile(path)) {
    const work = jsonIn(line);
    if (isObject(work)) yield work;
  }
}
