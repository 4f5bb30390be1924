// Which nodes and links the drawer lists: those that the map shows, narrowed and put in order. Pure.
import { compareTexts, foldLetters } from "../../../graph/model/text.ts";
import { communityIn, emphasisOf } from "../../map/emphasis.ts";
import type { IndexedMap } from "../../map/indexed-map.ts";
import type { TableSort } from "../../state/table.ts";
import type { View } from "../../state/view.ts";

export interface ShownPart {
  /** Node indices, ascending. */
  readonly nodes: readonly number[];
  /** Link indices, ascending. */
  readonly links: readonly number[];
}

/**
 * The nodes and links of a map that are shown; with `only`, those that are lit because something is
 * selected. Where nothing is, or what is selected is not on the map, `only` changes nothing.
 */
export function shownPart(
  indexed: IndexedMap,
  { selection, isolated }: Pick<View, "selection" | "isolated">,
  only: boolean,
): ShownPart {
  const lit = only ? emphasisOf(indexed, null, selection, isolated) : null;
  const part = lit ?? communityIn(indexed, isolated);
  const { nodes, links } = indexed.map.network;
  if (part === null) return { nodes: [...nodes.ids.keys()], links: [...links.sources.keys()] };
  const ascending = (rows: readonly number[]) => [...rows].sort((a, b) => a - b);
  return { nodes: ascending(part.nodes), links: ascending(part.links) };
}

/** A value of a cell; null: not known. */
export type Value = string | number | null;

/**
 * Rows by a value, texts whatever their case and accents; what is not known stands last in either
 * direction, ties stay as they are. Cost: n·log n.
 */
export function sortRows(
  rows: readonly number[],
  valueOf: (row: number) => Value,
  descending: boolean,
): readonly number[] {
  const keys = new Map(
    rows.map((row) => {
      const value = valueOf(row);
      return [row, typeof value === "string" ? foldLetters(value) : value] as const;
    }),
  );
  const turn = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [keyA, keyB] = [keys.get(a) ?? null, keys.get(b) ?? null];
    if (keyA === null || keyB === null) return Number(keyA === null) - Number(keyB === null);
    if (typeof keyA === "number" && typeof keyB === "number") return turn * (keyA - keyB);
    return turn * compareTexts(String(keyA), String(keyB));
  });
}

/** Rows of which a text has all the words asked for, each as the beginning of a word. */
export function findRows(
  rows: readonly number[],
  textOf: (row: number) => string,
  asked: string,
): readonly number[] {
  const words = foldLetters(asked).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = ` ${foldLetters(textOf(row)).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
    return words.every((word) => text.includes(` ${word}`));
  });
}

/** The rows of a list in the order asked for, where it has such a column. */
export function inOrder(
  rows: readonly number[],
  sort: TableSort | null,
  columns: readonly { readonly name: string; readonly valueOf: (row: number) => Value }[],
): readonly number[] {
  const column = columns.find(({ name }) => name === sort?.by);
  return sort === null || column === undefined
    ? rows
    : sortRows(rows, column.valueOf, sort.descending);
}
