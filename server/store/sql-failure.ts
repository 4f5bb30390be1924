// What a database's error means, by PostgreSQL's codes. The words are ours: those of a driver may
// hold what should not be read by everybody.
import { StoreError, damagedDatabase, errnoOf, messageOf } from "./store-error.ts";

/** Codes for what may happen to any statement. */
const DISK_FULL = "53100";
const DATA_CORRUPTED = "XX001";
const INDEX_CORRUPTED = "XX002";

/** Any error of a statement as a StoreError. */
export function sqlFailure(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const cause = { cause: error };
  switch (errnoOf(error)) {
    case "ENOSPC":
    case DISK_FULL:
      return new StoreError("no-space", "The disk is full. Make room and try again.", cause);
    case DATA_CORRUPTED:
    case INDEX_CORRUPTED:
      return new StoreError("damaged", damagedDatabase(messageOf(error)), cause);
    default:
      return new StoreError("failed", `The database failed: ${messageOf(error)}.`, cause);
  }
}
