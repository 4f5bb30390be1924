// Names of files and corpora as people see them, whatever a browser or program sent. They never
// become paths.

/** Names for people: the last part of a path, no control characters, no two the same. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given) => {
    const plain = plainName(given);
    let name = plain;
    for (let n = 2; taken.has(name); n++) name = plain.replace(/(\.[^.]*)?$/u, ` (${n})$1`);
    taken.add(name);
    return name;
  });
}

function plainName(name: string): string {
  // Through bytes and back: half a surrogate pair cannot be kept.
  const last = Buffer.from(name).toString().split(/[\\/]/u).at(-1) ?? "";
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
  return clean === "" ? "Unnamed" : Buffer.from(clean.slice(0, 200)).toString();
}

/** `a.md` → `a`; more files: the first one's name and how many follow. */
export function corpusNameOf(names: readonly string[]): string {
  const first = (names[0] ?? "Unnamed").replace(/(?<=.)\.[^.]{1,8}$/u, "");
  return names.length < 2 ? first : `${first} and ${names.length - 1} more`;
}
