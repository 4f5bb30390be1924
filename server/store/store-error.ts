// What can go wrong with kept data, each as one line that says what, where and what to do next.

/** Every code a StoreError can carry; the server maps each to an HTTP status. */
export const STORE_CODES = [
  "locked",
  "not-a-folder",
  "foreign-folder",
  "no-access",
  "newer-version",
  "no-space",
  "damaged",
  "needs-rebuild",
  "unreachable",
  "invalid-address",
  "unfit-database",
  "unknown-corpus",
  "invalid-id",
  "worker-crashed",
  "closed",
  "failed",
] as const;

export type StoreCode = (typeof STORE_CODES)[number];

export class StoreError extends Error {
  readonly code: StoreCode;

  constructor(code: StoreCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "StoreError";
    this.code = code;
  }
}

/** An error of the file system in words; `what` is what was being done, for instance `keep sources`. */
export function fileError(path: string, what: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  switch (errnoOf(cause)) {
    case "EACCES":
    case "EPERM":
      return new StoreError(
        "no-access",
        `Cannot ${what} in ${path}: permission denied. Give this user the right to read and write there, or choose another folder with --data.`,
        { cause },
      );
    case "EROFS":
      return new StoreError(
        "no-access",
        `Cannot ${what} in ${path}: it is read-only. Choose another folder with --data.`,
        { cause },
      );
    case "ENOTDIR":
    case "EEXIST":
      return new StoreError(
        "not-a-folder",
        `Cannot use ${path} as data folder: it is not a folder. Choose another one with --data.`,
        { cause },
      );
    case "ENOSPC":
    case "EDQUOT":
      return new StoreError(
        "no-space",
        `Cannot ${what} in ${path}: the disk is full. Nothing was changed; make room and try again.`,
        { cause },
      );
    default:
      return new StoreError("failed", `Cannot ${what} in ${path}: ${messageOf(cause)}.`, { cause });
  }
}

export function damagedDatabase(what: string): string {
  return `The database is damaged (${what}). Restart Asterism: it is made again from the imported files.`;
}

/** `ENOENT` and its like, or PostgreSQL's code of five; null when the error has none. */
export function errnoOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** One line, whatever was thrown. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/gu, " ").trim();
}
