// Layout: a list of numbers and titles that was looked up on the web, with what was found (`+`) and
// what was not (`-`). It holds no papers: those stand in the files beside it.
import type { FormatReader } from "../format-reader.ts";
import { Reading } from "../reading.ts";

const NAME = "looked-up-list";

/** The first line of such a list. */
const HEAD = "Asterism looked up this list: + was found, - was not";

/** Where it was looked. */
const WHERE = "OpenAlex, Crossref and arXiv";

/** One line of a list, and whether a paper was found for it. */
export interface LookedUp {
  readonly line: string;
  readonly found: boolean;
}

/** The text of a list that was looked up. Cost: linear. */
export function lookedUpText(lines: readonly LookedUp[]): string {
  const rows = lines.map(({ line, found }) => `${found ? "+" : "-"} ${line}\n`);
  return `${HEAD}\n${rows.join("")}`;
}

/** Reads such a list: each line that was not found becomes an issue. */
export const lookedUpList: FormatReader = {
  name: NAME,
  title: "list that was looked up",
  detect: ({ lines }) =>
    lines[0] === HEAD
      ? { score: 1, why: "its first line says so" }
      : { score: 0, why: "no list that was looked up" },
  read(source, options) {
    const reading = new Reading(source, NAME, options);
    reading.use(0);
    for (const [index, line] of source.lines.entries()) {
      if (line.startsWith("+ ")) reading.use(index);
      else if (line.startsWith("- "))
        reading.skip(
          "not-found",
          index,
          `Not found at ${WHERE}. Check the spelling; a short title needs its year or first author: Title | Author | 2019.`,
          line.slice(2),
        );
    }
    return reading.finish();
  },
};
