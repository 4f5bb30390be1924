// Brackets of Markdown that belong together.

/** Characters looked at for the closing bracket: no link is longer, and a missing one stays cheap. */
export const LOOK_AHEAD = 4000;

/** Index of the bracket that closes the one at `open`, or -1 within the look-ahead. */
export function closing(text: string, open: number, left: string, right: string): number {
  let depth = 0;
  const end = Math.min(text.length, open + LOOK_AHEAD);
  for (let i = open; i < end; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === left) depth++;
    else if (text[i] === right && --depth === 0) return i;
  }
  return -1;
}
