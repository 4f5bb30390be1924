// Ids and labels of papers. An id is made from the paper's first record: a readable beginning of its
// title and the hash of all of it.
import { hash32, hex8 } from "../../model/hash.ts";
import type { EntityId } from "../../model/ids.ts";
import type { PaperRecord } from "../../model/paper-record.ts";
import { closedDirections } from "../../model/directions.ts";
import { compareTexts, oneLine } from "../../model/text.ts";
import type { Clues } from "./clues.ts";

const SLUG_WORDS = 6;
const LABEL_WORDS = 9;

/**
 * One id per paper, whatever their order. Papers that share a title are told apart by what their
 * first records say besides (DOI, people, year, venue, abstract); the earliest has the plain id, so
 * that a paper keeps its id when later ones join. Cost: n log n, and linear in the text.
 *
 * @param firsts the first record of each paper with its clues
 */
export function paperIds(
  firsts: readonly { readonly record: PaperRecord; readonly clues: Clues }[],
): EntityId[] {
  const taken = new Set<EntityId>();
  const copies = new Map<EntityId, number>();
  const ids = new Array<EntityId>(firsts.length);
  const papers = firsts.map(({ record, clues }, at) => {
    return { at, base: baseId(clues, record), year: clues.year ?? Infinity, clues, record };
  });
  papers.sort(
    (a, b) =>
      compareTexts(a.base, b.base) ||
      // Of equal infinities the difference is not a number, and no order either.
      a.year - b.year ||
      compareTexts(evidence(a.clues, a.record), evidence(b.clues, b.record)) ||
      a.at - b.at,
  );
  for (const { at, base, clues, record } of papers) {
    let id = base;
    if (taken.has(id)) id = `${base}-${hex8(hash32(evidence(clues, record)))}`;
    if (taken.has(id)) {
      const copy = (copies.get(id) ?? 1) + 1;
      copies.set(id, copy);
      id = `${id}-${copy}`;
    }
    taken.add(id);
    ids[at] = id;
  }
  return ids;
}

/** What the screen shows for a paper: its title, else the first words of its abstract. Never empty. */
export function paperLabel(title: string | null, abstract: string | null): string {
  const shown = closedDirections(oneLine(title ?? ""));
  if (shown !== "") return shown;
  const words = oneLine((abstract ?? "").slice(0, 500)).split(" ");
  const beginning = closedDirections(words.slice(0, LABEL_WORDS).join(" "));
  if (beginning === "") return "Untitled";
  return `Untitled: ${beginning}${words.length > LABEL_WORDS ? "…" : ""}`;
}

function baseId(clues: Clues, record: PaperRecord): EntityId {
  const text = clues.title === "" ? clues.abstract : clues.title;
  const slug = text.slice(0, 200).split(" ").slice(0, SLUG_WORDS).join("-");
  const whole = text === "" ? evidence(clues, record) : text;
  const lead = clues.title === "" ? "untitled-" : "";
  return `paper:${lead}${slug === "" ? "" : `${slug}-`}${hex8(hash32(whole))}`;
}

function evidence(clues: Clues, record: PaperRecord): string {
  const families = clues.people.map(({ family }) => family);
  const said = [clues.doi, families, clues.year, record.venue, clues.abstract, record.url];
  const nothing = said.every(
    (fact) => fact === null || fact === "" || (Array.isArray(fact) && fact.length === 0),
  );
  const { file, line, key } = record.source;
  return JSON.stringify(nothing ? [file, line, key] : said);
}
