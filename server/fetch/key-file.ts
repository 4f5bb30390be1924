// A person's key at a service, from a file: not from the command line, where others can see it, and
// never written anywhere.
import { readFile } from "node:fs/promises";
import { FetchError } from "./fetch-error.ts";

/** The first line of the file. */
export async function readKey(path: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FetchError(`Cannot read the key in ${path}: ${reason}.`);
  }
  const key = text.trim().split(/\s/)[0] ?? "";
  if (/^[\x21-\x7e]{1,500}$/.test(key)) return key;
  throw new FetchError(`${path} holds no key: its first line must be the key and nothing else.`);
}
