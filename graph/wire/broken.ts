// The one complaint of the decoder.
import { GraphError } from "../model/errors.ts";

/** The error to throw for bytes that are no map of ours. */
export function broken(what: string): GraphError {
  return new GraphError(
    "broken-wire-data",
    `These bytes are no Asterism map: ${what}. Load it again.`,
  );
}
