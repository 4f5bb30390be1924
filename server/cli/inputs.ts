// The files that a command line names, with what it says about them.
import { constants, createReadStream } from "node:fs";
import { access, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { COLUMN_FIELDS, closedDirections } from "../../graph/index.ts";
import { allBytes, type ByteSource } from "../jobs/byte-source.ts";
import type { SourceFile } from "../store/store.ts";
import { readCorrections } from "./corrections-file.ts";
import { Failure, wordsOf } from "./failure.ts";

const CHUNK = 1 << 18;

export interface InputOptions {
  readonly format?: string;
  readonly venue: readonly string[];
  readonly year: readonly string[];
  readonly map: readonly string[];
  /** File of corrections of readings. */
  readonly corrections?: string;
}

/** Adds the options by which a person says what a listing does not. */
export function withInputOptions(command: Command, formatFlag: string): Command {
  const collect = (value: string, before: readonly string[]): string[] => [...before, value];
  return command
    .option(`${formatFlag} <name>`, "read every FILE as this format instead of telling it apart")
    .option(
      "--venue <venue>",
      'venue of papers that name none, for instance "NeurIPS 2018"; FILE=venue is for that file only',
      collect,
      [],
    )
    .option(
      "--year <year>",
      "year of papers that name none; FILE=year is for that file only",
      collect,
      [],
    )
    .option(
      "--map <field=heading>",
      "what a column of a table holds, for instance title=Titel; fields: title, authors, year, …",
      collect,
      [],
    )
    .option("--corrections <file>", "readings put right by hand, as the explorer saves them");
}

/**
 * Reads the files; `-` is standard input, shown as `stdin`.
 *
 * @throws Failure when a file cannot be read
 */
export async function readInputs(
  files: readonly string[],
  options: InputOptions,
): Promise<SourceFile[]> {
  const sources: SourceFile[] = [];
  for (const { path, said } of await namedInputs(files, options)) {
    await sizeOf(path);
    sources.push({ ...said, bytes: await allBytes(chunksOf(path)) });
  }
  return sources;
}

/**
 * The files as streams that are read when they are asked for; their bytes may end with Failure.
 *
 * @throws Failure when a file is not there or may not be read
 */
export async function openInputs(
  files: readonly string[],
  options: InputOptions,
): Promise<ByteSource[]> {
  const sources: ByteSource[] = [];
  for (const { path, said } of await namedInputs(files, options))
    sources.push({ ...said, size: await sizeOf(path), chunks: chunksOf(path) });
  return sources;
}

interface NamedInput {
  readonly path: string;
  readonly said: Omit<SourceFile, "bytes">;
}

/** What the command line says of each file. */
async function namedInputs(
  files: readonly string[],
  options: InputOptions,
): Promise<readonly NamedInput[]> {
  const venueOf = perFile(options.venue, files, "--venue");
  const yearOf = perFile(options.year, files, "--year");
  const columns = options.map.map(columnChoice);
  const readings =
    options.corrections === undefined ? null : await readCorrections(options.corrections, files);
  return files.map((path) => {
    const year = yearOf(path);
    const corrections = readings?.get(basename(path));
    const said = {
      name: path === "-" ? "stdin" : closedDirections(basename(path)),
      format: options.format ?? null,
      venue: venueOf(path),
      year: year === null ? null : wholeYear(year),
      ...(columns.length === 0 ? {} : { columns }),
      ...(corrections === undefined ? {} : { corrections }),
    };
    return { path, said };
  });
}

/** Bytes of a file that can be read; 0 for standard input. */
async function sizeOf(file: string): Promise<number> {
  if (file === "-") return 0;
  try {
    await access(file, constants.R_OK);
    const found = await stat(file);
    if (found.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
    return found.size;
  } catch (error) {
    throw new Failure(`Cannot read ${file}: ${reasonOf(error)}.`);
  }
}

async function* chunksOf(file: string): AsyncGenerator<Uint8Array, void> {
  try {
    const stream = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: CHUNK });
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw new Failure(`Cannot read ${file}: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "there is no such file; check the name";
  if (code === "EISDIR") return "it is a folder; name the files in it";
  if (code === "EACCES") return "permission denied; give this user the right to read it";
  return wordsOf(error);
}

/** `FILE=value` counts for that file; a plain value for all others; the last one of a kind wins. */
function perFile(
  values: readonly string[],
  files: readonly string[],
  option: string,
): (file: string) => string | null {
  const own = new Map<string, string>();
  let common: string | null = null;
  for (const value of values) {
    const file = files.find(
      (name) => value.startsWith(`${name}=`) || value.startsWith(`${basename(name)}=`),
    );
    if (file === undefined) common = value;
    else own.set(file, value.slice(value.indexOf("=", value.indexOf(basename(file))) + 1));
  }
  if ([...own.values(), common].includes("")) throw new Failure(`${option} is empty.`, 2);
  return (file) => own.get(file) ?? common;
}

function wholeYear(text: string): number {
  if (!/^\d{4}$/.test(text))
    throw new Failure(`--year is "${text}"; it must be a year of four digits.`, 2);
  return Number(text);
}

/** `title=Titel` → the field and the heading of its column. */
function columnChoice(value: string): readonly [field: string, heading: string] {
  const at = value.indexOf("=");
  const [field, heading] = [value.slice(0, at).trim(), value.slice(at + 1).trim()];
  if (at < 0 || heading === "" || !COLUMN_FIELDS.some((known) => known === field))
    throw new Failure(
      `--map is "${value}"; write FIELD=HEADING with one of the fields ${COLUMN_FIELDS.join(", ")}.`,
      2,
    );
  return [field, heading];
}
