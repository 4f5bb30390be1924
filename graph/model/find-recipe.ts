// The recipe that a file carries, whatever its format: a recipe begins alike everywhere.

/** A recipe's beginning, as it stands in JSON, in a string of JSON, and in XML or GML. */
const BEGINNINGS: readonly (readonly [begins: RegExp, plain: (text: string) => string])[] = [
  [/\{\s{0,20}"program"\s?:\s?"Asterism"/u, (text) => text],
  [/\{\\"program\\":\\"Asterism\\"/u, unquoted],
  [/\{&quot;program&quot;:&quot;Asterism&quot;/u, unescaped],
];
/** Characters of a recipe; one of about ten thousand names has as many. */
const LONGEST = 4_000_000;

/**
 * The first recipe in a text, as its JSON says; null where there is none, or none that is whole. Nothing
 * is checked beyond its being an object. Cost: linear.
 */
export function findRecipe(text: string): unknown {
  const found = BEGINNINGS.flatMap(([begins, plain]) => {
    const at = text.search(begins);
    return at < 0 ? [] : [{ at, plain }];
  }).sort((a, b) => a.at - b.at)[0];
  if (found === undefined) return null;
  // Strings of PDF have a backslash before each backslash.
  const plain = text.startsWith("%PDF") ? withoutBackslashes : found.plain;
  try {
    const json = objectAtStart(plain(text.slice(found.at, found.at + LONGEST)));
    return json === null ? null : (JSON.parse(json) as unknown);
  } catch {
    return null;
  }
}

/** Up to the brace that closes the first; null where none does. */
function objectAtStart(text: string): string | null {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === "\\") at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return text.slice(0, at + 1);
  }
  return null;
}

/** What a string of JSON says, up to the end of the string. */
function unquoted(text: string): string {
  const end = /(?:[^"\\]|\\.)*/u.exec(text)![0];
  return JSON.parse(`"${end}"`) as string;
}

function withoutBackslashes(text: string): string {
  return text.replace(/\\(.)/gu, "$1");
}

function unescaped(text: string): string {
  const end = text.search(/["<]/u);
  return (end < 0 ? text : text.slice(0, end)).replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
