// What ends a download, or makes it wait, each as one line: what, where, what to do.

/** It failed for good. `status` is what the service answered, where it answered. */
export class FetchError extends Error {
  readonly status: number | null;
  /** The question was wrong, before anything was asked. */
  readonly isUsage: boolean;

  constructor(
    message: string,
    { status = null, isUsage = false }: { status?: number | null; isUsage?: boolean } = {},
  ) {
    // What services answer may stand in it, and must not drive a terminal.
    super(message.replace(/\p{Cc}+/gu, " "));
    this.name = "FetchError";
    this.status = status;
    this.isUsage = isUsage;
  }
}

/** It may go well the next time: too many requests, a fault of the server, a broken answer. */
export class Faltered extends Error {
  /** What the service said about when to come back, as it said it. */
  readonly retryAfter: string | null;

  constructor(message: string, retryAfter: string | null = null) {
    super(message);
    this.name = "Faltered";
    this.retryAfter = retryAfter;
  }
}

/** The person stopped it. */
export class Stopped extends Error {
  constructor() {
    super("Stopped.");
    this.name = "Stopped";
  }
}

/** A question that cannot be asked. */
export function wrongQuestion(message: string): FetchError {
  return new FetchError(message, { isUsage: true });
}
