// What is kept beside an unfinished file so that a later run can go on: never a key, never a mail
// address.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { FetchError } from "./fetch-error.ts";
import { at, countAt, jsonIn, textAt } from "./json.ts";

export interface PartState {
  /** The question in words; another question cannot go on with this file. */
  readonly question: string;
  readonly cursor: string | null;
  readonly got: number;
  readonly bytes: number;
}

export function statePath(file: string): string {
  return `${file}.part.json`;
}

/** The state beside a file, or null when there is none. */
export async function readState(file: string): Promise<PartState | null> {
  const path = statePath(file);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const state = stateIn(text);
  if (state !== null) return state;
  throw new FetchError(`${path} is damaged. Delete it, and begin again.`);
}

function stateIn(text: string): PartState | null {
  const value = jsonIn(text);
  const question = textAt(value, "question");
  const [got, bytes] = [countAt(value, "got"), countAt(value, "bytes")];
  const cursor = at(value, "cursor");
  if (question === null || got === null || bytes === null) return null;
  return cursor === null || typeof cursor === "string" ? { question, cursor, got, bytes } : null;
}

/** Replaces the state: a kill at any moment leaves the old or the new. */
export async function writeState(file: string, state: PartState): Promise<void> {
  const path = statePath(file);
  await writeFile(`${path}.new`, `${JSON.stringify(state, null, 2)}\n`);
  await rename(`${path}.new`, path);
}

export async function removeState(file: string): Promise<void> {
  await rm(statePath(file), { force: true });
}
