// How to show the name of a venue that a source writes in capitals, or begins small.

const SMALL_WORDS = new Set(
  "and as at by de del der des di du en et fur for from in into la le of on or the to und van von voor with zur".split(
    " ",
  ),
);

/** A name in capitals is told in small letters; what has no vowel or is short stays an abbreviation. */
export function properlyCased(name: string): string {
  if (/\p{Ll}$/u.test(name) && /\p{L}\.\s/u.test(name)) return `${name}.`;
  if (/^\p{Ll}{3,}\s/u.test(name)) return name[0]!.toUpperCase() + name.slice(1);
  // One word in capitals is commonly the name of a meeting, if it is not long.
  if (name !== name.toUpperCase() || !(hasTwoWords(name) || /^\p{Lu}{9,}$/u.test(name)))
    return name;
  return name.replace(/[\p{L}'’]+/gu, (word, at: number) => {
    const small = word.toLowerCase();
    if (at > 0 && SMALL_WORDS.has(small)) return small;
    if (ABBREVIATIONS.has(word) || /^[IVX]+$/u.test(word) || !/[AEIOUYÀ-ÖØ-Ý]/u.test(word))
      return word;
    return word[0]! + small.slice(1);
  });
}

const ABBREVIATIONS = new Set(
  "IEEE ACM AAAI BMC BMJ JAMA PLOS USENIX SIAM SIGPLAN SIGMOD SIGIR SIGCHI SIGKDD AIP IOP IFIP IFAC ISPRS RAIRO MDM ISA IET IEICE IIE IISE USA UK EURASIP EURO ETRI AI HIV AIDS SAR QSAR OR SA ASAIO ASME ASCE AIAA".split(
    " ",
  ),
);

/** Whether white space stands between two runs of three capitals. */
function hasTwoWords(name: string): boolean {
  const runs = [...name.matchAll(/\p{Lu}{3,}/gu)];
  const [first, last] = [runs[0], runs.at(-1)];
  return first && last ? /\s/u.test(name.slice(first.index + first[0].length, last.index)) : false;
}
