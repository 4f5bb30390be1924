// What the server's thread and a compute thread say to each other.
import type { MessagePort } from "node:worker_threads";
import type {
  AskedPicture,
  ComparedAs,
  ConflictFormat,
  CorpusEntry,
  Decision,
  EntityId,
  EntityType,
  MapFileFormat,
  NetworkKind,
  PaperAttribute,
  PaperFilter,
  PaperFormat,
  PaperSort,
  PlanFormat,
  PathsPart,
  PathsQuestion,
  QuestionFilter,
  ReadDecisions,
  ReviewerFormat,
  Tag,
  TagPapersAsked,
  ThesaurusType,
  TopicModel,
  Unapplied,
  Side,
  ViewOptionName,
  Witness,
} from "../../graph/index.ts";
import type { PictureFormat } from "../map-files.ts";
import type { ProblemCode } from "../problem.ts";
import type { PackedCorpus } from "../store/packed-corpus.ts";
import type { AskedConflicts, AskedPlan, AskedReviewers } from "./people-task.ts";
import type { HashedBytes } from "./content.ts";

/** What a compute thread is started with. */
export interface ComputeOrder {
  /** Most nodes of a map. */
  readonly nodes: number;
  /** Whether it stands back when others have something short to do. */
  readonly isPatient?: boolean;
  /** Whether what it computes outlives it, so that it is worth asking and telling. */
  readonly remembers?: boolean;
}

/** A view of a corpus: where options come from, and those that differ. */
export interface ViewRequest {
  readonly base: "suggested" | "everything";
  readonly options: readonly (readonly [name: ViewOptionName, value: string])[];
}

interface InView {
  readonly kind: NetworkKind;
  readonly view: ViewRequest;
}

/** Two parts of the papers of a view, compared. */
export interface AskedDifference extends InView {
  readonly sides: readonly [Side, Side];
}

/** The same as a picture in a file. */
export interface AskedDifferenceFile extends AskedDifference {
  readonly as: ComparedAs;
  readonly format: PictureFormat;
  /** null: what is compared. */
  readonly title: string | null;
  readonly picture: AskedPicture;
}

/** A part of a map: all of it, a group, what belongs to a node, a link or a topic. */
export type MapPart =
  | { readonly by: "all" }
  | { readonly by: "community"; readonly community: number }
  | { readonly by: "entity"; readonly entity: EntityId }
  | { readonly by: "link"; readonly source: EntityId; readonly target: EntityId }
  | { readonly by: "topic"; readonly topic: string };

/** Nodes of a map: those of some parts of its outline, some by id, or one with its neighbours. */
export type AskedPart =
  | { readonly by: "parts"; readonly parts: readonly number[] }
  | { readonly by: "nodes"; readonly nodes: readonly EntityId[] }
  | { readonly by: "around"; readonly node: EntityId };

/** Papers behind a part of a map, narrowed and put in order. */
export interface PapersOfPart extends InView {
  readonly part: MapPart;
  /** Only those of this year; null: of any. */
  readonly year: number | null;
  /** Only those with words that begin so; empty: any. */
  readonly text: string;
  readonly sort: PaperSort;
}

/** Questions with one body as answer. */
export type Question =
  | { readonly op: "summary" }
  | {
      readonly op: "search";
      readonly text: string;
      readonly types: readonly EntityType[] | null;
      readonly limit: number | null;
    }
  | {
      readonly op: "papers";
      readonly filter: PaperFilter;
      /** Null: in the order of the corpus. */
      readonly sort: PaperSort | null;
      readonly limit: number | null;
      readonly next: string | null;
    }
  | { readonly op: "profile"; readonly type: EntityType; readonly entity: string }
  | (InView & { readonly op: "evidence"; readonly source: EntityId; readonly target: EntityId })
  | (InView & {
      readonly op: "community-papers";
      readonly community: number;
      readonly limit: number | null;
      readonly next: string | null;
    })
  | (PapersOfPart & {
      readonly op: "map-papers";
      readonly limit: number | null;
      readonly next: string | null;
      readonly from: number | null;
    })
  | (InView & { readonly op: "trends"; readonly part: MapPart })
  | (InView & { readonly op: "map-years" })
  | (InView & { readonly op: "path"; readonly from: EntityId; readonly to: EntityId })
  | (InView & PathsQuestion & { readonly op: "paths" })
  | {
      readonly op: "identities";
      readonly filter: QuestionFilter;
      readonly limit: number | null;
      readonly next: string | null;
    }
  | { readonly op: "compare"; readonly a: EntityId; readonly b: EntityId }
  | { readonly op: "topic-list" }
  | { readonly op: "topic"; readonly topic: string }
  | { readonly op: "conflicts"; readonly asked: AskedConflicts }
  | { readonly op: "reviewers"; readonly asked: AskedReviewers }
  | { readonly op: "reviewer-plan"; readonly asked: AskedPlan }
  | { readonly op: "match-names"; readonly text: string }
  | (InView & { readonly op: "connectors"; readonly ids: readonly EntityId[] })
  | { readonly op: "portrait"; readonly subject: string }
  | { readonly op: "side-by-side"; readonly a: string; readonly b: string }
  | { readonly op: "surroundings"; readonly paper: string }
  | (InView & { readonly op: "attribute"; readonly attribute: PaperAttribute })
  | (AskedDifference & { readonly op: "difference" })
  | (AskedDifference & { readonly op: "difference-map" })
  | (InView & { readonly op: "describe" })
  | { readonly op: "tags"; readonly tags: readonly Tag[] }
  | (TagAsked & {
      readonly op: "tag-papers";
      readonly limit: number | null;
      readonly next: string | null;
    })
  /** The map, or its outline where it has more nodes than `most`; null: the map whatever it has. */
  | (InView & { readonly op: "network"; readonly most: number | null })
  | (InView & { readonly op: "network-part"; readonly part: AskedPart });

/** A tag as it is kept, and which of its papers are meant. */
interface TagAsked extends TagPapersAsked {
  readonly tag: Tag;
}

/** What chooses the papers of a list. */
export type ChosenPapers =
  | { readonly by: "filter"; readonly filter: PaperFilter; readonly sort: PaperSort | null }
  | (InView & { readonly by: "link"; readonly source: EntityId; readonly target: EntityId })
  | (InView & { readonly by: "community"; readonly community: number })
  | (PapersOfPart & { readonly by: "part" })
  | (InView & { readonly by: "path"; readonly from: EntityId; readonly to: EntityId })
  | (InView & PathsQuestion & PathsPart & { readonly by: "paths" })
  | (TagAsked & { readonly by: "tag" });

/** Questions with a long text as answer. */
export type TextQuestion =
  | (InView & {
      readonly op: "write-network";
      readonly format: MapFileFormat;
      /** null: the name of the corpus. */
      readonly title: string | null;
      readonly picture: AskedPicture;
      /** Those of the corpus where colours stand for them; null elsewhere. */
      readonly tags: readonly Tag[] | null;
      /** Whether not the file is asked for but how it is made. */
      readonly recipe: boolean;
    })
  | {
      readonly op: "write-papers";
      readonly format: PaperFormat;
      readonly chosen: ChosenPapers;
      /** Whether not the file is asked for but how it is made. */
      readonly recipe: boolean;
    }
  | {
      readonly op: "write-conflicts";
      readonly format: ConflictFormat;
      readonly asked: AskedConflicts;
    }
  | {
      readonly op: "write-reviewers";
      readonly format: ReviewerFormat;
      readonly asked: AskedReviewers;
    }
  | { readonly op: "write-plan"; readonly format: PlanFormat; readonly asked: AskedPlan }
  | (AskedDifferenceFile & { readonly op: "write-difference" })
  | { readonly op: "write-thesaurus"; readonly type: ThesaurusType };

/** Questions of the server itself about decisions and tags; each names its answer. */
export type CurationTask =
  /** → Unapplied[]: what of the decisions has no effect here */
  | { readonly op: "unapplied" }
  /** → Decision[]: the same with what their ids stand for */
  | { readonly op: "witness"; readonly decisions: readonly Decision[] }
  /** → Witness[]: what those of the ids that are here stand for */
  | { readonly op: "tag-witness"; readonly ids: readonly EntityId[] }
  /** → ReadDecisions */
  | {
      readonly op: "read-thesaurus";
      readonly type: ThesaurusType;
      readonly file: string;
      readonly text: string;
    };

export type Task = Question | TextQuestion | CurationTask | { readonly op: "topics" };

export type ToCompute =
  | { readonly type: "hold"; readonly entry: CorpusEntry; readonly packed: PackedCorpus }
  /** From now on the corpus is what was handed over with these decisions replayed. */
  | { readonly type: "decide"; readonly id: string; readonly decisions: readonly Decision[] }
  | { readonly type: "topics"; readonly id: string; readonly topics: TopicModel }
  | { readonly type: "drop"; readonly id: string }
  | {
      readonly type: "task";
      readonly ticket: number;
      readonly id: string;
      readonly task: Task;
      /** Not 0 from the moment on when nobody waits for it any more and others do. */
      readonly stop: SharedArrayBuffer;
    }
  | {
      readonly type: "next-piece";
      readonly ticket: number;
      readonly text: number;
      readonly isPacked: boolean;
    }
  | { readonly type: "close-text"; readonly text: number };

/** A text that waits to be fetched in pieces. */
export interface OpenText {
  readonly text: number;
  readonly length: number;
  readonly hash: string;
}

export type TaskResult =
  | HashedBytes
  | OpenText
  | TopicModel
  | readonly Decision[]
  | readonly Unapplied[]
  | readonly Witness[]
  | ReadDecisions;

/** What a thread that waits asks the server's: a value that was computed before. */
export interface AskedBefore {
  readonly type: "find";
  readonly id: string;
  readonly what: string;
  /** Where the value comes, or null, before `ready` is not 0. */
  readonly answer: MessagePort;
  readonly ready: SharedArrayBuffer;
}

export type FromCompute =
  | AskedBefore
  /** A value to be kept. */
  | {
      readonly type: "keep";
      readonly id: string;
      readonly what: string;
      readonly value: Uint8Array;
    }
  /** One that was found damaged. */
  | { readonly type: "drop"; readonly id: string; readonly what: string }
  | { readonly ticket: number; readonly result: TaskResult | Uint8Array | null }
  | {
      readonly ticket: number;
      readonly code: ProblemCode;
      readonly message: string;
      readonly stack: string | undefined;
    };
