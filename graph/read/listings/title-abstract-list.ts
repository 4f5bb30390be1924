// Layout: one line for the title, one for the abstract, and for some papers one for the decision.
// Evidence is the shape of the lines alone, so an abstract whose title is missing stays by itself.
import type { Acceptance } from "../../model/paper-record.ts";
import { acceptanceOf, presentationOf } from "../acceptance.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { isAddress } from "../links.ts";
import { Reading } from "../reading.ts";
import { isProse, isTitleLike, isWeakProse, wordCount } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";
import { venueIn, yearIn } from "../venue.ts";

const NAME = "title-abstract-list";

type Kind = "title" | "abstract" | "decision" | "address" | "other";

interface ShapedLine {
  readonly index: number;
  readonly text: string;
  readonly kind: Kind;
}

/** A paragraph that goes on from the one before it rather than opening an abstract. */
const GOES_ON_WORDS =
  /^(?:[-•*–]\s|\(?(?:\d+|[ivx]+|[a-d])[).]\s|(?:however|moreover|furthermore|additionally|in addition|finally|specifically|in particular|further|also|then|these|our (?:code|results|experiments|method|approach)|code|source code|the code|project page|for example|as a result|to (?:this end|address (?:this|these))|overall|in summary|in conclusion|keywords?)\b)/iu;

function goesOn(text: string): boolean {
  return /^\p{Ll}/u.test(text) || GOES_ON_WORDS.test(text);
}

function kindOf(text: string): Kind {
  if (acceptanceOf(text) || (presentationOf(text) && wordCount(text) <= 2)) return "decision";
  if (isAddress(text)) return "address";
  if (isProse(text)) return "abstract";
  if (isWeakProse(text)) return "abstract";
  return isTitleLike(text) ? "title" : "other";
}

function shapedLines(source: SourceText): ShapedLine[] {
  const shaped: ShapedLine[] = [];
  for (let index = 0; index < source.lines.length; index++) {
    const text = tidyLine(source.lines[index]!);
    if (text !== "") shaped.push({ index, text, kind: kindOf(text) });
  }
  // A short line with a full stop is a title when a real abstract follows and none is awaited.
  return shaped.map((line, i) => {
    const next = shaped[i + 1];
    const before = shaped[i - 1]?.kind;
    const title =
      line.kind === "abstract" &&
      isWeakProse(line.text) &&
      next?.kind === "abstract" &&
      !isWeakProse(next.text) &&
      before !== "title" &&
      !goesOn(line.text);
    return title ? { ...line, kind: "title" } : line;
  });
}

interface Entry {
  title: ShapedLine | null;
  readonly abstract: ShapedLine[];
  decision: ShapedLine | null;
}

/** Words that abstracts of any field use; letters, answers and stories use few of them. */
const ACADEMIC =
  /\b(?:propos|paper|method|model|algorithm|experiment|result|approach|learn|data|theor|estimat|network|stud(?:y|ies)|analy[sz]|perform|evaluat|demonstrat|prove|bound|article|argu|examin|framework|problem|task|novel|findings|hypothes)\w*/gi;

function isAcademic(text: string): boolean {
  return (
    new Set((text.match(ACADEMIC) ?? []).map((word) => word.slice(0, 4).toLowerCase())).size >= 3
  );
}

function detect(source: SourceText): { score: number; why: string } {
  const shaped = shapedLines(source);
  const pairs: ShapedLine[] = [];
  const below: string[] = [];
  for (const [i, line] of shaped.entries()) {
    const next = shaped[i + 1];
    if (line.kind !== "title" || next?.kind !== "abstract") continue;
    pairs.push(line);
    below.push(next.text);
  }
  const decisions = shaped.filter(({ kind }) => kind === "decision").length;
  if (pairs.length === 0)
    return { score: 0, why: "no title line stands over an abstract in one line" };
  const why = `${pairs.length} title lines over an abstract, ${decisions} decision lines, of ${shaped.length} lines`;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, v) => sum + v, 0) / values.length;
  const markup = shaped.filter(({ text }) =>
    /^(?:#{1,6}\s|[>|`*+-]|\d+[.)]\s|<\w)/.test(text),
  ).length;
  const questions = pairs.filter(({ text }) => text.endsWith("?")).length;
  const plausible =
    mean(below.map((text) => text.length)) >= 200 &&
    mean(pairs.map(({ text }) => wordCount(text))) >= 3.5 &&
    markup <= 0.1 * shaped.length &&
    questions <= pairs.length / 2 &&
    below.filter(isAcademic).length >= below.length / 2;
  if (!plausible) return { score: 0, why: `${why}; they don't read like titles and abstracts` };
  const covered = (2 * pairs.length + decisions) / shaped.length;
  if (covered < 0.7 || (pairs.length < 3 && decisions === 0 && covered < 1))
    return { score: 0.2 * covered, why: `${why}; too few for a list of papers` };
  const sure = Math.min(1, (pairs.length + 2 * decisions) / 8);
  return { score: 0.5 + 0.4 * covered * (0.3 + 0.7 * sure), why };
}

/** Puts the lines together: a title opens an entry, an abstract fills it, a decision closes it. */
function entriesOf(shaped: readonly ShapedLine[], reading: Reading): Entry[] {
  const entries: Entry[] = [];
  let entry: Entry | null = null;
  const open = (title: ShapedLine | null): Entry => {
    const opened = { title, abstract: [], decision: null };
    entries.push(opened);
    return opened;
  };
  for (const line of shaped) {
    if (line.kind === "title") entry = open(line);
    else if (line.kind === "abstract") {
      const same = entry !== null && entry.decision === null && goesOnFrom(entry, line);
      if (!entry || !same) entry = open(null);
      entry.abstract.push(line);
    } else if (line.kind === "decision") {
      if (!entry || entry.decision)
        reading.skip("stray-decision", line.index, "A decision without a paper above it.");
      else entry.decision = line;
    } else if (entry && entry.abstract.length > 0 && !entry.decision) entry.abstract.push(line);
  }
  return entries;
}

function goesOnFrom(entry: Entry, line: ShapedLine): boolean {
  const last = entry.abstract.at(-1);
  if (!last) return true;
  return (
    last.kind !== "address" &&
    (goesOn(line.text) || line.text.length < 120 || /[,:]$/.test(last.text))
  );
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const entries = entriesOf(shapedLines(source), reading);
  let venue: string | null = null;
  let year: number | null = null;
  for (const [i, entry] of entries.entries()) {
    const first = entry.title ?? entry.abstract[0]!;
    if (entry.title && entry.abstract.length === 0 && !entry.decision) {
      const heading = venueIn(entry.title.text);
      if (
        i === 0 &&
        (heading || yearIn(entry.title.text) !== null || wordCount(entry.title.text) < 4)
      ) {
        venue = heading?.venue ?? null;
        year = heading?.year ?? yearIn(entry.title.text);
        reading.note("heading", first.index, "The heading of the list.");
        continue;
      }
      reading.doubt("missing-abstract", first.index, "A title without an abstract; is it one?");
    }
    if (!entry.title)
      reading.doubt(
        "missing-title",
        first.index,
        "An abstract without a title line; it stays a paper of its own.",
      );
    const lines = [entry.title, ...entry.abstract, entry.decision];
    for (const line of lines) if (line) reading.use(line.index);
    const decision = entry.decision?.text ?? null;
    reading.add(
      {
        title: entry.title?.text ?? null,
        abstract: entry.abstract.length > 0 ? entry.abstract.map((l) => l.text).join("\n\n") : null,
        venue,
        year,
        ...decided(decision),
      },
      first.index,
    );
  }
  return reading.finish();
}

function decided(decision: string | null): { acceptance: Acceptance | null } {
  if (decision === null) return { acceptance: null };
  const tier = presentationOf(decision);
  return {
    acceptance: acceptanceOf(decision) ?? { asWritten: decision, outcome: "accepted", tier },
  };
}

export const titleAbstractList: FormatReader = {
  name: NAME,
  title: "Titles, abstracts and decisions, a line each",
  detect,
  read,
};
