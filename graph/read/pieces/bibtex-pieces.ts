// Pieces of BibTeX: before lines that begin an entry, where a broken entry ends as well.
import type { PieceReader } from "../format-reader.ts";

const START = /[ \t]*@[ \t]*[A-Za-z]+\s*[{(]/y;

/** Where BibTeX can be cut. */
export const bibtexCut: PieceReader["cut"] = (text) => {
  for (let at = text.lastIndexOf("@"); at > 0; at = text.lastIndexOf("@", at - 1)) {
    const start = text.lastIndexOf("\n", at) + 1;
    START.lastIndex = start;
    if (start > 0 && START.test(text)) return start;
  }
  return 0;
};
