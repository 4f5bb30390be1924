// The one error class of the library. Programming mistakes and refused requests throw it;
// mistakes in the data never do (they become ReadIssues).

/** Every code a GraphError can carry; the server maps each to an HTTP status. */
export const ERROR_CODES = [
  "unknown-format",
  "invalid-option",
  "unknown-network",
  "unknown-node",
  "unknown-entity",
  "broken-wire-data",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * An error with a stable code and a message that says what is wrong, where, and what to do next.
 */
export class GraphError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "GraphError";
    this.code = code;
    this.details = options.details ?? {};
  }
}
