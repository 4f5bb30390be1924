// Text as XML: whatever a title holds, the document stays well-formed and the title comes back.
import { writable } from "../model/plain-text.ts";

const MARKUP = /[&<>"\t\n\r]/;
const ALL_MARKUP = /[&<>"\t\n\r]/g;

const ENTITIES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  // Parsers turn raw line ends and tabs in attributes into spaces; references survive.
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

/**
 * The text for an element or a double-quoted attribute: markup escaped, characters that XML 1.0
 * cannot hold removed. Cost: linear.
 */
export function escapeXml(text: string): string {
  const clean = writable(text);
  return MARKUP.test(clean)
    ? clean.replace(ALL_MARKUP, (character) => ENTITIES.get(character)!)
    : clean;
}
