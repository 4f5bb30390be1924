// A text as readers see it: its lines, however they end, without byte order mark.

/** One file or pasted text, split into lines. Line `i` of the file is `lines[i - 1]`. */
export interface SourceText {
  readonly file: string;
  /** The whole text, without byte order mark and with `\n` as the only line end. */
  readonly text: string;
  /** The lines as they stand, without their ends. */
  readonly lines: readonly string[];
}

/** Splits a text at `\n`, `\r\n` or `\r`. Cost: linear in the length. */
export function sourceText(file: string, raw: string): SourceText {
  const start = raw.charCodeAt(0) === 0xfeff ? 1 : 0;
  let text = start === 0 ? raw : raw.slice(1);
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  return { file, text, lines: text.split("\n") };
}

/**
 * A line without invisible characters and outer white space; inner tabs and no-break spaces become
 * plain spaces.
 */
export function tidyLine(line: string): string {
  return line
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/[^\S ]/g, " ")
    .trim();
}
