// Pieces of formats whose records begin with a line of their own: tagged files, and tables with a
// record on each line.
import type { FormatReader, PieceReader } from "../format-reader.ts";
import { behindTheFirst } from "./read-behind.ts";

/** What stands above a line of a text. */
export interface LinesAbove {
  /** Whether the line just above is blank. */
  readonly blank: () => boolean;
  /** The last line above that is not blank, or "". */
  readonly last: () => string;
}

function above(text: string, start: number): LinesAbove {
  const lineBefore = (end: number): string => text.slice(text.lastIndexOf("\n", end - 1) + 1, end);
  return {
    blank: () => start > 0 && lineBefore(start - 1).trim() === "",
    last: () => {
      for (let end = start - 1; end > 0;) {
        const line = lineBefore(end);
        if (line.trim() !== "") return line;
        end -= line.length + 1;
      }
      return "";
    },
  };
}

/**
 * Cuts before lines that begin a record whatever stands above them.
 * @param lead lines that pieces behind the first need before them
 */
export function linePieces(
  read: FormatReader["read"],
  begins: (line: string, before: LinesAbove) => boolean,
  lead = "",
): PieceReader {
  return behindTheFirst(read, lead, (text) => {
    // The last line may go on.
    let end = text.lastIndexOf("\n");
    while (end > 0) {
      const start = text.lastIndexOf("\n", end - 1) + 1;
      if (start > 0 && begins(text.slice(start, end), above(text, start))) return start;
      end = start - 1;
    }
    return 0;
  });
}
