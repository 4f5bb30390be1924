// Which format a text has, told from the text itself, never from its name.
import type { FormatAttempt } from "../model/read-result.ts";
import { FORMATS } from "./formats.ts";
import type { SourceText } from "./source-text.ts";

/** Below this score a text does not have the format. */
export const LEAST_SCORE = 0.5;

/** How well every format fits, best first; ties in the order of `FORMATS`. Cost: linear. */
export function detectFormats(source: SourceText): readonly FormatAttempt[] {
  return FORMATS.map((format) => ({ format: format.name, ...format.detect(source) })).sort(
    (a, b) => b.score - a.score,
  );
}
