// Dates as databases write them beside a year: `2013 06 10`, `JAN-FEB`, `2021/04/21/`, `24-27 Sept. 2019`.
import { monthOf } from "./dates.ts";

/** What a text says about a date; each part null when it does not. */
export interface LooseDate {
  readonly year: number | null;
  /** 1 to 12; of a range its first. */
  readonly month: number | null;
  /** 1 to 31; null for a range of days. */
  readonly day: number | null;
}

const NUMBERS = /^(\d{4})(?:[/. -]{1,3}(\d{1,2})(?!\d)(?:[/. -]{1,3}(\d{1,2})(?!\d))?)?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const YEAR = /(?<!\d)(1[5-9]\d{2}|20\d{2})(?!\d)/;

/** The parts of a date in a text of a database. Cost: linear in the length (at most 100 are read). */
export function looseDate(text: string): LooseDate {
  const said = text.slice(0, 100).trim();
  if (said.length === 4 && /^\d{4}$/.test(said)) return checked(Number(said), null, null);
  const compact = COMPACT.exec(said);
  const numbers = compact ?? NUMBERS.exec(said);
  if (numbers && (numbers[2] !== undefined || /^\d{4}\W*$/.test(said)))
    return checked(Number(numbers[1]), numberOf(numbers[2]), numberOf(numbers[3]));
  const backwards = /^(\d{1,2})[ /.](\d{4})$/.exec(said);
  if (backwards) return checked(Number(backwards[2]), Number(backwards[1]), null);
  const year = numberOf(YEAR.exec(said)?.[1]);
  for (const word of said.matchAll(/[A-Za-z]{3,9}/g)) {
    const month = monthOf(word[0]);
    if (month === null) continue;
    const before = /(?:^|[^\d\s-])\s*(\d{1,2})\.?\s*$|^(\d{1,2})\.?\s*$/.exec(
      said.slice(0, word.index),
    );
    const after = /^\.?\s*(\d{1,2})(?![\d-]|\s*-)/.exec(said.slice(word.index + word[0].length));
    return checked(year, month, numberOf(after?.[1] ?? before?.[1] ?? before?.[2]));
  }
  return { year, month: null, day: null };
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function checked(year: number | null, month: number | null, day: number | null): LooseDate {
  const known = year !== null && year >= 1500 && year < 2100 ? year : null;
  if (month === null || month < 1 || month > 12) return { year: known, month: null, day: null };
  return { year: known, month, day: day !== null && day >= 1 && day <= 31 ? day : null };
}

/** Year and date that the fields of an entry say together. */
export interface EntryDate {
  readonly year: number | null;
  /** `YYYY-MM` or `YYYY-MM-DD`; null when no more than the year is said. */
  readonly date: string | null;
}

/**
 * The year that the first text says (else any of the others), with the month and day that another
 * says for the same year, or without a year.
 */
export function entryDate(texts: Iterable<string>): EntryDate {
  const said = Array.from(texts, looseDate);
  const year = said.find((part) => part.year !== null)?.year ?? null;
  if (year === null) return { year, date: null };
  const fitting = said.filter((part) => part.month !== null && (part.year ?? year) === year);
  const best =
    fitting.find((part) => part.day !== null && part.month === fitting[0]!.month) ?? fitting[0];
  if (!best) return { year, date: null };
  const day = best.day === null ? "" : `-${two(best.day)}`;
  return { year, date: `${year}-${two(best.month!)}${day}` };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
