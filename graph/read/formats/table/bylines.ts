// Ways in which columns of any table write several people that bylines of listings do not.
import { isName, splitNames } from "../../names.ts";

/** `Roe R.`, `van Roe R.-J.`: a family name of some words and initials with their points. */
const INITIALS_LAST =
  /^(\p{L}[\p{L}\p{M}'’-]+(?: \p{L}[\p{L}\p{M}'’-]+){0,2}) ((?:\p{Lu}\.[ -]?){1,4})$/u;

/** Share of a column's names by which it is told how it writes them. */
const MOST = 0.8;
/** Names that tell. */
const ENOUGH = 2;

/** A cell as a byline: people between bars or spaced slashes are people between semicolons. */
export function bylineIn(cell: string): string {
  const byline = cell.replaceAll("|", ";");
  const pieces = byline.split(" / ");
  const areNames = pieces.length > 1 && !/[;；\n]/.test(byline) && pieces.every(isPerson);
  return areNames ? pieces.join("; ") : byline;
}

/** One person, with or without a comma; not a place behind a person. */
function isPerson(piece: string): boolean {
  return piece.split(",").length <= 2 && (isName(piece) || INITIALS_LAST.test(piece.trim()));
}

/** Whether a column writes `Roe R.`, family name first and no comma. Cost: linear. */
export function hasInitialsLast(bylines: Iterable<string>): boolean {
  let [all, last] = [0, 0];
  for (const byline of bylines)
    for (const name of splitNames(byline).names) {
      all++;
      if (INITIALS_LAST.test(name)) last++;
    }
  return last >= ENOUGH && last >= MOST * all;
}

/** `Roe R.` → `Roe, R.`; other names as they are. */
export function withComma(name: string): string {
  return name.replace(INITIALS_LAST, "$1, $2");
}
