// An abstract as plain sentences: without formulas, addresses, citations and markup.
import { greekAsWords, withoutMarkup } from "../plain-text.ts";

/** Longer texts are no abstracts; only their beginning is looked at. */
const MAX_LENGTH = 20_000;

/**
 * The running text of an abstract or title. What is taken out leaves a `;` behind where it would
 * otherwise join two phrases. Cost: linear in the length.
 */
export function proseOf(text: string): string {
  const plain = text
    .slice(0, MAX_LENGTH)
    .replace(/(?:https?:\/\/|www\.)[^\s)\]}>]+/gu, " ; ")
    .replace(/\$\$?[^$]{1,300}\$\$?/gu, formulaWords)
    .replace(/\\(?:cite[a-z]*|ref|label|footnote|url|href)\*?\{[^{}]*\}/gu, " ; ")
    .replace(/\\(?:eg|ie|etal|etc|cf)\b\.?/gu, " ; ")
    .replace(/\b(?:e\.\s?g|i\.\s?e|cf|resp|vs|w\.r\.t|a\.k\.a)\b\.?/gu, " ; ")
    .replace(/\bet\s+al\b\.?/gu, " ; ");
  return greekAsWords(withoutMarkup(plain))
    .replace(/\[[^\][]{0,60}\]/gu, " ; ")
    .replace(/\((?:[^()]{0,80}[^\d()])?(?:19|20)\d{2}[a-z]?\)/gu, " ; ")
    .replace(/[\u2010\u2011]/gu, "-")
    .replace(/[\u2012-\u2015\u2022\u00b7]/gu, " ; ");
}

/** `$k$-means` keeps its letter; a real formula goes. */
function formulaWords(formula: string): string {
  const inside = formula.replace(/[$\\{}]/gu, "").trim();
  return /^[A-Za-z]{1,8}$/u.test(inside) ? inside : " ; ";
}
