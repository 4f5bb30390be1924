// Lists of texts as one text, for addresses: commas between the items; an item's own commas and percent
// signs are written %2C and %25.

/** The text of a list; `splitItems` reads it back. Empty for an empty list. */
export function joinItems(items: readonly string[]): string {
  return items.map((item) => item.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",");
}

/** The items of a list's text; one empty item for an empty text. Linear. */
export function splitItems(text: string): string[] {
  return text.split(",").map((item) => item.replaceAll("%2C", ",").replaceAll("%25", "%"));
}
