// Values of BibTeX's fields, made what records hold.

/** How something was published may be where it stands on the web. */
export const ADDRESS = /^\s*(?:\\url\s*\{|https?:\/\/)/;

/** A value without a second pair of braces around all of it (`{{2012}}`). */
export function unwrapped(value: string): string {
  if (!value.startsWith("{") || !value.endsWith("}")) return value;
  let depth = 0;
  for (let i = 0; i < value.length - 1; i++) {
    const code = value.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return value;
  }
  return value.slice(1, -1);
}

/** Biblatex keeps what stands behind the colon in a field of its own. */
export function wholeTitle(title: string | null, subtitle: string | null): string | null {
  if (title === null || subtitle === null) return title;
  return `${title}${/[?!:.]$/.test(title) ? "" : ":"} ${subtitle}`;
}

/** An address without the command and the escapes of LaTeX. */
export function addressIn(text: string | null, form = /\S/): string | null {
  if (text === null || !form.test(text)) return null;
  return text
    .trim()
    .replace(/^\\url\s*\{(.*)\}$/, "$1")
    .replace(/\\([_%&#~])/g, "$1");
}

/** Cut at semicolons, else at commas; null for none. */
export function keywordsIn(text: string | null): string[] | null {
  if (text === null) return null;
  const words = text
    .split(/;/.test(text) ? /(?:(?<!\s)\s+)?;\s*/ : /(?:(?<!\s)\s+)?,\s*/)
    .filter((word) => word !== "");
  return words.length === 0 ? null : words;
}
