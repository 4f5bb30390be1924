// Corrections of readings in a file, as the explorer saves them.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import type { RecordCorrection } from "../../graph/index.ts";
import { corrections } from "../http/said.ts";
import { Failure, wordsOf } from "./failure.ts";

const correctionsFile = z.strictObject({
  program: z.literal("Asterism"),
  form: z.literal(1),
  readings: z.array(z.strictObject({ file: z.string().max(1000), corrections })).min(1),
});

/**
 * What was corrected in each file, by the file's name.
 *
 * @throws Failure when it cannot be read, is no such file, or speaks of none of the files
 */
export async function readCorrections(
  path: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordCorrection[]>> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new Failure(`Cannot read the corrections in ${path}: ${wordsOf(error)}`);
  }
  const read = correctionsFile.safeParse(json);
  if (!read.success)
    throw new Failure(`${path} holds no corrections of readings as the explorer saves them.`);
  const { readings } = read.data;
  // Of one file under another name, a pasted list for instance: each correction fits its own text only.
  const [file] = files;
  const [one] = readings;
  if (file !== undefined && files.length === 1 && one !== undefined && readings.length === 1)
    return new Map([[basename(file), one.corrections]]);
  const names = new Set(files.map((name) => basename(name)));
  const known = readings.filter((reading) => names.has(reading.file));
  if (known.length === 0)
    throw new Failure(
      `${path} is about ${readings.map((reading) => reading.file).join(", ")}, which is none of the files.`,
    );
  return new Map(known.map((reading) => [reading.file, reading.corrections]));
}
