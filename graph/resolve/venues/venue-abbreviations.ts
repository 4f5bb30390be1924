// Journal names in short, as citations write them: `J Mach Learn Res`.

const LINKING = new Set(
  "a an and of the on in for to at by de del der des di du e et la le und van von y".split(" "),
);

/** The words of a folded name that an abbreviation keeps. */
export function contentWords(key: string): string[] {
  return key.split(" ").filter((word) => !LINKING.has(word));
}

/** Equal for an abbreviation and its full name. */
export function shapeOf(words: readonly string[]): string {
  return `${words.length} ${words.map((word) => word[0]).join("")}`;
}

/** Whether each word begins (or contracts) the other's, and four letters or more are left out. */
export function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  const letters = short.join("").length;
  if (letters < 5 || letters > long.join("").length - 4) return false;
  return short.every((word, i) => wordAbbreviates(word, long[i]!));
}

function wordAbbreviates(word: string, full: string): boolean {
  if (word === full) return true;
  if (word.length === 1) return word === "j" && full === "journal";
  if (full.startsWith(word)) return full.length - word.length >= 2;
  if (word.length < 3 || word.at(-1) !== full.at(-1)) return false;
  let at = 0;
  for (const letter of full) if (letter === word[at]) at++;
  return at === word.length;
}
