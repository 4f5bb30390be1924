// Names in a row, as people say them.

/** `a`, `a or b`, `a, b or c`; empty for none. */
export function listed(names: readonly string[], word: "and" | "or"): string {
  const head = names.slice(0, -1).join(", ");
  return head === "" ? names.join("") : `${head} ${word} ${names.at(-1) ?? ""}`;
}

/** The same of at most four names; of more the first three and how many others. */
export function fewListed(names: readonly string[], word: "and" | "or"): string {
  return names.length <= 4
    ? listed(names, word)
    : listed([...names.slice(0, 3), `${names.length - 3} others`], word);
}
