// What the name of a file says about its format, and whether it suits the one that was asked for.
import { extname } from "node:path";
import { MAP_FILES, PAPER_FILES, type FileType } from "../file-types.ts";

/**
 * The format that a file's name tells by its end: `.gexf`, `.net`, `.bib`, or the name of a format
 * itself; null where it tells none, or not whether the papers or a network of them are meant.
 */
export function formatOfName(file: string, isNetwork: boolean): string | null {
  const end = extname(file).toLowerCase();
  const [ofMap, ofPapers] = [formatOf(MAP_FILES, end), formatOf(PAPER_FILES, end)];
  if (isNetwork) return ofMap ?? ofPapers;
  return ofMap === null || ofMap === ofPapers ? ofPapers : ofPapers === null ? ofMap : null;
}

/** A sentence where a name ends otherwise than other programs expect of the format; else null. */
export function nameAdvice(file: string, format: string): string | null {
  const type = new Map<string, FileType>(Object.entries({ ...MAP_FILES, ...PAPER_FILES })).get(
    format,
  );
  const [given, usual] = [extname(file), extname(`map${type?.ending ?? ""}`)];
  if (given === "" || usual === "" || given.toLowerCase() === usual) return null;
  return `Other programs know a file of ${format} by a name that ends in ${usual}, and ${file} ends in ${given}.`;
}

function formatOf(files: Readonly<Record<string, FileType>>, end: string): string | null {
  const found = Object.entries(files).find(
    ([format, { ending }]) => ending === end || `.${format}` === end,
  );
  return found?.[0] ?? null;
}
