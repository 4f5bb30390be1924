// Lists in one cell, however they are written.

/** `['a, b', 'c']` or `["a", "b"]` as programs print their lists → the entries; null for others. */
export function printedList(cell: string): string[] | null {
  const text = cell.trim();
  if (!text.startsWith("[") || !text.endsWith("]")) return null;
  const inner = text.slice(1, -1).trim();
  if (inner === "") return [];
  if (!/^['"]/.test(inner)) return null;
  const entries: string[] = [];
  let at = 0;
  while (at < inner.length) {
    const quote = inner[at];
    if (quote !== "'" && quote !== '"') return null;
    let value = "";
    let i = at + 1;
    for (; i < inner.length && inner[i] !== quote; i++) {
      if (inner[i] === "\\") i++;
      value += inner[i] ?? "";
    }
    if (i >= inner.length) return null;
    entries.push(value);
    const next = /^\s*,\s*/.exec(inner.slice(i + 1, i + 20));
    if (!next) return i + 1 >= inner.length ? entries : null;
    at = i + 1 + next[0].length;
  }
  return entries;
}

/** The entries of a cell: a printed list, else cut at the strongest separator that it holds. */
export function listIn(cell: string): string[] {
  const printed = printedList(cell);
  if (printed !== null) return tidy(printed);
  const separator = [/[;；]/, /\|/, /\n/, /[,，、]/].find((form) => form.test(cell));
  return tidy(separator ? cell.split(separator) : [cell]);
}

/** The entries of a cell between semicolons, or between bars. */
export function cutAt(cell: string, separator: string): string[] {
  return tidy(cell.split(separator));
}

function tidy(entries: readonly string[]): string[] {
  return entries.map((entry) => entry.replace(/\s+/g, " ").trim()).filter((entry) => entry !== "");
}
