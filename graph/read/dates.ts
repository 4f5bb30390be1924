// Dates as people and sites write them, in the one form records carry.

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 1 to 12 for an English month name or its abbreviation, else null. */
export function monthOf(word: string): number | null {
  const folded = word.toLowerCase().replace(/\.$/, "");
  if (!/^[a-z]{3,9}$/.test(folded)) return null;
  const at = MONTHS.indexOf(folded.slice(0, 3));
  if (at < 0) return null;
  return FULL_MONTHS[at]!.startsWith(folded) || folded === "sept" ? at + 1 : null;
}

const FULL_MONTHS = [
  ...["january", "february", "march", "april", "may", "june", "july", "august", "september"],
  ...["october", "november", "december"],
];

/** A date and what stands behind it on the same line. */
export interface FoundDate {
  /** `YYYY-MM-DD`, `YYYY-MM`, or `--MM-DD`. */
  readonly date: string;
  readonly rest: string;
}

function isoDate(year: number | null, month: number, day: number | null): string | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  if (year !== null && (year < 1500 || year > 2199)) return null;
  if (year === null && day === null) return null;
  const two = (value: number): string => String(value).padStart(2, "0");
  const head = year === null ? "-" : String(year);
  return `${head}-${two(month)}${day === null ? "" : `-${two(day)}`}`;
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +/i;
const FORMS: readonly [RegExp, (m: RegExpExecArray) => string | null][] = [
  // 2023-04-28, 2023/4/28, 2023.04.28, 2023年4月28日, 2023-04
  [
    /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:(?:[-/.]|月)(\d{1,2})日?|月)?(?![\d-])(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?: ?(?:UTC|GMT|Z)\b)?/,
    (m) => isoDate(Number(m[1]), Number(m[2]), m[3] ? Number(m[3]) : null),
  ],
  // Apr 28, 2023 | April 28th 2023
  [
    /^([A-Za-z]{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/,
    (m) => withMonth(m[1]!, Number(m[3]), Number(m[2])),
  ],
  // 28 Apr 2023 | 28. April, 2023
  [
    /^(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Za-z]{3,9}\.?),? (\d{4})(?!\d)/,
    (m) => withMonth(m[2]!, Number(m[3]), Number(m[1])),
  ],
  // Nov 24 | Nov. 24
  [
    /^([A-Za-z]{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?(?!\d)/,
    (m) => withMonth(m[1]!, null, Number(m[2])),
  ],
  // 4 Dec.
  [
    /^(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Za-z]{3,9})\b\.?/,
    (m) => withMonth(m[2]!, null, Number(m[1])),
  ],
  // April 2023
  [/^([A-Za-z]{3,9}\.?),? (\d{4})(?!\d)/, (m) => withMonth(m[1]!, Number(m[2]), null)],
];

function withMonth(word: string, year: number | null, day: number | null): string | null {
  const month = monthOf(word);
  return month === null ? null : isoDate(year, month, day);
}

/** The date at the start of a text (a weekday before it is passed over), or null. */
export function leadingDate(text: string): FoundDate | null {
  const start = text.trimStart().replace(WEEKDAY, "");
  for (const [form, convert] of FORMS) {
    const match = form.exec(start);
    const date = match && convert(match);
    if (match && date) return { date, rest: start.slice(match[0].length).trim() };
  }
  return null;
}

/** The date that a whole text is, or null when there is anything else in it. */
export function dateOf(text: string): string | null {
  const found = leadingDate(text);
  return found?.rest.replace(/(?<![.,;)])[.,;)]+$/, "") === "" ? found.date : null;
}

/** The year of `YYYY…`, or null. */
export function yearOfDate(date: string | null): number | null {
  return date && /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : null;
}

/** `--MM-DD` with its year, when the year is known. */
export function completeDate(date: string | null, year: number | null): string | null {
  return date?.startsWith("--") && year !== null ? `${String(year)}${date.slice(1)}` : date;
}

/** A calendar year between 1900 and 2099 that a whole text is, or null. */
export function yearOf(text: string): number | null {
  const match = /^[('[]*((?:19|20)\d{2})年?[)\]']*[.,]?$/.exec(text.trim());
  return match ? Number(match[1]) : null;
}
