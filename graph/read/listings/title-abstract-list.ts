// Layout: one line for the title, one for the abstract, and for some papers one for the decision.
// Evidence is the shape of the lines alone, so an abstract whose title is missing stays by itself.
import { acceptanceField } from "../acceptance.ts";
import { authorFields } from "../author-fields.ts";
import { isTitleField } from "../entry/fields.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { Reading } from "../reading.ts";
import { wordCount } from "../shapes.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";
import { venueIn, yearIn } from "../venue.ts";
import { RULE, goesOn, shapedLines } from "./shaped-lines.ts";
import type { ShapedLine } from "./shaped-lines.ts";

const NAME = "title-abstract-list";

interface Entry {
  title: ShapedLine | null;
  names: ShapedLine | null;
  readonly abstract: ShapedLine[];
  readonly scores: ShapedLine[];
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

/** What the kinds of the lines say about the layout. */
interface Shape {
  /** Titles over an abstract, and those abstracts. */
  readonly titles: readonly string[];
  readonly abstracts: readonly string[];
  readonly decisions: number;
  /** Lines that have a place in the layout. */
  readonly covered: number;
}

function shapeOf(shaped: readonly ShapedLine[]): Shape {
  const titles: string[] = [];
  const abstracts: string[] = [];
  let covered = 0;
  for (const [i, line] of shaped.entries()) {
    const before = shaped[i - 1]?.kind;
    const next = shaped[i + 1];
    if (line.kind === "names" || line.kind === "scores") covered++;
    const below = next?.kind === "names" ? shaped[i + 2] : next;
    if (line.kind === "title" && below?.kind === "abstract") {
      titles.push(line.text);
      abstracts.push(below.text);
      // A second paragraph of the abstract may follow.
      covered += shaped[i + 2]?.kind === "abstract" ? 3 : 2;
    } else if (line.kind === "title" && next?.kind === "decision") covered++;
    else if (line.kind === "decision" && before !== undefined && before !== "decision") covered++;
  }
  const decisions = shaped.filter(({ kind }) => kind === "decision").length;
  return { titles, abstracts, decisions, covered };
}

/** The middle one of some lengths. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function detect(source: SourceText): { score: number; why: string } {
  const shaped = shapedLines(source);
  const { titles, abstracts, decisions, covered: lines } = shapeOf(shaped);
  const pairs = titles.length;
  if (pairs === 0) return { score: 0, why: "no title line stands over an abstract in one line" };
  const why = `${pairs} title lines over an abstract, ${decisions} decision lines, of ${shaped.length} lines`;
  if (titles.filter(isTitleField).length >= pairs / 2)
    return { score: 0, why: `${why}; but the lines have labels` };
  const markup = shaped.filter(({ text }) =>
    /^(?:#{1,6}\s|[>|`*+-]|\d+[.)]\s|<\w)/.test(text),
  ).length;
  const questions = titles.filter((text) => text.endsWith("?")).length;
  // Decisions say by themselves that the list is one of submissions.
  const decided = decisions >= 2 && decisions >= pairs / 3;
  const plausible =
    median(abstracts.map((text) => text.length)) >= (decided ? 40 : 150) &&
    median(titles.map(wordCount)) >= (decided ? 2 : 3) &&
    markup <= 0.1 * shaped.length &&
    (decided || questions <= pairs / 2) &&
    (decided || abstracts.filter(isAcademic).length >= pairs / 2);
  if (!plausible) return { score: 0, why: `${why}; they don't read like titles and abstracts` };
  const covered = lines / shaped.length;
  if (covered < 0.7 || (pairs < 3 && decisions === 0 && covered < 1))
    return { score: 0.2 * covered, why: `${why}; too few for a list of papers` };
  const sure = Math.min(1, (pairs + 2 * decisions) / 8);
  return { score: 0.5 + 0.4 * covered * (0.3 + 0.7 * sure), why };
}

/** Decisions that stand above their titles, moved below the abstracts that belong to them. */
function decisionsBelow(shaped: readonly ShapedLine[]): readonly ShapedLine[] {
  const above = shaped.filter(
    ({ kind }, i) => kind === "decision" && shaped[i + 1]?.kind === "title",
  );
  const decisions = shaped.filter(({ kind }) => kind === "decision").length;
  const first = shaped.find(({ kind }) => kind === "title" || kind === "decision");
  const leads = first?.kind === "decision" && decisions >= 2 && above.length === decisions;
  if (!leads || shaped.at(-1)?.kind === "decision") return shaped;
  const moved: ShapedLine[] = [];
  let held: ShapedLine | null = null;
  for (const line of shaped) {
    if (line.kind !== "decision") moved.push(line);
    else {
      if (held) moved.push(held);
      held = line;
    }
  }
  return held ? [...moved, held] : moved;
}

/** Puts the lines together: a title opens an entry, an abstract fills it, a decision closes it. */
function entriesOf(lines: readonly ShapedLine[], reading: Reading): Entry[] {
  const shaped = decisionsBelow(lines);
  const entries: Entry[] = [];
  let entry: Entry | null = null;
  // Where every paper has a decision, what stands above one belongs to one paper.
  const titles = shaped.filter(({ kind }) => kind === "title").length;
  const decisions = shaped.filter(({ kind }) => kind === "decision").length;
  const allDecided = decisions >= 3 && decisions >= titles;
  const open = (title: ShapedLine | null): Entry => {
    const opened = { title, names: null, abstract: [], scores: [], decision: null };
    entries.push(opened);
    return opened;
  };
  for (const line of shaped) {
    if (line.kind === "title") entry = open(line);
    else if (line.kind === "names" && entry) entry.names = line;
    else if (line.kind === "scores") entry?.scores.push(line);
    else if (line.kind === "abstract") {
      const same =
        entry !== null && entry.decision === null && (allDecided || goesOnFrom(entry, line));
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
        for (let at = first.index; at < first.to; at++)
          reading.note("heading", at, "The heading of the list.");
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
    const { names } = entry;
    const lines = [entry.title, names, ...entry.abstract, ...entry.scores, entry.decision];
    for (const line of lines) if (line) reading.use(line.index, line.to);
    reading.add(
      {
        title: entry.title?.text ?? null,
        ...(names ? authorFields(reading, names.index, names.text) : {}),
        abstract: entry.abstract.length > 0 ? entry.abstract.map((l) => l.text).join("\n\n") : null,
        venue,
        year,
        extra: Object.fromEntries(
          entry.scores.map(({ text }) => text.split(/(?:(?<!\s)\s+)?[:：]\s*/, 2)),
        ) as Record<string, string>,
        acceptance: entry.decision ? acceptanceField(entry.decision.text) : null,
      },
      first.index,
    );
  }
  for (const [index, line] of source.lines.entries())
    if (RULE.test(tidyLine(line))) reading.note("rule", index, "A line between entries.");
  return reading.finish();
}

export const titleAbstractList: FormatReader = {
  name: NAME,
  title: "Titles, abstracts and decisions, a line each",
  detect,
  read,
};
