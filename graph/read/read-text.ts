// The one door: a text becomes records, issues, and the account of what was tried.
import { GraphError } from "../model/errors.ts";
import { EMPTY_TEXT, type FormatAttempt, type ReadResult } from "../model/read-result.ts";
import { applyCorrections, unappliedIssue } from "./corrections.ts";
import { CERTAIN, LEAST_SCORE, detectFormats } from "./detect.ts";
import type { ReadOptions } from "./format-reader.ts";
import { FORMATS, FORMAT_NAMES } from "./formats.ts";
import { ANY_TABLE, hasHeadings } from "./formats/table/table-formats.ts";
import { withoutListingNumbers } from "./listing-numbers.ts";
import { mapFileOf, recipeFileMessage } from "./maps/map-file.ts";
import { cutRaw } from "./reading.ts";
import { sourceText } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";

/**
 * What a text lists: its papers as written, everything that became no paper, and which formats were
 * tried. Never throws on any text; a text that fits no format gives no records, format null and one
 * issue that says so. Cost: linear in the length.
 *
 * @throws GraphError `unknown-format` when `options.format` is none of `FORMAT_NAMES`
 */
export function readText(text: string, options: ReadOptions): ReadResult {
  const source = sourceText(options.file, text);
  const asked = options.format ?? null;
  if (asked !== null && !FORMAT_NAMES.includes(asked))
    throw new GraphError(
      "unknown-format",
      `There is no format "${asked}"; use one of ${FORMAT_NAMES.join(", ")}.`,
      { details: { format: asked } },
    );
  if (asked === null && text.trim() === "")
    return refused(source, [], "unknown-format", EMPTY_TEXT);
  const map = asked === null ? mapFileOf(text) : null;
  if (map !== null) return refused(source, [], "map-file", map.message);
  const recipe = asked === null ? recipeFileMessage(text) : null;
  if (recipe !== null) return refused(source, [], "recipe-file", recipe);
  const tried: FormatAttempt[] = [...detectFormats(source)];
  const fitting = tried.filter(({ format, score }) =>
    asked === null ? score >= LEAST_SCORE : format === asked,
  );
  // A table whose headings only a person can tell.
  if (fitting.length === 0 && hasHeadings(source, options.columns ?? []))
    fitting.push({ format: ANY_TABLE, score: 1, why: "a table with columns as named" });
  for (const attempt of fitting) {
    const format = FORMATS.find(({ name }) => name === attempt.format)!;
    const read = format.read(source, options);
    // What is read in pieces must be read alike piece by piece: there no title knows of the others.
    const whole = format.inPieces === undefined;
    const output = whole ? { ...read, records: withoutListingNumbers(read.records) } : read;
    if (output.records.length === 0 && asked === null && attempt.score < CERTAIN) {
      const at = tried.indexOf(attempt);
      tried[at] = { ...attempt, score: 0, why: `${attempt.why}; but no entry could be read` };
      continue;
    }
    const place = { lines: source.lines, format: format.name, options };
    const { records, issues, applied } = applyCorrections(output, place);
    const unapplied = (options.corrections ?? [])
      .filter((correction) => !applied.includes(correction))
      .map((correction) => unappliedIssue(correction, options.file));
    return {
      file: options.file,
      format: format.name,
      tried,
      records,
      issues: unapplied.length === 0 ? issues : [...issues, ...unapplied],
      statedTotal: output.statedTotal,
    };
  }
  tried.sort((a, b) => b.score - a.score);
  const why = tried.map((attempt) => `${attempt.format}: ${attempt.why}`).join("; ");
  return refused(
    source,
    tried,
    "unknown-format",
    `The text fits no format that can be read (${why}).`,
  );
}

function refused(
  source: SourceText,
  tried: readonly FormatAttempt[],
  code: string,
  message: string,
): ReadResult {
  const first = source.lines.findIndex((line) => line.trim() !== "");
  return {
    file: source.file,
    format: null,
    tried,
    records: [],
    issues: [
      {
        code,
        severity: "skipped",
        file: source.file,
        line: Math.max(1, first + 1),
        column: 1,
        raw: first < 0 ? "" : cutRaw(source.lines[first]!.trim()),
        message,
      },
    ],
    statedTotal: null,
  };
}
