// What a fetch does before anything is imported: asks one service, or looks a list up.
import { lookedUpText } from "../../graph/index.ts";
import type { Client } from "../fetch/client.ts";
import { gather, type Rest } from "../fetch/gather.ts";
import { lookUpAll } from "../fetch/look-up-all.ts";
import { createProgress, foundInWords } from "../fetch/progress.ts";
import { SERVICES, type ServiceName } from "../fetch/services.ts";
import type { Request } from "../fetch/source.ts";
import { SOURCES, type SourceName } from "../fetch/sources.ts";
import { wantedIn, type Wanted } from "../fetch/wanted.ts";
import { Problem } from "../problem.ts";
import type { SourceFile } from "../store/store.ts";
import {
  SERVICE_OF,
  asProblem,
  attempt,
  brokenOff,
  fileName,
  nothingFound,
  questionInWords,
} from "./fetch-words.ts";
import type { JobProgress } from "./jobs.ts";

/** A question to one service. */
export interface FetchQuestion {
  readonly source: SourceName;
  readonly request: Request;
  /** Records wanted at most. */
  readonly limit: number;
  readonly mail: string | null;
}

/** A list to look up: DOIs, numbers and titles, one a line. */
export interface FetchList {
  readonly list: string;
  readonly mail: string | null;
}

/** What a later fetch goes on with. */
export type Unfinished =
  | { readonly question: FetchQuestion; readonly got: number; readonly rest: Rest }
  | { readonly wanted: readonly Wanted[]; readonly mail: string | null };

/** What came, ready to be imported. */
export interface Haul {
  readonly name: string;
  readonly sources: readonly SourceFile[];
  readonly notes: readonly string[];
  readonly unfinished: Unfinished | null;
}

export interface Running {
  readonly report: (progress: JobProgress) => void;
  readonly client: (service: ServiceName | null, mail: string | null) => Client;
  readonly cancelled: AbortSignal;
}

/** Downloading takes about this share of the time, reading and keeping the rest. */
export const DOWNLOADING = 0.75;
const LONGEST_LIST = 2000;

/** Asks one service. */
export function asking(
  from: { readonly question: FetchQuestion; readonly got: number; readonly rest: Rest | null },
  mostBytes: number,
): (running: Running) => Promise<Haul> {
  const { question, got: before, rest: start } = from;
  const { source: name, request, mail } = question;
  return async ({ report, client: clientOf, cancelled }) => {
    const client = clientOf(SERVICE_OF[name], mail);
    const source = attempt(() => SOURCES[name].open(request, client));
    const { title } = SERVICES[source.service];
    report({ step: `Asking ${title}` });
    const progress = createProgress(title, before, client.clock, client.say);
    const limit = question.limit - before;
    const { text, count, total, fault, rest } = await gather(
      source,
      { rest: start, limit, mostBytes },
      (came, all) => {
        const end = Math.min(all ?? question.limit, question.limit);
        progress.report(before + came, end);
        report({ share: DOWNLOADING * Math.min(1, (before + came) / Math.max(1, end)) });
      },
    );
    cancelled.throwIfAborted();
    if (count === 0) throw asProblem(fault ?? new Problem("no-papers", nothingFound(title)));
    const got = before + count;
    const notes = fault === null ? [] : [brokenOff(fault, got, total, question.limit)];
    return {
      name: questionInWords(question),
      sources: [sourceFile(fileName(question), text)],
      notes,
      unfinished: rest === null ? null : { question, got, rest },
    };
  };
}

/** Looks a list up. */
export function lookingUp(
  wanted: readonly Wanted[],
  mail: string | null,
  mostBytes: number,
): (running: Running) => Promise<Haul> {
  return async ({ report, client: clientOf, cancelled }) => {
    const client = clientOf("openalex", mail);
    const { files, missing, faults, stopped } = await lookUpAll(
      wanted,
      client,
      mostBytes,
      (step, share) => {
        report({ step, share: DOWNLOADING * share });
      },
    );
    cancelled.throwIfAborted();
    const found = wanted.length - missing.length;
    if (files.length === 0)
      throw new Problem(
        faults.length > 0 ? "service-failed" : "no-papers",
        [...faults, "Nothing of the list was found."].join(" "),
      );
    const sources = files.map(({ name, text }) => sourceFile(`list ${name}`, text));
    const isWhole = faults.length === 0 && !stopped;
    const notes = [`${foundInWords(found, wanted.length)} lines were found.`, ...faults];
    const marked = [...wanted]
      .sort((a, b) => a.number - b.number)
      .map((one) => ({ line: one.line, found: !missing.includes(one) }));
    return {
      name: `List of ${wanted.length} papers`,
      // While some were not asked for everywhere, nothing is said to be nowhere.
      sources: isWhole ? [...sources, sourceFile("list.txt", lookedUpText(marked))] : sources,
      notes: isWhole ? notes : [...notes, "The rest can be looked up again."],
      unfinished: isWhole ? null : { wanted: missing, mail },
    };
  };
}

export function listIn(text: string): Wanted[] {
  const wanted = wantedIn(text);
  if (wanted.length === 0)
    throw new Problem(
      "invalid-parameter",
      "The list names no paper: write a DOI or a title a line.",
    );
  if (wanted.length > LONGEST_LIST)
    throw new Problem(
      "invalid-parameter",
      `The list has ${wanted.length} lines; at most ${LONGEST_LIST} are looked up at once.`,
    );
  return wanted;
}

function sourceFile(name: string, text: string): SourceFile {
  const bytes = new TextEncoder().encode(text);
  return { name, bytes, format: null, venue: null, year: null };
}
