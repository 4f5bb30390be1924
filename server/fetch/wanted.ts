// A list of papers that a person wants, a DOI or a title a line, and which of them records answer.
import { createHash } from "node:crypto";
import { doiIn, foldWords } from "../../graph/index.ts";
import { textAt, at, type JsonObject } from "./json.ts";

export interface Wanted {
  /** As it was written. */
  readonly line: string;
  /** Null for a title. */
  readonly doi: string | null;
}

/** One for each different line that says something; those with a DOI come first. */
export function wantedIn(text: string): Wanted[] {
  const byName = new Map<string, Wanted>();
  for (const written of text.split(/\r\n?|\n/)) {
    const line = written.trim();
    const wanted = { line, doi: doiIn(line) };
    const name = nameOf(wanted);
    if (name !== "" && !byName.has(name)) byName.set(name, wanted);
  }
  const all = [...byName.values()];
  return [...all.filter(({ doi }) => doi !== null), ...all.filter(({ doi }) => doi === null)];
}

/** Under what a paper is found again: its DOI, or its title without case and punctuation. */
function nameOf({ line, doi }: Wanted): string {
  return doi ?? foldWords(line);
}

/** The list in a few letters, by which a later run knows it. */
export function fingerprintOf(wanted: readonly Wanted[]): string {
  const hash = createHash("sha256").update(wanted.map(nameOf).join("\n")).digest("hex");
  return `${wanted.length} lines, ${hash.slice(0, 12)}`;
}

/** Whether a work of OpenAlex or Crossref is what was wanted: the same DOI, or the same title. */
export function isWanted(work: JsonObject, wanted: Wanted): boolean {
  return namesOf(work).includes(nameOf(wanted));
}

/** The wanted that none of the works is. Cost: linear in both. */
export async function missingAmong(
  wanted: readonly Wanted[],
  works: AsyncIterable<JsonObject>,
): Promise<Wanted[]> {
  const found = new Set<string>();
  for await (const work of works) for (const name of namesOf(work)) found.add(name);
  return wanted.filter((one) => !found.has(nameOf(one)));
}

function namesOf(work: JsonObject): string[] {
  const doi = doiIn(textAt(work, "doi") ?? textAt(work, "DOI") ?? "");
  const list = at(work, "title");
  const titles: readonly unknown[] = Array.isArray(list) ? list : [list, at(work, "display_name")];
  const names = titles.map((title) => (typeof title === "string" ? foldWords(title) : ""));
  return [...(doi === null ? [] : [doi]), ...names.filter((name) => name !== "")];
}
