// Work that takes a while: imports, and asking services of the web for papers.
import type { FileReport } from "./corpora.ts";

export type JobStatus = "queued" | "running" | "done" | "failed" | "cancelled";

/** Where an import stands. */
export interface JobState {
  readonly id: string;
  /** A fetch asks a service of the web first, and imports what it answered. */
  readonly kind: "import" | "fetch";
  readonly status: JobStatus;
  /** What is being done, in words. */
  readonly step: string;
  /** 0 to 1, never falling. */
  readonly share: number;
  /** The corpus made, once the job is done. */
  readonly corpusId: string | null;
  /** How each file was read, as far as known. */
  readonly files: readonly FileReport[];
  /** What did not go as asked though the job went on, each in words. */
  readonly notes: readonly string[];
  /** Whether a fetch ended before its end and can be gone on with. */
  readonly canGoOn: boolean;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** A service of the web that can be asked for papers. */
export interface FetchSource {
  readonly name: string;
  readonly title: string;
  /** What its question is, in words. */
  readonly about: string;
  /** What else it can be asked for: `years`, `author`, `institution`, `topic`. */
  readonly takes: readonly string[];
  /** Why a key helps there and how one is given; null where one is given, or there are none. */
  readonly keyHelp: string | null;
}

/** Whether and where papers can be fetched. */
export interface FetchOffer {
  readonly allowed: boolean;
  /** Whether the server tells services a mail address by itself. */
  readonly hasMail: boolean;
  readonly sources: readonly FetchSource[];
}

/** How many papers a question would give. */
export interface FetchEstimate {
  readonly title: string;
  /** Null where the service does not say. */
  readonly total: number | null;
}
