// Papers as they are answered: in a line, in full, behind a link and along a path.
import type { Acceptance, Presentation, RecordSource, Session } from "../../model/paper-record.ts";
import type { EntityId } from "../../model/ids.ts";
import type { PaperTopic } from "../../model/topic-model.ts";
import type { NamedRef } from "./refs.ts";

export type { PaperTopic };

/** One line of `list papers`, one row of a papers table. */
export interface PaperSummary {
  readonly id: EntityId;
  readonly title: string | null;
  /** What to show: the title, or `Untitled: …`. */
  readonly label: string;
  readonly year: number | null;
  readonly date: string | null;
  readonly venue: NamedRef | null;
  readonly acceptance: Acceptance | null;
  readonly presentation: Presentation | null;
  readonly doi: string | null;
  readonly url: string | null;
  /** Every other address that a source gives. */
  readonly links: readonly string[];
  /** Numbers beside the DOI, each `scheme:value`. */
  readonly identifiers: readonly string[];
  /** In the words of CSL: `article-journal`, `paper-conference`, … */
  readonly publicationType: string | null;
  readonly pages: string | null;
  readonly citationCount: number | null;
  readonly authors: readonly (NamedRef & { readonly asWritten: string })[];
  readonly authorCount: number | null;
  readonly keywords: readonly {
    readonly id: EntityId;
    readonly label: string;
    readonly score: number;
    /** By a source; else extracted from title and abstract. */
    readonly given: boolean;
    readonly inTitle: boolean;
    readonly inAbstract: boolean;
  }[];
  readonly topic: PaperTopic | null;
  readonly sources: readonly RecordSource[];
}

export interface PaperProfile extends PaperSummary {
  readonly type: "paper";
  readonly abstract: string | null;
  readonly session: Session | null;
  /** Works cited, in order: a bare DOI where the source gives one, else as written. */
  readonly references: readonly string[];
  readonly extra: Readonly<Record<string, string>>;
  /** Of every source the line before the next entry of its file; null: the file ends with it. */
  readonly sourceEnds: readonly (number | null)[];
}

/** A paper in a few words. */
export interface PaperBrief {
  readonly id: EntityId;
  readonly label: string;
  readonly year: number | null;
  readonly venue: string | null;
}

/** The papers behind a link, with its strength in the network asked about. */
export interface Evidence {
  readonly source: NamedRef;
  readonly target: NamedRef;
  readonly strength: number;
  /** In `citation` those that cite the other end. */
  readonly papers: readonly PaperSummary[];
  /**
   * What the two share that the strength counts, where that is not papers: authors of both venues, works
   * that both cite, keywords of both papers. In words.
   */
  readonly shared: readonly string[];
}

export interface PathStep {
  readonly from: NamedRef;
  readonly to: NamedRef;
  readonly papers: readonly PaperSummary[];
}
