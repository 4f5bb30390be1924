// From offsets in a text to lines, for readers that go through it once.

/** Line index from 0 of offsets that never go back. Cost of all calls together: linear. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 0;
  let at = 0;
  let next = text.indexOf("\n");
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      at = next + 1;
      next = text.indexOf("\n", at);
    }
    return line;
  };
}
