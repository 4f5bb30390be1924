// What no text format can hold: control characters and halves of surrogate pairs.

const UNWRITABLE = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ALL_UNWRITABLE = new RegExp(UNWRITABLE, "gu");

/**
 * The text without control characters (tab and line ends stay), lone surrogates and the
 * noncharacters U+FFFE and U+FFFF: what is left is valid in XML 1.0 and in UTF-8.
 */
export function writable(text: string): string {
  return UNWRITABLE.test(text) ? text.replace(ALL_UNWRITABLE, "") : text;
}
