// What is said about fetches: names, troubles, and where keys go.
import { yearRangeInWords } from "../../graph/index.ts";
import { FetchError, Stopped } from "../fetch/fetch-error.ts";
import { foundInWords } from "../fetch/progress.ts";
import { SERVICES, type ServiceName } from "../fetch/services.ts";
import type { Request } from "../fetch/source.ts";
import type { SourceName } from "../fetch/sources.ts";
import { Problem } from "../problem.ts";

/** A request and where it goes. */
interface Asked {
  readonly source: SourceName;
  readonly request: Request;
}

/** Which key goes with a source. */
export const SERVICE_OF = {
  openalex: "openalex",
  crossref: "crossref",
  arxiv: "arxiv",
  "semantic-scholar": "semantic-scholar",
  openreview: "openreview",
  dblp: "dblp",
} as const satisfies Record<SourceName, ServiceName>;

/** `ASTERISM_OPENALEX_KEY`. */
export function keyVariable(service: ServiceName): string {
  return `ASTERISM_${service.toUpperCase().replaceAll("-", "_")}_KEY`;
}

export function howToGiveKey(service: ServiceName): string {
  return `and start the server with it in the environment as ${keyVariable(service)}`;
}

export function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asProblem(error);
  }
}

export function asProblem(error: unknown): unknown {
  if (error instanceof Stopped)
    return new Problem("service-failed", "Stopped before anything came.", { cause: error });
  if (!(error instanceof FetchError)) return error;
  const code = error.isUsage ? "invalid-parameter" : "service-failed";
  return new Problem(code, error.message, { cause: error });
}

export function nothingFound(title: string): string {
  return `${title} has nothing for this question. Try other words, or fewer limits.`;
}

export function brokenOff(
  fault: FetchError | Stopped,
  got: number,
  total: number | null,
  limit: number,
): string {
  const why = fault instanceof Stopped ? "Stopped before the end." : fault.message;
  const all = total === null ? null : Math.min(total, limit);
  return `${why} What came is here: ${foundInWords(got, all)} records. The rest can still be fetched.`;
}

/** `graph networks (OpenAlex, 2020 to 2024)`. */
export function questionInWords({ source, request }: Asked): string {
  const { query, author, institution, topic, years } = request;
  const what = [query, author, institution, topic].filter((part) => part !== null && part !== "");
  const range = years === null ? "" : `, ${yearRangeInWords(years)}`;
  return `${what.join(", ").slice(0, 120)} (${SERVICES[SERVICE_OF[source]].title}${range})`;
}

export function fileName({ source, request }: Asked): string {
  const { query, author, institution, topic } = request;
  const words = [query, author, institution, topic].join(" ").match(/[\p{L}\p{N}]+/gu) ?? [];
  const ending = source === "arxiv" || source === "dblp" ? "xml" : "jsonl";
  return `${source} ${words.join(" ").slice(0, 60).trim()}.${ending}`;
}
