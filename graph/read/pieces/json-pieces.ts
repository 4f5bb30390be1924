// Pieces of JSON: behind a whole object of a list, or behind a line that is an object.
import type { FormatReader, PieceReader } from "../format-reader.ts";
import { eachJsonItem, isClosed, valueEnd } from "../formats/json-items.ts";
import type { JsonPlace } from "../formats/json-items.ts";
import { behindTheFirst } from "./read-behind.ts";

/** Behind an item its comma and the end of its line, so that the next piece begins a line. */
const LINE_REST = /[ \t]*(?:,[ \t]*)?\n/y;

/**
 * Cuts JSON behind objects.
 * @param beginning the first part of the text
 * @param place where the objects stand in it
 */
export function jsonPieces(
  read: FormatReader["read"],
  beginning: string,
  place: JsonPlace,
): PieceReader {
  const isList = beginning[place.from - 1] === "[";
  const [first] = eachJsonItem(beginning, place);
  const byLine = !isList && !place.inList && first !== undefined && isLine(beginning, first.end);
  let { from } = place;
  const pieces = behindTheFirst(read, isList ? "[\n" : "", (text, patient) =>
    byLine ? lineCut(text, patient) : itemCut(text, { ...place, from }, patient),
  );
  return {
    ...pieces,
    read: (text, options) => {
      from = 0;
      return pieces.read(text, options);
    },
  };
}

function isLine(text: string, end: number): boolean {
  LINE_REST.lastIndex = end;
  return LINE_REST.test(text);
}

/** Behind the last line that is an object by itself. */
function lineCut(text: string, patient: boolean): number {
  if (!patient) return text.lastIndexOf("\n{") + 1;
  let end = text.lastIndexOf("\n");
  while (end > 0) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    if (text[start] === "{") {
      const [only] = eachJsonItem(text.slice(start, end));
      if (only?.value && start + only.end + 1 >= end) return end + 1;
    }
    end = start - 1;
  }
  return 0;
}

/** Behind the last object of which is sure how it is read, at the end of a line if there is one. */
function itemCut(text: string, place: JsonPlace, patient: boolean): number {
  let cut = 0;
  let line = 0;
  let last = 0;
  for (const { start, end, value } of eachJsonItem(text, place)) {
    if (value === null && patient && valueEnd(text, start) < 0) return line > 0 ? line : cut;
    // Where objects are torn, the last one may only seem to end.
    if (!patient) line = cut = last;
    else if (isLine(text, end)) line = LINE_REST.lastIndex;
    cut = end;
    last = end;
  }
  if (!patient) return line;
  // What stands behind the list is read with its end.
  const next = text.indexOf("{", last);
  if (place.inList && last > 0 && isClosed(text, last, next)) return 0;
  return line > 0 ? line : cut;
}
