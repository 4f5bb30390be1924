// From a source into a file that can be gone on with, or into a stream.
import { batchesOf, type From } from "./batches.ts";
import type { Client } from "./client.ts";
import { FetchError, Stopped } from "./fetch-error.ts";
import { PartFile, linesOfFile } from "./part-file.ts";
import { readState, removeState, statePath, writeState, type PartState } from "./part-state.ts";
import { createProgress } from "./progress.ts";
import { SERVICES } from "./services.ts";
import type { Source } from "./source.ts";

export interface Target {
  readonly path: string;
  /** The question in words, by which a later run knows its own. */
  readonly question: string;
  readonly limit: number | null;
  readonly resume: boolean;
}

export interface Download {
  /** Records in the file, those of earlier runs too. */
  readonly got: number;
  readonly total: number | null;
}

/**
 * Writes page by page; after every page the file is valid and the state beside it says how to go on.
 *
 * @throws FetchError or Stopped; what was got is in the file then, and the message says so
 */
export async function downloadTo(
  target: Target,
  source: Source,
  client: Client,
): Promise<Download> {
  const state = await stateFor(target);
  const file = new PartFile(target.path, state.bytes);
  let { got } = state;
  let total: number | null = null;
  try {
    await file.check();
    const from = await startOf(source, state, target);
    const progress = createProgress(SERVICES[source.service].title, got, client.clock, client.say);
    for await (const batch of batchesOf(source, from)) {
      total = batch.total ?? total;
      got += batch.count;
      if (batch.count > 0)
        await file.append((file.bytes === 0 ? batch.head : "") + batch.text, batch.foot);
      const { question } = target;
      const { bytes } = file;
      if (batch.next === null) await removeState(target.path);
      else await writeState(target.path, { question, cursor: batch.next, got, bytes });
      progress.report(got, wanted(total, target.limit));
    }
    return { got, total };
  } catch (error) {
    throw got === 0 ? error : withWhatWasGot(error, got, target.path);
  } finally {
    await file.close();
  }
}

/** The same as text, for a stream: nothing is kept. */
export async function* downloadText(
  source: Source,
  client: Client,
  limit: number | null,
): AsyncGenerator<string, Download> {
  const progress = createProgress(SERVICES[source.service].title, 0, client.clock, client.say);
  const from: From = { cursor: null, known: new Set(), limit };
  let got = 0;
  let total: number | null = null;
  let foot: string | null = null;
  try {
    for await (const batch of batchesOf(source, from)) {
      yield (foot === null ? batch.head : "") + batch.text;
      got += batch.count;
      total = batch.total ?? total;
      foot = batch.foot;
      progress.report(got, wanted(total, limit));
    }
  } catch (error) {
    // What came so far is whole.
    yield foot ?? "";
    throw error;
  }
  yield foot ?? "";
  return { got, total };
}

async function stateFor({ path, question, resume }: Target): Promise<PartState> {
  const state = await readState(path);
  if (!resume && state === null) return { question, cursor: null, got: 0, bytes: 0 };
  if (!resume)
    throw new FetchError(
      `${path} is an unfinished download. Go on with --resume, or delete ${statePath(path)} to begin again.`,
    );
  if (state === null)
    throw new FetchError(
      `Nothing to go on with: there is no ${statePath(path)}. Leave out --resume.`,
    );
  if (state.question !== question)
    throw new FetchError(
      `${path} was begun with another question (${state.question}). Ask that again, or choose another file.`,
    );
  return state;
}

async function startOf(source: Source, state: PartState, { path, limit }: Target): Promise<From> {
  const known = new Set<string>();
  if (source.keyOf !== null)
    for await (const line of linesOfFile(path, state.bytes)) known.add(source.keyOf(line));
  return {
    cursor: source.forgetsCursors === true ? null : state.cursor,
    known,
    limit: limit === null ? null : Math.max(0, limit - state.got),
  };
}

function wanted(total: number | null, limit: number | null): number | null {
  return limit === null ? total : Math.min(total ?? limit, limit);
}

function withWhatWasGot(error: unknown, got: number, path: string): unknown {
  const kept = `${got} records are in ${path}; the same command with --resume goes on.`;
  if (error instanceof Stopped) return new FetchError(`Stopped. ${kept}`);
  if (!(error instanceof FetchError)) return error;
  return new FetchError(`${error.message} ${kept}`, { status: error.status });
}
