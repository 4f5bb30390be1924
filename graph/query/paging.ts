// Cutting a long list into pages. The `next` of a page says where the next one starts and of which
// list, so a link to page 7 of another list, or of this list before it changed, is refused.
import { GraphError } from "../model/errors.ts";
import { fingerprint } from "../model/hash.ts";
import type { Page } from "./answers.ts";

/** What a reader of pages asks for. */
export interface PageRequest {
  /** Items per page, 1 to MAX_PAGE. Default DEFAULT_PAGE. */
  readonly limit?: number;
  /** `next` of the page before; null or absent for the first page. */
  readonly next?: string | null;
  /** Place of the first item wanted, 0 or more, instead of `next`; behind the end there are none. */
  readonly from?: number;
}

/** Items on a page where nothing is asked for, and the most that can be. */
export const DEFAULT_PAGE = 50;
export const MAX_PAGE = 200;

/**
 * One page of a list. Pages of one list, joined, are the list, whatever their limits.
 *
 * @param rows the whole list
 * @param list what the list is: everything it depends on (corpus fingerprint, filter, …)
 * @param show makes an item of a row; called for the rows of this page only
 * @throws GraphError `invalid-option` for a limit out of range, or a `next` that is broken or of
 * another list
 */
export function pageOf<T>(
  rows: ArrayLike<number>,
  list: readonly string[],
  request: PageRequest,
  show: (row: number) => T,
): Page<T> {
  const limit = request.limit ?? DEFAULT_PAGE;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE)
    throw new GraphError("invalid-option", `limit is ${limit}; it must be 1 to ${MAX_PAGE}.`, {
      details: { option: "limit", value: limit },
    });
  const key = fingerprint(list);
  const next = request.next ?? null;
  const start =
    next === null ? Math.min(request.from ?? 0, rows.length) : startOf(next, key, rows.length);
  const end = Math.min(start + limit, rows.length);
  const items: T[] = [];
  for (let k = start; k < end; k++) items.push(show(rows[k]!));
  return { total: rows.length, items, next: end < rows.length ? `${end}.${key}` : null };
}

function startOf(next: string, key: string, total: number): number {
  const match = /^([1-9]\d{0,9})\.([0-9a-f]{16})$/.exec(next);
  const start = Number(match?.[1]);
  if (match === null || match[2] !== key || start >= total)
    throw new GraphError(
      "invalid-option",
      "next does not continue this list: it is damaged, or the list or its filter has changed. Start again without next.",
      { details: { option: "next", value: next } },
    );
  return start;
}
