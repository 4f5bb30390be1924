// Which format a text has, told from the text itself, never from its name.
import type { FormatAttempt } from "../model/read-result.ts";
import { FORMATS } from "./formats.ts";
import { sourceText } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";

/** Below this score a text does not have the format. */
export const LEAST_SCORE = 0.5;

/** A format that is this sure makes trying the others needless, and is right even without papers. */
export const CERTAIN = 0.98;

/** The beginning of a text tells its format; the rest of a large file is not looked at. */
export const SAMPLE = 600_000;

/**
 * How well the formats fit, best first; ties in the order of `FORMATS`. Formats behind one that is
 * certain are not tried. Cost: linear in the length, of large texts only of their beginning.
 */
export function detectFormats(source: SourceText): readonly FormatAttempt[] {
  const sample = sampleOf(source);
  const attempts: FormatAttempt[] = [];
  for (const format of FORMATS) {
    attempts.push({ format: format.name, ...format.detect(sample) });
    if (attempts.at(-1)!.score >= CERTAIN) break;
  }
  return attempts.sort((a, b) => b.score - a.score);
}

function sampleOf(source: SourceText): SourceText {
  if (source.text.length <= SAMPLE) return source;
  const end = source.text.lastIndexOf("\n", SAMPLE);
  return sourceText(source.file, source.text.slice(0, end > 0 ? end : SAMPLE));
}
