// What the server asks of a database, whichever it is. `pglite.ts` is one door to it.
import type {
  ChangedTags,
  Corpus,
  CorpusEntry,
  CountedRead,
  Page,
  ReadIssue,
  RecordCorrection,
  Tag,
  TagChange,
} from "../../graph/index.ts";
import type { Computed } from "./computed.ts";
import type { Curation, CurationChange } from "./curation.ts";
import type { JobBoard } from "./job-board.ts";
import type { JobOrders } from "./job-orders.ts";
import type { PackedCorpus } from "./packed-corpus.ts";

/** A file or pasted text as the user gave it, kept byte for byte. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the user said that the listing does not. */
  readonly format: string | null;
  readonly venue: string | null;
  readonly year: number | null;
  /** Which column of a table holds what: pairs of field and heading. */
  readonly columns?: readonly (readonly [field: string, heading: string])[] | null;
  /** What was read wrongly in it. */
  readonly corrections?: readonly RecordCorrection[] | null;
}

/** A resolved import, ready to be kept. */
export interface ImportedCorpus {
  /** Made from the sources and what was said of them: the same import has the same id. */
  readonly id: string;
  readonly name: string;
  /** When it was first imported (ISO 8601); now unless told. */
  readonly createdAt?: string;
  readonly sources: readonly SourceFile[];
  /** The records are in the corpus; here they are only counted. */
  readonly reads: readonly CountedRead[];
  readonly corpus: Corpus;
  /** What was decided about it before: carried over from the corpus that it continues. */
  readonly curation?: Pick<Curation, "steps" | "undone">;
}

/** What a larger import was made from. */
export interface GrownFrom {
  readonly entry: CorpusEntry;
  /** So many of the sources, the first ones, are there; only what is said of them may have changed. */
  readonly files: number;
}

/** First and last, from 1. */
export type LineRange = readonly [first: number, last: number];

export interface IssueQuery {
  readonly severity: ReadIssue["severity"] | null;
  readonly file: string | null;
  /** Null or not given: any. */
  readonly lines?: LineRange | null;
  /** 1 to 1000. */
  readonly limit: number;
  readonly next: string | null;
}

export interface Store {
  /** Where other processes on the same store see the jobs of this one; none where it is alone. */
  readonly jobBoard?: JobBoard;
  /** What jobs need that outlive their process; none where nothing does. */
  readonly jobOrders?: JobOrders;
  /** Where what is computed of corpora outlives the process; a corpus that is deleted takes its own with it. */
  readonly computed?: Computed;
  /** Newest first. */
  listCorpora(): Promise<readonly CorpusEntry[]>;
  getCorpus(id: string): Promise<CorpusEntry | null>;
  /**
   * Keeps sources (fsynced, beside the database) and tables; the corpus appears whole or not at
   * all. Saving an id that is there already returns the entry unchanged.
   */
  saveCorpus(
    imported: ImportedCorpus,
    options?: { signal?: AbortSignal; onProgress?: (share: number) => void },
  ): Promise<CorpusEntry>;
  /**
   * Puts a larger import in the place of what a corpus was: its id, name, date, decisions and tags
   * stay. The larger one appears whole or not at all. Null when the corpus is not any more what it
   * was `from`.
   */
  growCorpus(
    imported: ImportedCorpus,
    from: GrownFrom,
    options?: { signal?: AbortSignal; onProgress?: (share: number) => void },
  ): Promise<CorpusEntry | null>;
  /**
   * Runs what is to end with a `growCorpus` when all that was asked for before, here or in another process
   * on the same store, has ended. Whoever grows a corpus in his turn begins again only where a process
   * died or lost its connection meanwhile; edits take no turns and wait for none.
   */
  inTurn<T>(id: string, work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** The corpus equal to the one saved, column by column. */
  loadCorpus(id: string): Promise<Corpus | null>;
  /** The same for another thread, which unpacks it. */
  packedCorpus(id: string): Promise<PackedCorpus | null>;
  listIssues(id: string, query: IssueQuery): Promise<Page<ReadIssue>>;
  /** The entry under its new name, or null for an unknown corpus; on the disk when it resolves. */
  renameCorpus(id: string, name: string): Promise<CorpusEntry | null>;
  /** Whether a corpus was ever kept here, also when all were deleted since. */
  wasUsed(): Promise<boolean>;
  /** True when it was there. */
  deleteCorpus(id: string): Promise<boolean>;
  /** The files as imported, or null for an unknown corpus. */
  sources(id: string): Promise<readonly SourceFile[] | null>;
  /** What was decided about a corpus; nothing for an unknown one. */
  curation(id: string): Promise<Curation>;
  /**
   * Keeps a step of decisions, takes the last one back, or makes the one taken back again; on the
   * disk when the promise resolves. Undoing or redoing nothing changes nothing.
   */
  decide(id: string, change: CurationChange): Promise<Curation>;
  /** What people tagged in a corpus; nothing for an unknown one. */
  tags(id: string): Promise<readonly Tag[]>;
  /** Keeps changes of tags, made at once; on the disk when the promise resolves. */
  tag(id: string, changes: readonly TagChange[]): Promise<ChangedTags>;
  close(): Promise<void>;
}
