// The years that the map plays: which one is shown and how many count, and how the address says so.

export interface Play {
  /** The last year of which papers are shown. */
  readonly year: number;
  /** Papers of so many years, that one included; null: of all years up to it. */
  readonly span: number | null;
}

/** What can be chosen: all up to the year, the year alone, or with so many in all. */
export const SPANS = [null, 1, 2, 3, 5, 10] as const satisfies readonly Play["span"][];

/** The first year of which papers are shown; null: there is no such line. */
export function firstYearOf({ year, span }: Play): number | null {
  return span === null ? null : year - span + 1;
}

/** `2014`, or `2014,3` where only three years count. */
export function writePlay({ year, span }: Play): string {
  return span === null ? String(year) : `${year},${span}`;
}

/** The play of such words; null where they name no year. */
export function readPlay(text: string | null): Play | null {
  const match = /^([1-9]\d{0,3})(?:,([1-9]\d?))?$/.exec(text ?? "");
  if (match === null) return null;
  const span = match[2] === undefined ? null : Number(match[2]);
  return { year: Number(match[1]), span };
}

/** `up to 2014`, `2012 to 2014`, `2014`. */
export function playInWords(play: Play): string {
  const first = firstYearOf(play);
  if (first === null) return `up to ${play.year}`;
  return first === play.year ? String(play.year) : `${first} to ${play.year}`;
}
