// The server's reason for refusing an import, told in two steps. Pure.

import { EMPTY_TEXT } from "../../../graph/model/read-result.ts";

export interface RefusalWords {
  readonly sentence: string;
  /** What was tried, a line each; may be empty. */
  readonly details: readonly string[];
}

const WHAT_WORKS =
  "What works: titles with their authors, one below the other; a table; a page copied from a conference site; an export of a database or reference manager.";

/** Splits `file: The text fits no format … (tried; tried).`; other messages stand as they are. */
export function refusalInWords(message: string, code: string | null): RefusalWords {
  // A map in place of papers, or nothing at all: its own sentence says what to do.
  const isPlain = message.includes("not a list of papers") || message.endsWith(EMPTY_TEXT);
  if (code !== "unknown-format" || isPlain) return { sentence: message, details: [] };
  const start = message.indexOf(": ");
  const file = start > 0 ? message.slice(0, start) : "The text";
  const opened = message.indexOf("(");
  const closed = message.lastIndexOf(")");
  const tried = opened > 0 && closed > opened ? message.slice(opened + 1, closed) : "";
  return {
    sentence: `${file} does not read like a list of papers. ${WHAT_WORKS}`,
    details: tried === "" ? [message] : tried.split("; "),
  };
}
