// What a person has filled in to ask the web, as the server takes it. Pure.
import type { FetchOffer, JobState } from "../../../graph/index.ts";
import type { FetchQuestion } from "../../api/fetches.ts";
import { NARROWINGS } from "./web-sources.ts";

/** What both ways of asking are given. */
export interface FromWebProps {
  readonly offer: FetchOffer;
  readonly onStarted: (job: JobState, joins: boolean) => void;
}

export interface WebForm {
  readonly source: string;
  readonly query: string;
  readonly from: string;
  readonly to: string;
  readonly author: string;
  readonly institution: string;
  readonly topic: string;
  readonly most: string;
  readonly mail: string;
}

export const EMPTY_FORM: WebForm = {
  source: "openalex",
  query: "",
  from: "",
  to: "",
  author: "",
  institution: "",
  topic: "",
  most: "1000",
  mail: "",
};

/** The most that the server takes at once. */
export const MOST = 100_000;

export function isBadYearText(text: string): boolean {
  return text.trim() !== "" && !/^[12]\d{3}$/.test(text.trim());
}

/** The number of papers wanted at most, or null when none is written. */
export function mostOf({ most }: WebForm): number | null {
  const text = most.trim().replace(/[\s,]/g, "");
  if (!/^\d{1,6}$/.test(text)) return null;
  const number = Number(text);
  return number >= 1 && number <= MOST ? number : null;
}

/** The question, or null while something is missing or wrong. */
export function questionOf(form: WebForm, takes: readonly string[]): FetchQuestion | null {
  const { source, query, from, to, mail } = form;
  if (isBadYearText(from) || isBadYearText(to)) return null;
  const [first, last] = [from.trim(), to.trim()];
  if (first !== "" && last !== "" && first > last) return null;
  const narrowings = Object.fromEntries(
    NARROWINGS.filter(({ name }) => takes.includes(name) && form[name].trim() !== "").map(
      ({ name }) => [name, form[name].trim()],
    ),
  );
  if (query.trim() === "" && Object.keys(narrowings).length === 0) return null;
  return {
    source,
    query: query.trim(),
    ...(takes.includes("years") && first + last !== "" ? { years: `${first}:${last}` } : {}),
    ...narrowings,
    ...(mail.trim() === "" ? {} : { mail: mail.trim() }),
  };
}

/** Lines of a list that say something. */
export function linesIn(list: string): number {
  return list.split(/\r\n?|\n/).filter((line) => line.trim() !== "").length;
}
