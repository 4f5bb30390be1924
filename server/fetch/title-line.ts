// What a line with a title may mean: the title alone, or with who wrote it and when.
import { foldWords } from "../../graph/index.ts";

/** One way to understand a line. */
export interface TitleReading {
  /** Folded: without case and punctuation. */
  readonly title: string;
  readonly year: number | null;
  /** Folded words of the people named; a paper has to share one of them. */
  readonly people: readonly string[];
}

const YEAR = /(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)/;
/** `Lind, A. & Ekman, B. (2019). A title. Journal, …` */
const REFERENCE = /^([^()]{2,400})\((\d{4})[a-z]?\)[.,:]?\s+(\S.*)$/;
/** `A title (2019)`, `A title, 2019`. */
const YEAR_BEHIND = /[,(]\s*(\d{4})\)?\s*\.?$/;
/** Characters that stand before a year if they are a title. */
const LEAST_TITLE = 4;
/** `3. `, `[12] `, `- ` before an entry of a list. */
const BULLET = /^(?:[-*•–]\s+|\[\d{1,4}\]\s*|\d{1,3}[.)]\s+)/;

/** The line without what stands before an entry of a list. */
export function withoutBullet(line: string): string {
  return line.replace(BULLET, "").trim();
}

/** Every way to understand a line, the plainest first. Cost: linear. */
export function titleReadings(line: string): TitleReading[] {
  const plain = withoutBullet(line).slice(0, 2000);
  const found = [readingOf(plain), inCells(plain), inReference(plain), withYearBehind(plain)];
  return found.filter((reading) => reading !== null && reading.title !== "") as TitleReading[];
}

function readingOf(title: string, year: string | null = null, people = ""): TitleReading {
  return {
    title: foldWords(title),
    year: year === null ? null : Number(year),
    people: foldWords(people)
      .split(" ")
      .filter((word) => word.length > 1),
  };
}

/** `A title | Ada Lind | 2019`, in any order behind the title, or with tabs. */
function inCells(line: string): TitleReading | null {
  const [title = "", ...cells] = line.split(/\t|\s\|\s/);
  if (cells.length === 0) return null;
  const year = cells.find((cell) => /^\s*\d{4}\s*$/.test(cell)) ?? null;
  const people = cells.filter((cell) => cell !== year && !YEAR.test(cell));
  return readingOf(title, year?.trim() ?? null, people.join(" "));
}

function inReference(line: string): TitleReading | null {
  const [, people = "", year = "", rest = ""] = REFERENCE.exec(line) ?? [];
  if (rest === "" || !YEAR.test(year)) return null;
  return readingOf(rest.split(/[.?!](?:\s|$)/)[0] ?? rest, year, people);
}

function withYearBehind(line: string): TitleReading | null {
  const behind = YEAR_BEHIND.exec(line);
  if (behind === null || behind.index < LEAST_TITLE || !YEAR.test(behind[1]!)) return null;
  return readingOf(line.slice(0, behind.index), behind[1]);
}
