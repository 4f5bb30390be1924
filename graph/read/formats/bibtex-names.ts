// BibTeX's lists of names, each made "Given von Family, Jr".

/** Cuts at a word (`and`) or a comma that stands outside of braces. */
function cutOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === "\\") i++;
    else if (char === "{") depth++;
    else if (char === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      separator.lastIndex = i;
      const match = separator.exec(text);
      if (!match) continue;
      parts.push(text.slice(start, i));
      start = i + match[0].length;
      i = start - 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** The single names of a field, as written, still in LaTeX; `others` is one of them. */
export function cutNames(field: string): string[] {
  return cutOutside(field.replace(/\s+/g, " "), /\s+and(?=\s)\s*/iy).map((name) =>
    name.replace(/^and\s+/i, ""),
  );
}

/** `von Family, Jr, Given` → `Given von Family, Jr`; names without comma stay in their order. */
export function plainName(name: string, decode: (latex: string) => string): string {
  if (/^\s*(?:family|given|prefix|suffix)\s*=/i.test(name)) return labelledName(name, decode);
  const parts = cutOutside(name, /,\s*/y).map(decode);
  if (parts.length < 2) return parts[0] ?? "";
  const suffix = parts.length > 2 ? parts[1]! : "";
  const given = parts.length > 2 ? parts.slice(2).join(" ") : parts[1]!;
  return `${given} ${parts[0]!}`.trim() + (suffix === "" ? "" : `, ${suffix}`);
}

/** biblatex's `family=Curie, given=Marie`. */
function labelledName(name: string, decode: (latex: string) => string): string {
  const said = new Map<string, string>();
  for (const part of cutOutside(name, /,\s*/y)) {
    const at = part.indexOf("=");
    if (at > 0)
      said.set(
        part.slice(0, at).trim().toLowerCase(),
        decode(part.slice(at + 1).replace(/^\s*"|"\s*$/g, "")),
      );
  }
  const words = ["given", "prefix", "family"].map((label) => said.get(label) ?? "");
  const suffix = said.get("suffix") ?? "";
  return words.filter((word) => word !== "").join(" ") + (suffix === "" ? "" : `, ${suffix}`);
}
