// What earlier imports found in the files of a corpus, kept beside it: whoever adds to it has only what is
// new read. All of it may be missing at any time, and is found out again then.
import { webcrypto } from "node:crypto";
import type { SourceFile } from "../store/store.ts";
import type { ComputedBefore } from "./computed-before.ts";

/** What was found in a file, with its checksum, as the import worker writes it; null: nothing is known. */
export type FoundInFile = Uint8Array | null;

/** A larger file would put out everything else that is kept. */
const LARGEST = 128 * 2 ** 20;

/** What was found in each of the files. */
export async function foundBefore(
  before: ComputedBefore,
  corpus: string,
  sources: readonly SourceFile[],
): Promise<readonly FoundInFile[]> {
  const found: FoundInFile[] = [];
  for (const source of sources)
    found.push(isKept(source) ? await before.find(corpus, await factsOf(source)) : null);
  return found;
}

/** Keeps what was found in those of the files for which something is given. */
export async function keepFound(
  before: ComputedBefore,
  corpus: string,
  sources: readonly SourceFile[],
  found: readonly FoundInFile[],
): Promise<void> {
  for (const [n, source] of sources.entries()) {
    const bytes = found[n] ?? null;
    if (bytes !== null) before.keep(corpus, await factsOf(source), bytes);
  }
}

/** Whether what is found in a file is kept. */
export function isKept({ bytes }: SourceFile): boolean {
  return bytes.length > 0 && bytes.length <= LARGEST;
}

/** Everything that reading depends on. */
async function factsOf({ bytes, ...said }: SourceFile): Promise<string> {
  const { name, format, venue, year, columns, corrections } = said;
  const digest = Buffer.from(await webcrypto.subtle.digest("SHA-256", bytes)).toString("hex");
  const facts = [name, format, venue, year, columns ?? [], corrections ?? []];
  return JSON.stringify(["file", ...facts, digest]);
}
