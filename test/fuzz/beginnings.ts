// What the fuzzer begins with: every fixture by the reader that takes it, and real files where a
// folder of them is named. Long ones are cut behind a record, so that small texts hold whole records.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FORMATS } from "../../graph/read/formats.ts";
import { readText } from "../../graph/read/read-text.ts";
import { allFixtures } from "../support/read-fixtures.ts";
import { wholeRecords } from "./whole-records.ts";

/** Characters of most texts to begin with, if a record is not longer, and of the long ones. */
const SHORT = 2_500;
const LONG = 80_000;

/** Texts to damage. */
export interface Beginnings {
  readonly short: readonly string[];
  /** Files as they are, or the first part of very long ones: for few of the inputs. */
  readonly long: readonly string[];
}

/** By the name of the reader that takes them; every reader has some. */
export type AllBeginnings = ReadonlyMap<string, Beginnings>;

/** @param folder a folder of real files, read with all below it; null: fixtures alone */
export function allBeginnings(folder: string | null): AllBeginnings {
  const found = new Map(
    FORMATS.map(({ name }) => [name, { short: new Set<string>(), long: [] as string[] }]),
  );
  for (const text of [...allFixtures(), ...(folder === null ? [] : textsBelow(folder))]) {
    const long = text.slice(0, LONG);
    const { format, records } = readText(long, { file: "f" });
    if (format === null) continue;
    const { short, long: all } = found.get(format)!;
    short.add(wholeRecords(long, records, SHORT));
    if (long.length > SHORT) all.push(long);
  }
  // A reader that no text belongs to meets those of all others.
  const any = [...found.values()].flatMap(({ short }) => [...short]);
  return new Map(
    [...found].map(([name, { short, long }]) => [
      name,
      { short: short.size > 0 ? [...short] : any, long },
    ]),
  );
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => readFileSync(path, "utf8"));
}
