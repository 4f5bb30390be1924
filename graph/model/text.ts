// Folding: the forms of a text under which two spellings count as the same.

/** Letters that canonical decomposition leaves whole, with their usual plain spelling. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ħ: "h",
  ŋ: "n",
};

/**
 * Lower case, without accents and compatibility forms (ligatures, full width), letters such as
 * `ø` and `ł` made plain. Punctuation and spaces stay. Folding twice equals folding once.
 * Cost: linear in the length.
 */
export function foldLetters(text: string): string {
  // Most text is ASCII, where only case is to be folded.
  if (!/[^\p{ASCII}]/u.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðþłıħŋ]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "");
}

/**
 * The words of a text, folded: runs of letters and digits joined by single spaces. The form under
 * which titles are compared. Apostrophes vanish inside words (`don't` → `dont`).
 */
export function foldWords(text: string): string {
  return foldLetters(text)
    .replace(/['’ʼ`´]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** One line: every run of white space (line ends, tabs, no-break spaces) becomes one space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/gu, " ").trim();
}

/** −1, 0 or 1: the order of two texts by code units, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
