// Characters that turn the direction of a text: what is shown beside a text must not turn with it.

const TURNS = /[\u202a-\u202e\u2066-\u2069]/u;
const ALL_TURNS = new RegExp(TURNS, "gu");
/** Ends an embedding or override. */
const POP = "\u202c";
/** Ends an isolate. */
const POP_ISOLATE = "\u2069";

/**
 * The text with each turn of direction that it begins ended, and no end of what it did not begin: set
 * in a sentence it leaves the rest of the sentence as it is. Cost: linear in the length.
 */
export function closedDirections(text: string): string {
  if (!TURNS.test(text)) return text;
  const open: string[] = [];
  const kept = text.replace(ALL_TURNS, (turn) => {
    if (turn === POP) {
      if (open.at(-1) !== POP) return "";
      open.pop();
    } else if (turn === POP_ISOLATE) {
      const at = open.lastIndexOf(POP_ISOLATE);
      if (at < 0) return "";
      // Embeddings inside end with it.
      open.length = at;
    } else open.push(turn >= "\u2066" ? POP_ISOLATE : POP);
    return turn;
  });
  return kept + open.reverse().join("");
}
