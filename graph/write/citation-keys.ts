// Keys under which papers are cited: the one their source used, else surname, year and a word of the
// title. They are given over the whole corpus, so that a paper keeps its key in every selection.
import type { Corpus } from "../model/corpus.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import { parsePersonName } from "../model/person-name.ts";
import { foldWords } from "../model/text.ts";

const CITABLE = /^[A-Za-z][A-Za-z0-9_:.+-]*$/;
const KEYED_FORMATS = new Set(["bibtex", "csl-json"]);

/** Words at the start of titles that tell nothing. */
const IDLE = new Set(
  "a an the on of for in to and or with from by at is are do does can how why what when".split(" "),
);

/**
 * One citation key per paper row, unique also when case is ignored. A key that is taken gets `-2`,
 * `-3`, … in the order of the corpus. Cost: linear in papers.
 */
export function citationKeys(corpus: Corpus): readonly string[] {
  const taken = new Set<string>();
  const keys = corpus.papers.sources.map((sources) => {
    const key = sources.find(({ format, key }) => KEYED_FORMATS.has(format) && isCitable(key))?.key;
    if (key === undefined || key === null || taken.has(key.toLowerCase())) return null;
    taken.add(key.toLowerCase());
    return key;
  });
  const copies = new Map<string, number>();
  return keys.map((key, row) => {
    if (key !== null) return key;
    const base = plainKey(corpus, row);
    let copy = (copies.get(base) ?? 0) + 1;
    let free = copy === 1 ? base : `${base}-${copy}`;
    while (taken.has(free)) free = `${base}-${++copy}`;
    copies.set(base, copy);
    taken.add(free);
    return free;
  });
}

function isCitable(key: string | null): boolean {
  return key !== null && CITABLE.test(key);
}

/** `lind2019graph`; `anonymous`, no year and `untitled` where nothing better is known. */
function plainKey({ papers, authors, authorships }: Corpus, row: number): string {
  const author = rowOf(authorships, row)[0];
  const surname =
    author === undefined ? "" : asciiOf(parsePersonName(authors.names[author]!).family);
  const year = papers.years[row]!;
  const words = foldWords(papers.titles[row] ?? "")
    .split(" ")
    .map(asciiOf)
    .filter(Boolean);
  const word = words.find((word) => !IDLE.has(word)) ?? words[0] ?? "untitled";
  return [
    /^[a-z]/.test(surname) ? surname : "anonymous",
    year === UNKNOWN_YEAR ? "" : String(year),
    word,
  ].join("");
}

function asciiOf(text: string): string {
  return foldWords(text).replace(/[^a-z0-9]/g, "");
}
