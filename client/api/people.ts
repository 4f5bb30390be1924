// What the server says of people who are named in a list.
import type {
  AskedNames,
  AskedSubmission,
  ConflictFormat,
  ConflictReport,
  ConflictRule,
  Connectors,
  EntityId,
  MatchedNames,
  PlanFormat,
  ReviewerFormat,
  ReviewerPlan,
  ReviewerSuggestions,
} from "../../graph/index.ts";
import type { OptionChanges } from "../state/options.ts";
import { optionsQuery } from "../state/options.ts";
import { postJson, request } from "./http.ts";

function path(corpus: string, rest: string): string {
  return `/corpora/${encodeURIComponent(corpus)}/people/${rest}`;
}

/** Who is meant by each line of a list. */
export function matchNames(
  corpus: string,
  text: string,
  signal?: AbortSignal,
): Promise<MatchedNames> {
  return postJson(path(corpus, "names"), { text }, signal);
}

/** Who connects people in the co-authorship network of the papers that the options let in. */
export function findConnectors(
  corpus: string,
  ids: readonly EntityId[],
  options: OptionChanges,
): Promise<Connectors> {
  return postJson(`${path(corpus, "connectors")}?${optionsQuery(options).toString()}`, { ids });
}

/** The rules by which people are too close. */
export interface AskedRules {
  /** Null: the newest year of the collection. */
  readonly asOf: number | null;
  readonly years: number;
  readonly rules: readonly ConflictRule[];
}

export type AskedSubmissions =
  | { readonly by: "text"; readonly text: string }
  | { readonly by: "years"; readonly years: readonly [number, number] };

export interface AskedConflicts {
  readonly submissions: AskedSubmissions;
  readonly reviewers: AskedNames;
  readonly options: AskedRules;
}

export function findConflicts(
  corpus: string,
  asked: AskedConflicts,
  signal?: AbortSignal,
): Promise<ConflictReport> {
  return postJson(path(corpus, "conflicts"), asked, signal);
}

/** The same as a file. */
export function conflictsFile(
  corpus: string,
  asked: AskedConflicts,
  format: ConflictFormat,
): Promise<Blob> {
  return fileOf(path(corpus, "conflicts"), { ...asked, format });
}

export interface AskedReviewers {
  readonly submission: AskedSubmission;
  readonly pool: AskedNames | null;
  readonly options: {
    readonly limit: number;
    readonly activeYears: number | null;
    readonly oneEach: boolean;
    readonly conflicts: AskedRules;
  };
}

export function suggestReviewers(
  corpus: string,
  asked: AskedReviewers,
  signal?: AbortSignal,
): Promise<ReviewerSuggestions> {
  return postJson(path(corpus, "reviewers"), asked, signal);
}

/** The same as a file. */
export function reviewersFile(
  corpus: string,
  asked: AskedReviewers,
  format: ReviewerFormat,
): Promise<Blob> {
  return fileOf(path(corpus, "reviewers"), { ...asked, format });
}

export interface AskedPlan {
  readonly submissions: AskedSubmissions;
  readonly pool: AskedNames | null;
  readonly options: {
    readonly perSubmission: number;
    /** Null: any number. */
    readonly mostEach: number | null;
    readonly activeYears: number | null;
    readonly conflicts: AskedRules;
  };
}

/** Reviewers for several submissions at once. */
export function planReviewers(
  corpus: string,
  asked: AskedPlan,
  signal?: AbortSignal,
): Promise<ReviewerPlan> {
  return postJson(path(corpus, "reviewer-plan"), asked, signal);
}

/** The same as a file. */
export function planFile(corpus: string, asked: AskedPlan, format: PlanFormat): Promise<Blob> {
  return fileOf(path(corpus, "reviewer-plan"), { ...asked, format });
}

async function fileOf(url: string, asked: object): Promise<Blob> {
  const response = await request(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(asked),
  });
  return response.blob();
}
