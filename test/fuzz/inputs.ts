// What the fuzzer begins with: every fixture by the reader that takes it, and real files where a
// folder of them is named.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FORMATS } from "../../graph/read/formats.ts";
import { readText } from "../../graph/read/read-text.ts";
import { allFixtures } from "../support/read-fixtures.ts";

/** Characters of one text to begin with; longer ones are cut. */
const LONGEST = 6_000;

/** Texts by the name of the reader that takes them; every reader has an entry. */
export type Inputs = ReadonlyMap<string, readonly string[]>;

/** @param folder a folder of real files, read with all below it; null: fixtures alone */
export function fuzzInputs(folder: string | null): Inputs {
  const inputs = new Map<string, string[]>(FORMATS.map(({ name }) => [name, []]));
  for (const text of [...allFixtures(), ...(folder === null ? [] : textsBelow(folder))]) {
    const { format } = readText(text, { file: "f" });
    if (format !== null) inputs.get(format)!.push(text);
  }
  // A reader that no text belongs to meets those of all others.
  const any = [...inputs.values()].flat();
  for (const texts of inputs.values()) if (texts.length === 0) texts.push(...any);
  return inputs;
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => readFileSync(path, "utf8").slice(0, LONGEST));
}
