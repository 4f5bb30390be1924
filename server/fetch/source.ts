// What a source of records is: pages, one after the other, from a cursor that can be kept in a file.
import type { YearRange } from "../../graph/index.ts";
import { isObject, jsonIn, textAt, type JsonObject } from "./json.ts";
import type { Client } from "./client.ts";
import type { ServiceName } from "./services.ts";

/** One record as it goes into the file, line end included. */
export interface Item {
  /** What tells it from others of the source. */
  readonly key: string;
  readonly text: string;
}

export interface Page {
  readonly items: readonly Item[];
  /** Records that the service has for the question, where it says so. */
  readonly total: number | null;
  /** Where the next page begins; null behind the last. */
  readonly next: string | null;
  /** What stands before the first and behind the last record of a document. */
  readonly head?: string;
  readonly foot?: string;
}

export interface Source {
  readonly service: ServiceName;
  /** The page at a cursor; null is the first. */
  readonly page: (cursor: string | null) => Promise<Page>;
  /** How many records there are, asked for as cheaply as the service allows. */
  readonly count?: () => Promise<number | null>;
  /** The key of a line that was written, for sources that write lines. */
  readonly keyOf: ((line: string) => string) | null;
  /** The service forgets a cursor within minutes: going on means asking from the start again. */
  readonly forgetsCursors?: boolean;
}

/** What a person asks for. */
export interface Request {
  /** Words, a venue, a name, as the source understands it; may be empty. */
  readonly query: string;
  readonly years: YearRange | null;
  readonly author: string | null;
  readonly institution: string | null;
  readonly topic: string | null;
}

/** Options that only some sources take. */
export type RequestOption = "years" | "author" | "institution" | "topic";

export interface SourceKind {
  /** What the query is, for the help. */
  readonly about: string;
  readonly takes: readonly RequestOption[];
  /** @throws FetchError when the request cannot be asked there */
  readonly open: (request: Request, client: Client) => Source;
}

/** Objects as JSON lines; what has no identifier is its own. */
export function lines(
  objects: readonly JsonObject[],
  idOf: (object: JsonObject) => string | null,
): Item[] {
  return objects.map((object) => {
    const text = JSON.stringify(object);
    return { key: idOf(object) ?? text, text: `${text}\n` };
  });
}

/** The key of a line that `lines` wrote under the same identifier. */
export function lineKey(idOf: (object: JsonObject) => string | null): (line: string) => string {
  return (line) => {
    const object = jsonIn(line);
    return (isObject(object) ? idOf(object) : null) ?? line;
  };
}

/** The object of an item that `lines` made. */
export function workIn({ text }: Item): JsonObject | null {
  const work = jsonIn(text);
  return isObject(work) ? work : null;
}

/** Reads a text field of an object. */
export function textField(name: string): (object: JsonObject) => string | null {
  return (object) => textAt(object, name);
}
