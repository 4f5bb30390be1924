// JSON that can stand anywhere in a file: in a comment of BibTeX, an instruction of XML, a string of PDF.

const STRING = /"(?:[^"\\]|\\.)*"/gu;
/** Everything that some format would obey, escapes of JSON included, is written as `\uXXXX`. */
const UNSAFE = /[^\w .,:;+/='!#|~-]/g;

/**
 * The JSON of a value in printable ASCII. Inside strings there are neither quotation marks,
 * braces, brackets, `@`, `%`, `*`, `<`, `>` and `&`, nor backslashes but those of `\uXXXX`; braces therefore always
 * come in pairs. `JSON.parse` gives the value back. Cost: linear.
 *
 * @param indent spaces of a level; 0: all in one line
 */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(STRING, (token) => {
    const text = JSON.parse(token) as string;
    return `"${text.replace(UNSAFE, escaped)}"`;
  });
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
