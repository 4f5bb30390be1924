// Entries of a free list that may be papers, and the judgement which of them are. An entry is judged
// beside its neighbours: a list of papers is one for most of its entries.
import { entryParts } from "../entry/entry.ts";
import { evidenceFor } from "../entry/parts.ts";
import type { EntryLine, EntryParts } from "../entry/parts.ts";
import { capitalShare, isProse, wordCount } from "../shapes.ts";

/** An entry that may be a paper. */
export interface Candidate {
  readonly lines: readonly EntryLine[];
  readonly parts: EntryParts;
  /** `evidenceFor` its parts, or -1: the name of a group of entries. */
  readonly evidence: number;
  readonly number: string | null;
  readonly checked: boolean | null;
  /** Name of the item it is nested in, or null. */
  readonly section: string | null;
}

/** Candidates under one heading. */
export interface Group {
  /** Line index of the heading above, -1 at the top of the file. */
  readonly heading: number;
  readonly candidates: readonly Candidate[];
  readonly papers: ReadonlySet<Candidate>;
}

/** Takes the lines of an entry apart. */
export function candidateOf(
  lines: readonly EntryLine[],
  more: Partial<Pick<Candidate, "number" | "checked" | "section">> = {},
): Candidate {
  const parts = entryParts(lines);
  return {
    lines,
    parts,
    evidence: evidenceFor(parts),
    number: null,
    checked: null,
    section: null,
    ...more,
  };
}

/** Whether an entry has a title that a paper can have. */
export function canBePaper({ parts, evidence }: Candidate): boolean {
  const { title } = parts;
  if (title === null || evidence < 0 || title.length > 320) return false;
  return /\p{L}{2}/u.test(title) && !isProse(title) && !/^(?:https?:|www\.)/.test(title);
}

/** Sections and paragraphs are papers only with authors, or with two other signs. */
export function isPlainlyPaper(candidate: Candidate): boolean {
  const { parts, evidence } = candidate;
  if (!canBePaper(candidate) || wordCount(parts.title!) < 2) return false;
  return parts.byline === null ? evidence >= 2 : evidence >= 1;
}

/** Whether entries without any other sign still read like titles of papers. */
function areBareTitles(candidates: readonly Candidate[]): boolean {
  const titles = candidates.filter(canBePaper).map(({ parts }) => parts.title!);
  if (titles.length < 4 || titles.length < 0.8 * candidates.length) return false;
  const words = titles.reduce((sum, title) => sum + wordCount(title), 0) / titles.length;
  const capital = titles.filter((title) => capitalShare(title) >= 0.7 && !/[.;,]$/.test(title));
  return words >= 4.5 && capital.length / titles.length >= 0.7;
}

const NO_PAPERS =
  /^\P{L}*(?:(?:(?:table of )?contents?|toc|contribut\w*|licen[sc]e|acknowledg\w*|installation|usage|quick ?start|features|requirements|support|changelog|news|updates?|faq|目录|贡献|许可)\s*|contact.*|更新.*)$/iu;
const OF_PAPERS =
  /papers?\b|publications?|论文|proceedings|accepted|orals?\b|posters?\b|spotlights?\b|references|bibliography/i;

/** Which of the items under one heading are papers. */
export function papersAmong(
  candidates: readonly Candidate[],
  heading: string,
  pageIsOfPapers: boolean,
): Set<Candidate> {
  const able = candidates.filter(canBePaper);
  const signed = able.filter(({ evidence }) => evidence >= 1);
  const plain = signed.filter(({ evidence }) => evidence >= 2);
  if (NO_PAPERS.test(heading) && plain.length < able.length / 2) return new Set();
  // Among entries most of which are plainly papers, the barer ones are too.
  if (signed.length > 0 && signed.length >= 0.5 * able.length)
    return new Set(
      able.filter(({ evidence, parts }) => evidence >= 1 || wordCount(parts.title!) >= 3),
    );
  if ((pageIsOfPapers || OF_PAPERS.test(heading)) && areBareTitles(candidates))
    return new Set(able);
  return new Set(plain);
}
