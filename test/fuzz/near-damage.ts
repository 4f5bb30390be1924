// What a small damage costs: the titles that are no longer read, of records that stand whole.
import type { FormatReader } from "../../graph/read/format-reader.ts";
import type { Random } from "../../graph/model/random.ts";
import { sourceText } from "../../graph/read/source-text.ts";
import { oneOf, upTo } from "../support/chance.ts";

const SPLINTERS = [
  "",
  "\u0000",
  "{",
  "}",
  '"',
  "<",
  "\ud83d",
  "xxxx",
  "\n",
  "\t",
  "[",
  "]]",
  "&",
  "\\",
];

export interface Loss {
  /** Records that neither were hit nor stand beside the one that was. */
  readonly whole: number;
  /** How many of them were not read. */
  readonly lost: number;
}

/**
 * Damages a text at one place, within or behind its first record, and reads it again. A title counts
 * however often it is there.
 */
export function lossOf(format: FormatReader, text: string, random: Random): Loss {
  const read = (of: string) => format.read(sourceText("f", of), { file: "f" }).records;
  const records = read(text);
  const head = (records[0]?.source.line ?? 1) - 1;
  let from = 0;
  for (let line = 0; line < head; line++) from = text.indexOf("\n", from) + 1;
  const at = from + upTo(text.length - from, random);
  const broken = text.slice(0, at) + oneOf(SPLINTERS, random) + text.slice(at + upTo(6, random));
  const line = text.slice(0, at).split("\n").length;
  const hit = records.findLastIndex(({ source }) => source.line <= line);
  const left = new Set(read(broken).map(({ title }) => title));
  const whole = records.filter((_, i) => Math.abs(i - hit) > 1);
  return { whole: whole.length, lost: whole.filter(({ title }) => !left.has(title)).length };
}
