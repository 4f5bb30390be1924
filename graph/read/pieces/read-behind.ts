// Pieces that need some lines of earlier ones before them: headings, an opened list or element.
import type { FormatReader, PieceReader } from "../format-reader.ts";
import { sourceText } from "../source-text.ts";

/**
 * Reads pieces as if some lines stood before them; nothing is said of those lines.
 * @param lead whole lines, or ""
 */
export function readBehind(read: FormatReader["read"], lead: string): PieceReader["read"] {
  if (lead === "") return (text, options) => read(sourceText(options.file, text), options);
  const lines = lead.split("\n").length - 1;
  return (text, options) => {
    const first = options.firstLine ?? 1;
    const source = sourceText(options.file, lead + text);
    const output = read(source, { ...options, firstLine: first - lines });
    return {
      ...output,
      records: output.records.filter((record) => record.source.line >= first),
      issues: output.issues.filter((issue) => issue.line >= first),
      accounted: output.accounted.subarray(lines),
    };
  };
}

/** A reader of pieces whose first piece has its own beginning. */
export function behindTheFirst(
  read: FormatReader["read"],
  lead: string,
  cut: PieceReader["cut"],
): PieceReader {
  const [first, further] = [readBehind(read, ""), readBehind(read, lead)];
  let begun = false;
  return {
    cut,
    read: (text, options) => {
      const readPiece = begun ? further : first;
      begun = true;
      return readPiece(text, options);
    },
  };
}
