// What the readers of map files hand on, whatever the format: facts, communities, nodes and links as
// they stand in the file.
import { GraphError } from "../../model/errors.ts";

export type DraftValue = string | number;

export interface DraftNode {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Attributes by name, `type` among them; numbers may be written as text. */
  readonly values: ReadonlyMap<string, DraftValue>;
  readonly years: readonly number[];
}

export interface DraftLink {
  readonly source: string;
  readonly target: string;
  readonly strength: number;
  readonly papers: number;
  readonly years: readonly number[];
}

export interface MapDraft {
  readonly facts: unknown;
  readonly communities: readonly unknown[];
  readonly nodes: readonly DraftNode[];
  readonly links: readonly DraftLink[];
  /** Whether links lead from their source to their target. */
  readonly directed: boolean;
  /** Whether nodes and links have years of their own. */
  readonly timed: boolean;
}

/** What is wrong with a file that once was a map of Asterism. */
export function brokenMap(file: string, what: string, cause?: unknown): GraphError {
  return new GraphError(
    "unknown-format",
    `Cannot read the map in ${file}: ${what}. It was cut or changed after Asterism wrote it; export it again.`,
    { cause, details: { file } },
  );
}
