// What the flags of `asterism fetch` say, checked before anything is asked.
import { parseYearRange, printYearRange } from "../../graph/index.ts";
import type { Request, RequestOption } from "../fetch/source.ts";
import { SOURCES, type SourceName } from "../fetch/sources.ts";
import { Failure } from "./failure.ts";

export interface FetchFlags {
  readonly years?: string;
  readonly author?: string;
  readonly institution?: string;
  readonly topic?: string;
  readonly limit?: string;
  readonly mail?: string;
  readonly keyFile?: string;
  readonly output?: string;
  readonly resume?: boolean;
}

export const REQUEST_OPTIONS = [
  "years",
  "author",
  "institution",
  "topic",
] as const satisfies readonly RequestOption[];

/** @throws Failure when the source does not take it */
export function requestOf(name: SourceName, query: string, flags: FetchFlags): Request {
  const takes: readonly RequestOption[] = SOURCES[name].takes;
  for (const option of REQUEST_OPTIONS)
    if (flags[option] !== undefined && !takes.includes(option))
      throw new Failure(
        `${name} takes no --${option}${takes.length === 0 ? "" : `, only ${takes.map((known) => `--${known}`).join(", ")}`}.`,
        2,
      );
  const years = flags.years === undefined ? null : parseYearRange(flags.years);
  if (flags.years !== undefined && years === null)
    throw new Failure(
      `--years is "${flags.years}"; it must be years such as 2018:2022, 2018: or :2022.`,
      2,
    );
  const { author = null, institution = null, topic = null } = flags;
  return { query, years, author, institution, topic };
}

export function limitOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Failure(`--limit is "${text}"; it must be a whole number from 1.`, 2);
}

export function mailOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^[\w.+-]{1,64}@[\w.-]{1,190}\.[a-z]{2,30}$/i.test(text)) return text;
  throw new Failure(`--mail is "${text}"; it must be a mail address such as you@example.org.`, 2);
}

/** Two runs with the same sentence ask the same. */
export function questionInWords(name: SourceName, request: Request): string {
  const { query, years } = request;
  const limits = (["author", "institution", "topic"] as const).map((option) =>
    request[option] === null ? "" : ` --${option} ${request[option]}`,
  );
  const range = years === null ? "" : ` --years ${printYearRange(years)}`;
  return `${name}${query === "" ? "" : ` ${query}`}${limits.join("")}${range}`;
}
