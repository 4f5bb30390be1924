// Text as TeX shows it: Unicode stays, what TeX would obey is escaped.
import { oneLine } from "../model/text.ts";
import { writable } from "../model/plain-text.ts";

/** Braces as words: BibTeX counts them even behind a backslash. */
const ESCAPES = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\textbraceleft{}"],
  ["}", "\\textbraceright{}"],
  ["<", "\\textless{}"],
  [">", "\\textgreater{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  ["$", "\\$"],
  ["&", "\\&"],
  ["%", "\\%"],
  ["#", "\\#"],
  ["_", "\\_"],
]);

/** A text on one line that TeX shows as it stands; no brace of it is one to BibTeX. */
export function texOf(text: string): string {
  return (
    oneLine(writable(text))
      .replace(/[\\{}<>~^$&%#_]/g, (sign) => ESCAPES.get(sign)!)
      // Two of these in a row would become a dash or a quotation mark.
      .replace(/[-'`](?=[-'`])/g, "$&{}")
  );
}
