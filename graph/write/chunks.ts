// Streaming: writers yield small pieces of text; this joins them into chunks worth sending, so that
// a file never stands in memory as a whole.

/** Characters per chunk, about 64 kB of text. */
export const CHUNK_LENGTH = 65_536;

/**
 * The same text in chunks of at least CHUNK_LENGTH characters (the last may be shorter); a chunk is
 * longer only by the piece that filled it. No chunk is empty. Cost: linear.
 */
export function* inChunks(pieces: Iterable<string>): Generator<string> {
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length >= CHUNK_LENGTH) {
      yield waiting;
      waiting = "";
    }
  }
  if (waiting !== "") yield waiting;
}
